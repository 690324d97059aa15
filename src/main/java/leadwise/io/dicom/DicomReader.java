package leadwise.io.dicom;

import leadwise.io.ReadOptions;
import leadwise.io.ReadOutcome;
import leadwise.io.RecordingReader;
import leadwise.io.content.FileContent;
import leadwise.io.content.Refusal;

import java.io.IOException;
import java.nio.file.Path;

/// Reads ECG waveform objects of DICOM: 12-lead, general, ambulatory and 32-bit.
public final class DicomReader implements RecordingReader {

    @Override
    public boolean recognises(Path file, byte[] head) {
        return DicomFile.begins(head);
    }

    @Override
    public ReadOutcome read(Path file, ReadOptions options) throws IOException {
        try {
            return new DicomAssembly(file, FileContent.read(file), options).read();
        } catch (Refusal refusal) {
            return new ReadOutcome.Refused(refusal.problem(file));
        }
    }
}
