package leadwise.io.aecg;

import leadwise.model.FileMeasurement;

import java.util.Locale;
import java.util.Map;

/// Names of measurements by their code in ISO/IEEE 11073-10101, with or without `_GL` for all leads
/// together.
final class MeasurementCode {

    private static final String PREFIX = "MDC_ECG_";

    private static final Map<String, String> NAMES =
            Map.ofEntries(
                    Map.entry("HEART_RATE", "heart rate"),
                    Map.entry("ATRIAL_RATE", "atrial rate"),
                    Map.entry("TIME_PD_RR", "RR interval"),
                    Map.entry("TIME_PD_PP", "PP interval"),
                    Map.entry("TIME_PD_P", "P duration"),
                    Map.entry("TIME_PD_PR", "PR interval"),
                    Map.entry("TIME_PD_PQ", "PQ interval"),
                    Map.entry("TIME_PD_QRS", "QRS duration"),
                    Map.entry("TIME_PD_QT", "QT interval"),
                    Map.entry("TIME_PD_QTC", "QTc interval"),
                    Map.entry("TIME_PD_QTCB", "QTc interval (Bazett)"),
                    Map.entry("TIME_PD_QTCF", "QTc interval (Fridericia)"),
                    Map.entry("ANGLE_P_FRONT", "P axis"),
                    Map.entry("ANGLE_QRS_FRONT", "QRS axis"),
                    Map.entry("ANGLE_T_FRONT", "T axis"));

    private MeasurementCode() {}

    /// A measurement under its usual name; one of another code goes by the code.
    static FileMeasurement measurement(String code, String value, String unit) {
        var bare = code.toUpperCase(Locale.ROOT).replaceFirst("_GL$", "");
        var name =
                bare.startsWith(PREFIX)
                        ? NAMES.getOrDefault(bare.substring(PREFIX.length()), code)
                        : code;
        return new FileMeasurement(name, value, unit(unit));
    }

    private static String unit(String written) {
        return switch (written) {
            case "deg" -> "°";
            case "bpm", "/min", "{beats}/min", "{beat}/min" -> "1/min";
            case "1" -> "";
            default -> written;
        };
    }
}
