package leadwise.io.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

class FileContentTest {

    @TempDir Path folder;

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("f.gz"), bytes);
    }

    private static byte[] packed(byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        }
        return out.toByteArray();
    }

    private String refusal(byte[] bytes) throws IOException {
        var file = file(bytes);
        return catchThrowableOfType(Refusal.class, () -> FileContent.read(file))
                .problem(file)
                .sentence();
    }

    @Test
    void whatGzipPackedIsUnpackedAndTheDigestIsThatOfTheFile() throws Exception {
        var stored = packed("samples".getBytes(StandardCharsets.UTF_8));

        var content = FileContent.read(file(stored));

        assertThat(content.bytes()).asString(StandardCharsets.UTF_8).isEqualTo("samples");
        assertThat(content.sha256())
                .isEqualTo(HexFormat.of().formatHex(Digest.sha256().digest(stored)));
    }

    @Test
    void aFileThatGzipDidNotPackIsTakenAsItStands() throws Exception {
        var bytes = new byte[] {0x1F, (byte) 0x8B, 7, 0};

        assertThat(FileContent.read(file(bytes)).bytes()).isEqualTo(bytes);
    }

    @Test
    void theHeadOfAPackedFileIsThatOfItsContent() throws Exception {
        var content = new byte[20_000];
        new Random(1).nextBytes(content);

        var head = FileContent.head(file(packed(content)), 4096);

        assertThat(head.length).isBetween(4000, 4096);
        assertThat(Arrays.equals(head, Arrays.copyOf(content, head.length))).isTrue();
    }

    @Test
    void aPackedFileThatIsCutOffOrDamagedIsRefused() throws Exception {
        var stored = packed("a few samples, and a few more".getBytes(StandardCharsets.UTF_8));
        var damaged = stored.clone();
        damaged[stored.length - 6] ^= 1;

        assertThat(refusal(Arrays.copyOf(stored, stored.length - 12)))
                .isEqualTo("f.gz: the gzip file is cut off.");
        assertThat(refusal(damaged)).isEqualTo("f.gz: the gzip file is damaged.");
    }

    @Test
    void aBombIsRefused() throws Exception {
        assertThat(refusal(packed(new byte[8 << 20])))
                .isEqualTo(
                        "f.gz: the gzip file unpacks to more than 100 times its size, which no"
                                + " recording does.");
    }
}
