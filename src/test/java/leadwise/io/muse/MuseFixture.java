package leadwise.io.muse;

import leadwise.io.Formats;
import leadwise.io.ReadOptions;
import leadwise.io.ReadOutcome;
import leadwise.model.Lead;
import leadwise.model.Problem;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;

/// Writes small MUSE files with an encoder of its own, and reads them.
final class MuseFixture {

    private final Path folder;

    MuseFixture(Path folder) {
        this.folder = folder;
    }

    /// A file as MUSE begins it: Latin-1, with a document type that nobody has at hand.
    static String document(String... elements) {
        return """
        <?xml version="1.0" encoding="ISO-8859-1"?>
        <!DOCTYPE RestingECG SYSTEM "restecg.dtd">
        <RestingECG>
        %s
        </RestingECG>
        """
                .formatted(String.join("\n", elements));
    }

    /// 500 samples per second.
    static String waveform(String type, String... leads) {
        return """
        <Waveform><WaveformType>%s</WaveformType><SampleType>CONTINUOUS_SAMPLES</SampleType>
        <SampleBase>500</SampleBase><SampleExponent>0</SampleExponent>
        %s
        </Waveform>\
        """
                .formatted(type, String.join("\n", leads));
    }

    /// 4.88 µV for each count.
    static String lead(String name, int... counts) {
        return lead(name, base64(counts), stated(counts.length), usualGain());
    }

    static String lead(String name, String data, String... elements) {
        return "<LeadData><LeadID>%s</LeadID>\n%s\n<LeadSampleSize>2</LeadSampleSize><WaveFormData>\n%s\n</WaveFormData></LeadData>"
                .formatted(name, String.join("\n", elements), data);
    }

    static String stated(int samples) {
        return element("LeadSampleCountTotal", samples);
    }

    static String usualGain() {
        return element("LeadAmplitudeUnitsPerBit", 4.88)
                + element("LeadAmplitudeUnits", "MICROVOLTS");
    }

    static String element(String name, Object value) {
        return "<" + name + ">" + value + "</" + name + ">";
    }

    static byte[] bytes(int... counts) {
        var out = new ByteArrayOutputStream();
        for (int count : counts) {
            out.write(count);
            out.write(count >> 8);
        }
        return out.toByteArray();
    }

    static String base64(int... counts) {
        return Base64.getEncoder().encodeToString(bytes(counts));
    }

    Path file(String document, Charset charset) {
        try {
            return Files.write(folder.resolve("m.xml"), document.getBytes(charset));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ReadOutcome outcome(Path file) {
        return new Formats(List.of(new MuseReader())).read(file, ReadOptions.NONE);
    }

    static ReadOutcome.Read read(Path file) {
        return switch (outcome(file)) {
            case ReadOutcome.Read read -> read;
            case ReadOutcome.Refused(var problem) -> throw new AssertionError(problem.sentence());
            case ReadOutcome.Asks asks -> throw new AssertionError(asks.toString());
        };
    }

    ReadOutcome.Read read(String... elements) {
        return read(file(document(elements), StandardCharsets.ISO_8859_1));
    }

    /// Reads a file of one rhythm waveform.
    ReadOutcome.Read rhythm(String... leads) {
        return read(waveform("Rhythm", leads));
    }

    /// Millivolts of one lead.
    static double[] millivolts(ReadOutcome.Read read, Lead lead) {
        return read.recording().lead(lead).orElseThrow().toArray();
    }

    static List<String> remarks(ReadOutcome.Read read) {
        return read.remarks().stream().map(Problem::sentence).toList();
    }

    String refusal(String... elements) {
        return switch (outcome(file(document(elements), StandardCharsets.ISO_8859_1))) {
            case ReadOutcome.Refused(var problem) -> problem.sentence();
            case ReadOutcome.Read read -> throw new AssertionError(read.toString());
            case ReadOutcome.Asks asks -> throw new AssertionError(asks.toString());
        };
    }
}
