package leadwise.review;

import leadwise.model.Lead;
import leadwise.model.Recording;
import leadwise.model.Signal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Which recording a review is of; without a name, a path or anything of the patient.
///
/// @param sha256 lower-case hex digest over the bytes of all files of the record
/// @param samplesSha256 lower-case hex digest over the samples alone, which stays the same when
///   only a header is mended
public record RecordingId(String sha256, String samplesSha256) {

    private static final int SAMPLES_AT_ONCE = 1024;

    public RecordingId {
        if (sha256.isBlank() || samplesSha256.isBlank()) {
            throw new IllegalArgumentException("a recording needs its digests");
        }
    }

    /// Reads all samples once: for an hour of twelve leads that takes a moment.
    public static RecordingId of(Recording recording) {
        var digest = sha256Digest();
        digest.update(bytes(recording.samplesPerSecond()));
        recording.leads().forEach((lead, signal) -> update(digest, lead, signal));
        return new RecordingId(
                recording.source().sha256(), HexFormat.of().formatHex(digest.digest()));
    }

    private static void update(MessageDigest digest, Lead lead, Signal signal) {
        digest.update(lead.name().getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        var block = ByteBuffer.allocate(SAMPLES_AT_ONCE * Double.BYTES);
        for (int i = 0; i < signal.length(); i++) {
            block.putDouble(signal.at(i));
            if (!block.hasRemaining() || i == signal.length() - 1) {
                digest.update(block.flip());
                block.clear();
            }
        }
    }

    private static ByteBuffer bytes(double value) {
        return ByteBuffer.allocate(Double.BYTES).putDouble(value).flip();
    }

    private static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }
}
