package leadwise.io.aecg;

import leadwise.io.Formats;
import leadwise.io.ReadOptions;
import leadwise.io.ReadOutcome;
import leadwise.model.Lead;
import leadwise.model.Problem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Writes small aECG files element by element and reads them.
final class AecgFixture {

    private final Path folder;

    AecgFixture(Path folder) {
        this.folder = folder;
    }

    /// A file of these elements below its root.
    static String document(String... elements) {
        return """
        <?xml version="1.0" encoding="UTF-8"?>
        <AnnotatedECG xmlns="urn:hl7-org:v3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
        %s
        </AnnotatedECG>
        """
                .formatted(String.join("\n", elements));
    }

    /// A rhythm series of sequence sets, annotation sets, and derivations.
    static String series(String... elements) {
        return "<component><series><code code=\"RHYTHM\"/>"
                + String.join("\n", elements)
                + "</series></component>";
    }

    static String begins(String time) {
        return "<effectiveTime><low value=\"" + time + "\"/></effectiveTime>";
    }

    static String set(String... sequences) {
        return "<component><sequenceSet>"
                + String.join("\n", sequences)
                + "</sequenceSet></component>";
    }

    static String absolute(String head, String seconds) {
        return sequence(
                "TIME_ABSOLUTE",
                "GLIST_TS",
                "<head value=\"%s\"/><increment value=\"%s\" unit=\"s\"/>"
                        .formatted(head, seconds));
    }

    static String relative(String head, String increment, String unit) {
        return sequence(
                "TIME_RELATIVE",
                "GLIST_PQ",
                "<head value=\"%s\" unit=\"%s\"/><increment value=\"%s\" unit=\"%s\"/>"
                        .formatted(head, unit, increment, unit));
    }

    /// 2.5 µV for each digit.
    static String lead(String name, String digits) {
        return lead(name, "value=\"0\" unit=\"uV\"", "value=\"2.5\" unit=\"uV\"", digits);
    }

    static String lead(String name, String origin, String scale, String digits) {
        return sequence(
                "MDC_ECG_LEAD_" + name,
                "SLIST_PQ",
                "<origin %s/><scale %s/><digits>%s</digits>".formatted(origin, scale, digits));
    }

    static String sequence(String code, String type, String value) {
        return "<component><sequence><code code=\"%s\"/><value xsi:type=\"%s\">%s</value></sequence></component>"
                .formatted(code, type, value);
    }

    static String derived(String... elements) {
        return "<derivation><derivedSeries><code code=\"REPRESENTATIVE_BEAT\"/>"
                + String.join("\n", elements)
                + "</derivedSeries></derivation>";
    }

    static String annotations(String... annotations) {
        return "<subjectOf><annotationSet><author><assignedEntity><assignedAuthorType><assignedDevice>"
                   + "<manufacturerModelName>ECG-1</manufacturerModelName></assignedDevice>"
                   + "</assignedAuthorType></assignedEntity></author>"
                + String.join("\n", annotations)
                + "</annotationSet></subjectOf>";
    }

    static String annotation(String code, String... elements) {
        return "<component><annotation><code code=\"%s\"/>%s</annotation></component>"
                .formatted(code, String.join("\n", elements));
    }

    static String measured(String code, String value, String unit) {
        return annotation(
                code, "<value xsi:type=\"PQ\" value=\"%s\" unit=\"%s\"/>".formatted(value, unit));
    }

    static String said(String code, String text) {
        return annotation(code, "<value xsi:type=\"ST\">" + text + "</value>");
    }

    /// A wave with the boundaries of its region.
    static String wave(String name, String... boundaries) {
        return annotation(
                "MDC_ECG_WAVC",
                "<value xsi:type=\"CE\" code=\"MDC_ECG_WAVC_%s\"/>".formatted(name),
                region(boundaries));
    }

    static String region(String... boundaries) {
        return "<support><supportingROI>"
                + String.join("\n", boundaries)
                + "</supportingROI></support>";
    }

    static String boundary(String code, String value) {
        return "<component><boundary><code code=\"%s\"/>%s</boundary></component>"
                .formatted(code, value);
    }

    Path file(String document) {
        return file(document.getBytes(StandardCharsets.UTF_8));
    }

    Path file(byte[] bytes) {
        try {
            return Files.write(folder.resolve("a.xml"), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ReadOutcome outcome(Path file, ReadOptions options) {
        return new Formats(List.of(new AecgReader())).read(file, options);
    }

    static ReadOutcome.Read read(Path file, ReadOptions options) {
        return switch (outcome(file, options)) {
            case ReadOutcome.Read read -> read;
            case ReadOutcome.Refused(var problem) -> throw new AssertionError(problem.sentence());
            case ReadOutcome.Asks asks -> throw new AssertionError(asks.toString());
        };
    }

    ReadOutcome.Read read(String... elements) {
        return read(file(document(elements)), ReadOptions.NONE);
    }

    /// Millivolts of one lead.
    static double[] lead(ReadOutcome.Read read, Lead lead) {
        return read.recording().lead(lead).orElseThrow().toArray();
    }

    static List<String> remarks(ReadOutcome.Read read) {
        return read.remarks().stream().map(Problem::sentence).toList();
    }

    String refusal(String... elements) {
        return refusal(file(document(elements)));
    }

    static String refusal(Path file) {
        return switch (outcome(file, ReadOptions.NONE)) {
            case ReadOutcome.Refused(var problem) -> problem.sentence();
            case ReadOutcome.Read read -> throw new AssertionError(read.toString());
            case ReadOutcome.Asks asks -> throw new AssertionError(asks.toString());
        };
    }
}
