package leadwise.io.wfdb;

import leadwise.io.content.FileContent;
import leadwise.io.content.RecordingParts;
import leadwise.io.content.Refusal;
import leadwise.model.Problem;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A file of one FLAC stream, a channel for each signal; decoded when it is opened, for only then
/// its length is known.
final class FlacFile implements SignalFile {

    private static final int MOST_CHANNELS = 8;

    /// How many samples a byte of the stream may stand for, and how many are always read: a stream
    /// of equal samples shrinks to next to nothing.
    private static final long MOST_TIMES = 50;

    private static final long ALWAYS_VALUES = 1_000_000;

    /// The formats are numbered by this and the bits of a sample.
    private static final int FIRST_CODE = 500;

    private final Path file;
    private final List<SignalLine> signals;
    private final byte[] stored;
    private final FlacStream.Decoded decoded;

    private FlacFile(
            Path file, List<SignalLine> signals, byte[] stored, FlacStream.Decoded decoded) {
        this.file = file;
        this.signals = List.copyOf(signals);
        this.stored = stored;
        this.decoded = decoded;
    }

    static FlacFile open(Path file, List<SignalLine> signals) throws IOException, Refusal {
        var stored = FileContent.read(file).bytes();
        var stream = FlacStream.of(file, stored);
        if (signals.size() > MOST_CHANNELS || stream.channels() != signals.size()) {
            throw Refusal.malformed(
                    file,
                    "",
                    "a FLAC stream of "
                            + stream.channels()
                            + " channels where the header has "
                            + signals.size()
                            + " signals");
        }
        if (signals.stream().mapToInt(SignalLine::perFrame).distinct().count() > 1) {
            throw Refusal.malformed(
                    file, "", "the signals of a FLAC stream differ in samples per frame");
        }
        int mostBits = signals.getFirst().format().code() - FIRST_CODE;
        if (stream.bitsPerSample() > mostBits) {
            throw Refusal.malformed(
                    file,
                    "",
                    "a FLAC stream of "
                            + stream.bitsPerSample()
                            + " bits where the header has "
                            + mostBits);
        }
        long most =
                Math.min(RecordingParts.MOST_VALUES, ALWAYS_VALUES + MOST_TIMES * stored.length);
        var decoded = stream.decode(most / signals.size());
        return new FlacFile(file, signals, stored, decoded);
    }

    /// What is wrong with the stream, where something is.
    Optional<Problem> damage() {
        return decoded.more()
                ? Optional.of(
                        new Problem(
                                Problem.Kind.REMARK,
                                file,
                                "",
                                "the FLAC stream goes on behind the "
                                        + decoded.samples()[0].length
                                        + " samples that are read"))
                : decoded.damage();
    }

    /// Of each channel, behind the offset: in this format it counts samples, not bytes.
    private long samples() {
        return (long) decoded.samples()[0].length - offset();
    }

    private int offset() {
        return (int) Math.min(signals.getFirst().offset(), decoded.samples()[0].length);
    }

    private int perFrame() {
        return signals.getFirst().perFrame();
    }

    @Override
    public Path file() {
        return file;
    }

    @Override
    public List<SignalLine> signals() {
        return signals;
    }

    @Override
    public long wholeFrames() {
        return samples() / perFrame();
    }

    @Override
    public long begunFrames() {
        return Math.ceilDiv(samples(), (long) perFrame());
    }

    @Override
    public long framesAfter(long frames) {
        return Math.max(0, samples() / perFrame() - frames);
    }

    @Override
    public StoredSamples read(long frames, MessageDigest digest) {
        digest.update(stored);
        int most = (int) Math.min(samples(), frames * perFrame());
        var counts =
                Arrays.stream(decoded.samples())
                        .map(channel -> Arrays.copyOfRange(channel, offset(), offset() + most))
                        .toArray(int[][]::new);
        return new StoredSamples(signals, counts);
    }
}
