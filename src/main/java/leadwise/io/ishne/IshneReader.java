package leadwise.io.ishne;

import leadwise.io.ReadOptions;
import leadwise.io.ReadOutcome;
import leadwise.io.RecordingReader;
import leadwise.io.content.FileContent;
import leadwise.io.content.Refusal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Reads files of the Holter standard of the International Society for Holter and Noninvasive
/// Electrocardiology (Badilini, Ann Noninvasive Electrocardiol 1998; 3: 263).
public final class IshneReader implements RecordingReader {

    @Override
    public boolean recognises(Path file, byte[] head) {
        var magic =
                new String(
                        head,
                        0,
                        Math.min(head.length, IshneHeader.MAGIC.length()),
                        StandardCharsets.ISO_8859_1);
        return magic.equals(IshneHeader.MAGIC) || magic.equals(IshneHeader.ANNOTATIONS_MAGIC);
    }

    @Override
    public ReadOutcome read(Path file, ReadOptions options) throws IOException {
        try {
            return new IshneAssembly(file, FileContent.readBeginning(file), options).read();
        } catch (Refusal refusal) {
            return new ReadOutcome.Refused(refusal.problem(file));
        }
    }
}
