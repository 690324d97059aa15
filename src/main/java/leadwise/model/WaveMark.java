package leadwise.model;

/// The marks of the dominant beat from which the intervals follow, in all leads together.
public enum WaveMark {
    P_ONSET,
    P_OFFSET,
    QRS_ONSET,
    QRS_OFFSET,
    T_OFFSET
}
