package leadwise.model;

/// How a file's stored counts became millivolts: (count − baseline) / countsPerMillivolt.
///
/// @param countsPerMillivolt not 0; negative turns the lead over
/// @param baseline the count of 0 mV
/// @param origin who said so
public record Gain(double countsPerMillivolt, double baseline, Origin origin) {

    /// Where a gain comes from.
    public enum Origin {
        /// The file states it.
        FILE,
        /// The file states none; the format's default was taken, and must be shown as taken.
        ASSUMED,
        /// The user said so, against or in place of the file.
        USER
    }
}
