package leadwise.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Bytes of a fuzzer as files on the disk.
///
/// Most formats are one file, `r`. Input that begins with `FILES\n` is several: each begins with a
/// line `=== NAME`, where a name is one letter or more with an extension, and ends where the next
/// one begins; the first is the one that is opened.
final class FuzzInput {

    private static final byte[] SEVERAL = "FILES\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] HEAD = "=== ".getBytes(StandardCharsets.US_ASCII);
    private static final int MOST_FILES = 8;

    private FuzzInput() {}

    /// Writes the files and returns the one to open.
    static Path write(byte[] input, Path folder) throws IOException {
        if (!begins(input, 0, SEVERAL)) {
            return Files.write(folder.resolve("r"), input);
        }
        var opened = new ArrayList<Path>();
        int at = SEVERAL.length;
        while (at < input.length && opened.size() < MOST_FILES && begins(input, at, HEAD)) {
            int nameEnd = indexOf(input, "\n".getBytes(StandardCharsets.US_ASCII), at);
            int from = Math.min(input.length, nameEnd + 1);
            int end = indexOf(input, HEAD, from);
            var name =
                    new String(
                            input,
                            at + HEAD.length,
                            Math.max(0, nameEnd - at - HEAD.length),
                            StandardCharsets.ISO_8859_1);
            // the fuzzer may not choose where its own files are written
            var plain = name.matches("[a-z]{1,8}\\.[a-z0-9]{1,5}(\\.gz)?") ? name : "r.hea";
            var file = folder.resolve(plain);
            Files.write(file, Arrays.copyOfRange(input, from, end));
            opened.add(file);
            at = end;
        }
        return opened.isEmpty() ? Files.write(folder.resolve("r"), input) : opened.getFirst();
    }

    /// The files that are there, to be deleted again.
    static List<Path> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static int indexOf(byte[] bytes, byte[] wanted, int from) {
        for (int i = from; i <= bytes.length - wanted.length; i++) {
            if (begins(bytes, i, wanted)) {
                return i;
            }
        }
        return bytes.length;
    }

    private static boolean begins(byte[] bytes, int at, byte[] wanted) {
        if (at + wanted.length > bytes.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (bytes[at + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
