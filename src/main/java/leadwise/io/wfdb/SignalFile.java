package leadwise.io.wfdb;

import leadwise.io.content.Refusal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

/// A file that is there, and the signals whose samples take turns in it.
///
/// @param signals of the header that name the file, in their order
/// @param bytes the file's length
record SignalFile(Path file, List<SignalLine> signals, long bytes) {

    private static final int MATLAB_4_HEADER_BYTES = 24;
    private static final byte[] HDF5 = {(byte) 0x89, 'H', 'D', 'F', '\r', '\n', 0x1A, '\n'};

    SignalFile {
        signals = List.copyOf(signals);
    }

    SampleFormat format() {
        return signals.getFirst().format();
    }

    private long offset() {
        return signals.getFirst().offset();
    }

    private long wholeSamples() {
        return format().wholeSamples(Math.max(0, bytes - offset()));
    }

    /// How many samples every signal of the file has.
    long wholeFrames() {
        return wholeSamples() / signals.size();
    }

    /// How many frames are begun: the last may lack some signals.
    long begunFrames() {
        return Math.ceilDiv(wholeSamples(), (long) signals.size());
    }

    /// How many frames follow the first `frames`; padding at the end is none.
    long framesAfter(long frames) {
        long used = offset() + format().bytesOf(frames * signals.size());
        return Math.max(0, format().wholeSamples(Math.max(0, bytes - used)) / signals.size());
    }

    /// Refuses what holds no raw samples although a header says so.
    void verifyContent() throws IOException, Refusal {
        byte[] head;
        try (var in = Files.newInputStream(file)) {
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

    /// Reads the samples of the first `frames` frames; the digest sees every byte of the file.
    Samples read(long frames, MessageDigest digest) throws IOException {
        try (var in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.skipNBytes(Math.min(offset(), bytes));
            long wanted = format().bytesOf(frames * signals.size());
            long there = Math.max(0, bytes - offset());
            // bounded by the length of the file and by the reader's limit on values
            var data = in.readNBytes(Math.toIntExact(Math.min(wanted, there)));
            var rest = new byte[1 << 16];
            while (in.read(rest) >= 0) {
                // only for the digest
            }
            return new Samples(data, signals);
        }
    }

    /// The samples of one file.
    static final class Samples {
        private final byte[] data;
        private final SampleFormat format;
        private final List<SignalLine> lines;
        private final int signals;
        private final int whole;

        /// Running sums, where the format stores differences; else empty.
        private final int[] sums;

        Samples(byte[] data, List<SignalLine> lines) {
            this.data = data;
            this.format = lines.getFirst().format();
            this.lines = lines;
            this.signals = lines.size();
            this.whole = Math.toIntExact(format.wholeSamples(data.length));
            this.sums = format.isOfDifferences() ? sums() : new int[0];
        }

        private int[] sums() {
            var found = new int[whole];
            for (int i = 0; i < whole; i++) {
                int before = i < signals ? lines.get(i).beginning() : found[i - signals];
                found[i] = before + format.at(data, i);
            }
            return found;
        }

        /// How many samples the signal has.
        int count(int signal) {
            return Math.ceilDiv(Math.max(0, whole - signal), signals);
        }

        private int at(int signal, int frame) {
            int index = frame * signals + signal;
            return format.isOfDifferences() ? sums[index] : format.at(data, index);
        }

        /// The sum of all samples of a signal, those before its first one too, modulo 65536.
        int checksum(int signal) {
            int sum = 0;
            for (int frame = count(signal) - 1; frame >= 0; frame--) {
                sum += at(signal, frame);
            }
            return sum & 0xFFFF;
        }

        /// Millivolts, NaN where there is no sample: behind a skewed signal's last one too.
        double[] millivolts(int signal, int length, double countsPerMillivolt, double baseline) {
            var millivolts = new double[length];
            int skew = lines.get(signal).skew();
            int count = Math.clamp((long) count(signal) - skew, 0, length);
            for (int frame = 0; frame < count; frame++) {
                int stored = at(signal, frame + skew);
                millivolts[frame] =
                        stored == format.missing()
                                ? Double.NaN
                                : (stored - baseline) / countsPerMillivolt;
            }
            Arrays.fill(millivolts, count, length, Double.NaN);
            return millivolts;
        }
    }

    /// Whether the header's number can be the signal's checksum: it is stored signed or not.
    static boolean agrees(OptionalLong stated, int checksum) {
        return Math.floorMod(stated.orElseThrow(), 65536L) == checksum;
    }
}
