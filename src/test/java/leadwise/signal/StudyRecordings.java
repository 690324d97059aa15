package leadwise.signal;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import leadwise.evaluate.CasesOutcome;
import leadwise.evaluate.PtbxlFolder;
import leadwise.io.ReadOutcome;
import leadwise.model.FileFacts;
import leadwise.model.Label;
import leadwise.model.Recording;
import leadwise.samples.Samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The recordings of the study of record health: those that limits were set on, and others, of
/// other patients, that the figures come from. All twelve leads count as stored.
final class StudyRecordings {

    private static final Path PTBXL = Path.of("../shared/data/ptbxl");
    private static final Set<Integer> LIMIT_FOLDS = Set.of(1, 2, 3, 4);
    private static final Set<Integer> FIGURE_FOLDS = Set.of(5, 6, 7, 8);

    /// Thousands of the record numbers.
    private static final List<Integer> LIMIT_THOUSANDS = List.of(2, 9, 15);

    private static final List<Integer> FIGURE_THOUSANDS = List.of(5, 12, 19);

    private StudyRecordings() {}

    /// A group of recordings from one source.
    record Group(String name, List<Recording> recordings) {}

    static void assumeAllThere() {
        for (var folder : List.of(PTBXL, RealRecordings.LUDB, RealRecordings.PTBXL_500)) {
            assumeTrue(Files.isDirectory(folder), "no " + folder);
        }
    }

    static List<Group> forLimits() throws IOException {
        return List.of(
                new Group("PTB-XL, 100 Hz", ptbxl(LIMIT_FOLDS, LIMIT_THOUSANDS)),
                new Group("PTB-XL, 500 Hz", ptbxl500(1, 25)),
                new Group("LUDB, 500 Hz", ludb(1, 50)));
    }

    static List<Group> forFigures() throws IOException {
        return List.of(
                new Group("PTB-XL, 100 Hz", ptbxl(FIGURE_FOLDS, FIGURE_THOUSANDS)),
                new Group("PTB-XL, 500 Hz", ptbxl500(26, 50)),
                new Group("LUDB, 500 Hz", ludb(51, 100)),
                new Group("synthetic, 500 Hz", synthetic()));
    }

    private static List<Recording> ptbxl(Set<Integer> folds, List<Integer> thousands)
            throws IOException {
        var folder = new PtbxlFolder(code -> Optional.of(Label.of(code)));
        if (!(folder.read(PTBXL, folds, Set.of()) instanceof CasesOutcome.Found(var cases))) {
            throw new IOException(PTBXL + " cannot be read");
        }
        var recordings = new ArrayList<Recording>();
        for (var each : cases.cases()) {
            int id = Integer.parseInt(each.name().replaceAll("\\D", ""));
            // numbers are missing here and there: the margin keeps to the files of these thousands
            boolean inside = id % 1000 > 50 && id % 1000 < 950;
            if (inside
                    && thousands.contains(id / 1000)
                    && each.source().read() instanceof ReadOutcome.Read(var recording, _)) {
                recordings.add(stored(recording));
            }
        }
        return recordings;
    }

    /// The limb leads that the shards leave out are stored in PTB-XL's own files.
    private static Recording stored(Recording recording) {
        return new Recording(
                recording.id(),
                recording.samplesPerSecond(),
                recording.withDerivedLimbLeads().leads(),
                Set.of(),
                Map.of(),
                FileFacts.NONE,
                recording.source());
    }

    private static List<Recording> ptbxl500(int from, int to) throws IOException {
        var recordings = new ArrayList<Recording>();
        for (int i = from; i <= to; i++) {
            recordings.add(
                    RealRecordings.read(
                            RealRecordings.PTBXL_500.resolve("%05d_hr.dat".formatted(i))));
        }
        return recordings;
    }

    private static List<Recording> ludb(int from, int to) throws IOException {
        var recordings = new ArrayList<Recording>();
        for (int i = from; i <= to; i++) {
            recordings.add(RealRecordings.read(RealRecordings.LUDB.resolve(i + ".dat")));
        }
        return recordings;
    }

    private static List<Recording> synthetic() {
        return Samples.names().stream()
                .filter(name -> !name.contains("noisy"))
                .map(Samples::named)
                .toList();
    }
}
