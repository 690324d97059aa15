package leadwise.io.muse;

import leadwise.io.content.XmlElement;
import leadwise.model.FileMeasurement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Measurements, from `RestingECGMeasurements`; those of the first analysis
/// (`OriginalRestingECGMeasurements`) where they are others.
final class Measurements {

    private static final String MEDIAN = "samples of the median beat";

    /// These say in which samples onsets are counted and measure nothing.
    private static final Set<String> NO_MEASUREMENTS = Set.of("ECGSampleBase", "ECGSampleExponent");

    /// Name and unit of each element.
    private static final Map<String, Named> NAMES =
            Map.ofEntries(
                    Map.entry("VentricularRate", new Named("ventricular rate", "1/min")),
                    Map.entry("AtrialRate", new Named("atrial rate", "1/min")),
                    Map.entry("PRInterval", new Named("PR interval", "ms")),
                    Map.entry("QRSDuration", new Named("QRS duration", "ms")),
                    Map.entry("QTInterval", new Named("QT interval", "ms")),
                    Map.entry("QTCorrected", new Named("QTc interval", "ms")),
                    Map.entry("QTcFrederica", new Named("QTc interval (Fridericia)", "ms")),
                    Map.entry("PAxis", new Named("P axis", "°")),
                    Map.entry("RAxis", new Named("QRS axis", "°")),
                    Map.entry("TAxis", new Named("T axis", "°")),
                    Map.entry("QRSCount", new Named("QRS count", "")),
                    Map.entry("POnset", new Named("P onset", MEDIAN)),
                    Map.entry("POffset", new Named("P offset", MEDIAN)),
                    Map.entry("QOnset", new Named("QRS onset", MEDIAN)),
                    Map.entry("QOffset", new Named("QRS offset", MEDIAN)),
                    Map.entry("TOffset", new Named("T offset", MEDIAN)));

    private Measurements() {}

    private record Named(String name, String unit) {}

    static List<FileMeasurement> of(XmlElement root) {
        var measurements = new ArrayList<>(in(root, "RestingECGMeasurements"));
        boolean edited = !measurements.isEmpty();
        for (var original : in(root, "OriginalRestingECGMeasurements")) {
            if (!edited) {
                measurements.add(original);
            } else if (!measurements.contains(original)) {
                measurements.add(
                        new FileMeasurement(
                                original.name() + " (original)",
                                original.value(),
                                original.unit()));
            }
        }
        return measurements;
    }

    private static List<FileMeasurement> in(XmlElement root, String name) {
        return root.children(name)
                .flatMap(element -> element.children().stream())
                .filter(element -> !element.text().isEmpty() && element.children().isEmpty())
                .filter(element -> !NO_MEASUREMENTS.contains(element.name()))
                .map(Measurements::measurement)
                .toList();
    }

    private static FileMeasurement measurement(XmlElement element) {
        var named = NAMES.getOrDefault(element.name(), new Named(element.name(), ""));
        return new FileMeasurement(named.name, element.text(), named.unit);
    }
}
