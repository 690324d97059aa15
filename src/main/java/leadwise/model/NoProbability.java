package leadwise.model;

/// Why a finding shows no probability.
public enum NoProbability {
    /// The bundle has no calibration.
    NOT_CALIBRATED,
    /// The encoders do not know such a phrase.
    OUTSIDE,
    /// The recording is unlike the reference recordings.
    UNLIKE,
    /// The range in which the fit leaves it is too wide to say anything.
    TOO_WIDE
}
