package leadwise.model;

/// Durations and intervals of the dominant beat in milliseconds, from the earliest onset in any
/// lead to the latest offset in any.
public record Intervals(
        Measured pMs, Measured prMs, Measured qrsMs, Measured qtMs, CorrectedQt qtc) {

    public static Intervals not(String reason) {
        var not = Measured.not(reason);
        return new Intervals(not, not, not, not, CorrectedQt.of(not, not));
    }
}
