package leadwise.io.aecg;

import leadwise.io.ReadOptions;
import leadwise.io.ReadOutcome;
import leadwise.io.RecordingReader;
import leadwise.io.content.Refusal;
import leadwise.io.content.XmlContent;

import java.io.IOException;
import java.nio.file.Path;

/// Reads annotated ECGs of HL7 version 3 (ANSI/HL7 V3 ECG, R1-2004), known by the root element
/// `AnnotatedECG`.
public final class AecgReader implements RecordingReader {

    static final String ROOT = "AnnotatedECG";

    @Override
    public boolean recognises(Path file, byte[] head) {
        return XmlContent.rootName(head).filter(ROOT::equals).isPresent();
    }

    @Override
    public ReadOutcome read(Path file, ReadOptions options) throws IOException {
        try {
            return new AecgAssembly(file, options).read();
        } catch (Refusal refusal) {
            return new ReadOutcome.Refused(refusal.problem(file));
        }
    }
}
