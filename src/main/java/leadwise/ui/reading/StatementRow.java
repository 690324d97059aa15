package leadwise.ui.reading;

import leadwise.model.Probability;
import leadwise.report.FindingDigits;
import leadwise.review.Origin;
import leadwise.review.Proposal;
import leadwise.review.ReviewedStatement;
import leadwise.review.Verdict;
import leadwise.ui.Messages;
import leadwise.ui.Numbers;

import java.util.ArrayList;

/// One statement of the reading as it is shown.
public record StatementRow(ReviewedStatement statement) {

    /// The verdict as a sign, which the words beside it repeat.
    public String sign() {
        return statement.verdict() == Verdict.ACCEPTED ? "✓" : "✕";
    }

    public String text() {
        return statement.text();
    }

    /// Where the statement comes from and what was proposed, in one line; empty for the reader's
    /// own that holds.
    public String note() {
        return statement.verdict() == Verdict.ACCEPTED
                ? proposed()
                : Messages.text("reading.rejected")
                        + (proposed().isEmpty() ? "" : "  ·  " + proposed());
    }

    /// All of it for who hears the screen.
    public String spoken() {
        var verdict =
                Messages.text(
                        statement.verdict() == Verdict.ACCEPTED
                                ? "reading.accepted"
                                : "reading.rejected");
        return text() + ", " + verdict + (proposed().isEmpty() ? "" : ", " + proposed());
    }

    private String proposed() {
        return statement.proposal().map(this::proposed).orElse("");
    }

    private String proposed(Proposal proposal) {
        if (statement.origin() == Origin.FILE) {
            return statement.isEdited()
                    ? Messages.text("reading.fromFile.edited", proposal.text())
                    : Messages.text("reading.fromFile");
        }
        var numbers = new ArrayList<String>();
        proposal.probability()
                .ifPresent(
                        p ->
                                numbers.add(
                                        Messages.text(
                                                "reading.probability",
                                                Numbers.local(
                                                        FindingDigits.value(
                                                                Probability.calibrated(p))))));
        proposal.percentile()
                .ifPresent(
                        p ->
                                numbers.add(
                                        Messages.text(
                                                "reading.percentile",
                                                FindingDigits.percentile(p))));
        var shown = numbers.isEmpty() ? "" : " (" + String.join(", ", numbers) + ")";
        return statement.isEdited()
                ? Messages.text("reading.fromRanking.edited", proposal.text(), shown)
                : Messages.text("reading.fromRanking", shown);
    }
}
