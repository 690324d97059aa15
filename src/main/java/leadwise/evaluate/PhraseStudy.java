package leadwise.evaluate;

import leadwise.evaluate.PhraseSpread.PhraseArea;
import leadwise.evaluate.SuiteFigure.Scale;
import leadwise.inference.Ranker;
import leadwise.lexicon.Statement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// How far the wording matters: each phrase of a statement as the only prompt.
final class PhraseStudy {

    private final List<Statement> statements;
    private final List<Phrase> phrases;
    private final List<RankedCases> ranked;
    private final Bootstrap bootstrap;

    private PhraseStudy(
            List<Statement> statements,
            List<Phrase> phrases,
            List<RankedCases> ranked,
            Bootstrap bootstrap) {
        this.statements = statements;
        this.phrases = phrases;
        this.ranked = ranked;
        this.bootstrap = bootstrap;
    }

    /// The phrases of the lexicon.
    ///
    /// @param statements those with enough positives
    static PhraseStudy of(
            Ranker ranker,
            EncodedCases cases,
            List<Statement> statements,
            ScoreSheet.Way way,
            Draws draws) {
        var phrases = statements.stream().flatMap(s -> Phrase.of(s).stream()).toList();
        return of(ranker, cases, statements, phrases, way, draws);
    }

    /// @param statements those with enough positives
    /// @param phrases of these statements
    static PhraseStudy of(
            Ranker ranker,
            EncodedCases cases,
            List<Statement> statements,
            List<Phrase> phrases,
            ScoreSheet.Way way,
            Draws draws) {
        var sheet = ScoreSheet.of(ranker, cases, phrases.stream().map(Phrase::typed).toList(), way);
        var ranked =
                phrases.stream()
                        .map(p -> sheet.ranked(p.typed(), cases.truth(p.statementId())))
                        .toList();
        return new PhraseStudy(statements, phrases, ranked, new Bootstrap(ranked, draws));
    }

    /// Median over statements of the largest area minus the smallest, among the phrases that are
    /// `chosen`; statements with fewer than two of these are left out.
    SuiteFigure spread(String key, String what, Predicate<Phrase> chosen) {
        var groups = groups(chosen, 2);
        return SuiteFigure.of(
                        key,
                        what,
                        Scale.AREA,
                        bootstrap.ofAuc(areas -> median(spreads(areas, groups))))
                .over(groups.size());
    }

    /// Mean over statements of the mean area of their phrases that are `chosen`; statements without
    /// any are left out.
    SuiteFigure area(String key, String what, Predicate<Phrase> chosen) {
        var groups = groups(chosen, 1);
        return SuiteFigure.of(
                        key,
                        what,
                        Scale.AREA,
                        bootstrap.ofAuc(
                                areas ->
                                        groups.stream()
                                                .mapToDouble(group -> mean(areas, group))
                                                .filter(v -> !Double.isNaN(v))
                                                .average()
                                                .orElse(Double.NaN)))
                .over(groups.size());
    }

    /// For each statement the indices of its phrases that are chosen.
    private List<int[]> groups(Predicate<Phrase> chosen, int least) {
        return statements.stream()
                .map(
                        statement ->
                                IntStream.range(0, phrases.size())
                                        .filter(i -> isOf(statement, i))
                                        .filter(i -> chosen.test(phrases.get(i)))
                                        .toArray())
                .filter(group -> group.length >= least)
                .toList();
    }

    private boolean isOf(Statement statement, int phrase) {
        return phrases.get(phrase).statementId().equals(statement.id());
    }

    private static double[] spreads(double[] areas, List<int[]> groups) {
        return groups.stream()
                .map(group -> Arrays.stream(group).mapToDouble(i -> areas[i]).summaryStatistics())
                .mapToDouble(area -> area.getMax() - area.getMin())
                .filter(v -> !Double.isNaN(v))
                .toArray();
    }

    private static double mean(double[] areas, int[] group) {
        return Arrays.stream(group).mapToDouble(i -> areas[i]).average().orElse(Double.NaN);
    }

    /// NaN of nothing.
    static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        if (sorted.length == 0) {
            return Double.NaN;
        }
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    /// Statement by statement, in the order asked.
    List<PhraseSpread> spreads() {
        var spreads = new ArrayList<PhraseSpread>();
        for (var statement : statements) {
            var own = IntStream.range(0, phrases.size()).filter(i -> isOf(statement, i)).toArray();
            spreads.add(
                    new PhraseSpread(
                            statement.name(),
                            ranked.get(own[0]).positives(),
                            Arrays.stream(own)
                                    .mapToObj(i -> new PhraseArea(phrases.get(i), bootstrap.auc(i)))
                                    .toList()));
        }
        return spreads;
    }

    SuiteTable table(String file) {
        var rows = new ArrayList<List<String>>();
        for (int i = 0; i < phrases.size(); i++) {
            var phrase = phrases.get(i);
            rows.add(
                    SuiteTable.row(
                            phrase.statementId(),
                            phrase.kind().name().toLowerCase(Locale.ROOT),
                            phrase.text(),
                            phrase.keptBack(),
                            ranked.get(i).positives(),
                            bootstrap.auc(i),
                            bootstrap.auprc(i)));
        }
        return new SuiteTable(
                file,
                SuiteTable.columns(
                        "statement", "kind", "phrase", "kept_back", "positives", "auc*", "auprc*"),
                rows);
    }
}
