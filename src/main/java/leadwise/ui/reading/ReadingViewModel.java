package leadwise.ui.reading;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import leadwise.lexicon.Lexicon;
import leadwise.model.Finding;
import leadwise.model.Label;
import leadwise.model.Probability;
import leadwise.review.Edit;
import leadwise.review.Origin;
import leadwise.review.Proposal;
import leadwise.review.RecordingId;
import leadwise.review.Review;
import leadwise.review.ReviewState;
import leadwise.review.ReviewedStatement;
import leadwise.review.Signature;
import leadwise.review.Verdict;
import leadwise.ui.Messages;
import leadwise.ui.RecordingViewModel;
import leadwise.ui.ReviewViewModel;
import leadwise.ui.Scoring;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// The reader's statements on the recording on the screen, the comment, and the acts that end a
/// reading.
public final class ReadingViewModel {

    private final ReviewViewModel reviews;
    private final RecordingViewModel recordings;
    private final Scoring scoring;
    private final Lexicon lexicon;
    private final ZoneId zone;

    private final ObservableList<StatementRow> rows = FXCollections.observableArrayList();
    private final ObservableList<StatementRow> rowsView =
            FXCollections.unmodifiableObservableList(rows);
    private final ReadOnlyStringWrapper comment = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper typed = new ReadOnlyStringWrapper("");
    private Optional<RecordingId> shown = Optional.empty();
    private final ReadOnlyStringWrapper stateWords = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<ReviewState>> state =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableList<String> fromFile = FXCollections.observableArrayList();

    /// @param zone in which the times are shown
    public ReadingViewModel(
            ReviewViewModel reviews,
            RecordingViewModel recordings,
            Scoring scoring,
            Lexicon lexicon,
            ZoneId zone) {
        this.reviews = reviews;
        this.recordings = recordings;
        this.scoring = scoring;
        this.lexicon = lexicon;
        this.zone = zone;
        reviews.reviewProperty().subscribe(this::show);
    }

    /// The statements in the reader's order; not to be changed.
    public ObservableList<StatementRow> rows() {
        return rowsView;
    }

    public ReadOnlyStringProperty commentProperty() {
        return comment.getReadOnlyProperty();
    }

    /// How far the review is, with who and when.
    public ReadOnlyStringProperty stateWordsProperty() {
        return stateWords.getReadOnlyProperty();
    }

    /// Empty while there is nothing to review.
    public ReadOnlyObjectProperty<Optional<ReviewState>> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// The file's own statements that were not taken over or rejected yet.
    public ObservableList<String> fromFile() {
        return fromFile;
    }

    /// What stands in the field and was not entered; at first what stood there when this review was
    /// last on the screen.
    public ReadOnlyStringProperty typedProperty() {
        return typed.getReadOnlyProperty();
    }

    /// Keeps what stands in the field, so that it outlives a crash.
    public void type(String text) {
        typed.set(text);
        reviews.type(text);
    }

    /// Adds a finding of the reader's own; one that stands there already is accepted instead.
    public void add(Label label) {
        put(label, Origin.READER, Verdict.ACCEPTED, Optional.empty());
    }

    /// Takes a ranked label over with the numbers that stand beside it, or rejects it.
    public void take(Finding finding, Verdict verdict) {
        var engine = scoring.engineProperty().get();
        put(
                finding.label(),
                Origin.RANKING,
                verdict,
                Optional.of(
                        new Proposal(
                                finding.label().text(),
                                finding.shownProbability()
                                        .filter(p -> p.kind() == Probability.Kind.CALIBRATED)
                                        .map(p -> OptionalDouble.of(p.value()))
                                        .orElseGet(OptionalDouble::empty),
                                finding.hasMeaning()
                                        ? OptionalDouble.of(finding.percentile())
                                        : OptionalDouble.empty(),
                                engine.map(Scoring.Engine::bundle).orElse(""),
                                engine.flatMap(Scoring.Engine::calibration))));
    }

    /// Takes one of the file's own statements over, or rejects it.
    public void takeFromFile(String text, Verdict verdict) {
        put(label(text), Origin.FILE, verdict, Optional.of(Proposal.ofFile(text)));
    }

    /// Gives a statement other words; none at all change nothing.
    public void reword(StatementRow row, String text) {
        if (!text.isBlank()) {
            var label = label(text.strip());
            reviews.edit(
                    new Edit.RewordStatement(
                            row.statement().id(), label.text(), label.statementId()));
        }
    }

    /// Accepts what is rejected and rejects what is accepted.
    public void turn(StatementRow row) {
        judge(
                row.statement(),
                row.statement().verdict() == Verdict.ACCEPTED
                        ? Verdict.REJECTED
                        : Verdict.ACCEPTED);
    }

    public void remove(StatementRow row) {
        reviews.edit(new Edit.RemoveStatement(row.statement().id()));
    }

    /// Moves a statement by so many places.
    public void move(StatementRow row, int by) {
        int to = rows.indexOf(row) + by;
        if (to >= 0 && to < rows.size()) {
            reviews.edit(new Edit.MoveStatement(row.statement().id(), to));
        }
    }

    /// Tells before the review on the screen goes, while it can still be edited.
    public void onLeaving(Runnable told) {
        reviews.onLeaving(told);
    }

    public void comment(String text) {
        reviews.edit(new Edit.SetComment(text));
    }

    /// The reader has no opinion on this recording.
    public void noOpinion() {
        reviews.edit(new Edit.NoOpinion());
    }

    /// Confirms the review as it stands.
    ///
    /// @return whether it is confirmed now: not while it is being opened, nor where another window
    ///   holds it
    public boolean confirm() {
        if (!isConfirmed()) {
            reviews.edit(new Edit.Confirm(reviews.signature()));
        }
        return isConfirmed();
    }

    /// The recording cannot be read.
    public void reject(String reason) {
        reviews.edit(new Edit.Reject(reviews.signature(), reason.strip()));
    }

    private boolean isConfirmed() {
        return state.get().equals(Optional.of(ReviewState.CONFIRMED));
    }

    private void put(Label label, Origin origin, Verdict verdict, Optional<Proposal> proposal) {
        var there =
                rows.stream()
                        .map(StatementRow::statement)
                        .filter(s -> s.text().equalsIgnoreCase(label.text()))
                        .findFirst();
        if (there.isPresent()) {
            judge(there.get(), verdict);
            return;
        }
        reviews.edit(
                new Edit.AddStatement(
                        new ReviewedStatement(
                                reviews.newId(),
                                label.text(),
                                label.statementId(),
                                origin,
                                verdict,
                                proposal)));
    }

    private void judge(ReviewedStatement statement, Verdict verdict) {
        reviews.edit(new Edit.JudgeStatement(statement.id(), verdict));
    }

    private Label label(String text) {
        return lexicon.label(text).orElseGet(() -> Label.of(text));
    }

    private void show(Optional<Review> now) {
        var recording = now.map(Review::recording);
        if (!recording.equals(shown)) {
            shown = recording;
            typed.set(reviews.typed());
        }
        var all =
                now.map(Review::statements).orElse(List.of()).stream()
                        .map(StatementRow::new)
                        .toList();
        if (!rows.equals(all)) {
            rows.setAll(all);
        }
        comment.set(now.map(Review::comment).orElse(""));
        state.set(now.map(Review::state));
        stateWords.set(now.map(this::words).orElse(""));
        var left =
                recordings
                        .shown()
                        .map(shown -> shown.recording().facts().statements())
                        .orElse(List.of())
                        .stream()
                        .filter(text -> !text.isBlank() && !isTaken(text, all))
                        .toList();
        if (!fromFile.equals(left)) {
            fromFile.setAll(left);
        }
    }

    private static boolean isTaken(String fileText, List<StatementRow> all) {
        return all.stream()
                .anyMatch(
                        row ->
                                row.text().equalsIgnoreCase(fileText.strip())
                                        || row.statement()
                                                .proposal()
                                                .filter(p -> p.text().equals(fileText))
                                                .isPresent());
    }

    private String words(Review review) {
        return switch (review.state()) {
            case UNREAD -> Messages.text("reading.state.unread");
            case DRAFT -> Messages.text("reading.state.draft");
            case CONFIRMED -> Messages.text("reading.state.confirmed", by(review.signature()));
            case CHANGED -> Messages.text("reading.state.changed", by(review.signature()));
            case REJECTED ->
                    Messages.text("reading.state.rejected", by(review.signature()))
                            + (review.rejectedBecause().isEmpty()
                                    ? ""
                                    : ": " + review.rejectedBecause());
        };
    }

    private String by(Optional<Signature> signature) {
        return signature
                .map(
                        s -> {
                            var at =
                                    DateTimeFormatter.ofLocalizedDateTime(
                                                    FormatStyle.MEDIUM, FormatStyle.SHORT)
                                            .withLocale(Messages.locale())
                                            .withZone(zone)
                                            .format(s.at());
                            return s.who().isEmpty()
                                    ? at
                                    : Messages.text("reading.by", s.who(), at);
                        })
                .orElse("");
    }
}
