package leadwise.io.content;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// SHA-256, by which a recording is known again.
public final class Digest {

    private Digest() {}

    /// A digest that has seen nothing yet.
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
