package leadwise.settings;

import java.util.Map;
import java.util.Optional;

/// What is remembered between two starts.
///
/// @param acknowledgedVersion the version of the program whose notice was acknowledged; empty when
///   none was
/// @param reader how the reader is called in the history of a review; may be empty
/// @param blindFirst whether the ranking stays covered until the reader has had a say; empty when
///   nobody has been asked yet
/// @param patientHidden whether the screen and what leaves the program tell nothing of the patient
/// @param singleLetters whether keys that are a single letter act
/// @param keys changed keys, by act; an empty text is no key
/// @param pixelsPerMm logical pixels per millimetre, by monitor
/// @param drawing how the paper was drawn last: layout, speed, gain
/// @param others lines that this version does not understand, kept for the one that does
public record Settings(
        String acknowledgedVersion,
        Language language,
        ThemeChoice theme,
        String reader,
        Optional<Boolean> blindFirst,
        boolean patientHidden,
        boolean singleLetters,
        Map<String, String> keys,
        Map<String, Double> pixelsPerMm,
        Map<String, String> drawing,
        Map<String, String> others) {

    /// Nothing is remembered.
    public static final Settings NONE =
            new Settings(
                    "",
                    Language.SYSTEM,
                    ThemeChoice.PAPER,
                    "",
                    Optional.empty(),
                    false,
                    true,
                    Map.of(),
                    Map.of(),
                    Map.of(),
                    Map.of());

    public Settings {
        keys = Map.copyOf(keys);
        pixelsPerMm = Map.copyOf(pixelsPerMm);
        drawing = Map.copyOf(drawing);
        others = Map.copyOf(others);
    }
}
