package leadwise.io.scp;

import leadwise.io.ReadOptions;
import leadwise.io.ReadOutcome;
import leadwise.io.content.Bytes;
import leadwise.io.content.FileContent;
import leadwise.io.content.FileName;
import leadwise.io.content.RecordingParts;
import leadwise.io.content.Refusal;

import java.nio.file.Path;

/// One reading of one file.
final class ScpAssembly {

    private final Path file;
    private final FileContent content;
    private final RecordingParts parts;

    ScpAssembly(Path file, FileContent content, ReadOptions options) {
        this.file = file;
        this.content = content;
        this.parts = new RecordingParts(file, options);
    }

    ReadOutcome.Read read() throws Refusal {
        var sections = Sections.of(Bytes.littleEndian(content.bytes()));
        sections.remarkOnDoubts(parts);
        new Rhythm(sections, parts).read();
        var facts = new Facts(sections, parts).read();
        return parts.finish(FileName.stem(file), facts, "SCP-ECG", content.sha256());
    }
}
