package leadwise.ui.paper;

import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import leadwise.model.WaveMark;
import leadwise.paper.PaperLayout;
import leadwise.paper.Spot;

import java.util.Optional;

/// The mouse for the marks on the page of median beats: each is dragged on whatever lead shows it
/// best, and stands in all of them.
public final class MarkTool {

    private static final double NEAR_PIXELS = 6;

    /// Whoever holds the marks; seconds are those of the median beat, from its first sample.
    public interface Marks {

        /// The nearest mark that is not farther than `reach`.
        Optional<WaveMark> nearest(double seconds, double reach);

        /// Moves a mark while it is dragged.
        void move(WaveMark mark, double seconds);

        /// Ends a drag.
        void settle();
    }

    private final PaperView paper;
    private final Marks marks;
    private Optional<WaveMark> dragged = Optional.empty();
    private boolean pointed;

    private MarkTool(PaperView paper, Marks marks) {
        this.paper = paper;
        this.marks = marks;
    }

    /// Lets `marks` be dragged on `paper`, for as long as both live.
    public static void install(PaperView paper, Marks marks) {
        var tool = new MarkTool(paper, marks);
        paper.addEventFilter(MouseEvent.MOUSE_PRESSED, tool::pressed);
        paper.addEventFilter(MouseEvent.MOUSE_DRAGGED, tool::dragged);
        paper.addEventFilter(MouseEvent.MOUSE_RELEASED, tool::released);
        paper.addEventFilter(MouseEvent.MOUSE_MOVED, tool::moved);
    }

    private void pressed(MouseEvent event) {
        dragged =
                event.getButton() == MouseButton.PRIMARY && !event.isConsumed()
                        ? markAt(event)
                        : Optional.empty();
        if (dragged.isPresent()) {
            event.consume();
        }
    }

    private void dragged(MouseEvent event) {
        if (dragged.isPresent()) {
            spot(event).ifPresent(at -> marks.move(dragged.get(), at.seconds()));
            event.consume();
        }
    }

    private void released(MouseEvent event) {
        if (dragged.isPresent()) {
            dragged = Optional.empty();
            marks.settle();
            event.consume();
        }
    }

    private void moved(MouseEvent event) {
        boolean isPointed = markAt(event).isPresent();
        if (isPointed != pointed) {
            paper.setCursor(isPointed ? Cursor.H_RESIZE : Cursor.DEFAULT);
        }
        pointed = isPointed;
    }

    private Optional<WaveMark> markAt(MouseEvent event) {
        return medianPage()
                .flatMap(
                        page ->
                                spot(event)
                                        .flatMap(
                                                at ->
                                                        marks.nearest(
                                                                at.seconds(), nearSeconds(page))));
    }

    private Optional<PaperLayout> medianPage() {
        return paper.pageProperty().get().filter(page -> !page.layout().isRhythm());
    }

    private Optional<Spot> spot(MouseEvent event) {
        return paper.spotAt(event.getX(), event.getY());
    }

    private double nearSeconds(PaperLayout page) {
        return NEAR_PIXELS / (paper.pixelsPerMmProperty().get() * page.scale().mmPerSecond());
    }
}
