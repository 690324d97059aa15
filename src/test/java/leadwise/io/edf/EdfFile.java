package leadwise.io.edf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Writes files by the text of the specification, for tests.
final class EdfFile {

    String version = "0";
    String patient = "";
    String recording = "";
    String date = "02.03.02";
    String time = "10.20.30";
    String reserved = "";
    String records = "";
    String seconds = "1";
    String headerBytes = "";
    private final int width;
    private final List<Signal> signals = new ArrayList<>();
    private final ByteArrayOutputStream data = new ByteArrayOutputStream();
    private int written;

    private EdfFile(int width) {
        this.width = width;
    }

    record Signal(
            String label,
            String unit,
            String physicalMin,
            String physicalMax,
            String digitalMin,
            String digitalMax,
            String prefilter,
            int samples) {}

    static EdfFile edf() {
        return new EdfFile(2);
    }

    static EdfFile bdf() {
        var file = new EdfFile(3);
        file.version = "\u00FFBIOSEMI";
        file.reserved = "24BIT";
        return file;
    }

    /// A signal of 10 counts per µV, so that 10,000 counts are 1 mV.
    EdfFile lead(String label, int samples) {
        return signal(label, "uV", "-3276.8", "3276.7", "-32768", "32767", samples);
    }

    EdfFile signal(
            String label,
            String unit,
            String physicalMin,
            String physicalMax,
            String digitalMin,
            String digitalMax,
            int samples) {
        signals.add(
                new Signal(
                        label,
                        unit,
                        physicalMin,
                        physicalMax,
                        digitalMin,
                        digitalMax,
                        "",
                        samples));
        return this;
    }

    EdfFile filtered(String label, String prefilter, int samples) {
        signals.add(
                new Signal(
                        label, "mV", "-3.2768", "3.2767", "-32768", "32767", prefilter, samples));
        return this;
    }

    /// Room for 30 bytes of text in each record.
    EdfFile annotations() {
        return signal(
                width == 2 ? "EDF Annotations" : "BDF Annotations",
                "",
                "-1",
                "1",
                "-1",
                "1",
                30 / width);
    }

    /// One record: the samples of all signals in a row.
    EdfFile record(int... counts) {
        for (int count : counts) {
            for (int i = 0; i < width; i++) {
                data.write(count >> (8 * i));
            }
        }
        written++;
        return this;
    }

    /// A record whose last signal holds annotations; `|` stands for byte 14, `~` for byte 15, both
    /// in hexadecimal.
    EdfFile record(String text, int... counts) {
        record(counts);
        var bytes =
                text.replace('|', '\u0014').replace('~', '\u0015').getBytes(StandardCharsets.UTF_8);
        data.writeBytes(bytes);
        data.writeBytes(new byte[30 - bytes.length]);
        return this;
    }

    byte[] bytes() {
        var out = new ByteArrayOutputStream();
        put(out, version, 8);
        put(out, patient, 80);
        put(out, recording, 80);
        put(out, date, 8);
        put(out, time, 8);
        put(out, headerBytes.isEmpty() ? "" + 256 * (signals.size() + 1) : headerBytes, 8);
        put(out, reserved, 44);
        put(out, records.isEmpty() ? "" + written : records, 8);
        put(out, seconds, 8);
        put(out, "" + signals.size(), 4);
        signals.forEach(s -> put(out, s.label, 16));
        signals.forEach(_ -> put(out, "AgAgCl electrode", 80));
        signals.forEach(s -> put(out, s.unit, 8));
        signals.forEach(s -> put(out, s.physicalMin, 8));
        signals.forEach(s -> put(out, s.physicalMax, 8));
        signals.forEach(s -> put(out, s.digitalMin, 8));
        signals.forEach(s -> put(out, s.digitalMax, 8));
        signals.forEach(s -> put(out, s.prefilter, 80));
        signals.forEach(s -> put(out, "" + s.samples, 8));
        signals.forEach(_ -> put(out, "", 32));
        out.writeBytes(data.toByteArray());
        return out.toByteArray();
    }

    private static void put(ByteArrayOutputStream out, String text, int width) {
        var bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        out.writeBytes(bytes);
        for (int i = bytes.length; i < width; i++) {
            out.write(' ');
        }
    }
}
