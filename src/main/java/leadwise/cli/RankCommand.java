package leadwise.cli;

import leadwise.inference.BundleException;
import leadwise.inference.EncodeOutcome;
import leadwise.inference.Ranker;
import leadwise.io.ReadOutcome;
import leadwise.lexicon.LabelSetFile;
import leadwise.lexicon.Lexicon;
import leadwise.lexicon.Statement;
import leadwise.model.HealthFinding;
import leadwise.model.Label;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/// `leadwise rank`: ranks labels for recordings.
@Command(
        name = "rank",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        description = "Ranks free-text diagnostic labels for each recording, the likeliest first.")
final class RankCommand implements Callable<Integer> {

    private final Equipment equipment;

    @Spec private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Recordings.")
    private List<Path> files = List.of();

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

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES}; default: table.",
            completionCandidates = Written.OutputFormatNames.class,
            converter = Written.OutputFormatNames.class)
    private OutputFormat format = OutputFormat.TABLE;

    @Option(
            names = "--despite-health",
            description = "Rank recordings too that do not pass their checks.")
    private boolean despiteHealth;

    @Mixin private ModelOptions model = new ModelOptions();

    @Mixin private ReadingOptions reading = new ReadingOptions();

    RankCommand(Equipment equipment) {
        this.equipment = equipment;
    }

    @Override
    public Integer call() throws IOException {
        var out = spec.commandLine().getOut();
        var err = spec.commandLine().getErr();
        var lexicon = Lexicon.read(equipment.lexiconFile());
        var asked = labels(lexicon, err);
        var intake = new Intake(equipment.formats(), reading.asked(), err);
        err.println(Notice.TEXT);
        try (var ranker = model.open(equipment)) {
            ModelOptions.explain(ranker.deviceUse(), err);
            var by = RankedBy.of(ranker, lexicon);
            var answer = RankAnswer.of(format, out, files.size() > 1);
            for (var file : files) {
                intake.read(file)
                        .ifPresent(read -> rank(file, read, asked, ranker, by, intake, answer));
            }
            answer.end();
        } catch (BundleException e) {
            intake.refuse(String.valueOf(e.getMessage()));
        }
        return intake.exitCode();
    }

    private void rank(
            Path file,
            ReadOutcome.Read read,
            List<Label> asked,
            Ranker ranker,
            RankedBy by,
            Intake intake,
            RankAnswer answer) {
        var recording = read.recording();
        var health = equipment.health().apply(read, equipment.measurements().apply(recording));
        intake.remark(read.remarks());
        intake.warn(file, health);
        var withholding = health.stream().filter(HealthFinding::gates).toList();
        if (!despiteHealth && !withholding.isEmpty()) {
            intake.refuse(withheld(file, withholding));
            return;
        }
        switch (ranker.encode(recording)) {
            case EncodeOutcome.Encoded(var embedding) ->
                    answer.add(
                            new RankedFile(
                                    file,
                                    recording,
                                    read.remarks(),
                                    health,
                                    ranker.rank(embedding, asked),
                                    by));
            case EncodeOutcome.Declined(var reason) ->
                    intake.refuse(file.getFileName() + ": " + reason);
        }
    }

    private static String withheld(Path file, List<HealthFinding> withholding) {
        return "%s: is not ranked because of its health (%s); --despite-health ranks it all the same."
                .formatted(
                        file.getFileName(),
                        withholding.stream()
                                .map(HealthFinding::code)
                                .distinct()
                                .collect(Collectors.joining(", ")));
    }

    private List<Label> labels(Lexicon lexicon, PrintWriter err) throws IOException {
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
