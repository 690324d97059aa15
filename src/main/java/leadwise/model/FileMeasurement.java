package leadwise.model;

/// A number that the file states about its recording, measured by whoever wrote the file.
///
/// @param name as the field calls it: "PR interval", "QRS axis"
/// @param value as the file writes it
/// @param unit "ms", "°", "1/min"; may be empty
public record FileMeasurement(String name, String value, String unit) {

    @Override
    public String toString() {
        return unit.isEmpty() ? name + " " + value : name + " " + value + " " + unit;
    }
}
