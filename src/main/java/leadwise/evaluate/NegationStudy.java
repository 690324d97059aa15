package leadwise.evaluate;

import leadwise.evaluate.SuiteFigure.Scale;
import leadwise.model.Label;

import java.util.ArrayList;
import java.util.List;

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

    /// When "no X" counts as below "X".
    @FunctionalInterface
    interface Below {
        boolean test(ScoreSheet sheet, Label denied, Label named, int recording);

        /// By the cosine alone.
        Below IN_COSINE =
                (sheet, denied, named, i) -> sheet.cosine(denied, i) < sheet.cosine(named, i);

        /// As the window orders them.
        Below IN_RANK = (sheet, denied, named, i) -> sheet.ranksAbove(named, denied, i);
    }

    /// The share over all pairs of a statement and a recording that has it.
    SuiteFigure figure(String key, String what, ScoreSheet sheet, Below below) {
        var pairs = new int[cases.patients()];
        var right = new int[cases.patients()];
        var patients = cases.patientNumbers();
        for (var statement : statements) {
            var truth = cases.truth(statement.statementId().orElse(""));
            for (int i = 0; i < truth.length; i++) {
                if (truth[i]) {
                    pairs[patients[i]]++;
                    right[patients[i]] +=
                            below.test(sheet, denied(statement), named(statement), i) ? 1 : 0;
                }
            }
        }
        return SuiteFigure.of(key, what, Scale.SHARE, draws.share(right, pairs))
                .over(statements.size());
    }

    SuiteTable table(ScoreSheet window, ScoreSheet typed) {
        var rows = new ArrayList<List<String>>();
        for (var statement : statements) {
            var truth = cases.truth(statement.statementId().orElse(""));
            rows.add(
                    SuiteTable.row(
                            statement.statementId().orElse(""),
                            statement.text(),
                            cases.positives(statement.statementId().orElse("")),
                            share(statement, truth, window, Below.IN_RANK),
                            share(statement, truth, window, Below.IN_COSINE),
                            share(statement, truth, typed, Below.IN_COSINE)));
        }
        return new SuiteTable(
                "negation.csv",
                List.of(
                        "statement",
                        "name",
                        "positives",
                        "window_rank",
                        "window_cosine",
                        "typed_cosine"),
                rows);
    }

    private static double share(Label statement, boolean[] truth, ScoreSheet sheet, Below below) {
        int pairs = 0;
        int right = 0;
        for (int i = 0; i < truth.length; i++) {
            if (truth[i]) {
                pairs++;
                right += below.test(sheet, denied(statement), named(statement), i) ? 1 : 0;
            }
        }
        return pairs == 0 ? 0 : (double) right / pairs;
    }
}
