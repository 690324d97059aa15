package leadwise.model;

import java.util.Optional;

/// A mark that somebody put on a recording, kept in a file beside it or in it.
///
/// @param seconds after the first sample
/// @param kind what it marks
/// @param code as the field writes it: "N" a normal beat, "V" a ventricular one, "p", "t", "(",
///   ")", "+" a change of rhythm
/// @param lead that it is about; empty when it is about all
/// @param text what was written with it; may be empty
/// @param annotator whose marks these are: the extension of the annotation file ("atr")
public record Annotation(
        double seconds,
        Kind kind,
        String code,
        Optional<Lead> lead,
        String text,
        String annotator) {

    /// What an annotation marks.
    public enum Kind {
        /// A QRS complex; the code names its class.
        BEAT,
        /// The peak of a P, T or U wave.
        WAVE,
        /// Where a wave begins.
        ONSET,
        /// Where a wave ends.
        OFFSET,
        /// Anything else: rhythm, noise, a remark.
        NOTE
    }

    public Annotation {
        if (!(seconds >= 0) || Double.isInfinite(seconds)) {
            throw new IllegalArgumentException("at " + seconds + " s");
        }
    }
}
