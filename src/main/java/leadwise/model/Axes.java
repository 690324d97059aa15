package leadwise.model;

/// Axes in the frontal plane in degrees, −180 to 180: 0 points to the left (lead I), 90 to the feet
/// (lead aVF).
public record Axes(Measured pDegrees, Measured qrsDegrees, Measured tDegrees) {

    public static Axes not(String reason) {
        var not = Measured.not(reason);
        return new Axes(not, not, not);
    }
}
