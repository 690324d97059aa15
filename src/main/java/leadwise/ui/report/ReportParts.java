package leadwise.ui.report;

import leadwise.lexicon.Lexicon;
import leadwise.lexicon.Statement;
import leadwise.measure.EditedMarks;
import leadwise.model.Label;
import leadwise.model.Ranking;
import leadwise.report.MadeBy;
import leadwise.report.RankingPart;
import leadwise.report.ReportContent;
import leadwise.review.HistoryEntry;
import leadwise.review.Review;
import leadwise.ui.BlindViewModel;
import leadwise.ui.Messages;
import leadwise.ui.PaperChoices;
import leadwise.ui.RecordingViewModel;
import leadwise.ui.ReviewViewModel;
import leadwise.ui.Scoring;
import leadwise.ui.ShownRecording;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Where the window keeps what a report tells.
///
/// @param labels the labels that are ranked on the screen, in the user's order
/// @param version of the program
public record ReportParts(
        RecordingViewModel recordings,
        ReviewViewModel reviews,
        Scoring scoring,
        BlindViewModel blind,
        PaperChoices choices,
        Supplier<List<Label>> labels,
        Lexicon lexicon,
        String version) {

    /// Everything of this moment in one piece; empty where the review is of another recording than
    /// the one that is shown, for the moment in which one of them is exchanged.
    Optional<ReportContent> content(ShownRecording shown, RankingPart ranking) {
        var review = reviews.review().orElseGet(() -> Review.unread(shown.id()));
        if (!review.recording().equals(shown.id())) {
            return Optional.empty();
        }
        return Optional.of(
                new ReportContent(
                        shown.recording(),
                        review,
                        EditedMarks.apply(shown.measurements(), review.marks()),
                        shown.health(),
                        ranking,
                        madeBy(ranking)));
    }

    /// The ranking of this moment, where there need not be any digits.
    ///
    /// @return empty where labels have to be scored, or where the encoders are still at work
    Optional<RankingPart> rankingWithoutDigits() {
        if (blind.isCovered()) {
            return Optional.of(new RankingPart.Withheld(Messages.text("blind.covered")));
        }
        return switch (scoring.state()) {
            case Scoring.State.Withheld(var because) ->
                    Optional.of(
                            new RankingPart.Withheld(
                                    because.stream()
                                            .map(finding -> finding.sentence())
                                            .collect(Collectors.joining(" "))));
            case Scoring.State.Absent(var reason) -> Optional.of(new RankingPart.Withheld(reason));
            case Scoring.State.Declined(var reason) ->
                    Optional.of(new RankingPart.Withheld(reason));
            case Scoring.State.Ready _ ->
                    labels.get().isEmpty()
                            ? Optional.of(new RankingPart.Withheld(Messages.text("score.noLabels")))
                            : Optional.empty();
            case Scoring.State.Loading _, Scoring.State.Idle _, Scoring.State.Encoding _ ->
                    Optional.empty();
        };
    }

    /// Whether the encoders have not come to an answer yet.
    boolean isRankingUnderWay() {
        return scoring.state() instanceof Scoring.State.Loading
                || scoring.state() instanceof Scoring.State.Encoding;
    }

    RankingPart shown(ShownRecording of, Scoring.Scored scored) {
        return new RankingPart.Shown(
                new Ranking(
                        scored.findings(), scored.key().recordingSha256(), scored.key().bundle()),
                labels.get().stream()
                        .flatMap(label -> label.statementId().flatMap(lexicon::byId).stream())
                        .distinct()
                        .collect(Collectors.toMap(Statement::id, Statement::name)),
                despite(of));
    }

    /// What speaks against the recording, and why it was ranked all the same.
    private String despite(ShownRecording of) {
        var against =
                of.withholding().stream()
                        .map(finding -> finding.sentence())
                        .collect(Collectors.joining(" "));
        var reason = HistoryEntry.reasonToRank(reviews.history());
        return against.isEmpty() || reason.isEmpty()
                ? against
                : against + " " + Messages.text("report.reasonToRank", reason);
    }

    private MadeBy madeBy(RankingPart ranking) {
        var engine = scoring.engineProperty().get();
        return new MadeBy(
                version,
                engine.map(Scoring.Engine::bundle),
                engine.flatMap(Scoring.Engine::calibration),
                ranking instanceof RankingPart.Shown
                        ? Optional.of(
                                MadeBy.labelSet(labels.get().stream().map(Label::text).toList()))
                        : Optional.empty());
    }
}
