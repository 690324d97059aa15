package leadwise.io.philips;

import leadwise.io.ReadOptions;
import leadwise.io.ReadOutcome;
import leadwise.io.RecordingReader;
import leadwise.io.content.FileContent;
import leadwise.io.content.Refusal;
import leadwise.io.content.XmlContent;

import java.io.IOException;
import java.nio.file.Path;

/// Reads Philips ECG XML (`PhilipsECG`, formerly `SierraECG`), versions 1.03, 1.04 and 1.04.01.
public final class PhilipsReader implements RecordingReader {

    private static final String ROOT = "restingecgdata";

    @Override
    public boolean recognises(Path file, byte[] head) {
        return XmlContent.rootName(head).filter(ROOT::equals).isPresent();
    }

    @Override
    public ReadOutcome read(Path file, ReadOptions options) throws IOException {
        try {
            var content = FileContent.read(file);
            return read(file, options, content.bytes(), content.sha256());
        } catch (Refusal refusal) {
            return new ReadOutcome.Refused(refusal.problem(file));
        }
    }

    /// Reads a file's content.
    static ReadOutcome.Read read(Path file, ReadOptions options, byte[] content, String sha256)
            throws Refusal {
        var root = XmlContent.read(content);
        if (!root.name().equals(ROOT)) {
            throw Refusal.malformed(
                    root.place(),
                    "the root element is " + Refusal.quoted(root.name()) + ", not " + ROOT);
        }
        return new PhilipsAssembly(file, options, root).read(sha256);
    }
}
