package leadwise.model;

/// A signal of a record that has another sample rate than its leads; kept as it is, for nothing is
/// repeated or left out to even rates.
///
/// @param samplesPerSecond > 0
/// @param signal in millivolts
public record OtherSignal(double samplesPerSecond, Signal signal) {

    public OtherSignal {
        if (!(samplesPerSecond > 0) || Double.isInfinite(samplesPerSecond)) {
            throw new IllegalArgumentException("sample rate " + samplesPerSecond);
        }
    }
}
