package leadwise.ui.paper;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import leadwise.model.Caliper;
import leadwise.model.Lead;
import leadwise.model.Recording;
import leadwise.paper.Painter;
import leadwise.paper.Spot;
import leadwise.review.Edit;
import leadwise.review.Review;
import leadwise.ui.RecordingViewModel;
import leadwise.ui.ReviewViewModel;
import leadwise.ui.ShownRecording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Calipers on the paper: which one is chosen, which of its ends moves, and where to.
///
/// They are kept in the review. While one is dragged or moved by keys its place is a preview; a
/// whole drag, or a run of key strokes, becomes one edit. Ends stand on samples of what is drawn,
/// and on the trace where nobody moved them off it.
public final class CaliperViewModel {

    /// How far apart the ends of a new caliper stand, in seconds.
    static final double NEW_SECONDS = 0.4;

    private final RecordingViewModel recordings;
    private final ReviewViewModel review;
    private final ReadOnlyObjectWrapper<Optional<Caliper>> chosen =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper secondEnd = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyBooleanWrapper nearPeaks = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyObjectWrapper<Optional<Painter>> painter =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Recording> drawn = Optional.empty();
    private Caliper.Kind kind = Caliper.Kind.BOTH;
    private boolean placing;
    private boolean dragging;

    public CaliperViewModel(RecordingViewModel recordings, ReviewViewModel review) {
        this.recordings = recordings;
        this.review = review;
        review.reviewProperty().subscribe(this::follow);
        // read again, the same file may have other beats
        recordings.shownProperty().subscribe(this::publish);
    }

    /// The caliper that keys move, as it is drawn; may be ahead of the review.
    public ReadOnlyObjectProperty<Optional<Caliper>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    public Optional<Caliper> chosen() {
        return chosen.get();
    }

    /// Whether keys move the end that was put down second.
    public ReadOnlyBooleanProperty secondEndProperty() {
        return secondEnd.getReadOnlyProperty();
    }

    /// Whether ends that are dragged go to the nearest peak.
    public ReadOnlyBooleanProperty nearPeaksProperty() {
        return nearPeaks.getReadOnlyProperty();
    }

    /// Draws all calipers; empty where there is none.
    public ReadOnlyObjectProperty<Optional<Painter>> painterProperty() {
        return painter.getReadOnlyProperty();
    }

    /// Whether the next drag puts both ends of the chosen caliper down anew.
    public boolean isPlacing() {
        return placing;
    }

    /// Takes what is drawn of the recording, filtered or not, as the trace that calipers stand on;
    /// what has another time axis is not taken.
    public void draw(Optional<Recording> recording) {
        drawn = recording;
    }

    /// Puts a new caliper down; the next drag may put it elsewhere.
    public void begin(Spot at) {
        settle();
        points().ifPresent(
                        points -> {
                            var height = at.millivolts();
                            var lead = at.strip().lead();
                            var bare =
                                    new Caliper(newId(), kind, lead, 0, 0, height, height, false);
                            secondEnd.set(true);
                            placing = true;
                            int from = snapped(points, lead, at);
                            choose(Optional.of(points.spread(bare, from, NEW_SECONDS)));
                            commit();
                        });
    }

    /// Another way of measuring for the chosen caliper: both, time, amplitude.
    public void cycleKind() {
        change(
                caliper -> {
                    kind =
                            switch (caliper.kind()) {
                                case BOTH -> Caliper.Kind.TIME;
                                case TIME -> Caliper.Kind.AMPLITUDE;
                                case AMPLITUDE -> Caliper.Kind.BOTH;
                            };
                    return caliper.measuring(kind);
                });
    }

    /// Repeats the interval of the chosen caliper along its lead, or no longer.
    public void toggleMarchOut() {
        change(caliper -> caliper.marchedOut(!caliper.marchOut()));
    }

    /// Lets keys move the other end; chooses the caliper put down last where none is chosen.
    public void switchEnd() {
        settle();
        if (chosen.get().isEmpty()) {
            choose(all().reversed().stream().findFirst());
        } else {
            secondEnd.set(!secondEnd.get());
            publish();
        }
    }

    public void toggleNearPeaks() {
        nearPeaks.set(!nearPeaks.get());
        publish();
    }

    /// Takes the chosen caliper away.
    public void remove() {
        settle();
        chosen.get().ifPresent(caliper -> review.edit(new Edit.RemoveCaliper(caliper.id())));
    }

    /// Leaves the chosen caliper where it is.
    public void letGo() {
        settle();
        choose(Optional.empty());
    }

    /// Chooses the caliper after the chosen one (+1) or before it (−1).
    ///
    /// @return whether there was one
    public boolean step(int by) {
        settle();
        var all = all();
        int at = chosen.get().map(all::indexOf).orElse(-1);
        if (at < 0 || at + by < 0 || at + by >= all.size()) {
            return false;
        }
        choose(Optional.of(all.get(at + by)));
        return true;
    }

    /// Moves the chosen end along the trace, as a preview until [#settle()].
    public void moveBySamples(int by) {
        placing = false;
        points().ifPresent(points -> preview(c -> points.moved(c, secondEnd.get(), by)));
    }

    /// Moves the chosen end up or down, off the trace, as a preview until [#settle()].
    ///
    /// @param by hundredths of a millivolt, in whole counts; upwards where positive
    public void moveBySteps(int by) {
        placing = false;
        points().ifPresent(points -> preview(c -> points.raised(c, secondEnd.get(), by)));
    }

    /// Begins a drag where there is something to drag.
    ///
    /// @param nearSeconds how far from an end it may be taken
    /// @return whether the following drag moves a caliper
    public boolean press(Spot at, double nearSeconds) {
        settle();
        if (placing && chosen.get().isPresent()) {
            var lead = at.strip().lead();
            points().ifPresent(
                            points ->
                                    preview(
                                            c ->
                                                    points.placed(
                                                            c.on(lead),
                                                            snapped(points, lead, at))));
            secondEnd.set(true);
            dragging = true;
        } else {
            var taken = nearest(at, nearSeconds);
            dragging = taken.isPresent();
            taken.ifPresent(caliper -> take(caliper, at));
        }
        return dragging;
    }

    /// Whether a press there would take an end of a caliper.
    public boolean isNearAnEnd(Spot at, double nearSeconds) {
        return nearest(at, nearSeconds).isPresent();
    }

    private void take(Caliper caliper, Spot at) {
        secondEnd.set(
                Math.abs(caliper.toSeconds() - at.seconds())
                        <= Math.abs(caliper.fromSeconds() - at.seconds()));
        choose(Optional.of(caliper));
    }

    private Optional<Caliper> nearest(Spot at, double nearSeconds) {
        // what was put down last lies on top
        return all().reversed().stream()
                .filter(caliper -> caliper.lead().equals(at.strip().lead()))
                .filter(caliper -> distance(caliper, at) <= nearSeconds)
                .findFirst();
    }

    private static double distance(Caliper caliper, Spot at) {
        return Math.min(
                Math.abs(caliper.fromSeconds() - at.seconds()),
                Math.abs(caliper.toSeconds() - at.seconds()));
    }

    /// Moves the end that [#press] took, as a preview.
    public void drag(Spot at) {
        points().filter(_ -> dragging)
                .ifPresent(
                        points ->
                                preview(
                                        c ->
                                                points.placed(
                                                        c,
                                                        secondEnd.get(),
                                                        snapped(points, c.lead(), at))));
    }

    /// Ends a drag: one edit, whatever way it went.
    public void release() {
        if (placing) {
            // a click without a drag puts it there as wide as a new one
            points().ifPresent(points -> preview(c -> opened(points, c)));
        }
        placing = false;
        dragging = false;
        commit();
    }

    private static Caliper opened(TracePoints points, Caliper caliper) {
        return caliper.durationMs() > 0
                ? caliper
                : points.spread(caliper, points.sample(caliper.fromSeconds()), NEW_SECONDS);
    }

    /// Makes an edit of what keys have moved since the last one.
    public void settle() {
        if (!dragging) {
            commit();
        }
    }

    private void commit() {
        chosen.get()
                .filter(caliper -> !inReview().contains(caliper))
                .ifPresent(caliper -> review.edit(new Edit.PutCaliper(caliper)));
    }

    private void change(UnaryOperator<Caliper> change) {
        settle();
        preview(change);
        commit();
    }

    private void preview(UnaryOperator<Caliper> change) {
        chosen.set(chosen.get().map(change));
        publish();
    }

    private void choose(Optional<Caliper> caliper) {
        placing = placing && caliper.isPresent();
        dragging = dragging && caliper.isPresent();
        chosen.set(caliper);
        publish();
    }

    /// After an edit, also one that takes something back: the review is right.
    private void follow(Optional<Review> now) {
        var calipers = now.map(Review::calipers).orElse(List.of());
        choose(chosen.get().flatMap(c -> withId(calipers, c.id())));
    }

    private static Optional<Caliper> withId(List<Caliper> calipers, String id) {
        return calipers.stream().filter(caliper -> caliper.id().equals(id)).findFirst();
    }

    private int snapped(TracePoints points, Lead lead, Spot at) {
        int sample = points.sample(at.seconds());
        return nearPeaks.get() ? points.peakNear(lead, sample) : sample;
    }

    private Optional<TracePoints> points() {
        return recordings.shown().map(ShownRecording::recording).map(this::points);
    }

    private TracePoints points(Recording file) {
        return new TracePoints(
                drawn.filter(
                                d ->
                                        d.id().equals(file.id())
                                                && d.length() == file.length()
                                                && d.samplesPerSecond() == file.samplesPerSecond())
                        .orElse(file));
    }

    private List<Caliper> inReview() {
        return review.review().map(Review::calipers).orElse(List.of());
    }

    /// As they are drawn: the chosen one where it is being moved to.
    private List<Caliper> all() {
        var all = new ArrayList<>(inReview());
        chosen.get().ifPresent(c -> all.replaceAll(r -> r.id().equals(c.id()) ? c : r));
        return all;
    }

    private String newId() {
        int number = 1;
        while (withId(inReview(), "caliper-" + number).isPresent()) {
            number++;
        }
        return "caliper-" + number;
    }

    private void publish() {
        var picture = new CaliperPicture(all(), chosen.get(), secondEnd.get(), nearPeaks.get());
        painter.set(recordings.shown().flatMap(picture::painter));
    }
}
