package leadwise.io.muse;

import leadwise.io.ReadOptions;
import leadwise.io.ReadOutcome;
import leadwise.io.RecordingReader;
import leadwise.io.content.Refusal;
import leadwise.io.content.XmlContent;

import java.io.IOException;
import java.nio.file.Path;

/// Reads the XML of GE's MUSE, known by the root element `RestingECG`.
public final class MuseReader implements RecordingReader {

    static final String ROOT = "RestingECG";

    @Override
    public boolean recognises(Path file, byte[] head) {
        return XmlContent.rootName(head).filter(ROOT::equals).isPresent();
    }

    @Override
    public ReadOutcome read(Path file, ReadOptions options) throws IOException {
        try {
            return new MuseAssembly(file, options).read();
        } catch (Refusal refusal) {
            return new ReadOutcome.Refused(refusal.problem(file));
        }
    }
}
