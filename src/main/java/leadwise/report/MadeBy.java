package leadwise.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// The ids that make a number again.
///
/// @param program version of Leadwise
/// @param bundle id and version of the model bundle, where one was at work
/// @param calibration id of the bundle's calibration, where it has one
/// @param labelSet id of the label set, where one was ranked
public record MadeBy(
        String program,
        Optional<String> bundle,
        Optional<String> calibration,
        Optional<String> labelSet) {

    /// Where no encoders were at work.
    public static MadeBy program(String version) {
        return new MadeBy(version, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// The id of a list of labels: the same texts in the same order have the same one.
    ///
    /// @return twelve hex digits
    public static String labelSet(List<String> texts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(String.join("\n", texts).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }
}
