package leadwise.ui.measurements;

import leadwise.model.FileMeasurement;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What the file itself says of a measurement, by the names that formats give it.
record FileSays(List<FileMeasurement> measurements) {

    /// The value with its unit; empty where the file does not say.
    String of(String... names) {
        return Stream.of(names).flatMap(name -> named(name).stream()).findFirst().orElse("");
    }

    /// The corrected QT by this formula or, with whatever formula the file names, another.
    String qtc(QtFormula formula) {
        var wanted = "(" + formula.name().toLowerCase(Locale.ROOT) + ")";
        return measurements.stream()
                .filter(m -> plain(m.name()).startsWith("qtc"))
                .filter(m -> !m.name().endsWith("(original)"))
                .sorted(
                        (a, b) ->
                                Boolean.compare(
                                        plain(b.name()).endsWith(wanted),
                                        plain(a.name()).endsWith(wanted)))
                .findFirst()
                .map(m -> value(m) + formula(m.name()))
                .orElse("");
    }

    private static String formula(String name) {
        int at = name.indexOf('(');
        return at < 0 ? "" : " " + name.substring(at);
    }

    private Optional<String> named(String name) {
        return measurements.stream()
                .filter(m -> plain(m.name()).equals(name))
                .findFirst()
                .map(FileSays::value);
    }

    private static String value(FileMeasurement measurement) {
        return switch (measurement.unit()) {
            case "" -> measurement.value();
            case "°" -> measurement.value() + "°";
            case "1/min" -> measurement.value() + "/min";
            default -> measurement.value() + " " + measurement.unit();
        };
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceFirst(" global$", "");
    }
}
