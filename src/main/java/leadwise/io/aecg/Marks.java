package leadwise.io.aecg;

import leadwise.io.content.XmlElement;
import leadwise.model.Annotation;
import leadwise.model.Lead;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// Where waves begin, peak and end, from the regions of interest of annotations.
///
/// @param clock of the recording
/// @param origin from which the relative times of the series count
/// @param annotator whose marks these are
record Marks(Clock clock, Optional<LocalDateTime> origin, String annotator) {

    private static final String WAVE = "MDC_ECG_WAVC";
    private static final String WAVE_TYPE = "MDC_ECG_WAVC_TYPE";
    private static final String PEAK = "MDC_ECG_WAVC_PEAK";

    /// All marks of an annotation and of those in it.
    List<Annotation> of(XmlElement annotation) {
        var marks = new ArrayList<Annotation>();
        collect(annotation, "", marks);
        return marks;
    }

    private void collect(XmlElement annotation, String outerWave, List<Annotation> marks) {
        var code = Codes.of(annotation);
        var wave = outerWave;
        if (code.equals(WAVE) || code.equals(WAVE_TYPE)) {
            var value = annotation.child("value").flatMap(v -> v.attribute("code")).orElse("");
            if (!value.equals(PEAK)) {
                wave = waveName(value);
            }
            mark(annotation, wave, marks);
        }
        for (var child : Findings.children(annotation)) {
            collect(child, wave, marks);
        }
    }

    /// `P` for `MDC_ECG_WAVC_PWAVE`.
    private static String waveName(String code) {
        return code.replaceFirst("^MDC_ECG_WAVC_", "").replaceFirst("WAVE$", "");
    }

    private void mark(XmlElement annotation, String wave, List<Annotation> marks) {
        var lead = lead(annotation);
        boundaries(annotation)
                .filter(boundary -> Codes.isTime(Codes.of(boundary)))
                .flatMap(boundary -> boundary.child("value").stream())
                .forEach(
                        value -> {
                            var low = value.child("low");
                            var high = value.child("high");
                            add(low, Annotation.Kind.ONSET, "(", wave, lead, marks);
                            add(Optional.of(value), Annotation.Kind.WAVE, wave, wave, lead, marks);
                            add(high, Annotation.Kind.OFFSET, ")", wave, lead, marks);
                        });
    }

    private void add(
            Optional<XmlElement> time,
            Annotation.Kind kind,
            String code,
            String wave,
            Optional<Lead> lead,
            List<Annotation> marks) {
        var seconds = time.map(this::seconds).orElse(OptionalDouble.empty());
        // a mark before the first sample has no place on the recording
        if (seconds.isPresent() && seconds.getAsDouble() >= 0) {
            marks.add(new Annotation(seconds.getAsDouble(), kind, code, lead, wave, annotator));
        }
    }

    /// A point in time as seconds after the first sample: a date with time, or milliseconds after
    /// the beginning of the series.
    private OptionalDouble seconds(XmlElement time) {
        var relative = Quantity.of(time).map(Quantity::seconds).orElse(OptionalDouble.empty());
        if (relative.isPresent()) {
            return inside(clock.after(origin, relative.getAsDouble()));
        }
        var absolute = time.attribute("value").flatMap(Timestamp::time);
        return absolute.isPresent() && clock.reference().isPresent()
                ? inside(clock.after(absolute, 0))
                : OptionalDouble.empty();
    }

    private static OptionalDouble inside(double seconds) {
        return Double.isFinite(seconds) ? OptionalDouble.of(seconds) : OptionalDouble.empty();
    }

    /// The lead that an annotation is about; empty when it is about all.
    static Optional<Lead> lead(XmlElement annotation) {
        return boundaries(annotation)
                .flatMap(boundary -> Codes.lead(Codes.of(boundary)).stream())
                .findFirst();
    }

    private static Stream<XmlElement> boundaries(XmlElement annotation) {
        return annotation
                .children("support")
                .flatMap(support -> support.children("supportingROI"))
                .flatMap(region -> region.children("component"))
                .flatMap(component -> component.children("boundary"));
    }
}
