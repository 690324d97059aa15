package leadwise.app;

import leadwise.cli.ProgramVersion;
import leadwise.inference.BundleException;
import leadwise.inference.Device;
import leadwise.inference.OnnxRanker;
import leadwise.inference.PromptStyle;
import leadwise.inference.Prompting;
import leadwise.inference.Ranker;
import leadwise.io.Formats;
import leadwise.io.ReadOutcome;
import leadwise.io.aecg.AecgReader;
import leadwise.io.csv.CsvReader;
import leadwise.io.dicom.DicomReader;
import leadwise.io.edf.EdfReader;
import leadwise.io.ishne.IshneReader;
import leadwise.io.muse.MuseReader;
import leadwise.io.philips.PhilipsReader;
import leadwise.io.scp.ScpReader;
import leadwise.io.wfdb.WfdbReader;
import leadwise.lexicon.LabelSetFile;
import leadwise.lexicon.LabelSetFolder;
import leadwise.lexicon.Lexicon;
import leadwise.measure.Measure;
import leadwise.model.HealthFinding;
import leadwise.model.Measurements;
import leadwise.review.ReviewKeeper;
import leadwise.review.ReviewStore;
import leadwise.review.ReviewsInMemory;
import leadwise.signal.RecordHealth;
import leadwise.ui.About;
import leadwise.ui.FileChoice;
import leadwise.ui.Messages;
import leadwise.ui.Preferences;
import leadwise.ui.Shell;
import leadwise.ui.Worker;
import leadwise.ui.paper.PaperView;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;

/// What the window works with.
final class Wiring {

    /// All formats that can be opened, in the order in which they are asked.
    static final Formats FORMATS =
            new Formats(
                    List.of(
                            new DicomReader(),
                            new ScpReader(),
                            new EdfReader(),
                            new IshneReader(),
                            new AecgReader(),
                            new MuseReader(),
                            new PhilipsReader(),
                            new WfdbReader(),
                            new CsvReader()));

    private Wiring() {}

    static WindowParts parts(
            Installation installation,
            Worker worker,
            FileChoice files,
            WindowParts.PaperOut paperOut,
            Preferences preferences)
            throws IOException {
        var lexicon = Lexicon.read(installation.lexicon());
        return new WindowParts(
                worker,
                FORMATS,
                Wiring::health,
                Measure::of,
                lexicon,
                LabelSetFile.read(installation.defaultLabels()),
                new LabelSetFolder(UserFolders.ofThisSystem().settings().resolve("label-sets")),
                new PaperView(),
                reviews(UserFolders.ofThisSystem()),
                files,
                paperOut,
                new About(
                        ProgramVersion.number(),
                        Messages.text("about.lexicon", lexicon.statements().size()),
                        UserFolders.ofThisSystem().logs().toString()),
                new Shell(preferences, installation.guide()));
    }

    /// Where reviews are kept: in the folder that the system property `leadwise.reviews` names,
    /// else in the user's own; with `none` they end with the program.
    static ReviewKeeper reviews(UserFolders folders) {
        var named = System.getProperty("leadwise.reviews", "");
        return named.equals("none")
                ? new ReviewsInMemory()
                : new ReviewStore(
                        named.isBlank() ? folders.reviews() : Path.of(named),
                        Clock.systemUTC(),
                        ProgramVersion.number());
    }

    /// All checks on what was read and measured.
    static List<HealthFinding> health(ReadOutcome.Read read, Measurements measured) {
        return RecordHealth.check(read.recording(), read.remarks(), measured);
    }

    /// Opens the encoders for the window.
    static Ranker ranker(Lexicon lexicon, Path bundle) throws BundleException {
        var device = device(System.getProperty("leadwise.device", "auto"));
        return ranker(lexicon, bundle, device, PromptStyle.DEFAULT);
    }

    static Ranker ranker(Lexicon lexicon, Path bundle, Device device, PromptStyle prompts)
            throws BundleException {
        return OnnxRanker.open(bundle, device, Prompting.with(prompts, lexicon));
    }

    private static Device device(String named) {
        return switch (named.toLowerCase(Locale.ROOT)) {
            case "cpu" -> Device.CPU;
            case "cuda" -> Device.CUDA;
            default -> Device.AUTO;
        };
    }
}
