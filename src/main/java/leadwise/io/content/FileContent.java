package leadwise.io.content;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// A file of one piece, whole in memory; what gzip packed is unpacked.
///
/// Both sizes are bounded, so that neither a large file nor a small one that unpacks to a large one
/// takes the memory.
public final class FileContent {

    /// The most that is read, packed or not.
    public static final int MOST_BYTES = 128 << 20;

    /// What gzip packed may be so many times larger: tables of samples shrink to a tenth.
    private static final long MOST_TIMES = 100;

    private static final long ALWAYS_BYTES = 1 << 20;

    private final byte[] bytes;
    private final long length;
    private final String sha256;

    private FileContent(byte[] bytes, long length, String sha256) {
        this.bytes = bytes;
        this.length = length;
        this.sha256 = sha256;
    }

    /// Content that is in memory already; not to be written to afterwards.
    public static FileContent of(byte[] content) {
        var sha256 = HexFormat.of().formatHex(Digest.sha256().digest(content));
        return new FileContent(content, content.length, sha256);
    }

    /// Reads all of `file`.
    ///
    /// @throws IOException the disk failed
    /// @throws Refusal it is too large, or a gzip file that is damaged
    public static FileContent read(Path file) throws IOException, Refusal {
        byte[] stored;
        try (var in = Files.newInputStream(file)) {
            stored = in.readNBytes(MOST_BYTES + 1);
        }
        verifySize(stored);
        var sha256 = HexFormat.of().formatHex(Digest.sha256().digest(stored));
        var content = isGzip(stored) ? unpacked(stored) : stored;
        return new FileContent(content, content.length, sha256);
    }

    /// Reads a file that may be larger than [#MOST_BYTES], of which then only the beginning is in
    /// memory; the digest is that of all of it. For formats whose samples follow in time.
    ///
    /// @throws IOException the disk failed
    /// @throws Refusal it is a gzip file that is too large, or damaged
    public static FileContent readBeginning(Path file) throws IOException, Refusal {
        var digest = Digest.sha256();
        byte[] beginning;
        long rest = 0;
        try (var in = new DigestInputStream(Files.newInputStream(file), digest)) {
            beginning = in.readNBytes(MOST_BYTES);
            var passed = new byte[1 << 16];
            for (int n = in.read(passed); n >= 0; n = in.read(passed)) {
                rest += n;
            }
        }
        if (isGzip(beginning)) {
            return read(file);
        }
        var sha256 = HexFormat.of().formatHex(digest.digest());
        return new FileContent(beginning, beginning.length + rest, sha256);
    }

    /// The first bytes of a file's content, at most `most`; what cannot be unpacked is taken as it
    /// stands.
    public static byte[] head(Path file, int most) throws IOException {
        byte[] stored;
        try (var in = Files.newInputStream(file)) {
            stored = in.readNBytes(most);
        }
        if (!isGzip(stored)) {
            return stored;
        }
        try (var in = new GZIPInputStream(new ByteArrayInputStream(stored))) {
            return begun(in, most);
        } catch (IOException _) {
            return stored;
        }
    }

    /// What a stream yields before it ends or breaks off.
    private static byte[] begun(InputStream in, int most) throws IOException {
        var out = new ByteArrayOutputStream();
        try {
            while (out.size() < most) {
                int b = in.read();
                if (b < 0) {
                    break;
                }
                out.write(b);
            }
        } catch (EOFException _) {
            // the head of a packed file ends in the middle
        }
        return out.toByteArray();
    }

    /// Whether content begins like a gzip file.
    public static boolean isGzip(byte[] head) {
        return head.length > 2
                && (head[0] & 0xFF) == 0x1F
                && (head[1] & 0xFF) == 0x8B
                && head[2] == 8;
    }

    private static byte[] unpacked(byte[] stored) throws Refusal {
        long most = Math.min(MOST_BYTES, ALWAYS_BYTES + MOST_TIMES * stored.length);
        try (var in = new GZIPInputStream(new ByteArrayInputStream(stored))) {
            var bytes = in.readNBytes((int) most + 1);
            verifySize(bytes);
            if (bytes.length > most) {
                throw Refusal.malformed(
                        "",
                        "the gzip file unpacks to more than "
                                + MOST_TIMES
                                + " times its size, which no recording does");
            }
            return bytes;
        } catch (EOFException _) {
            throw Refusal.malformed("", "the gzip file is cut off");
        } catch (ZipException _) {
            throw Refusal.malformed("", "the gzip file is damaged");
        } catch (IOException e) {
            throw new IllegalStateException("an array does not fail", e);
        }
    }

    private static void verifySize(byte[] bytes) throws Refusal {
        if (bytes.length > MOST_BYTES) {
            throw Refusal.unsupported(
                    "", "holds more than " + (MOST_BYTES >> 20) + " MiB, the most that is read");
        }
    }

    /// The content, unpacked; not a copy, and not to be written to.
    public byte[] bytes() {
        return bytes;
    }

    /// The length of the content, of which [#bytes()] may be the beginning.
    public long length() {
        return length;
    }

    /// Lower-case hex digest of the file as it is stored.
    public String sha256() {
        return sha256;
    }
}
