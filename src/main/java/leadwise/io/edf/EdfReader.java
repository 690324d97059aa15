package leadwise.io.edf;

import leadwise.io.ReadOptions;
import leadwise.io.ReadOutcome;
import leadwise.io.RecordingReader;
import leadwise.io.content.FileContent;
import leadwise.io.content.Refusal;

import java.io.IOException;
import java.nio.file.Path;

/// Reads files of the European Data Format (Kemp and others, 1992), of its extension EDF+ (Kemp and
/// Olivan, 2003), and of BioSemi's variant with 24 bits.
public final class EdfReader implements RecordingReader {

    @Override
    public boolean recognises(Path file, byte[] head) {
        return Encoding.of(head).isPresent() && !holdsLineBreak(head);
    }

    /// A table of numbers may begin like an EDF file, but it has lines.
    private static boolean holdsLineBreak(byte[] head) {
        for (int i = 0; i < Math.min(head.length, EdfHeader.FIXED_BYTES); i++) {
            if (head[i] == '\n' || head[i] == '\r') {
                return true;
            }
        }
        return head.length < EdfHeader.FIXED_BYTES;
    }

    @Override
    public ReadOutcome read(Path file, ReadOptions options) throws IOException {
        try {
            return new EdfAssembly(file, FileContent.readBeginning(file), options).read();
        } catch (Refusal refusal) {
            return new ReadOutcome.Refused(refusal.problem(file));
        }
    }
}
