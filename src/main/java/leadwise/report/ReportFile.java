package leadwise.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;

/// A finished report or picture on the disk: whole or not at all, and never over anything else.
public final class ReportFile {

    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private ReportFile() {}

    /// Writes a PDF file.
    ///
    /// @throws FileSystemException there is a file already that is neither empty nor a PDF file: it
    ///   may be part of a recording, and those are never written to
    /// @throws IOException the disk failed
    public static void writePdf(Path out, byte[] pdf) throws IOException {
        write(out, pdf, PDF, "exists and is not a PDF file; it is left as it is");
    }

    /// Writes a PNG picture.
    ///
    /// @throws FileSystemException there is a file already that is neither empty nor a PNG picture
    /// @throws IOException the disk failed
    static void writePng(Path out, byte[] png) throws IOException {
        write(out, png, PNG, "exists and is not a PNG picture; it is left as it is");
    }

    private static void write(Path out, byte[] content, byte[] beginning, String otherwise)
            throws IOException {
        if (Files.exists(out) && !isReplaceable(out, beginning)) {
            throw new FileSystemException(out.toString(), null, otherwise);
        }
        var folder = out.toAbsolutePath().getParent();
        var unfinished = Files.createTempFile(folder, ".leadwise", ".part");
        try {
            Files.write(unfinished, content);
            Files.move(unfinished, out, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static boolean isReplaceable(Path file, byte[] beginning) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (var in = Files.newInputStream(file)) {
            var head = in.readNBytes(beginning.length);
            return head.length == 0 || Arrays.equals(head, beginning);
        }
    }
}
