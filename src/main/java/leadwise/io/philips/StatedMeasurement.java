package leadwise.io.philips;

import leadwise.io.content.XmlElement;
import leadwise.model.FileMeasurement;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The measurements of the whole ECG that are passed on, with the element names of version 1.04 and
/// of 1.03 and the analysis.
enum StatedMeasurement {
    HEART_RATE("heart rate", "1/min", "heartrate", "meanventrate"),
    ATRIAL_RATE("atrial rate", "1/min", "atrialrate"),
    RR("RR interval", "ms", "rrint"),
    P_DURATION("P duration", "ms", "pdur"),
    PR("PR interval", "ms", "print", "meanprint"),
    QRS("QRS duration", "ms", "qrsdur", "meanqrsdur"),
    QT("QT interval", "ms", "qtint", "meanqtint"),
    QTC("QTc", "ms", "meanqtc"),
    QTC_BAZETT("QTc (Bazett)", "ms", "qtcb"),
    QTC_FRIDERICIA("QTc (Fridericia)", "ms", "qtcf"),
    P_AXIS("P axis", "°", "pfrontaxis"),
    QRS_AXIS("QRS axis", "°", "qrsfrontaxis"),
    T_AXIS("T axis", "°", "tfrontaxis");

    private final String label;
    private final String unit;
    private final String element;
    private final String older;

    StatedMeasurement(String label, String unit, String element) {
        this(label, unit, element, element);
    }

    StatedMeasurement(String label, String unit, String element, String older) {
        this.label = label;
        this.unit = unit;
        this.element = element;
        this.older = older;
    }

    /// What is stated there as a number; "Failed", "Invalid" and the like are left out.
    static List<FileMeasurement> all(XmlElement measurements) {
        return Stream.of(values()).flatMap(m -> m.in(measurements).stream()).toList();
    }

    private Optional<FileMeasurement> in(XmlElement measurements) {
        return measurements
                .textAt(element)
                .or(() -> measurements.textAt(older))
                .filter(text -> Numbers.decimal(text).isPresent())
                .map(text -> new FileMeasurement(label, text, unit));
    }
}
