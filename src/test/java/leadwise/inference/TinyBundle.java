package leadwise.inference;

import leadwise.model.Lead;
import leadwise.model.Recording;
import leadwise.model.Signal;
import leadwise.model.Source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The bundle without weights that the script beside it makes, and recordings to feed it with.
final class TinyBundle {

    static final Path FOLDER = Path.of("src/test/resources/tiny-bundle");

    private TinyBundle() {}

    /// A copy that may be damaged.
    static Path copyTo(Path folder) throws IOException {
        try (var files = Files.list(FOLDER)) {
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
                Optional.empty(),
                Optional.empty(),
                List.of(),
                new Source("test", Path.of("test.csv"), "abc"));
    }

    static Map<Lead, Double> allLeads(double height) {
        var heights = new LinkedHashMap<Lead, Double>();
        Lead.INDEPENDENT.forEach(lead -> heights.put(lead, height));
        return heights;
    }
}
