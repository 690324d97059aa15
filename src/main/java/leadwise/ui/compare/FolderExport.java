package leadwise.ui.compare;

import leadwise.phrasing.Band;
import leadwise.phrasing.ComparisonCsv;
import leadwise.phrasing.FolderComparison;
import leadwise.report.FindingDigits;
import leadwise.report.ScatterPlot;
import leadwise.ui.Messages;
import leadwise.ui.Numbers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// Writes a comparison over many recordings as a table or as a picture. A file that is there is
/// replaced only where it is such a table or a picture: any other may be a recording.
final class FolderExport {

    private static final int MOST_ROWS = 20;

    /// A file that may not be replaced.
    static final class OtherFileException extends IOException {
        private static final long serialVersionUID = 1L;

        OtherFileException(Path file) {
            super(file.toString());
        }
    }

    private FolderExport() {}

    static void table(FolderCompareViewModel.Result result, Path file) throws IOException {
        var text = new StringBuilder();
        new ComparisonCsv(result.ids(), text).add(result.comparison());
        var head = text.substring(0, text.indexOf("\n"));
        write(
                file,
                text.toString().getBytes(StandardCharsets.UTF_8),
                head.getBytes(StandardCharsets.UTF_8));
    }

    static void picture(FolderCompareViewModel.Result result, int x, int y, Path file)
            throws IOException {
        var png = plot(result, x, y).png();
        write(file, png, Arrays.copyOf(png, 8));
    }

    private static void write(Path file, byte[] content, byte[] beginning) throws IOException {
        if (Files.exists(file) && Files.size(file) > 0) {
            try (var in = Files.newInputStream(file)) {
                if (!Arrays.equals(in.readNBytes(beginning.length), beginning)) {
                    throw new OtherFileException(file);
                }
            }
        }
        Files.write(file, content);
    }

    static ScatterPlot plot(FolderCompareViewModel.Result result, int x, int y) {
        var comparison = result.comparison();
        var points = comparison.points(x, y);
        var agreement = comparison.agreement(x, y);
        var nameX = comparison.phrasings().get(x).name();
        var nameY = comparison.phrasings().get(y).name();
        return new ScatterPlot(
                AgreementWords.order(agreement),
                Messages.text("folder.axis", nameX),
                Messages.text("folder.axis", nameY),
                points.stream()
                        .map(p -> new ScatterPlot.Point(isSameBand(p) ? 0 : 1, p.x(), p.y()))
                        .toList(),
                List.of(Messages.text("folder.sameBand"), Messages.text("folder.otherBand")),
                List.of(
                        Messages.text("folder.recording"),
                        Messages.text("folder.x"),
                        Messages.text("folder.y"),
                        Messages.text("folder.difference")),
                points.stream()
                        .limit(MOST_ROWS)
                        .map(
                                p ->
                                        List.of(
                                                p.recording().name(),
                                                FindingDigits.percentile(p.x()),
                                                FindingDigits.percentile(p.y()),
                                                difference(p)))
                        .toList(),
                List.of(
                        AgreementWords.counts(agreement),
                        Messages.text(
                                "folder.ids",
                                result.ids().bundle(),
                                result.ids().calibration().orElse(FindingDigits.NONE),
                                Numbers.plain(result.ids().windowSeconds()),
                                comparison.leftOut().size()),
                        Messages.text("status.notice")));
    }

    static boolean isSameBand(FolderComparison.Point point) {
        return Band.of(point.x() / 100) == Band.of(point.y() / 100);
    }

    /// From the shown whole numbers.
    static String difference(FolderComparison.Point point) {
        return Numbers.difference(
                FindingDigits.wholePercentile(point.y())
                        - FindingDigits.wholePercentile(point.x()));
    }
}
