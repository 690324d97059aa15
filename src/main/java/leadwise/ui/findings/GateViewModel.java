package leadwise.ui.findings;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import leadwise.model.HealthFinding;
import leadwise.review.Edit;
import leadwise.ui.Messages;
import leadwise.ui.RecordingViewModel;
import leadwise.ui.ReviewViewModel;
import leadwise.ui.Scoring;
import leadwise.ui.ShownRecording;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What the recording's health means for its ranking: nothing, a warning above it, or that there is
/// none.
public final class GateViewModel {

    private static final Set<String> GAIN_IN_DOUBT =
            Set.of("normalised", "amplitude", "gain-assumed");

    private final RecordingViewModel recordings;
    private final Scoring scoring;
    private final ReviewViewModel reviews;
    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper overridable = new ReadOnlyBooleanWrapper(false);

    /// @param reviews keeps that the ranking was asked for all the same, and why
    public GateViewModel(RecordingViewModel recordings, Scoring scoring, ReviewViewModel reviews) {
        this.recordings = recordings;
        this.scoring = scoring;
        this.reviews = reviews;
        recordings.shownProperty().addListener((_, _, _) -> update());
        scoring.stateProperty().addListener((_, _, _) -> update());
        update();
    }

    /// What stands above the ranking; empty when there is nothing to say.
    public ReadOnlyStringProperty sentenceProperty() {
        return sentence.getReadOnlyProperty();
    }

    /// Whether the ranking is withheld and the reader may have it all the same.
    public ReadOnlyBooleanProperty overridableProperty() {
        return overridable.getReadOnlyProperty();
    }

    /// Ranks the recording on the screen in spite of what was found; the history of the review says
    /// so.
    ///
    /// @param reason as the reader words it; may be blank
    public void rankAllTheSame(String reason) {
        if (overridable.get()) {
            reviews.edit(new Edit.RankAllTheSame(reason.strip()));
            scoring.rankAllTheSame();
        }
    }

    private void update() {
        overridable.set(
                scoring.state() instanceof Scoring.State.Withheld state && state.mayBeOverridden());
        sentence.set(
                switch (scoring.state()) {
                    case Scoring.State.Withheld(var because) ->
                            Messages.text("ranking.withheld", sentences(because)) + remedy(because);
                    case Scoring.State.Encoding _, Scoring.State.Ready _ -> besideTheRanking();
                    case Scoring.State.Loading _,
                            Scoring.State.Absent _,
                            Scoring.State.Idle _,
                            Scoring.State.Declined _ ->
                            "";
                });
    }

    private String besideTheRanking() {
        var withholding = recordings.shown().map(ShownRecording::withholding).orElse(List.of());
        if (!withholding.isEmpty()) {
            return withUnlike(Messages.text("ranking.asked", sentences(withholding)));
        }
        var alarms = recordings.shown().map(ShownRecording::alarms).orElse(List.of());
        return withUnlike(
                alarms.isEmpty() ? "" : Messages.text("ranking.alarm", sentences(alarms)));
    }

    private String withUnlike(String sentences) {
        boolean unlike =
                scoring.state() instanceof Scoring.State.Ready ready
                        && ready.embedding().isUnlikeReference();
        return unlike ? (sentences + " " + Messages.text("ranking.unlike")).strip() : sentences;
    }

    /// What the reader can do where the file's own word on gain or rate is in doubt.
    private static String remedy(List<HealthFinding> because) {
        var codes = because.stream().map(HealthFinding::code).collect(Collectors.toSet());
        if (codes.stream().anyMatch(GAIN_IN_DOUBT::contains)) {
            return " " + Messages.text("ranking.remedy.counts");
        }
        return codes.contains("rate-assumed") ? " " + Messages.text("ranking.remedy.rate") : "";
    }

    private static String sentences(List<HealthFinding> findings) {
        return findings.stream().map(HealthFinding::sentence).collect(Collectors.joining(" "));
    }
}
