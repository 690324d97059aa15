package leadwise.ui;

import leadwise.inference.FakeRanker;
import leadwise.io.Formats;
import leadwise.io.Question;
import leadwise.io.ReadOptions;
import leadwise.io.ReadOutcome;
import leadwise.io.RecordingReader;
import leadwise.lexicon.Lexicon;
import leadwise.model.FileFacts;
import leadwise.model.HealthFinding;
import leadwise.model.Lead;
import leadwise.model.Measured;
import leadwise.model.Measurements;
import leadwise.model.Problem;
import leadwise.model.Recording;
import leadwise.model.Signal;
import leadwise.model.Source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What view models work with, without threads, screen or encoders. Files named `*.good` are
/// recordings, `*.asks` asks for its rate, everything else is refused.
public final class Bench {

    private static final Lexicon LEXICON = readLexicon();

    public final DirectWorker worker = new DirectWorker();
    public final List<Throwable> reported = new ArrayList<>();
    public final MessageBoard board = new MessageBoard(reported::add);
    public final FakeRanker ranker;

    /// What the checks find in whatever is opened next.
    public List<HealthFinding> health = List.of();

    public final RecordingViewModel recordings =
            new RecordingViewModel(
                    new Formats(List.of(new Reader())),
                    (_, _) -> health,
                    _ -> measurements(),
                    worker,
                    board);
    public final Scoring scoring = new Scoring(recordings, worker, board);
    public final UndoHistory undo = new UndoHistory();
    public final ReviewViewModel reviews =
            ReviewViewModel.inMemory(
                    recordings,
                    worker,
                    board,
                    Clock.fixed(Instant.parse("2026-01-02T12:00:00Z"), ZoneOffset.UTC),
                    undo);

    private final Path folder;

    public Bench(Path folder) {
        this(folder, new FakeRanker());
    }

    private Bench(Path folder, FakeRanker ranker) {
        this.folder = folder;
        this.ranker = ranker;
    }

    /// As [#ready], with probabilities.
    public static Bench calibrated(Path folder) {
        return ready(new Bench(folder, FakeRanker.calibrated()));
    }

    /// A bench with encoders and a recording on the screen.
    public static Bench ready(Path folder) {
        return ready(new Bench(folder));
    }

    private static Bench ready(Bench bench) {
        bench.scoring.load(() -> bench.ranker);
        bench.open("first.good");
        return bench;
    }

    public Path file(String name) {
        try {
            var file = folder.resolve(name);
            Files.writeString(file, name);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void open(String name) {
        recordings.open(file(name));
    }

    /// The shipped lexicon.
    public static Lexicon lexicon() {
        return LEXICON;
    }

    private static Lexicon readLexicon() {
        try {
            return Lexicon.read(
                    Path.of(System.getProperty("leadwise.home"), "assets/lexicon/statements.txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Measurements measurements() {
        var not = Measurements.not("not measured", "test");
        return new Measurements(
                Measured.of(72),
                not.rrMeanMs(),
                not.rrSdMs(),
                not.regularity(),
                not.intervals(),
                not.axes(),
                not.st(),
                not.beats(),
                not.medianBeat(),
                not.noiseMicrovolts(),
                not.method());
    }

    /// Ten seconds at 100 Hz of three leads.
    public static Recording recording(Path file, ReadOptions options) {
        var leads = new LinkedHashMap<Lead, Signal>();
        for (var lead : List.of(Lead.I, Lead.II, Lead.V1)) {
            leads.put(lead, Signal.of(new double[1000]));
        }
        var name = String.valueOf(file.getFileName());
        return new Recording(
                name,
                options.samplesPerSecond().orElse(100),
                leads,
                Set.of(),
                Map.of(),
                FileFacts.NONE,
                new Source("TEST", file, "sha-256 of " + name));
    }

    /// Reads the files of the bench.
    public static final class Reader implements RecordingReader {

        @Override
        public boolean recognises(Path file, byte[] head) {
            return file.toString().endsWith(".good") || file.toString().endsWith(".asks");
        }

        @Override
        public ReadOutcome read(Path file, ReadOptions options) {
            if (file.toString().endsWith(".asks") && options.samplesPerSecond().isEmpty()) {
                return new ReadOutcome.Asks(
                        List.of(
                                new Question(
                                        Question.Topic.SAMPLE_RATE,
                                        "The file does not state its sample rate.",
                                        "500")),
                        List.of("I,II,V1", "0.1,0.2,0.3"));
            }
            return new ReadOutcome.Read(
                    recording(file, options),
                    List.of(new Problem(Problem.Kind.REMARK, file, "line 1", "was read")));
        }
    }
}
