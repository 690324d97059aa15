package leadwise.cli;

import leadwise.lexicon.LabelSetFile;
import leadwise.lexicon.Lexicon;
import leadwise.lexicon.Statement;
import leadwise.model.Label;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;

/// The options that say which labels are ranked.
final class LabelOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--label",
            paramLabel = "TEXT",
            description = "A label to rank; may be given again.")
    private List<String> labels = List.of();

    @Option(
            names = "--labels",
            paramLabel = "FILE",
            description =
                    "A file of labels, one per line or, in a .csv, one per row. Without labels a"
                            + " default set is taken.")
    private @Nullable Path labelFile;

    /// Whether any was named.
    boolean isAny() {
        return labelFile != null || !labels.isEmpty();
    }

    /// The labels that were named, else the default ones, each once.
    List<Label> asked(Equipment equipment, Lexicon lexicon, PrintWriter err) throws IOException {
        var texts = new LinkedHashSet<String>();
        for (var label : labels) {
            if (label.isBlank()) {
                throw new ParameterException(spec.commandLine(), "--label needs a text.");
            }
            texts.add(label.strip());
        }
        if (labelFile != null) {
            texts.addAll(labelsOf(labelFile));
        } else if (labels.isEmpty()) {
            texts.addAll(LabelSetFile.read(equipment.defaultLabels()));
        }
        var known = new ArrayList<Label>();
        for (var text : texts) {
            var statement = lexicon.lookup(text);
            if (statement.isEmpty()) {
                warnIfAmbiguous(text, lexicon, err);
            }
            known.add(new Label(text, statement.map(Statement::id)));
        }
        return known;
    }

    private List<String> labelsOf(Path file) {
        try {
            var texts = LabelSetFile.read(file);
            if (texts.isEmpty()) {
                throw new ParameterException(spec.commandLine(), file + " holds no label.");
            }
            return texts;
        } catch (IOException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    "%s is no file of labels: %s."
                            .formatted(
                                    file,
                                    e instanceof LabelSetFile.NotALabelSetException refused
                                            ? refused.reason()
                                            : "it cannot be read from the disk"),
                    e);
        }
    }

    private static void warnIfAmbiguous(String text, Lexicon lexicon, PrintWriter err) {
        var meanings = lexicon.meanings(text);
        if (!meanings.isEmpty()) {
            err.println(
                    "\"%s\" may mean %s; it is ranked as typed."
                            .formatted(
                                    text,
                                    meanings.stream()
                                            .map(Statement::name)
                                            .collect(Collectors.joining(" or "))));
        }
    }
}
