package leadwise.io.scp;

import leadwise.io.Formats;
import leadwise.io.ReadOptions;
import leadwise.io.ReadOutcome;
import leadwise.model.Lead;
import leadwise.model.Problem;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// Writes small files section by section, with an encoder of its own, and reads them.
final class ScpFile {

    private final Map<Integer, byte[]> sections = new TreeMap<>();
    private int protocol = 20;

    /// Bytes one behind the other, low byte first.
    static final class Out {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Out u8(int... values) {
            for (int value : values) {
                bytes.write(value);
            }
            return this;
        }

        Out u16(int... values) {
            for (int value : values) {
                u8(value, value >> 8);
            }
            return this;
        }

        Out u32(long... values) {
            for (long value : values) {
                u16((int) value, (int) (value >> 16));
            }
            return this;
        }

        Out raw(byte... values) {
            bytes.writeBytes(values);
            return this;
        }

        Out text(String text) {
            return raw(text.getBytes(StandardCharsets.ISO_8859_1));
        }

        byte[] toArray() {
            return bytes.toByteArray();
        }
    }

    static Out out() {
        return new Out();
    }

    ScpFile protocol(int tenTimes) {
        protocol = tenTimes;
        return this;
    }

    ScpFile section(int id, byte... data) {
        sections.put(id, data);
        return this;
    }

    ScpFile section(int id, Out data) {
        return section(id, data.toArray());
    }

    ScpFile without(int id) {
        sections.remove(id);
        return this;
    }

    /// Leads by their numbers in the standard's list, all from sample 1 to `last`.
    ScpFile leads(int flags, int last, int... codes) {
        var out = out().u8(codes.length, flags);
        for (int code : codes) {
            out.u32(1, last).u8(code);
        }
        return section(3, out);
    }

    /// Section 5 or 6.
    ScpFile packed(int id, int nanovolts, int microseconds, int order, int flag, byte[]... leads) {
        var out = out().u16(nanovolts, microseconds).u8(order, flag);
        for (var lead : leads) {
            out.u16(lead.length);
        }
        for (var lead : leads) {
            out.raw(lead);
        }
        return section(id, out);
    }

    /// Samples of 16 bits, no tables.
    static byte[] numbers(int... samples) {
        return out().u16(samples).toArray();
    }

    /// Codes of the standard's table, filled up to a whole word.
    static byte[] codes(int... values) {
        return bits(
                String.join(
                        "", IntStream.of(values).mapToObj(ScpFile::code).toArray(String[]::new)));
    }

    private static String code(int value) {
        if (value == 0) {
            return "0";
        }
        int size = Math.abs(value);
        if (size <= 8) {
            return "1".repeat(size) + "0" + (value < 0 ? "1" : "0");
        }
        boolean fits = value >= -128 && value < 128;
        int width = fits ? 8 : 16;
        return "111111111" + (fits ? "0" : "1") + binary(value, width);
    }

    static String binary(int value, int width) {
        var digits = new StringBuilder();
        for (int i = width - 1; i >= 0; i--) {
            digits.append(value >> i & 1);
        }
        return digits.toString();
    }

    static byte[] bits(String bits) {
        var filled = bits + "0".repeat((16 - bits.length() % 16) % 16);
        var bytes = new byte[filled.length() / 8];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(filled.substring(8 * i, 8 * i + 8), 2);
        }
        return bytes;
    }

    static int[] differences(int order, int... samples) {
        var differences = samples.clone();
        for (int i = order; order > 0 && i < samples.length; i++) {
            differences[i] =
                    order == 1
                            ? samples[i] - samples[i - 1]
                            : samples[i] - 2 * samples[i - 1] + samples[i - 2];
        }
        return differences;
    }

    /// The whole file, checksums filled in.
    byte[] bytes() {
        int pointers = 12 + (int) sections.keySet().stream().filter(id -> id > 11).count();
        int zero = 16 + 10 * pointers;
        var table = out();
        var rest = out();
        table.u16(0).u32(zero, 7);
        for (int id = 1; id < 12; id++) {
            place(table, rest, id, 6 + zero);
        }
        sections.keySet().stream()
                .filter(id -> id > 11)
                .forEach(id -> place(table, rest, id, 6 + zero));
        var body = out().raw(whole(0, table.toArray())).raw(rest.toArray()).toArray();
        var checked = out().u32(6 + body.length).raw(body).toArray();
        return out().u16(crc(checked)).raw(checked).toArray();
    }

    private void place(Out table, Out rest, int id, int begin) {
        var data = sections.get(id);
        if (data == null) {
            table.u16(id).u32(0, 0);
            return;
        }
        table.u16(id).u32(16 + data.length, begin + rest.toArray().length + 1L);
        rest.raw(whole(id, data));
    }

    private byte[] whole(int id, byte[] data) {
        var checked =
                out().u16(id)
                        .u32(16 + data.length)
                        .u8(protocol, protocol)
                        .text(id == 0 ? "SCPECG" : "\0\0\0\0\0\0")
                        .raw(data)
                        .toArray();
        return out().u16(crc(checked)).raw(checked).toArray();
    }

    /// Bit by bit, as the polynomial is written.
    static int crc(byte... bytes) {
        int crc = 0xFFFF;
        for (byte b : bytes) {
            for (int bit = 7; bit >= 0; bit--) {
                boolean out = (crc & 0x8000) != 0;
                boolean in = (b >> bit & 1) != 0;
                crc = crc << 1 & 0xFFFF;
                if (out != in) {
                    crc ^= 0x1021;
                }
            }
        }
        return crc;
    }

    Path in(Path folder) {
        return write(folder, bytes());
    }

    /// A new file each time: some file systems write to the disk at once when one is overwritten,
    /// which takes forty times as long.
    static Path write(Path folder, byte[] bytes) {
        var file = folder.resolve("ecg.scp");
        try {
            Files.deleteIfExists(file);
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ReadOutcome outcome(Path file, ReadOptions options) {
        return new Formats(List.of(new ScpReader())).read(file, options);
    }

    static ReadOutcome.Read read(Path file) {
        return switch (outcome(file, ReadOptions.NONE)) {
            case ReadOutcome.Read read -> read;
            case ReadOutcome.Refused(var problem) -> throw new AssertionError(problem.sentence());
            case ReadOutcome.Asks asks -> throw new AssertionError(asks.toString());
        };
    }

    /// A lead's samples in microvolts, rounded to a thousandth of one.
    static double[] microvolts(Path file, Lead lead) {
        var samples = read(file).recording().lead(lead).orElseThrow().toArray();
        return DoubleStream.of(samples)
                .map(mv -> Double.isNaN(mv) ? mv : Math.rint(mv * 1e6) / 1e3)
                .toArray();
    }

    static List<String> remarks(Path file) {
        return read(file).remarks().stream().map(Problem::sentence).toList();
    }

    static String refusal(Path file) {
        return switch (outcome(file, ReadOptions.NONE)) {
            case ReadOutcome.Refused(var problem) -> problem.sentence();
            case ReadOutcome.Read read -> throw new AssertionError(read.toString());
            case ReadOutcome.Asks asks -> throw new AssertionError(asks.toString());
        };
    }
}
