package leadwise.io.aecg;

import leadwise.io.content.XmlElement;
import leadwise.model.Annotation;
import leadwise.model.FileMeasurement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Collects the annotation sets of a file: statements, measurements of the whole ECG, and marks on
/// the rhythm.
///
/// Measurements of a single beat or of a single lead are not those of the ECG and are left out;
/// marks on a representative beat have no place on the rhythm.
final class Findings {

    private static final String INTERPRETATION = "MDC_ECG_INTERPRETATION";
    private static final String INTERPRETATION_COMMENT = "MDC_ECG_INTERPRETATION_COMMENT";
    private static final String RHYTHM = "MDC_ECG_RHY";
    private static final String BEAT = "MDC_ECG_BEAT";

    private final Clock clock;
    private final List<String> comments = new ArrayList<>();
    private final List<String> statements = new ArrayList<>();
    private final List<FileMeasurement> measurements = new ArrayList<>();
    private final List<Annotation> annotations = new ArrayList<>();

    Findings(Clock clock) {
        this.clock = clock;
    }

    /// Takes the annotation sets of a rhythm series.
    ///
    /// @param axis of its first sequence set, whose origin is that of its relative times
    void addRhythm(XmlElement series, Optional<TimeAxis> axis) {
        for (var set : sets(series)) {
            var marks = new Marks(clock, axis.flatMap(TimeAxis::origin), annotator(set));
            children(set).forEach(annotation -> add(annotation, false));
            children(set).forEach(annotation -> annotations.addAll(marks.of(annotation)));
        }
    }

    /// Takes the annotation sets of a representative beat.
    void addBeat(XmlElement derivedSeries) {
        for (var set : sets(derivedSeries)) {
            children(set).forEach(annotation -> add(annotation, false));
        }
    }

    private static List<XmlElement> sets(XmlElement series) {
        return series.children("subjectOf")
                .flatMap(subject -> subject.children("annotationSet"))
                .toList();
    }

    /// The annotations directly in an annotation or a set of them.
    static List<XmlElement> children(XmlElement parent) {
        return parent.children("component")
                .flatMap(component -> component.children("annotation"))
                .toList();
    }

    private static String annotator(XmlElement set) {
        var author = set.at("author", "assignedEntity", "assignedAuthorType");
        return author.flatMap(a -> a.textAt("assignedPerson", "name"))
                .or(() -> author.flatMap(a -> a.textAt("assignedDevice", "manufacturerModelName")))
                .orElse("");
    }

    private void add(XmlElement annotation, boolean inBeat) {
        var code = Codes.of(annotation);
        var value = annotation.child("value");
        var words = value.flatMap(Words::ofValue);
        if (code.equals(INTERPRETATION_COMMENT)) {
            words.ifPresent(comments::add);
        } else if (code.startsWith(INTERPRETATION) || code.equals(RHYTHM)) {
            words.ifPresent(statements::add);
        } else if (!inBeat && Marks.lead(annotation).isEmpty()) {
            value.filter(v -> Quantity.of(v).isPresent())
                    .ifPresent(v -> measurements.add(measurement(code, v)));
        }
        boolean beat = inBeat || code.equals(BEAT);
        children(annotation).forEach(child -> add(child, beat));
    }

    private static FileMeasurement measurement(String code, XmlElement value) {
        return MeasurementCode.measurement(
                code, value.attribute("value").orElse(""), value.attribute("unit").orElse(""));
    }

    List<String> comments() {
        return comments;
    }

    List<String> statements() {
        return statements.stream().distinct().toList();
    }

    List<FileMeasurement> measurements() {
        return measurements.stream().distinct().toList();
    }

    List<Annotation> annotations() {
        return annotations.stream()
                .sorted(Comparator.comparingDouble(Annotation::seconds))
                .toList();
    }
}
