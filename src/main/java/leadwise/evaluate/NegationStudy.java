package leadwise.evaluate;

import leadwise.evaluate.SuiteFigure.Scale;
import leadwise.model.Label;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Whether "no X" lies below "X" where X is present.
final class NegationStudy {

    private final EncodedCases cases;
    private final List<Label> statements;
    private final Draws draws;

    /// @param statements labels with a statement's name and id
    NegationStudy(EncodedCases cases, List<Label> statements, Draws draws) {
        this.cases = cases;
        this.statements = statements;
        this.draws = draws;
    }

    /// "atrial fibrillation" and "no atrial fibrillation", as somebody types them.
    List<Label> labels() {
        return statements.stream()
                .<Label>mapMulti(
                        (label, to) -> {
                            to.accept(named(label));
                            to.accept(denied(label));
                        })
                .toList();
    }

    private static Label named(Label statement) {
        return Label.of(statement.text());
    }

    private static Label denied(Label statement) {
        return Label.of("no " + statement.text());
    }

    /// What is compared of "no X" and "X".
    @FunctionalInterface
    interface By {
        double number(ScoreSheet sheet, Label label, int recording);

        /// The similarity, which is nearly opposite for the two, and of any level.
        By COSINE = ScoreSheet::cosine;

        /// Where the similarity lies among the reference recordings'.
        By PERCENTILE = ScoreSheet::percentile;

        /// What the window shows; of a rare statement below one half even where it is present.
        By PROBABILITY = ScoreSheet::likelihood;
    }

    /// The share over all pairs of a statement and a recording that has it.
    SuiteFigure figure(String key, String what, ScoreSheet sheet, By by) {
        var pairs = new int[cases.patients()];
        var right = new int[cases.patients()];
        var patients = cases.patientNumbers();
        for (var statement : statements) {
            recordingsWith(statement)
                    .forEach(
                            i -> {
                                pairs[patients[i]]++;
                                right[patients[i]] += isBelow(statement, sheet, by, i) ? 1 : 0;
                            });
        }
        return SuiteFigure.of(key, what, Scale.SHARE, draws.share(right, pairs))
                .over(statements.size());
    }

    SuiteTable table(ScoreSheet window, ScoreSheet typed) {
        var rows = new ArrayList<List<String>>();
        for (var statement : statements) {
            rows.add(
                    SuiteTable.row(
                            statement.statementId().orElse(""),
                            statement.text(),
                            cases.positives(statement.statementId().orElse("")),
                            share(statement, window, By.PERCENTILE),
                            share(statement, window, By.PROBABILITY),
                            share(statement, typed, By.PERCENTILE),
                            share(statement, typed, By.COSINE)));
        }
        return new SuiteTable(
                "negation.csv",
                List.of(
                        "statement",
                        "name",
                        "positives",
                        "window_percentile",
                        "window_probability",
                        "typed_percentile",
                        "typed_cosine"),
                rows);
    }

    private double share(Label statement, ScoreSheet sheet, By by) {
        return recordingsWith(statement)
                .map(i -> isBelow(statement, sheet, by, i) ? 1 : 0)
                .average()
                .orElse(0);
    }

    private IntStream recordingsWith(Label statement) {
        var truth = cases.truth(statement.statementId().orElse(""));
        return IntStream.range(0, truth.length).filter(i -> truth[i]);
    }

    private static boolean isBelow(Label statement, ScoreSheet sheet, By by, int recording) {
        return by.number(sheet, denied(statement), recording)
                < by.number(sheet, named(statement), recording);
    }
}
