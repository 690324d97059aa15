package leadwise.io.scp;

import leadwise.io.ReadOptions;
import leadwise.io.ReadOutcome;
import leadwise.io.RecordingReader;
import leadwise.io.content.Bytes;
import leadwise.io.content.FileContent;
import leadwise.io.content.Refusal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/// Reads SCP-ECG files (EN 1064:2005+A1, ISO 11073-91064; versions 1 to 3 of the protocol).
///
/// The rhythm is unpacked (Huffman tables, differences), brought to one sample rate where it was
/// thinned out between the QRS complexes, and given back the reference beat where that was taken
/// out of it.
public final class ScpReader implements RecordingReader {

    private static final byte[] MARK = "SCPECG".getBytes(StandardCharsets.US_ASCII);
    private static final int MARK_AT = 16;

    @Override
    public boolean recognises(Path file, byte[] head) {
        return head.length >= MARK_AT + MARK.length
                && (Arrays.equals(head, MARK_AT, MARK_AT + MARK.length, MARK, 0, MARK.length)
                        || Sections.begin(Bytes.littleEndian(head)));
    }

    @Override
    public ReadOutcome read(Path file, ReadOptions options) throws IOException {
        try {
            return new ScpAssembly(file, FileContent.read(file), options).read();
        } catch (Refusal refusal) {
            return new ReadOutcome.Refused(refusal.problem(file));
        }
    }
}
