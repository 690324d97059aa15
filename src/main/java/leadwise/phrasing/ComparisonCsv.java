package leadwise.phrasing;

import leadwise.inference.Ranker;
import leadwise.model.Finding;
import leadwise.model.Probability;

import org.apache.commons.csv.CSVFormat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/// Comparisons as a table with everything that the numbers belong to: one row for each recording
/// and phrasing, and one for each file that was left out, without digits. Window and command line
/// write the same.
public final class ComparisonCsv {

    /// Which encoders the numbers are from.
    ///
    /// @param calibration id; empty where there is none
    /// @param windowSeconds how much of a recording they see, from its first sample
    public record Ids(String bundle, Optional<String> calibration, double windowSeconds) {

        public static Ids of(Ranker ranker) {
            return new Ids(ranker.bundle(), ranker.calibration(), ranker.windowSeconds());
        }
    }

    private static final CSVFormat FORMAT = CSVFormat.RFC4180;

    private static final Object[] HEAD = {
        "file",
        "sha256",
        "bundle",
        "calibration",
        "window_s",
        "phrasing",
        "phrases",
        "phrase",
        "place",
        "score",
        "percentile",
        "percentile_low",
        "percentile_high",
        "difference",
        "probability",
        "probability_low",
        "probability_high",
        "probability_kind",
        "scope",
        "trained",
        "nearest",
        "nearest_cosine",
        "left_out"
    };

    private final Ids ids;
    private final Appendable out;

    /// Writes the head.
    public ComparisonCsv(Ids ids, Appendable out) throws IOException {
        this.ids = ids;
        this.out = out;
        row(HEAD);
    }

    /// Writes a whole folder.
    public void add(FolderComparison folder) throws IOException {
        for (var recording : folder.recordings()) {
            add(recording);
        }
        for (var leftOut : folder.leftOut()) {
            add(leftOut);
        }
    }

    /// Writes the rows of one recording.
    public void add(ComparedRecording recording) throws IOException {
        var comparison = recording.comparison();
        for (int i = 0; i < comparison.scores().size(); i++) {
            row(cells(recording, comparison.scores().get(i), comparison.differencePoints(i)));
        }
    }

    /// Writes that a file has no numbers, and why.
    public void add(LeftOut file) throws IOException {
        var cells = new Object[HEAD.length];
        Arrays.fill(cells, "");
        cells[0] = file.name();
        cells[2] = ids.bundle();
        cells[3] = ids.calibration().orElse("");
        cells[4] = rounded(ids.windowSeconds(), 3);
        cells[HEAD.length - 1] = file.reason();
        row(cells);
    }

    private Object[] cells(ComparedRecording recording, PhrasingScore score, double difference) {
        var finding = score.middle();
        return new Object[] {
            recording.name(),
            recording.comparison().recordingSha256(),
            ids.bundle(),
            ids.calibration().orElse(""),
            rounded(ids.windowSeconds(), 3),
            score.phrasing().name(),
            score.phrasing().phrases().size(),
            finding.label().text(),
            meant(finding, Integer.toString(score.place())),
            meant(finding, rounded(finding.cosine(), 6)),
            meant(finding, rounded(finding.percentile(), 4)),
            meant(finding, rounded(score.lowestPercentile(), 4)),
            meant(finding, rounded(score.highestPercentile(), 4)),
            Double.isNaN(difference) ? "" : rounded(difference, 4),
            probability(finding, Probability::value),
            probability(finding, Probability::low),
            probability(finding, Probability::high),
            finding.shownProbability()
                    .map(p -> p.kind().name().toLowerCase(Locale.ROOT))
                    .orElse(""),
            finding.scope().name().toLowerCase(Locale.ROOT),
            finding.known(),
            finding.nearest().map(nearest -> nearest.statementId()).orElse(""),
            finding.nearest().map(nearest -> rounded(nearest.cosine(), 6)).orElse(""),
            ""
        };
    }

    /// What the encoders do not know has no digits.
    private static String meant(Finding finding, String digits) {
        return finding.hasMeaning() ? digits : "";
    }

    private static String probability(Finding finding, ToDoubleFunction<Probability> part) {
        return finding.shownProbability().map(p -> rounded(part.applyAsDouble(p), 6)).orElse("");
    }

    private void row(Object... cells) throws IOException {
        out.append(FORMAT.format(cells)).append('\n');
    }

    /// Without the digits that differ between processors.
    private static String rounded(double value, int decimals) {
        return Double.toString(
                BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN).doubleValue());
    }
}
