package leadwise.app;

import leadwise.inference.BundleException;
import leadwise.inference.Device;
import leadwise.inference.OnnxRanker;
import leadwise.inference.PromptStyle;
import leadwise.inference.Prompting;
import leadwise.inference.Ranker;
import leadwise.inference.Wording;
import leadwise.io.Formats;
import leadwise.io.csv.CsvReader;
import leadwise.io.wfdb.WfdbReader;
import leadwise.lexicon.Lexicon;
import leadwise.lexicon.Statement;
import leadwise.measure.Measure;
import leadwise.model.Label;
import leadwise.signal.RecordHealth;
import leadwise.ui.About;
import leadwise.ui.FileChoice;
import leadwise.ui.Worker;
import leadwise.ui.paper.PaperView;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What the window works with.
final class Wiring {

    /// All formats that can be opened, in the order in which they are asked.
    static final Formats FORMATS = new Formats(List.of(new WfdbReader(), new CsvReader()));

    private Wiring() {}

    static WindowParts parts(Installation installation, Worker worker, FileChoice files)
            throws IOException {
        var lexicon = Lexicon.read(installation.lexicon());
        return new WindowParts(
                worker,
                FORMATS,
                RecordHealth::check,
                Measure::of,
                lexicon,
                defaultLabels(installation),
                new PaperView(),
                files,
                new About(
                        ProgramVersion.number(),
                        lexicon.statements().size() + " statements",
                        UserFolders.ofThisSystem().logs().toString()));
    }

    /// Opens the encoders; labels are encoded as they are written, so that the comparison of
    /// phrasings and the ranking show the same numbers.
    static Ranker ranker(Lexicon lexicon, Path bundle) throws BundleException {
        return OnnxRanker.open(
                bundle,
                device(System.getProperty("leadwise.device", "auto")),
                new Prompting(PromptStyle.AS_TYPED, label -> wording(lexicon, label)));
    }

    private static Device device(String named) {
        return switch (named.toLowerCase(Locale.ROOT)) {
            case "cpu" -> Device.CPU;
            case "cuda" -> Device.CUDA;
            default -> Device.AUTO;
        };
    }

    private static Optional<Wording> wording(Lexicon lexicon, Label label) {
        return label.statementId()
                .flatMap(lexicon::byId)
                .or(() -> lexicon.lookup(label.text()))
                .map(Wiring::wording);
    }

    private static Wording wording(Statement statement) {
        var names =
                Stream.concat(Stream.of(statement.name()), statement.synonyms().stream()).toList();
        return new Wording(statement.id(), names, statement.criteria());
    }

    private static List<String> defaultLabels(Installation installation) throws IOException {
        return Files.readAllLines(installation.defaultLabels()).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }
}
