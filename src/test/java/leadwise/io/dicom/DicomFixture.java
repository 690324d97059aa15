package leadwise.io.dicom;

import leadwise.io.Formats;
import leadwise.io.ReadOptions;
import leadwise.io.ReadOutcome;
import leadwise.model.Problem;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/// Writes small objects byte by byte, with an encoder of its own, and reads them.
record DicomFixture(Syntax syntax, boolean undefinedLengths) {

    static final String TWELVE_LEAD = "1.2.840.10008.5.1.4.1.1.9.1.1";
    static final DicomFixture EXPLICIT = new DicomFixture(Syntax.EXPLICIT, false);

    private static final List<String> LONG = List.of("OB", "OW", "SQ", "UN", "UT", "ZZ");
    private static final byte[] UNDEFINED = {-1, -1, -1, -1};

    enum Syntax {
        IMPLICIT("1.2.840.10008.1.2"),
        EXPLICIT("1.2.840.10008.1.2.1"),
        DEFLATED("1.2.840.10008.1.2.1.99"),
        BIG("1.2.840.10008.1.2.2");

        private final String uid;

        Syntax(String uid) {
            this.uid = uid;
        }
    }

    static byte[] join(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private byte[] number(long value, int bytes) {
        var buffer = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(value).array();
        var number = new byte[bytes];
        for (int i = 0; i < bytes; i++) {
            number[syntax == Syntax.BIG ? bytes - 1 - i : i] = buffer[i];
        }
        return number;
    }

    private byte[] tag(int tag) {
        return join(number(tag >>> 16, 2), number(tag & 0xFFFF, 2));
    }

    private byte[] header(int tag, String vr, byte[] length4) {
        if (syntax == Syntax.IMPLICIT) {
            return join(tag(tag), length4);
        }
        var letters = vr.getBytes(StandardCharsets.US_ASCII);
        return LONG.contains(vr)
                ? join(tag(tag), letters, new byte[2], length4)
                : join(
                        tag(tag),
                        letters,
                        syntax == Syntax.BIG
                                ? new byte[] {length4[2], length4[3]}
                                : new byte[] {length4[0], length4[1]});
    }

    byte[] element(int tag, String vr, byte[] value) {
        return join(header(tag, vr, number(value.length, 4)), value);
    }

    byte[] text(int tag, String vr, String value) {
        return text(tag, vr, value, StandardCharsets.ISO_8859_1);
    }

    byte[] text(int tag, String vr, String value, Charset charset) {
        var bytes = value.getBytes(charset);
        return element(tag, vr, bytes.length % 2 == 0 ? bytes : join(bytes, new byte[] {' '}));
    }

    byte[] us(int tag, int... values) {
        var out = new ByteArrayOutputStream();
        for (int value : values) {
            out.writeBytes(number(value, 2));
        }
        return element(tag, "US", out.toByteArray());
    }

    byte[] ul(int tag, long value) {
        return element(tag, "UL", number(value, 4));
    }

    /// Samples of that many bytes, in words.
    byte[] samples(int bytes, long... values) {
        var out = new ByteArrayOutputStream();
        for (long value : values) {
            out.writeBytes(number(value, bytes));
        }
        return element(0x5400_1010, bytes == 1 ? "OB" : "OW", out.toByteArray());
    }

    byte[] sequence(int tag, byte[]... items) {
        var out = new ByteArrayOutputStream();
        for (var item : items) {
            out.writeBytes(tag(0xFFFE_E000));
            out.writeBytes(undefinedLengths ? UNDEFINED : number(item.length, 4));
            out.writeBytes(item);
            if (undefinedLengths) {
                out.writeBytes(join(tag(0xFFFE_E00D), new byte[4]));
            }
        }
        return undefinedLengths
                ? join(
                        header(tag, "SQ", UNDEFINED),
                        out.toByteArray(),
                        tag(0xFFFE_E0DD),
                        new byte[4])
                : element(tag, "SQ", out.toByteArray());
    }

    byte[] code(int tag, String value, String scheme, String meaning) {
        return sequence(
                tag,
                join(
                        text(0x0008_0100, "SH", value),
                        text(0x0008_0102, "SH", scheme),
                        text(0x0008_0104, "LO", meaning)));
    }

    /// A lead by its number, 2.5 µV per count.
    byte[] lead(int number) {
        return channel(lead5(number), volts("2.5", "uV"));
    }

    byte[] lead5(int number) {
        return code(0x003A_0208, "5.6.3-9-" + number, "SCPECG", "");
    }

    byte[] volts(String sensitivity, String unit) {
        return join(
                text(0x003A_0210, "DS", sensitivity),
                code(0x003A_0211, unit, "UCUM", ""),
                text(0x003A_0212, "DS", "1"),
                text(0x003A_0213, "DS", "0"));
    }

    byte[] channel(byte[]... elements) {
        return join(elements);
    }

    /// A group of 16-bit samples.
    byte[] group(byte[] head, String rate, int samples, byte[][] channels, long... values) {
        return join(
                head,
                us(0x003A_0005, channels.length),
                ul(0x003A_0010, samples),
                text(0x003A_001A, "DS", rate),
                sequence(0x003A_0200, channels),
                us(0x5400_1004, 16),
                text(0x5400_1006, "CS", "SS"),
                samples(2, values));
    }

    /// The first elements of a group.
    byte[] original() {
        return text(0x003A_0004, "CS", "ORIGINAL");
    }

    byte[] originalAt(String offsetMs) {
        return join(text(0x0018_1068, "DS", offsetMs), original());
    }

    /// Lead I of three samples.
    byte[] small() {
        return group(original(), "500", 3, new byte[][] {lead(1)}, 1, -2, 300);
    }

    byte[] waveforms(byte[]... groups) {
        return sequence(0x5400_0100, groups);
    }

    /// The elements between storage class and waveforms, then the waveforms.
    byte[] ecg(byte[] elements, byte[]... groups) {
        return file(
                TWELVE_LEAD,
                join(text(0x0008_0016, "UI", TWELVE_LEAD + "\0"), elements, waveforms(groups)));
    }

    byte[] file(String storageClass, byte[] dataSet) {
        return join(
                new byte[128],
                "DICM".getBytes(StandardCharsets.US_ASCII),
                meta(storageClass),
                syntax == Syntax.DEFLATED ? deflated(dataSet) : dataSet);
    }

    private byte[] meta(String storageClass) {
        var elements =
                join(
                        EXPLICIT.text(0x0002_0002, "UI", storageClass),
                        EXPLICIT.text(0x0002_0010, "UI", syntax.uid));
        return join(EXPLICIT.ul(0x0002_0000, elements.length), elements);
    }

    private static byte[] deflated(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var deflater =
                new DeflaterOutputStream(out, new Deflater(Deflater.DEFAULT_COMPRESSION, true))) {
            deflater.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static Path write(Path folder, byte[] bytes) {
        try {
            return Files.write(folder.resolve("r.dcm"), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ReadOutcome outcome(Path file, ReadOptions options) {
        return new Formats(List.of(new DicomReader())).read(file, options);
    }

    static ReadOutcome.Read read(Path folder, byte[] bytes) {
        return read(folder, bytes, ReadOptions.NONE);
    }

    static ReadOutcome.Read read(Path folder, byte[] bytes, ReadOptions options) {
        return switch (outcome(write(folder, bytes), options)) {
            case ReadOutcome.Read read -> read;
            case ReadOutcome.Refused(var problem) -> throw new AssertionError(problem.sentence());
            case ReadOutcome.Asks asks -> throw new AssertionError(asks.toString());
        };
    }

    static List<String> remarks(Path folder, byte[] bytes) {
        return read(folder, bytes).remarks().stream().map(Problem::sentence).toList();
    }

    static String refusal(Path folder, byte[] bytes) {
        return switch (outcome(write(folder, bytes), ReadOptions.NONE)) {
            case ReadOutcome.Refused(var problem) -> problem.sentence();
            case ReadOutcome.Read read -> throw new AssertionError(read.toString());
            case ReadOutcome.Asks asks -> throw new AssertionError(asks.toString());
        };
    }
}
