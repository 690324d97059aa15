package leadwise.io.wfdb;

import leadwise.io.content.Refusal;
import leadwise.model.Problem;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/// A native FLAC stream (RFC 9639): up to 8 channels of integers of 4 to 32 bits, without loss.
///
/// Its sample rate and its tags mean nothing here and are not read.
final class FlacStream {

    private final Path file;
    private final byte[] bytes;
    private final FlacStreamInfo info;

    private FlacStream(Path file, byte[] bytes, FlacStreamInfo info) {
        this.file = file;
        this.bytes = bytes;
        this.info = info;
    }

    /// What was decoded.
    ///
    /// @param samples one row for each channel, all of the same length
    /// @param more whether the stream goes on behind the samples that were allowed; what follows is
    ///   not looked at, and the checksum of the whole stream is not verified
    /// @param damage a remark on what is wrong, with its place; the samples are those of the whole
    ///   frames before
    @SuppressWarnings("ArrayRecordComponent") // made once, handed over, never compared
    record Decoded(int[][] samples, boolean more, Optional<Problem> damage) {}

    /// Reads what stands before the first frame; a stream without that is refused.
    static FlacStream of(Path file, byte[] bytes) throws Refusal {
        return new FlacStream(file, bytes, FlacStreamInfo.parse(file, bytes));
    }

    int channels() {
        return info.channels();
    }

    int bitsPerSample() {
        return info.bitsPerSample();
    }

    /// How many samples each channel has, as the stream says; it may be wrong.
    OptionalLong statedSamples() {
        return info.statedSamples();
    }

    /// Decodes frames until the end, the first damage, or so many samples of each channel.
    ///
    /// Memory and time follow the bytes present and the samples allowed: a frame of 65,535 equal
    /// samples takes some 20 bytes.
    Decoded decode(long mostSamplesPerChannel) {
        var bits = new FlacBits(file, bytes, info.firstFrame());
        var frame = new FlacFrame(info);
        var samples = new FlacSamples(info.channels(), mostSamplesPerChannel);
        try {
            while (!bits.atEnd() && !samples.areMoreThanAllowed()) {
                frame.read(bits, samples.frames(), samples.seen());
                samples.add(frame);
            }
            if (!samples.areMoreThanAllowed()) {
                verifyWhole(bits, samples);
            }
            return new Decoded(samples.toArrays(), samples.areMoreThanAllowed(), Optional.empty());
        } catch (Refusal damage) {
            return new Decoded(
                    samples.toArrays(), false, Optional.of(remark(damage.problem(file))));
        }
    }

    private void verifyWhole(FlacBits bits, FlacSamples samples) throws Refusal {
        long stated = info.statedSamples().orElse(samples.seen());
        bits.verify(
                samples.seen() == stated,
                "the FLAC stream ends with "
                        + samples.seen()
                        + " samples of each channel where it announces "
                        + stated);
        bits.verify(
                !info.hasMd5() || samples.takeMd5().equals(info.md5()),
                "the samples do not have the checksum (MD5) of the FLAC stream");
    }

    private static Problem remark(Problem problem) {
        return new Problem(Problem.Kind.REMARK, problem.file(), problem.place(), problem.reason());
    }
}
