package leadwise.ui.paper;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;

import leadwise.paper.PaperLayout;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/// Where one is: at which second of the recording, how near, and at which part of a page that is
/// larger than its room.
final class Navigation {

    private static final double PIXELS_PER_WHEEL_STEP = 40;

    private final DoubleProperty fromSeconds = new SimpleDoubleProperty(this, "fromSeconds");
    private final DoubleProperty zoom = new SimpleDoubleProperty(this, "zoom", 1);
    private final Supplier<Optional<Sheet>> sheet;
    private final Supplier<Optional<PaperLayout>> page;
    private final Runnable moved;
    private Anchor anchor = Anchor.CORNER;
    private OptionalDouble remembered = OptionalDouble.empty();

    /// @param sheet as it was drawn last
    /// @param page as it was drawn last
    /// @param moved is told when another part of the page is to be seen
    Navigation(
            Supplier<Optional<Sheet>> sheet, Supplier<Optional<PaperLayout>> page, Runnable moved) {
        this.sheet = sheet;
        this.page = page;
        this.moved = moved;
        zoom.subscribe(this::keepCentre);
        fromSeconds.subscribe(moved);
    }

    DoubleProperty fromSecondsProperty() {
        return fromSeconds;
    }

    DoubleProperty zoomProperty() {
        return zoom;
    }

    Anchor anchor() {
        return anchor;
    }

    void backToStart() {
        fromSeconds.set(0);
        zoom.set(1);
        anchor = Anchor.CORNER;
        remembered = OptionalDouble.empty();
    }

    /// Draws the paper so many times larger; what lies under the pointer stays there.
    void zoomAbout(double times, double xPixels, double yPixels) {
        double wanted = Math.clamp(zoom.get() * times, 1, PaperView.MOST_ZOOM);
        var about = sheet.get().map(there -> there.anchor(xPixels, yPixels));
        zoom.set(wanted);
        about.ifPresent(this::anchorAt);
    }

    /// Moves the paper under the glass by so many pixels to the left and upwards; where its edge is
    /// reached, the recording goes on.
    void pan(double leftwards, double upwards) {
        sheet.get().ifPresent(now -> pan(now, leftwards, upwards));
    }

    /// From the anchor and not from what was drawn: several moves may come between two drawings.
    private void pan(Sheet drawn, double leftwards, double upwards) {
        double perMm = drawn.pixelsPerMm();
        var now = anchor.atCorner(perMm);
        double left = Anchor.within(now.xMm(), drawn.mostLeftMm()) + leftwards / perMm;
        double top = Anchor.within(now.yMm(), drawn.mostTopMm()) + upwards / perMm;
        double leftMm = Anchor.within(left, drawn.mostLeftMm());
        anchorAt(new Anchor(leftMm, Anchor.within(top, drawn.mostTopMm()), 0, 0));
        page.get().ifPresent(paper -> scroll((left - leftMm) / paper.scale().mmPerSecond()));
    }

    /// Steps of a wheel: downwards on paper that is higher than its room, else on in time.
    void wheel(double pixels) {
        if (sheet.get().filter(now -> now.mostTopMm() > 0).isPresent()) {
            pan(0, pixels);
        } else {
            scroll(pixels / PIXELS_PER_WHEEL_STEP);
        }
    }

    /// On by so many seconds: over the page, then over the recording.
    void advance(double seconds) {
        sheet.get()
                .ifPresent(
                        now ->
                                page.get()
                                        .ifPresent(
                                                paper ->
                                                        pan(
                                                                seconds
                                                                        * paper.scale()
                                                                                .mmPerSecond()
                                                                        * now.pixelsPerMm(),
                                                                0)));
    }

    void turnPages(int pages) {
        page.get().ifPresent(paper -> scroll(pages * paper.seconds()));
    }

    void toStart() {
        fromSeconds.set(0);
    }

    void toEnd() {
        page.get().ifPresent(paper -> fromSeconds.set(lastStart(paper)));
    }

    /// Shows `seconds` in the middle of the page.
    void centreOn(double seconds) {
        page.get()
                .ifPresent(
                        paper ->
                                fromSeconds.set(
                                        Anchor.within(
                                                seconds - paper.seconds() / 2, lastStart(paper))));
    }

    /// Keeps the place to come back to it.
    void remember() {
        remembered = OptionalDouble.of(fromSeconds.get());
    }

    void comeBack() {
        remembered.ifPresent(fromSeconds::set);
        remembered = OptionalDouble.empty();
    }

    private void scroll(double seconds) {
        page.get()
                .ifPresent(
                        paper ->
                                fromSeconds.set(
                                        Anchor.within(
                                                fromSeconds.get() + seconds, lastStart(paper))));
    }

    private static double lastStart(PaperLayout paper) {
        return paper.layout().isRhythm()
                ? Math.max(0, paper.recording().durationSeconds() - paper.seconds())
                : 0;
    }

    private void keepCentre() {
        sheet.get().ifPresent(now -> anchor = now.anchor(now.width() / 2, now.height() / 2));
        moved.run();
    }

    private void anchorAt(Anchor place) {
        if (!place.equals(anchor)) {
            anchor = place;
            moved.run();
        }
    }
}
