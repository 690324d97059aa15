package leadwise.evaluate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// Which synonyms and criteria training never reads: a quarter, chosen by their letters alone, so
/// that a phrase stays on its side whatever happens to the lexicon around it.
///
/// The rule is that of `kept_back` in `models/training/lexicon.py`; preferred names are never kept
/// back.
final class KeptBack {

    private static final int ONE_IN = 4;

    private KeptBack() {}

    /// Whether the first byte of the phrase's SHA-256, in UTF-8, is a multiple of four.
    static boolean phrase(String phrase) {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(phrase.getBytes(StandardCharsets.UTF_8));
            return Byte.toUnsignedInt(digest[0]) % ONE_IN == 0;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
