package leadwise.io.wfdb;

import leadwise.io.content.FileName;
import leadwise.io.content.RecordingParts;
import leadwise.model.Annotation;
import leadwise.model.Lead;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Finds the annotation files of a record: those beside its header that have the same name, any
/// other extension, and such content from the first word to the last.
final class RecordAnnotations {

    private static final long MOST_BYTES = 4 << 20;
    private static final int MOST_FILES = 64;
    private static final Pattern EXTENSION = Pattern.compile("[A-Za-z0-9_]{1,16}");

    private final Path headerFile;
    private final Header header;
    private final RecordingParts parts;

    RecordAnnotations(Path headerFile, Header header, RecordingParts parts) {
        this.headerFile = headerFile;
        this.header = header;
        this.parts = parts;
    }

    /// All annotations, ascending in time.
    ///
    /// @param framesPerSecond of the record, in which times count where a file states no other
    /// @param seconds how long the record is; what lies behind its end is left out with a remark
    List<Annotation> read(double framesPerSecond, double seconds) throws IOException {
        var all = new ArrayList<Annotation>();
        for (var file : candidates()) {
            var marks = AnnotationFile.parse(Files.readAllBytes(file));
            if (marks.isPresent()) {
                var found = annotations(file, marks.get(), framesPerSecond);
                var inside = found.stream().filter(a -> a.seconds() <= seconds).toList();
                if (inside.size() < found.size()) {
                    parts.remark(
                            file,
                            "",
                            (found.size() - inside.size())
                                    + " annotations behind the end of the record are left out");
                }
                all.addAll(inside);
            }
        }
        all.sort(Comparator.comparingDouble(Annotation::seconds));
        return all;
    }

    private List<Annotation> annotations(
            Path file, AnnotationFile.Marks marks, double framesPerSecond) {
        var annotator = FileName.extension(file);
        double perSecond = marks.samplesPerSecond().orElse(framesPerSecond);
        // one file for each lead, named by the lead, is how some databases keep their wave marks
        var ofFile = Optional.of(Lead.named(annotator)).filter(Lead::isStandard);
        return marks.entries().stream()
                .map(
                        entry ->
                                new Annotation(
                                        entry.sample() / perSecond,
                                        entry.kind(),
                                        entry.code(),
                                        ofFile.or(() -> lead(entry.channel())),
                                        entry.text(),
                                        annotator))
                .toList();
    }

    /// Channel 0 is the first signal, and also what stands where nobody chose one.
    private Optional<Lead> lead(int channel) {
        return channel == 0 || channel >= header.signals().size()
                ? Optional.empty()
                : Optional.of(header.signals().get(channel).description())
                        .filter(description -> !description.isBlank())
                        .map(Lead::named);
    }

    private List<Path> candidates() throws IOException {
        var stem = FileName.stem(headerFile);
        Set<String> signalFiles =
                header.signals().stream().map(SignalLine::file).collect(Collectors.toSet());
        try (var files = Files.list(headerFile.toAbsolutePath().resolveSibling(""))) {
            return files.filter(file -> FileName.stem(file).equals(stem))
                    .filter(file -> !RecordFolder.isHeader(file))
                    .filter(file -> !signalFiles.contains(FileName.of(file)))
                    .filter(file -> EXTENSION.matcher(FileName.extension(file)).matches())
                    .filter(RecordAnnotations::isSmallFile)
                    .sorted()
                    .limit(MOST_FILES)
                    .toList();
        }
    }

    private static boolean isSmallFile(Path file) {
        try {
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    && Files.size(file) <= MOST_BYTES;
        } catch (IOException _) {
            // a file that is gone by now is no annotation file
            return false;
        }
    }
}
