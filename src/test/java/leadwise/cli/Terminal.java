package leadwise.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import leadwise.inference.Device;
import leadwise.inference.DeviceUse;
import leadwise.inference.EcgEmbedding;
import leadwise.inference.EncodeOutcome;
import leadwise.inference.Explaining;
import leadwise.inference.OnnxRanker;
import leadwise.inference.Ranker;
import leadwise.inference.SeenPhrase;
import leadwise.inference.StandInEmbedding;
import leadwise.io.Formats;
import leadwise.io.Question;
import leadwise.io.ReadOptions;
import leadwise.io.ReadOutcome;
import leadwise.io.RecordWriter;
import leadwise.io.RecordingReader;
import leadwise.model.Annotation;
import leadwise.model.Axes;
import leadwise.model.CorrectedQt;
import leadwise.model.FileFacts;
import leadwise.model.FileMeasurement;
import leadwise.model.Finding;
import leadwise.model.Gain;
import leadwise.model.HealthFinding;
import leadwise.model.Intervals;
import leadwise.model.Label;
import leadwise.model.Lead;
import leadwise.model.MarkedBeat;
import leadwise.model.Measured;
import leadwise.model.Measurements;
import leadwise.model.Nearest;
import leadwise.model.Patient;
import leadwise.model.Probability;
import leadwise.model.Problem;
import leadwise.model.Ranking;
import leadwise.model.Recording;
import leadwise.model.Regularity;
import leadwise.model.Scope;
import leadwise.model.Signal;
import leadwise.model.Source;
import leadwise.model.StLevel;
import leadwise.review.Edit;
import leadwise.review.Origin;
import leadwise.review.RecordingId;
import leadwise.review.Review;
import leadwise.review.ReviewedStatement;
import leadwise.review.Signature;
import leadwise.review.Verdict;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/// Runs command lines on stand-ins for readers and encoders. A recording is a text file with one of
/// the words `good`, `assumed`, `mute` (has a question), `short` (the encoder declines it), `sick`
/// (fails its checks), `confirmed` or `draft` (has a review).
final class Terminal {

    private static final String CONFIRMED = "c0c0c0c0c0c0";
    private static final String DRAFT = "d0d0d0d0d0d0";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    /// What a command line gave.
    record Answer(int exitCode, String out, String err) {}

    static Answer run(String... args) {
        var terminal = new Terminal();
        int code =
                LeadwiseCommand.run(
                        equipment(),
                        new PrintWriter(terminal.out),
                        new PrintWriter(terminal.err),
                        args);
        return new Answer(code, terminal.out.toString(), terminal.err.toString());
    }

    private static Equipment equipment() {
        var home = Path.of(System.getProperty("leadwise.home", "."));
        return new Equipment(
                new Formats(List.of(new WordReader())),
                (recording, out) ->
                        out.append("time_s,I\n0.0,").append(recording.id()).append("\n"),
                (recording, name) ->
                        new RecordWriter.WrittenRecord(
                                new LinkedHashMap<>(
                                        Map.of(name + ".hea", recording.id().getBytes(UTF_8))),
                                List.of("something is rounded")),
                (read, _) -> health(read.recording()),
                _ -> measurements(),
                Terminal::review,
                (bundle, device, _) ->
                        bundle.endsWith("absent")
                                ? OnnxRanker.open(bundle, device)
                                : new LengthRanker(device),
                false,
                home.resolve("assets/lexicon/statements.txt"),
                home.resolve("assets/lexicon/default-labels.txt"),
                Path.of("bundle"));
    }

    private static Optional<Review> review(RecordingId id) {
        var draft =
                Review.unread(id)
                        .apply(
                                new Edit.AddStatement(
                                        new ReviewedStatement(
                                                "e1",
                                                "delta wave",
                                                Optional.empty(),
                                                Origin.READER,
                                                Verdict.ACCEPTED,
                                                Optional.empty())));
        return switch (id.sha256()) {
            case CONFIRMED ->
                    Optional.of(
                            draft.apply(new Edit.Confirm(new Signature("Dr. A", Instant.EPOCH))));
            case DRAFT -> Optional.of(draft);
            default -> Optional.empty();
        };
    }

    private static Measurements measurements() {
        var rate = Measured.of(71.96);
        var noP = Measured.not("no P wave before most beats");
        var qt = Measured.of(400);
        return new Measurements(
                rate,
                Measured.of(833.8),
                Measured.not("two intervals"),
                Optional.of(Regularity.IRREGULAR),
                new Intervals(noP, noP, Measured.of(98.04), qt, CorrectedQt.of(qt, rate)),
                new Axes(noP, Measured.of(-12.4), Measured.of(44.6)),
                Map.of(Lead.V1, new StLevel(0.0204, -0.051, 0.1)),
                List.of(),
                Optional.empty(),
                Map.of(Lead.II, 12.34),
                "a stand-in");
    }

    private static List<HealthFinding> health(Recording recording) {
        return recording.comments().contains("sick")
                ? List.of(
                        new HealthFinding(
                                "flat",
                                HealthFinding.Severity.ALARM,
                                HealthFinding.Gate.BLOCK,
                                List.of(Lead.V1),
                                "V1 is flat."),
                        new HealthFinding(
                                "short",
                                HealthFinding.Severity.NOTE,
                                HealthFinding.Gate.NONE,
                                List.of(),
                                "It lasts 0.004 s."))
                : List.of();
    }

    private static final class WordReader implements RecordingReader {

        @Override
        public boolean recognises(Path file, byte[] head) {
            return true;
        }

        @Override
        public ReadOutcome read(Path file, ReadOptions options) throws IOException {
            var word = Files.readString(file).strip();
            return switch (word) {
                case "bad" ->
                        new ReadOutcome.Refused(
                                new Problem(
                                        Problem.Kind.MALFORMED, file, "line 1", "the word is bad"));
                case "mute" ->
                        options.samplesPerSecond().isPresent()
                                ? recording(file, word, List.of())
                                : new ReadOutcome.Asks(
                                        List.of(
                                                new Question(
                                                        Question.Topic.SAMPLE_RATE,
                                                        "The file does not state its sample rate.",
                                                        "500")),
                                        List.of());
                case "assumed" ->
                        recording(
                                file,
                                word,
                                List.of(
                                        new Problem(
                                                Problem.Kind.REMARK, file, "", "states no gain")));
                default -> recording(file, word, List.of());
            };
        }

        private static ReadOutcome recording(Path file, String word, List<Problem> remarks) {
            var leads = new LinkedHashMap<Lead, Signal>();
            leads.put(Lead.V1, Signal.of(0.1, 0.2));
            leads.put(Lead.I, Signal.of(0, 0.5));
            leads.put(Lead.II, Signal.of(0, Double.NaN));
            var gain = new Gain(1000, 0, Gain.Origin.FILE);
            var name = file.getFileName().toString();
            return new ReadOutcome.Read(
                    new Recording(
                            name.substring(0, name.indexOf('.')),
                            500,
                            leads,
                            Set.of(),
                            Map.of(Lead.V1, gain, Lead.I, gain, Lead.II, gain),
                            new FileFacts(
                                    Optional.of(
                                            Patient.of(OptionalInt.of(56), Optional.of("female"))),
                                    Optional.empty(),
                                    List.of(word),
                                    List.of("Sinus rhythm, unconfirmed"),
                                    List.of(new FileMeasurement("PR", "150", "ms")),
                                    List.of(
                                            new Annotation(
                                                    0.002,
                                                    Annotation.Kind.BEAT,
                                                    "N",
                                                    Optional.of(Lead.II),
                                                    "",
                                                    "atr"))),
                            new Source("WORD", file, digest(word))),
                    remarks);
        }
    }

    private static String digest(String word) {
        return switch (word) {
            case "confirmed" -> CONFIRMED;
            case "draft" -> DRAFT;
            default -> "00ff";
        };
    }

    /// The longer the label, the higher it ranks. Two letters are calibrated, what is wide is
    /// transferred, and "pizza" lies outside.
    private static final class LengthRanker implements Ranker {

        private final Device device;

        LengthRanker(Device device) {
            this.device = device;
        }

        @Override
        public String bundle() {
            return "stand-in 1.0.0";
        }

        @Override
        public DeviceUse deviceUse() {
            return new DeviceUse(
                    device, Device.CPU, device == Device.CUDA ? "there is no such device" : "");
        }

        @Override
        public Set<String> trainedStatements() {
            return Set.of("sinus-rhythm", "atrial-fibrillation");
        }

        @Override
        public Optional<String> calibration() {
            return Optional.of("stand-in-fit");
        }

        @Override
        public EncodeOutcome encode(Recording recording) {
            return recording.comments().contains("short")
                    ? new EncodeOutcome.Declined("The recording lasts 0.004 s.")
                    : new EncodeOutcome.Encoded(StandInEmbedding.of(recording.source().sha256()));
        }

        @Override
        public Ranking rank(EcgEmbedding embedding, List<Label> labels) {
            var findings = new ArrayList<Finding>();
            for (var label : labels) {
                int length = label.text().length();
                findings.add(
                        new Finding(
                                label,
                                length / 30.0 - 0.5,
                                Math.min(100, length * 4),
                                probability(label.text()),
                                label.statementId().isPresent(),
                                false,
                                label.text().equals("pizza") ? Scope.OUTSIDE : Scope.WITHIN,
                                label.text().contains("wide")
                                        ? Optional.of(
                                                new Nearest(
                                                        "complete-left-bundle-branch-block", 0.87))
                                        : Optional.empty()));
            }
            findings.sort(Comparator.comparingDouble(Finding::percentile).reversed());
            return new Ranking(findings, embedding.recordingSha256(), bundle());
        }

        private static Optional<Probability> probability(String text) {
            if (text.length() == 2) {
                return Optional.of(Probability.calibrated(0.25));
            }
            return text.contains("wide")
                    ? Optional.of(Probability.transferred(0.42, 0.21, 0.7))
                    : Optional.empty();
        }

        @Override
        public Ranking rankAsTyped(EcgEmbedding embedding, List<Label> labels) {
            return rank(embedding, labels);
        }

        @Override
        public double noiseFloor(Recording recording, Label label, boolean asTyped) {
            return 0.01;
        }

        @Override
        public Explaining explaining(Recording recording, List<MarkedBeat> beats, Label label) {
            throw new UnsupportedOperationException();
        }

        @Override
        public double windowSeconds() {
            return 10;
        }

        @Override
        public SeenPhrase seen(String phrase) {
            return new SeenPhrase(
                    Stream.of(phrase.split(" ", -1))
                            .map(word -> new SeenPhrase.Word(word, List.of(word), false))
                            .toList(),
                    64);
        }

        @Override
        public double likeness(String one, String other) {
            return one.length() == other.length() ? 1 : 0.5;
        }

        @Override
        public double percentileAt(String phrase, double cosine) {
            return Math.clamp((cosine + 0.5) * 120, 0, 100);
        }

        @Override
        public void close() {}
    }
}
