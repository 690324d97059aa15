package leadwise.review;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// What tests do to the files of a store.
final class TestFiles {

    private TestFiles() {}

    /// Name and content of all files of a folder.
    static List<String> contents(Path folder) throws IOException {
        var contents = new ArrayList<String>();
        try (var files = Files.list(folder)) {
            for (var file : files.sorted().toList()) {
                contents.add(
                        file.getFileName()
                                + ": "
                                + Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return contents;
    }

    /// A copy of a folder of files.
    static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (var files = Files.list(from)) {
            for (var file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    /// The text of a `review.json` whose lines after the first are these.
    static String withDigest(String rest) throws NoSuchAlgorithmException {
        var digest =
                MessageDigest.getInstance("SHA-256")
                        .digest(rest.getBytes(StandardCharsets.US_ASCII));
        return "{\"sha256\":\"" + HexFormat.of().formatHex(digest) + "\",\n" + rest;
    }
}
