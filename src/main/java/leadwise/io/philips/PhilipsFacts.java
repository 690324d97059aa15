package leadwise.io.philips;

import leadwise.io.content.RecordingParts;
import leadwise.io.content.XmlElement;
import leadwise.model.FileFacts;
import leadwise.model.FileMeasurement;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a document says beside its samples: time, interpretation, measurements, circumstances.
final class PhilipsFacts {

    /// Dates and times of XML Schema; the zone says where a clock stood, not what it showed.
    private static final Pattern ZONE = Pattern.compile("(?:Z|[+-]\\d{2}:\\d{2})$");

    private final XmlElement root;
    private final XmlElement waveforms;
    private final RecordingParts parts;

    PhilipsFacts(XmlElement root, XmlElement waveforms, RecordingParts parts) {
        this.root = root;
        this.waveforms = waveforms;
        this.parts = parts;
    }

    FileFacts facts() {
        return new FileFacts(
                root.at("patient", "generalpatientdata").flatMap(PatientData::patient),
                takenAt(),
                comments(),
                statements(),
                measurements(),
                List.of());
    }

    private Optional<LocalDateTime> takenAt() {
        var acquisition = root.child("dataacquisition");
        var date = acquisition.flatMap(a -> a.attribute("date"));
        var time = acquisition.flatMap(a -> a.attribute("time"));
        if (date.isEmpty() && time.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    LocalDateTime.of(
                            LocalDate.parse(withoutZone(date.orElse(""))),
                            LocalTime.parse(withoutZone(time.orElse("")))));
        } catch (DateTimeException _) {
            parts.remark(
                    acquisition.map(XmlElement::place).orElse(""),
                    "date and time of the recording are unclear");
            return Optional.empty();
        }
    }

    private static String withoutZone(String text) {
        return ZONE.matcher(text).replaceFirst("");
    }

    private Stream<XmlElement> interpretations() {
        return root.children("interpretations").flatMap(all -> all.children("interpretation"));
    }

    /// Each statement with its reason in brackets, and the severity as the last.
    private List<String> statements() {
        return interpretations()
                .flatMap(
                        interpretation ->
                                Stream.concat(
                                        interpretation
                                                .children("statement")
                                                .map(PhilipsFacts::statement),
                                        interpretation.children("severity").map(XmlElement::text)))
                .filter(PhilipsFacts::saysSomething)
                .distinct()
                .toList();
    }

    private static String statement(XmlElement statement) {
        var left = statement.textAt("leftstatement").orElse("");
        var right = statement.textAt("rightstatement").orElse("");
        if (left.isEmpty() || right.isEmpty()) {
            return left + right;
        }
        return left + " (" + right + ")";
    }

    /// The interpretation's measurements; where it has none those of the analysis before it.
    private List<FileMeasurement> measurements() {
        return Stream.of(
                        interpretations().flatMap(i -> i.children("globalmeasurements")),
                        interpretations().flatMap(i -> i.children("interpretationmeasurements")),
                        root.at("internalmeasurements", "crossleadmeasurements").stream(),
                        root.at("measurements", "globalmeasurements").stream())
                .flatMap(places -> places)
                .map(StatedMeasurement::all)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<String> comments() {
        var comments = new ArrayList<String>();
        add(comments, "device", root.textAt("dataacquisition", "machine"));
        add(comments, "leads", signal("leadset").or(() -> signal("acquisitiontype")));
        add(comments, "pass band", passBand());
        add(comments, "reason for order", root.textAt("orderinfo", "reasonfororder"));
        root.children("userdefines")
                .flatMap(all -> all.children("userdefine"))
                .forEach(
                        own ->
                                add(
                                        comments,
                                        own.textAt("label")
                                                .filter(PhilipsFacts::saysSomething)
                                                .orElse("user field"),
                                        own.textAt("value")));
        interpretations()
                .flatMap(i -> i.textAt("mdsignatureline").stream())
                .forEach(line -> add(comments, "signed", Optional.of(line)));
        root.children("documentinfo")
                .flatMap(info -> info.children("comments"))
                .forEach(comment -> add(comments, "comment", Optional.of(comment.text())));
        return comments;
    }

    private Optional<String> passBand() {
        var low = waveforms.attribute("hipass").or(() -> signal("hipass"));
        var high = waveforms.attribute("lowpass").or(() -> signal("lowpass"));
        return low.isPresent() && high.isPresent()
                ? Optional.of(low.get() + "–" + high.get() + " Hz")
                : signal("signalbandwidth").map(band -> band.replace('-', '–') + " Hz");
    }

    private Optional<String> signal(String element) {
        return root.textAt("dataacquisition", "signalcharacteristics", element);
    }

    private static void add(List<String> comments, String key, Optional<String> text) {
        text.filter(PhilipsFacts::saysSomething)
                .ifPresent(said -> comments.add(key + ": " + said.replaceAll("\\s+", " ")));
    }

    /// Files that had names taken out hold "---" or "," where the names stood.
    static boolean saysSomething(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
