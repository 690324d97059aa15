package leadwise.ui.paper;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.stage.Window;

import leadwise.model.Recording;
import leadwise.paper.GridPainter;
import leadwise.paper.Layout;
import leadwise.paper.Painter;
import leadwise.paper.PaperFit;
import leadwise.paper.PaperLayout;
import leadwise.paper.PaperScale;
import leadwise.paper.PaperSummary;
import leadwise.paper.Spot;
import leadwise.paper.Stretch;
import leadwise.paper.Theme;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/// The paper: fills the room that it is given, fits ten seconds to the width, and redraws once per
/// pulse whatever has changed.
///
/// The grid lies on a canvas of its own, which keeps its picture until size, scale or theme change;
/// a new recording redraws the traces alone.
public final class PaperView extends Region {

    /// What the window says about the size of a millimetre.
    public static final String NOT_TO_SCALE = "fit to width, not to scale";

    private static final String EMPTY = "Empty ECG paper: no recording is open.";

    private final ReadOnlyObjectWrapper<Optional<Recording>> recording =
            new ReadOnlyObjectWrapper<>(this, "recording", Optional.empty());
    private final ObjectProperty<Layout> layout =
            new SimpleObjectProperty<>(this, "layout", Layout.THREE_BY_FOUR_RHYTHM);
    private final ObjectProperty<PaperScale> scale =
            new SimpleObjectProperty<>(this, "scale", PaperScale.STANDARD);
    private final ObjectProperty<Theme> theme =
            new SimpleObjectProperty<>(this, "theme", Theme.PAPER);
    private final BooleanProperty marks = new SimpleBooleanProperty(this, "marks", true);
    private final DoubleProperty fromSeconds = new SimpleDoubleProperty(this, "fromSeconds");
    private final ReadOnlyDoubleWrapper pixelsPerMm =
            new ReadOnlyDoubleWrapper(this, "pixelsPerMm");
    private final ReadOnlyStringWrapper scaleState =
            new ReadOnlyStringWrapper(this, "scaleState", NOT_TO_SCALE);

    private final ReadOnlyObjectWrapper<Optional<PaperLayout>> page =
            new ReadOnlyObjectWrapper<>(this, "page", Optional.empty());
    private final ObjectProperty<List<Painter>> underlays =
            new SimpleObjectProperty<>(this, "underlays", List.of());
    private final ObjectProperty<List<Painter>> overlays =
            new SimpleObjectProperty<>(this, "overlays", List.of());
    private final ObjectProperty<Optional<Stretch>> modelWindow =
            new SimpleObjectProperty<>(this, "modelWindow", Optional.empty());
    private final ObjectProperty<OptionalDouble> calibratedPixelsPerMm =
            new SimpleObjectProperty<>(this, "calibratedPixelsPerMm", OptionalDouble.empty());

    private final Canvas ground = new Canvas();
    private final Canvas traces = new Canvas();
    private final Canvas over = new Canvas();
    private final ObservableValue<Number> dotsPerPixel =
            sceneProperty()
                    .flatMap(Scene::windowProperty)
                    .flatMap(Window::renderScaleXProperty)
                    .orElse(1.0);

    private Optional<Ground> drawnGround = Optional.empty();
    private boolean stale = true;
    private boolean overStale = true;
    private Predicate<KeyEvent> keyGuard = _ -> false;

    /// What the grid depends on.
    private record Ground(
            double width, double height, double dotsPerPixel, PaperFit fit, Theme theme) {}

    public PaperView() {
        getStyleClass().add("paper-view");
        setMinSize(0, 0);
        setPrefSize(1000, 640);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(EMPTY);
        ground.setManaged(false);
        traces.setManaged(false);
        over.setManaged(false);
        over.setMouseTransparent(true);
        getChildren().addAll(ground, traces, over);
        recording.subscribe(this::redraw);
        layout.subscribe(this::redraw);
        scale.subscribe(this::redraw);
        theme.subscribe(this::redraw);
        marks.subscribe(this::redraw);
        fromSeconds.subscribe(this::redraw);
        dotsPerPixel.subscribe(this::redraw);
        underlays.subscribe(this::redraw);
        modelWindow.subscribe(this::redraw);
        calibratedPixelsPerMm.subscribe(this::redraw);
        overlays.subscribe(this::redrawOverlays);
    }

    /// Shows `newRecording` from its beginning; layout, scale and theme stay.
    public void show(Recording newRecording) {
        fromSeconds.set(0);
        recording.set(Optional.of(newRecording));
    }

    /// Shows empty paper.
    public void clear() {
        fromSeconds.set(0);
        recording.set(Optional.empty());
    }

    public ReadOnlyObjectProperty<Optional<Recording>> recordingProperty() {
        return recording.getReadOnlyProperty();
    }

    public ObjectProperty<Layout> layoutProperty() {
        return layout;
    }

    public ObjectProperty<PaperScale> scaleProperty() {
        return scale;
    }

    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /// Whether the marks of the file are shown.
    public BooleanProperty marksProperty() {
        return marks;
    }

    /// Where the page begins in the recording, in seconds.
    public DoubleProperty fromSecondsProperty() {
        return fromSeconds;
    }

    /// How large a millimetre of the paper is, in logical pixels.
    public ReadOnlyDoubleProperty pixelsPerMmProperty() {
        return pixelsPerMm.getReadOnlyProperty();
    }

    /// Whether a millimetre is a millimetre, in words for the badge.
    public ReadOnlyStringProperty scaleStateProperty() {
        return scaleState.getReadOnlyProperty();
    }

    /// The page as it was drawn last, in millimetres of the whole paper; empty while no recording is
    /// open.
    public ReadOnlyObjectProperty<Optional<PaperLayout>> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /// Painters that draw between the grid and the traces.
    public ObjectProperty<List<Painter>> underlaysProperty() {
        return underlays;
    }

    /// Painters that draw above the traces, on a canvas of their own: a new list redraws that alone.
    public ObjectProperty<List<Painter>> overlaysProperty() {
        return overlays;
    }

    /// What a model has seen of the recording, to be marked on the paper.
    public ObjectProperty<Optional<Stretch>> modelWindowProperty() {
        return modelWindow;
    }

    /// How many logical pixels a millimetre has on this screen, where somebody has measured it.
    public ObjectProperty<OptionalDouble> calibratedPixelsPerMmProperty() {
        return calibratedPixelsPerMm;
    }

    /// Keys for which `guard` answers true are left to somebody else, a caliper that has the focus.
    public void setKeyGuard(Predicate<KeyEvent> guard) {
        keyGuard = guard;
    }

    /// What lies at a place of this view, in its own pixels; empty beside the strips.
    public Optional<Spot> spotAt(double xPixels, double yPixels) {
        double perMm = pixelsPerMm.get();
        return page.get().flatMap(paper -> paper.spotAt(xPixels / perMm, yPixels / perMm));
    }

    /// Where on this view a spot of the present page is drawn, in its own pixels.
    public Optional<Point2D> pointOf(Spot spot) {
        double perMm = pixelsPerMm.get();
        return page.get()
                .map(
                        paper ->
                                new Point2D(
                                        perMm * paper.xMm(spot.strip(), spot.seconds()),
                                        perMm * paper.yMm(spot.strip(), spot.millivolts())));
    }

    private void redraw() {
        stale = true;
        requestLayout();
    }

    private void redrawOverlays() {
        overStale = true;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = snapSizeX(getWidth());
        double height = snapSizeY(getHeight());
        if (width < 1 || height < 1) {
            return;
        }
        double dots = dotsPerPixel.getValue().doubleValue();
        var fit = PaperFit.to(layout.get(), scale.get(), width * dots, height * dots);
        var wanted = new Ground(width, height, dots, fit, theme.get());
        boolean groundStale = !drawnGround.equals(Optional.of(wanted));
        if (groundStale) {
            size(ground, width, height);
            size(traces, width, height);
            size(over, width, height);
            drawGround(wanted);
            drawnGround = Optional.of(wanted);
        }
        if (groundStale || stale) {
            drawTraces(wanted);
            stale = false;
            overStale = true;
        }
        if (overStale) {
            drawOverlays(wanted);
            overStale = false;
        }
    }

    private static void size(Canvas canvas, double width, double height) {
        canvas.setWidth(width);
        canvas.setHeight(height);
    }

    private void drawGround(Ground wanted) {
        var fit = wanted.fit();
        ground.getGraphicsContext2D().clearRect(0, 0, wanted.width(), wanted.height());
        new GridPainter().paint(pen(ground, wanted), fit.widthMm(), fit.heightMm());
        pixelsPerMm.set(fit.dotsPerMm() / wanted.dotsPerPixel());
    }

    private void drawTraces(Ground wanted) {
        traces.getGraphicsContext2D().clearRect(0, 0, wanted.width(), wanted.height());
        recording
                .get()
                .ifPresentOrElse(
                        shown -> drawTraces(shown, wanted),
                        () -> {
                            page.set(Optional.empty());
                            setAccessibleText(EMPTY);
                        });
    }

    private void drawOverlays(Ground wanted) {
        over.getGraphicsContext2D().clearRect(0, 0, wanted.width(), wanted.height());
        var pen = pen(over, wanted);
        page.get()
                .ifPresent(
                        paper -> overlays.get().forEach(painter -> painter.paint(pen, paper)));
    }

    private void drawTraces(Recording shown, Ground wanted) {
        var fit = wanted.fit();
        var paper =
                PaperLayout.of(
                        shown,
                        layout.get(),
                        scale.get(),
                        fit.widthMm(),
                        fit.heightMm(),
                        fromSeconds.get());
        var pen = pen(traces, wanted);
        underlays.get().forEach(painter -> painter.paint(pen, paper));
        Painter.content("", marks.get()).forEach(painter -> painter.paint(pen, paper));
        setAccessibleText(PaperSummary.of(paper));
        page.set(Optional.of(paper));
    }

    private static CanvasPen pen(Canvas canvas, Ground wanted) {
        return new CanvasPen(
                canvas, wanted.theme(), wanted.fit().dotsPerMm(), wanted.dotsPerPixel());
    }
}
