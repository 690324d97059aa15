package leadwise.inference;

import leadwise.model.FileFacts;
import leadwise.model.Lead;
import leadwise.model.Recording;
import leadwise.model.Signal;
import leadwise.model.Source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// The bundles without weights that the script beside the first makes, and recordings to feed them
/// with.
final class TinyBundle {

    /// Of format 1.
    static final Path FOLDER = Path.of("src/test/resources/tiny-bundle");

    /// Of format 2.
    static final Path SECOND = Path.of("src/test/resources/tiny-bundle-2");

    private TinyBundle() {}

    /// A copy of the first that may be damaged.
    static Path copyTo(Path folder) throws IOException {
        return copy(FOLDER, folder);
    }

    /// A copy of the second that may be damaged.
    static Path copySecondTo(Path folder) throws IOException {
        return copy(SECOND, folder);
    }

    private static Path copy(Path bundle, Path folder) throws IOException {
        try (var files = Files.list(bundle)) {
            for (var file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        return folder;
    }

    static void edit(Path folder, String file, String from, String to) throws IOException {
        var text = Files.readString(folder.resolve(file));
        if (!text.contains(from)) {
            throw new IllegalArgumentException(file + " does not hold " + from);
        }
        Files.writeString(folder.resolve(file), text.replace(from, to));
    }

    /// Changes a file together with its hash.
    static void editAndHash(Path folder, String file, String from, String to) throws Exception {
        var before = sha256(folder.resolve(file));
        edit(folder, file, from, to);
        edit(folder, Manifest.FILE, before, sha256(folder.resolve(file)));
    }

    /// Puts a file of the first bundle in the place of the second's.
    static void takeFromFirst(Path folder, String file) throws Exception {
        var before = sha256(folder.resolve(file));
        Files.copy(FOLDER.resolve(file), folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        edit(folder, Manifest.FILE, before, sha256(folder.resolve(file)));
    }

    /// Puts another file in the place of one of the bundle's.
    static void replace(Path folder, String file, byte[] content) throws Exception {
        var before = sha256(folder.resolve(file));
        Files.write(folder.resolve(file), content);
        edit(folder, Manifest.FILE, before, sha256(folder.resolve(file)));
    }

    private static String sha256(Path file) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }

    /// Triangles of `seconds` at 100 Hz, as high as `millivolts` says.
    static Recording recording(double seconds, Map<Lead, Double> millivolts) {
        var leads = new LinkedHashMap<Lead, Signal>();
        millivolts.forEach(
                (lead, height) -> {
                    var samples = new double[(int) Math.round(seconds * 100)];
                    for (int i = 0; i < samples.length; i++) {
                        samples[i] = height * (i % 20 - 9.5) / 10;
                    }
                    leads.put(lead, Signal.of(samples));
                });
        return new Recording(
                "test",
                100,
                leads,
                Set.of(),
                Map.of(),
                FileFacts.NONE,
                new Source("test", Path.of("test.csv"), "abc"));
    }

    static Map<Lead, Double> allLeads(double height) {
        var heights = new LinkedHashMap<Lead, Double>();
        Lead.INDEPENDENT.forEach(lead -> heights.put(lead, height));
        return heights;
    }
}
