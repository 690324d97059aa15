package leadwise.inference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.TreeMap;

/// A folder that holds all that a ranking needs, with the hash of every file checked.
///
/// What the graphs are is checked where they are opened: see [OnnxRanker#open].
public final class ModelBundle {

    private final Path folder;
    private final Manifest manifest;
    private final ReferenceBank reference;
    private final StatementVectors statements;
    private final NearestStatements nearest;
    private final SpokenStatements spoken;
    private final Optional<Calibration> calibration;

    private ModelBundle(Path folder, Manifest manifest) throws BundleException {
        this.folder = folder;
        this.manifest = manifest;
        reference = ReferenceBank.read(folder, manifest);
        statements = StatementVectors.read(folder, manifest);
        nearest = NearestStatements.read(folder, manifest);
        spoken = SpokenStatements.read(folder, manifest);
        calibration = Calibration.read(folder, manifest);
    }

    /// Reads the manifest, compares the SHA-256 of each file and reads what ranking needs beside
    /// the graphs.
    ///
    /// @throws BundleException something does not keep the contract of `docs/bundle-format.md`
    public static ModelBundle load(Path folder) throws BundleException {
        if (!Files.isDirectory(folder)) {
            throw new BundleException(folder.toString(), "", "is not a folder");
        }
        var manifest = Manifest.read(folder);
        for (var entry : new TreeMap<>(manifest.sha256()).entrySet()) {
            compareHash(folder, entry.getKey(), entry.getValue());
        }
        return new ModelBundle(folder, manifest);
    }

    private static void compareHash(Path folder, String file, String stated)
            throws BundleException {
        String found;
        try {
            found = sha256(folder.resolve(file));
        } catch (NoSuchFileException e) {
            throw new BundleException(file, "", "is not there", e);
        } catch (IOException e) {
            throw new BundleException(file, "", "cannot be read from the disk", e);
        }
        if (!found.equals(stated)) {
            throw new BundleException(
                    file,
                    "",
                    "differs from the SHA-256 in the manifest, so it is damaged or another file");
        }
    }

    private static String sha256(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var digest = MessageDigest.getInstance("SHA-256");
            var buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public Manifest manifest() {
        return manifest;
    }

    public Path folder() {
        return folder;
    }

    ReferenceBank reference() {
        return reference;
    }

    StatementVectors statements() {
        return statements;
    }

    NearestStatements nearest() {
        return nearest;
    }

    SpokenStatements spoken() {
        return spoken;
    }

    Optional<Calibration> calibration() {
        return calibration;
    }

    GoldenVectors goldenVectors() throws BundleException {
        return GoldenVectors.read(folder, manifest);
    }
}
