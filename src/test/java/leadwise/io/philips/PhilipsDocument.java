package leadwise.io.philips;

import leadwise.io.Formats;
import leadwise.io.ReadOptions;
import leadwise.io.ReadOutcome;
import leadwise.model.Lead;
import leadwise.model.Problem;
import leadwise.model.Recording;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Builds small documents piece by piece, and reads them.
final class PhilipsDocument {

    static final String TWELVE = "I II III aVR aVL aVF V1 V2 V3 V4 V5 V6";

    String declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    String namespace = " xmlns=\"http://www3.medical.philips.com\"";
    String type = "PhilipsECG";
    String version = "1.04";
    String acquisition = "";
    String patient = "";
    String rest = "";
    String samples = "";
    String besideSamples = "";
    final Map<String, String> attributes = new LinkedHashMap<>();

    /// Version 1.04 with compressed leads.
    static PhilipsDocument compressed(String labels, int[]... leads) {
        var document = new PhilipsDocument();
        document.attributes.put("dataencoding", "Base64");
        document.attributes.put("compression", "XLI");
        document.attributes.put("leadlabels", labels);
        document.attributes.put("samplespersecond", "500");
        document.attributes.put("resolution", "5");
        document.attributes.put("signaloffset", "0");
        document.attributes.put("signalsigned", "True");
        document.attributes.put("bitspersample", "16");
        document.samples = base64(Arrays.stream(leads).map(XliEncoder::chunk).toList());
        return document;
    }

    /// Version 1.04 with 16-bit words, low byte first.
    static PhilipsDocument words(String labels, int[]... leads) {
        var document = compressed(labels);
        document.attributes.remove("compression");
        document.samples = base64(Arrays.stream(leads).map(PhilipsDocument::littleEndian).toList());
        return document;
    }

    /// Version 1.03, which says all that it says of the signal with the acquisition.
    static PhilipsDocument older(int[]... leads) {
        var document = compressed("", leads);
        document.type = "SierraECG";
        document.version = "1.03";
        document.attributes.clear();
        document.attributes.put("compressflag", "True");
        document.attributes.put("compressmethod", "XLI");
        document.attributes.put("dataencoding", "Base64");
        document.attributes.put("nbitspersample", "16");
        document.acquisition =
                """
                <samplingrate>500</samplingrate><signalresolution>5</signalresolution>
                <acquisitiontype>STD-12</acquisitiontype><bitspersample>16</bitspersample>
                <signaloffset>0</signaloffset><signalsigned>True</signalsigned>
                """;
        return document;
    }

    static String base64(List<byte[]> chunks) {
        var all = new ByteArrayOutputStream();
        chunks.forEach(all::writeBytes);
        return Base64.getMimeEncoder().encodeToString(all.toByteArray());
    }

    private static byte[] littleEndian(int... samples) {
        var out = new ByteArrayOutputStream();
        for (int sample : samples) {
            out.write(sample);
            out.write(sample >> 8);
        }
        return out.toByteArray();
    }

    PhilipsDocument with(String attribute, String value) {
        attributes.put(attribute, value);
        return this;
    }

    PhilipsDocument without(String attribute) {
        attributes.remove(attribute);
        return this;
    }

    String text() {
        var stated = new StringBuilder();
        attributes.forEach(
                (name, value) -> stated.append(' ').append(name).append("=\"" + value + "\""));
        return declaration
                + """
                <restingecgdata%s>
                <documentinfo><documenttype>%s</documenttype>
                <documentversion>%s</documentversion></documentinfo>
                <dataacquisition date="2024-02-29" time="07:05:09">
                <signalcharacteristics>%s</signalcharacteristics></dataacquisition>
                <patient><generalpatientdata>%s</generalpatientdata></patient>
                %s
                <waveforms><parsedwaveforms%s>
                %s</parsedwaveforms>%s</waveforms>
                </restingecgdata>
                """
                        .formatted(
                                namespace,
                                type,
                                version,
                                acquisition,
                                patient,
                                rest,
                                stated,
                                samples,
                                besideSamples);
    }

    Path in(Path folder) {
        return in(folder, StandardCharsets.UTF_8);
    }

    Path in(Path folder, Charset encoding) {
        try {
            return Files.write(folder.resolve("e.xml"), text().getBytes(encoding));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ReadOutcome outcome(Path file) {
        return new Formats(List.of(new PhilipsReader())).read(file, ReadOptions.NONE);
    }

    static ReadOutcome.Read read(Path file) {
        return switch (outcome(file)) {
            case ReadOutcome.Read read -> read;
            case ReadOutcome.Refused(var problem) -> throw new AssertionError(problem.sentence());
            case ReadOutcome.Asks asks -> throw new AssertionError(asks.toString());
        };
    }

    static List<String> remarks(Path file) {
        return read(file).remarks().stream().map(Problem::sentence).toList();
    }

    static String refusal(Path file) {
        return switch (outcome(file)) {
            case ReadOutcome.Refused(var problem) -> problem.sentence();
            case ReadOutcome.Read read -> throw new AssertionError(read.toString());
            case ReadOutcome.Asks asks -> throw new AssertionError(asks.toString());
        };
    }

    /// A lead's samples in the file's counts.
    static int[] counts(Recording recording, Lead lead) {
        var gain = recording.gains().get(lead);
        if (gain == null) {
            throw new AssertionError(lead + " is not in the file");
        }
        return Arrays.stream(recording.lead(lead).orElseThrow().toArray())
                .mapToInt(mv -> (int) Math.rint(mv * gain.countsPerMillivolt() + gain.baseline()))
                .toArray();
    }
}
