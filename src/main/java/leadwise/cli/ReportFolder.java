package leadwise.cli;

import leadwise.inference.BundleException;
import leadwise.io.Formats;
import leadwise.report.ReportFile;
import leadwise.review.RecordingId;
import leadwise.review.Review;
import leadwise.review.ReviewState;
import leadwise.worklist.FolderScan;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// The reports of all recordings of a folder: one file for each that has a confirmed review, a line
/// for each recording, and counts at the end.
final class ReportFolder {

    private static final int DIGITS = 8;
    private static final int MORE_DIGITS = 16;

    private final Formats formats;
    private final StoredReviews reviews;
    private final ReportMaker maker;
    private final Intake intake;
    private final PrintWriter out;

    /// The name of each report of this run, and the digest of the recording that it is of.
    private final Map<String, String> written = new HashMap<>();

    private int left;
    private int failed;

    ReportFolder(Equipment equipment, ReportMaker maker, Intake intake, PrintWriter out) {
        this.formats = equipment.formats();
        this.reviews = equipment.reviews();
        this.maker = maker;
        this.intake = intake;
        this.out = out;
    }

    /// @param all writes also those whose review is not confirmed
    void write(Path folder, Path target, boolean all) throws BundleException, IOException {
        try {
            Files.createDirectories(target);
        } catch (FileSystemException e) {
            intake.refuse(target + " is no folder and cannot be made one.");
            return;
        }
        var scan = FolderScan.deep(folder, formats);
        FolderScan.Piece piece;
        do {
            piece = scan.next();
            for (var found : piece.found()) {
                if (found.problem().isPresent()) {
                    refuse(found.problem().get().sentence());
                } else {
                    write(found.file(), folder.relativize(found.file()), target, all);
                }
            }
        } while (!piece.last());
        out.printf("%d written, %d left out, %d refused%n", written.size(), left, failed);
    }

    private void write(Path file, Path shown, Path target, boolean all)
            throws BundleException, IOException {
        var read = intake.read(file);
        if (read.isEmpty()) {
            failed++;
            return;
        }
        var id = RecordingId.of(read.get().recording());
        try {
            var review = reviews.of(id).orElseGet(() -> Review.unread(id));
            if (!all && review.state() != ReviewState.CONFIRMED) {
                left++;
                out.printf("%s: %s, left out%n", shown, words(review.state()));
                return;
            }
            var report = maker.report(file, read.get(), review);
            if (report.isEmpty()) {
                failed++;
                return;
            }
            var name = name(id.sha256());
            ReportFile.writePdf(target.resolve(name), report.get().pdf());
            written.put(name, id.sha256());
            out.printf("%s: %s, %s%n", shown, words(review.state()), name);
        } catch (FileSystemException e) {
            refuse(
                    "%s: the report %s."
                            .formatted(
                                    shown,
                                    Objects.requireNonNullElse(
                                            e.getReason(), "cannot be written")));
        } catch (leadwise.review.ReviewStoreException e) {
            refuse("%s: its review cannot be read.".formatted(shown));
        }
    }

    private void refuse(String sentence) {
        failed++;
        intake.refuse(sentence);
    }

    /// Longer where another recording has the short one already.
    private String name(String sha256) {
        var brief = name(sha256, DIGITS);
        return written.getOrDefault(brief, sha256).equals(sha256)
                ? brief
                : name(sha256, MORE_DIGITS);
    }

    private static String name(String sha256, int digits) {
        return "leadwise-" + sha256.substring(0, Math.min(digits, sha256.length())) + ".pdf";
    }

    private static String words(ReviewState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
