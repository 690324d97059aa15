package leadwise.io.muse;

import leadwise.io.content.Refusal;
import leadwise.io.content.XmlElement;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/// The bytes of a lead's `WaveFormData`; what is decoded is shorter than the text that holds it.
final class SampleBytes {

    private SampleBytes() {}

    static byte[] of(XmlElement lead, String place) throws Refusal {
        var data = lead.child("WaveFormData");
        if (data.isEmpty()) {
            return new byte[0];
        }
        try {
            return Base64.getDecoder().decode(withoutBlanks(data.get().text()));
        } catch (IllegalArgumentException _) {
            throw Refusal.malformed(data.get().place(), place + ": the samples are no Base64");
        }
    }

    /// Lines are broken anywhere.
    private static byte[] withoutBlanks(String text) {
        var bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        int kept = 0;
        for (byte b : bytes) {
            if (b != ' ' && b != '\n' && b != '\r' && b != '\t') {
                bytes[kept++] = b;
            }
        }
        return Arrays.copyOf(bytes, kept);
    }
}
