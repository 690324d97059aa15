package leadwise.app;

import leadwise.io.Formats;
import leadwise.io.ReadOutcome;
import leadwise.io.wfdb.WfdbReader;
import leadwise.lexicon.LabelSetFolder;
import leadwise.model.HealthFinding;
import leadwise.model.Measurements;
import leadwise.model.Recording;
import leadwise.report.ReportPrinter;
import leadwise.review.ReviewKeeper;
import leadwise.review.ReviewsInMemory;
import leadwise.settings.Settings;
import leadwise.ui.About;
import leadwise.ui.Bench;
import leadwise.ui.FileChoice;
import leadwise.ui.Preferences;
import leadwise.ui.Shell;
import leadwise.ui.Worker;
import leadwise.ui.paper.PaperView;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/// What a window under test is put together from: nothing of it reaches beyond `folder`.
final class TestParts {

    Formats formats = new Formats(List.of(new WfdbReader()));
    BiFunction<ReadOutcome.Read, Measurements, List<HealthFinding>> health = (_, _) -> List.of();
    Function<Recording, Measurements> measure = _ -> Bench.measurements();
    List<String> labels = List.of("sinus rhythm");
    FileChoice files = new NoFiles();
    ReviewKeeper reviews = new ReviewsInMemory();
    Shell shell = new Shell(new Preferences(Settings.NONE), Path.of("docs/none.md"));

    private final Worker worker;
    private final Path folder;
    private final PaperView paper;

    TestParts(Worker worker, Path folder, PaperView paper) {
        this.worker = worker;
        this.folder = folder;
        this.paper = paper;
    }

    WindowParts parts() {
        return new WindowParts(
                worker,
                formats,
                health,
                measure,
                Bench.lexicon(),
                labels,
                new LabelSetFolder(folder.resolve("label-sets")),
                paper,
                reviews,
                files,
                new WindowParts.PaperOut(
                        (_, name) -> Optional.of(folder.resolve(name)),
                        _ -> ReportPrinter.Outcome.NO_PRINTER),
                new About("test", "lexicon", "log"),
                shell);
    }

    /// Nobody chooses a file.
    static class NoFiles implements FileChoice {

        @Override
        public Optional<Path> recordingToOpen() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> labelSetToLoad() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> labelSetToSave() {
            return Optional.empty();
        }
    }
}
