package leadwise.cli;

import leadwise.evaluate.CalibrationSection;
import leadwise.evaluate.Estimate;
import leadwise.evaluate.PhraseSpread;
import leadwise.evaluate.StatementSection;
import leadwise.evaluate.SuitePicture;
import leadwise.evaluate.SuiteReport;
import leadwise.report.Chart;
import leadwise.report.DotPlot;
import leadwise.report.ReliabilityPlot;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/// A suite's figures as pictures.
final class SuiteCharts {

    private static final String AREA = "area under the ROC curve";
    private static final double GUESSING = 0.5;

    private SuiteCharts() {}

    /// Each picture under what a report says of it.
    static SequencedMap<SuitePicture, Chart> of(SuiteReport report) {
        var charts = new LinkedHashMap<SuitePicture, Chart>();
        for (var section : report.sections()) {
            charts.put(
                    new SuitePicture(section.key() + ".png", section.title()), statements(section));
        }
        if (!report.calibrations().isEmpty()) {
            var title = "Probabilities against what happened";
            charts.put(
                    new SuitePicture("reliability.png", title),
                    new ReliabilityPlot(
                            title,
                            report.calibrations().stream().map(SuiteCharts::curve).toList()));
        }
        if (!report.spreads().isEmpty()) {
            var title = "Each phrase of a statement as the only prompt";
            charts.put(new SuitePicture("spread.png", title), spread(title, report.spreads()));
        }
        return charts;
    }

    /// Statements with enough positives; those with fewer would fill the picture with lines that
    /// say nothing.
    private static Chart statements(StatementSection section) {
        var rows =
                section.rows().stream()
                        .filter(row -> row.lexicon().inMacro())
                        .map(
                                row ->
                                        new DotPlot.Row(
                                                "%s (%d)"
                                                        .formatted(
                                                                row.name(),
                                                                row.lexicon().positives()),
                                                Stream.concat(
                                                                mark(0, row.lexicon().auc()),
                                                                mark(1, row.typed().auc()))
                                                        .toList()))
                        .sorted(Comparator.comparingDouble(SuiteCharts::first).reversed())
                        .toList();
        return new DotPlot(
                section.title(),
                AREA + ", 95 % intervals over patients; number of positives in brackets",
                beginning(rows),
                1,
                List.of("lexicon prompts", "bare name as typed"),
                rows);
    }

    private static double first(DotPlot.Row row) {
        return row.marks().isEmpty() ? 0 : row.marks().getFirst().value();
    }

    private static Stream<DotPlot.Mark> mark(int series, Optional<Estimate> estimate) {
        return estimate.stream()
                .map(
                        e ->
                                new DotPlot.Mark(
                                        series,
                                        e.value(),
                                        Optional.of(new DotPlot.Interval(e.low(), e.high()))));
    }

    private static Chart spread(String title, List<PhraseSpread> spreads) {
        var rows =
                spreads.stream()
                        .sorted(Comparator.comparingDouble(PhraseSpread::width))
                        .map(
                                spread ->
                                        new DotPlot.Row(
                                                "%s (%d)"
                                                        .formatted(
                                                                spread.name(), spread.positives()),
                                                spread.phrases().reversed().stream()
                                                        .flatMap(SuiteCharts::mark)
                                                        .toList()))
                        .toList();
        return new DotPlot(
                title,
                AREA + "; number of positives in brackets",
                beginning(rows),
                1,
                List.of("preferred name", "synonyms", "criteria"),
                rows);
    }

    private static Stream<DotPlot.Mark> mark(PhraseSpread.PhraseArea phrase) {
        int series =
                switch (phrase.phrase().kind()) {
                    case NAME -> 0;
                    case SYNONYM -> 1;
                    case CRITERION -> 2;
                    case TYPED ->
                            throw new IllegalArgumentException(
                                    "the chart is of the lexicon's phrases: " + phrase);
                };
        return phrase.auc().stream()
                .map(e -> new DotPlot.Mark(series, e.value(), Optional.empty()));
    }

    /// Guessing, or the tenth below the lowest value.
    private static double beginning(List<DotPlot.Row> rows) {
        double lowest =
                rows.stream()
                        .flatMap(row -> row.marks().stream())
                        .flatMapToDouble(
                                mark ->
                                        DoubleStream.of(
                                                mark.interval()
                                                        .map(DotPlot.Interval::low)
                                                        .orElse(mark.value())))
                        .min()
                        .orElse(GUESSING);
        return Math.min(GUESSING, Math.floor(lowest * 10) / 10);
    }

    private static ReliabilityPlot.Curve curve(CalibrationSection section) {
        return new ReliabilityPlot.Curve(
                section.title(),
                section.bins().stream()
                        .map(
                                bin ->
                                        new ReliabilityPlot.Point(
                                                bin.predicted(),
                                                bin.observed().value(),
                                                bin.observed().low(),
                                                bin.observed().high(),
                                                bin.pairs()))
                        .toList());
    }
}
