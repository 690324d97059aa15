package leadwise.ui.measurements;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

import leadwise.measure.EditedMarks;
import leadwise.model.Measurements;
import leadwise.model.MedianBeat;
import leadwise.model.WaveMark;
import leadwise.paper.Painter;
import leadwise.paper.WaveMarkPainter;
import leadwise.review.Edit;
import leadwise.review.Review;
import leadwise.review.ReviewState;
import leadwise.ui.RecordingViewModel;
import leadwise.ui.ReviewViewModel;
import leadwise.ui.ShownRecording;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// The measurements of the recording on the screen: those of the program, and those that follow
/// from marks which the reader has moved.
///
/// Moved marks are kept in the review. While one is dragged or moved by keys its place is a
/// preview, which the values follow; a whole drag, or a run of key strokes, becomes one edit.
public final class MeasurementsViewModel {

    private final RecordingViewModel recordings;
    private final ReviewViewModel review;
    private final ReadOnlyObjectWrapper<List<MeasurementRow>> rows =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<StText>> st = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<MedianBeat>> beat =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<MarkHandle>> handles =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<CaliperText>> calipers =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper unconfirmed = new ReadOnlyBooleanWrapper(true);
    private final ObjectProperty<QtFormula> formula =
            new SimpleObjectProperty<>(QtFormula.FRIDERICIA);
    private final BooleanProperty marksShown = new SimpleBooleanProperty(false);
    private final ReadOnlyObjectWrapper<Optional<Painter>> painter =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Preview> preview = Optional.empty();

    /// A mark that is being moved.
    private record Preview(WaveMark mark, double seconds) {}

    public MeasurementsViewModel(RecordingViewModel recordings, ReviewViewModel review) {
        this.recordings = recordings;
        this.review = review;
        recordings.shownProperty().subscribe(this::show);
        review.reviewProperty().subscribe(this::show);
        formula.subscribe(this::publish);
        marksShown.subscribe(this::publish);
        publish();
    }

    /// Empty while no recording is on the screen.
    public ReadOnlyObjectProperty<List<MeasurementRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /// Empty where ST is not measurable.
    public ReadOnlyObjectProperty<List<StText>> stProperty() {
        return st.getReadOnlyProperty();
    }

    /// The median beat that marks are moved on; empty where there is none.
    public ReadOnlyObjectProperty<Optional<MedianBeat>> beatProperty() {
        return beat.getReadOnlyProperty();
    }

    /// The marks of the median beat, all five where there is one.
    public ReadOnlyObjectProperty<List<MarkHandle>> handlesProperty() {
        return handles.getReadOnlyProperty();
    }

    /// What the reader's calipers measure.
    public ReadOnlyObjectProperty<List<CaliperText>> calipersProperty() {
        return calipers.getReadOnlyProperty();
    }

    /// Takes a caliper off the paper.
    public void removeCaliper(String id) {
        review.edit(new Edit.RemoveCaliper(id));
    }

    /// Whether no person stands for the values as they are.
    public ReadOnlyBooleanProperty unconfirmedProperty() {
        return unconfirmed.getReadOnlyProperty();
    }

    public ObjectProperty<QtFormula> formulaProperty() {
        return formula;
    }

    /// Whether the marks of all beats are shown on the paper.
    public BooleanProperty marksShownProperty() {
        return marksShown;
    }

    /// Draws the marks of the median beat on its page and, where they are wanted, those of all
    /// beats on the rhythm; empty while no recording is on the screen.
    public ReadOnlyObjectProperty<Optional<Painter>> painterProperty() {
        return painter.getReadOnlyProperty();
    }

    /// The mark of the median beat that is nearest to `seconds`, if it is within `reach` of it.
    public Optional<WaveMark> nearest(double seconds, double reach) {
        return handles.get().stream()
                .filter(handle -> handle.origin() != MarkHandle.Origin.NOBODY)
                .filter(handle -> Math.abs(handle.seconds() - seconds) <= reach)
                .min(Comparator.comparingDouble(h -> Math.abs(h.seconds() - seconds)))
                .map(MarkHandle::mark);
    }

    /// Moves a mark to the sample nearest to `seconds` of the median beat, as a preview until
    /// [#settle()].
    public void move(WaveMark mark, double seconds) {
        settleOther(mark);
        beat.get()
                .ifPresent(
                        b -> {
                            preview = Optional.of(new Preview(mark, onSample(b, seconds)));
                            publish();
                        });
    }

    /// Moves a mark by samples of the median beat, as a preview until [#settle()].
    public void moveBySamples(WaveMark mark, int by) {
        beat.get()
                .ifPresent(
                        b ->
                                handle(mark)
                                        .ifPresent(
                                                handle ->
                                                        move(
                                                                mark,
                                                                handle.seconds()
                                                                        + by
                                                                                / b
                                                                                        .samplesPerSecond())));
    }

    /// Makes an edit of where a mark was moved to since the last one.
    public void settle() {
        var moved = preview;
        preview = Optional.empty();
        moved.ifPresent(
                p -> review.edit(new Edit.PlaceMark(p.mark(), OptionalDouble.of(p.seconds()))));
    }

    /// Takes the program's own mark again.
    public void giveBack(WaveMark mark) {
        settle();
        review.edit(new Edit.PlaceMark(mark, OptionalDouble.empty()));
    }

    private void settleOther(WaveMark mark) {
        if (preview.filter(p -> p.mark() != mark).isPresent()) {
            settle();
        }
    }

    private Optional<MarkHandle> handle(WaveMark mark) {
        return handles.get().stream().filter(handle -> handle.mark() == mark).findFirst();
    }

    private static double onSample(MedianBeat beat, double seconds) {
        int last = beat.leads().firstEntry().getValue().length() - 1;
        return Math.clamp(Math.rint(seconds * beat.samplesPerSecond()), 0, last)
                / beat.samplesPerSecond();
    }

    /// After an edit, also one that takes something back: the review is right.
    private void show() {
        preview = Optional.empty();
        publish();
    }

    private void publish() {
        var shown = recordings.shown();
        var edits = edits();
        unconfirmed.set(
                review.review()
                        .map(Review::state)
                        .filter(state -> state == ReviewState.CONFIRMED)
                        .isEmpty());
        var machine = shown.map(ShownRecording::measurements);
        var measured = machine.map(m -> EditedMarks.apply(m, edits));
        rows.set(shown.map(s -> rows(s, measured.orElseThrow(), edits)).orElse(List.of()));
        st.set(measured.map(m -> StText.all(m.st())).orElse(List.of()));
        calipers.set(
                review.review().stream()
                        .flatMap(r -> r.calipers().stream())
                        .map(CaliperText::of)
                        .toList());
        beat.set(machine.flatMap(Measurements::medianBeat));
        handles.set(beat.get().map(b -> MarkHandles.of(b, edits)).orElse(List.of()));
        painter.set(
                measured.map(
                        m ->
                                new WaveMarkPainter(
                                        marksShown.get() ? m.beats() : List.of(),
                                        m.medianBeat().map(MedianBeat::global),
                                        edits.keySet())));
    }

    private List<MeasurementRow> rows(
            ShownRecording shown, Measurements measured, Map<WaveMark, Double> edits) {
        var file = shown.recording().facts().measurements();
        return new MeasurementRows(measured, edits.keySet(), file).all(formula.get());
    }

    private Map<WaveMark, Double> edits() {
        var edits = new EnumMap<WaveMark, Double>(WaveMark.class);
        review.review().ifPresent(r -> edits.putAll(r.marks()));
        preview.ifPresent(p -> edits.put(p.mark(), p.seconds()));
        return edits;
    }
}
