package leadwise.evaluate;

import leadwise.model.Label;

import java.util.List;
import java.util.Optional;

/// How far probabilities lie from what happened; means over the statements with enough positives.
///
/// @param key stable, for programs and file names: `calibration`
/// @param title for people
/// @param equalWidth expected calibration error in ten bins of equal width
/// @param equalMass expected calibration error in ten bins of equally many recordings
/// @param brier mean squared distance from what happened
/// @param counted how many statements the means are over
/// @param rows a row for each statement that has probabilities
/// @param bins all statements together, in ten bins of equal width; empty bins are left out
public record CalibrationSection(
        String key,
        String title,
        Optional<Estimate> equalWidth,
        Optional<Estimate> equalMass,
        Optional<Estimate> brier,
        int counted,
        List<CalibrationRow> rows,
        List<ReliabilityBin> bins) {

    public CalibrationSection {
        rows = List.copyOf(rows);
        bins = List.copyOf(bins);
    }

    /// One statement.
    ///
    /// @param predicted mean probability
    /// @param observed prevalence
    public record CalibrationRow(
            Label label,
            int positives,
            double predicted,
            double observed,
            Optional<Estimate> equalWidth,
            Optional<Estimate> equalMass,
            Optional<Estimate> brier,
            boolean inMacro) {}

    SuiteTable table() {
        return new SuiteTable(
                key + ".csv",
                SuiteTable.columns(
                        "statement",
                        "name",
                        "positives",
                        "predicted",
                        "observed",
                        "ece_width*",
                        "ece_mass*",
                        "brier*",
                        "in_macro"),
                rows.stream()
                        .map(
                                row ->
                                        SuiteTable.row(
                                                row.label().statementId().orElse(""),
                                                row.label().text(),
                                                row.positives(),
                                                row.predicted(),
                                                row.observed(),
                                                row.equalWidth(),
                                                row.equalMass(),
                                                row.brier(),
                                                row.inMacro()))
                        .toList());
    }

    SuiteTable binsTable() {
        return new SuiteTable(
                key + "-bins.csv",
                SuiteTable.columns("predicted", "observed*", "pairs"),
                bins.stream()
                        .map(
                                bin ->
                                        SuiteTable.row(
                                                bin.predicted(),
                                                Optional.of(bin.observed()),
                                                bin.pairs()))
                        .toList());
    }
}
