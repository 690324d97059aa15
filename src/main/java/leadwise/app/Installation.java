package leadwise.app;

import leadwise.ui.Messages;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// Where the program's own files lie: `assets/` and `models/` side by side in one folder.
///
/// @param home that folder
record Installation(Path home) {

    private static final String BUNDLE = "leadwise";
    private static final String SAMPLE = "assets/samples/synthetic-atrial-fibrillation.hea";

    /// The folder named by the system property `leadwise.home`, else the one beside the running jar
    /// that holds `assets`, else the working folder.
    static Installation find() {
        var named = System.getProperty("leadwise.home");
        if (named != null && !named.isBlank()) {
            return new Installation(Path.of(named).toAbsolutePath().normalize());
        }
        return new Installation(besideTheJar().orElse(Path.of("").toAbsolutePath()));
    }

    Path lexicon() {
        return home.resolve("assets/lexicon/statements.txt");
    }

    Path defaultLabels() {
        return home.resolve("assets/lexicon/default-labels.txt");
    }

    /// The user guide in the language of the window.
    Path guide() {
        boolean german = Messages.locale().getLanguage().equals(Locale.GERMAN.getLanguage());
        return home.resolve(german ? "docs/user-guide_de.md" : "docs/user-guide.md");
    }

    /// The recording that is shown when no other was asked for.
    Path sample() {
        return home.resolve(SAMPLE);
    }

    /// The bundle to use: the folder named by the system property `leadwise.bundle`, else the one
    /// that comes with the program, else the first by name in `models` that has a manifest.
    Optional<Path> bundle() {
        var named = System.getProperty("leadwise.bundle");
        if (named != null && !named.isBlank()) {
            return Optional.of(Path.of(named));
        }
        var models = home.resolve("models");
        if (Files.isDirectory(models.resolve(BUNDLE))) {
            return Optional.of(models.resolve(BUNDLE));
        }
        if (!Files.isDirectory(models)) {
            return Optional.empty();
        }
        try (var folders = Files.list(models)) {
            return folders.filter(folder -> Files.isRegularFile(folder.resolve("manifest.json")))
                    .min(Comparator.comparing(Path::getFileName));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<Path> besideTheJar() {
        var source = Installation.class.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            return Optional.empty();
        }
        try {
            var folder = Path.of(source.getLocation().toURI()).toAbsolutePath().getParent();
            while (folder != null && !Files.isDirectory(folder.resolve("assets"))) {
                folder = folder.getParent();
            }
            return Optional.ofNullable(folder);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
