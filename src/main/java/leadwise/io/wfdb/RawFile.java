package leadwise.io.wfdb;

import leadwise.io.content.FileContent;
import leadwise.io.content.FileName;
import leadwise.io.content.Refusal;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;

/// A file of uncompressed samples.
///
/// Where the file that the header names is absent and the same name with `.gz` is there, that is
/// unpacked in memory.
final class RawFile implements SignalFile {

    private static final int MATLAB_4_HEADER_BYTES = 24;
    private static final byte[] HDF5 = {(byte) 0x89, 'H', 'D', 'F', '\r', '\n', 0x1A, '\n'};

    private final Path file;
    private final List<SignalLine> signals;
    private final long bytes;
    private final byte @Nullable [] unpacked;

    /// @param bytes the length of the content
    /// @param unpacked the content of a gzip file; absent where the file holds it as it is
    private RawFile(Path file, List<SignalLine> signals, long bytes, byte @Nullable [] unpacked) {
        this.file = file;
        this.signals = List.copyOf(signals);
        this.bytes = bytes;
        this.unpacked = unpacked;
    }

    static RawFile open(Path file, List<SignalLine> signals) throws IOException, Refusal {
        var unpacked = isPacked(file, signals) ? FileContent.read(file).bytes() : null;
        var found =
                new RawFile(
                        file,
                        signals,
                        unpacked == null ? Files.size(file) : unpacked.length,
                        unpacked);
        found.verifyContent();
        return found;
    }

    @Override
    public Path file() {
        return file;
    }

    @Override
    public List<SignalLine> signals() {
        return signals;
    }

    /// Whether the file is the packed one of the file that the header names.
    private static boolean isPacked(Path file, List<SignalLine> signals) {
        return !FileName.of(file).equals(signals.getFirst().file());
    }

    private SampleFormat format() {
        return signals.getFirst().format();
    }

    private long offset() {
        return signals.getFirst().offset();
    }

    private int perFrame() {
        return SignalFile.samplesPerFrame(signals);
    }

    private long wholeSamples() {
        return format().wholeSamples(Math.max(0, bytes - offset()));
    }

    @Override
    public long wholeFrames() {
        return wholeSamples() / perFrame();
    }

    @Override
    public long begunFrames() {
        return Math.ceilDiv(wholeSamples(), (long) perFrame());
    }

    @Override
    public long framesAfter(long frames) {
        long used = offset() + format().bytesOf(frames * perFrame());
        return Math.max(0, format().wholeSamples(Math.max(0, bytes - used)) / perFrame());
    }

    private InputStream stream() throws IOException {
        return unpacked == null ? Files.newInputStream(file) : new ByteArrayInputStream(unpacked);
    }

    /// Refuses what holds no raw samples although a header says so.
    private void verifyContent() throws IOException, Refusal {
        byte[] head;
        try (var in = stream()) {
            head = in.readNBytes(MATLAB_4_HEADER_BYTES);
        }
        refuseMatlab(file, head);
        if (offset() != MATLAB_4_HEADER_BYTES
                || head.length < MATLAB_4_HEADER_BYTES
                || !RecordFolder.hasExtension(file, ".mat")) {
            return;
        }
        var fields = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
        int type = fields.getInt(0);
        int rows = fields.getInt(4);
        if (type != 30) {
            throw Refusal.unsupported(
                    file,
                    "byte 0",
                    "a MATLAB 4 matrix of type " + type + ", not of 16-bit integers");
        }
        if (rows != signals.size()) {
            throw Refusal.malformed(
                    file,
                    "byte 4",
                    "a MATLAB 4 matrix of "
                            + rows
                            + " rows where the header has "
                            + signals.size()
                            + " signals");
        }
    }

    /// Refuses the later MATLAB formats by their first bytes.
    static void refuseMatlab(Path file, byte[] head) throws Refusal {
        var text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.startsWith("MATLAB 7.3")
                || Arrays.equals(HDF5, Arrays.copyOf(head, HDF5.length))) {
            throw Refusal.unsupported(
                    file, "", "is a MATLAB 7.3 file (HDF5); only MATLAB 4 files can be read");
        }
        if (text.startsWith("MATLAB 5.0")) {
            throw Refusal.unsupported(
                    file, "", "is a MATLAB 5 file; only MATLAB 4 files can be read");
        }
    }

    @Override
    public StoredSamples read(long frames, MessageDigest digest) throws IOException {
        try (var in = new DigestInputStream(stream(), digest)) {
            in.skipNBytes(Math.min(offset(), bytes));
            long wanted = format().bytesOf(frames * perFrame());
            long there = Math.max(0, bytes - offset());
            // bounded by the length of the file and by the reader's limit on values
            var data = in.readNBytes(Math.toIntExact(Math.min(wanted, there)));
            var rest = new byte[1 << 16];
            while (in.read(rest) >= 0) {
                // only for the digest
            }
            return StoredSamples.ofFrames(signals, data);
        }
    }
}
