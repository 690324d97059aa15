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
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.stage.Window;

import leadwise.model.Lead;
import leadwise.model.MedianBeat;
import leadwise.model.Recording;
import leadwise.paper.Layout;
import leadwise.paper.ModelWindowPainter;
import leadwise.paper.Painter;
import leadwise.paper.PaperFit;
import leadwise.paper.PaperLayout;
import leadwise.paper.PaperStyle;
import leadwise.paper.PaperSummary;
import leadwise.paper.Spot;
import leadwise.paper.Stretch;
import leadwise.paper.Theme;
import leadwise.ui.Messages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Predicate;

/// The paper: fits a page to the width of its room, or is drawn at its true size, or larger and
/// seen in part. It redraws once per pulse whatever has changed.
public final class PaperView extends Region {

    /// How much larger than the whole page the paper can be drawn.
    public static final double MOST_ZOOM = 8;

    private static final String EMPTY = "Empty ECG paper: no recording is open.";

    private final ReadOnlyObjectWrapper<Optional<Recording>> recording =
            new ReadOnlyObjectWrapper<>(this, "recording", Optional.empty());
    private final ObjectProperty<Optional<MedianBeat>> medianBeat =
            new SimpleObjectProperty<>(this, "medianBeat", Optional.empty());
    private final ObjectProperty<PaperStyle> paperStyle =
            new SimpleObjectProperty<>(this, "paperStyle", PaperStyle.STANDARD);
    private final ObjectProperty<Theme> theme =
            new SimpleObjectProperty<>(this, "theme", Theme.PAPER);
    private final BooleanProperty marks = new SimpleBooleanProperty(this, "marks", true);
    private final BooleanProperty trueSize = new SimpleBooleanProperty(this, "trueSize");
    private final ObjectProperty<OptionalDouble> calibratedPixelsPerMm =
            new SimpleObjectProperty<>(this, "calibratedPixelsPerMm", OptionalDouble.empty());
    private final ObjectProperty<Optional<Stretch>> modelWindow =
            new SimpleObjectProperty<>(this, "modelWindow", Optional.empty());
    private final StringProperty filter = new SimpleStringProperty(this, "filter", "as recorded");
    private final ObjectProperty<List<Painter>> underlays =
            new SimpleObjectProperty<>(this, "underlays", List.of());
    private final ObjectProperty<List<Painter>> overlays =
            new SimpleObjectProperty<>(this, "overlays", List.of());
    private final ReadOnlyObjectWrapper<Optional<PaperLayout>> page =
            new ReadOnlyObjectWrapper<>(this, "page", Optional.empty());
    private final ReadOnlyDoubleWrapper pixelsPerMm =
            new ReadOnlyDoubleWrapper(this, "pixelsPerMm");
    private final ReadOnlyStringWrapper scaleState =
            new ReadOnlyStringWrapper(this, "scaleState", Messages.text("paper.scale.fit"));

    private final Surfaces surfaces = new Surfaces();
    private final Region focusRing = new Region();
    private final ObservableValue<Number> dotsPerPixel =
            sceneProperty()
                    .flatMap(Scene::windowProperty)
                    .flatMap(Window::renderScaleXProperty)
                    .orElse(1.0);

    private final Navigation navigation = new Navigation(surfaces::drawn, page::get, this::redraw);
    private final PaperKeys keys = new PaperKeys(this, navigation);

    private boolean stale = true;
    private boolean overStale = true;
    private Consumer<Lead> onLead = _ -> {};
    private IntConsumer onStepLead = _ -> {};

    public PaperView() {
        getStyleClass().add("paper-view");
        setMinSize(0, 0);
        setPrefSize(1000, 640);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(EMPTY);
        focusRing.getStyleClass().add("paper-focus");
        focusRing.setManaged(false);
        focusRing.setMouseTransparent(true);
        focusRing.visibleProperty().bind(focusVisibleProperty());
        getChildren().addAll(surfaces.all());
        getChildren().add(focusRing);
        for (var redrawn :
                List.of(
                        recording,
                        medianBeat,
                        paperStyle,
                        theme,
                        marks,
                        filter,
                        trueSize,
                        calibratedPixelsPerMm,
                        modelWindow,
                        underlays,
                        dotsPerPixel)) {
            redrawn.subscribe(this::redraw);
        }
        overlays.subscribe(this::redrawOverlays);
        new PaperGestures(this, navigation).install();
        keys.install();
    }

    /// Shows `newRecording` from its beginning; style and theme stay. What comes from the same file
    /// as the recording before, read again or filtered, is shown at the same place.
    public void show(Recording newRecording) {
        var before = recording.get().map(Recording::source);
        if (!before.equals(Optional.of(newRecording.source()))) {
            medianBeat.set(Optional.empty());
            navigation.backToStart();
        }
        recording.set(Optional.of(newRecording));
    }

    /// Shows empty paper.
    public void clear() {
        medianBeat.set(Optional.empty());
        navigation.backToStart();
        recording.set(Optional.empty());
    }

    public ReadOnlyObjectProperty<Optional<Recording>> recordingProperty() {
        return recording.getReadOnlyProperty();
    }

    /// The recording's median beat, for the layout that draws it; to be set after [#show].
    public ObjectProperty<Optional<MedianBeat>> medianBeatProperty() {
        return medianBeat;
    }

    /// How the recording is drawn.
    public ObjectProperty<PaperStyle> paperStyleProperty() {
        return paperStyle;
    }

    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /// Whether the marks of the file are shown.
    public BooleanProperty marksProperty() {
        return marks;
    }

    /// What was filtered away from what is shown, in words for the foot of the paper.
    public StringProperty filterProperty() {
        return filter;
    }

    /// Where the page begins in the recording, in seconds.
    public DoubleProperty fromSecondsProperty() {
        return navigation.fromSecondsProperty();
    }

    /// How much larger than the whole page the paper is drawn, 1 to [#MOST_ZOOM].
    public DoubleProperty zoomProperty() {
        return navigation.zoomProperty();
    }

    /// Whether a millimetre shall be one, where [#calibratedPixelsPerMmProperty] is known.
    public BooleanProperty trueSizeProperty() {
        return trueSize;
    }

    /// How many logical pixels a millimetre has on this screen, where somebody has measured it.
    public ObjectProperty<OptionalDouble> calibratedPixelsPerMmProperty() {
        return calibratedPixelsPerMm;
    }

    /// How large a millimetre of the paper is, in logical pixels.
    public ReadOnlyDoubleProperty pixelsPerMmProperty() {
        return pixelsPerMm.getReadOnlyProperty();
    }

    /// Whether a millimetre is a millimetre, in words for the badge.
    public ReadOnlyStringProperty scaleStateProperty() {
        return scaleState.getReadOnlyProperty();
    }

    /// What a model has seen of the recording, to be marked on the paper.
    public ObjectProperty<Optional<Stretch>> modelWindowProperty() {
        return modelWindow;
    }

    /// The page as it was drawn last, in millimetres of the whole paper; empty while no recording
    /// is open.
    public ReadOnlyObjectProperty<Optional<PaperLayout>> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /// Painters that draw between the grid and the traces.
    public ObjectProperty<List<Painter>> underlaysProperty() {
        return underlays;
    }

    /// Painters that draw above the traces, on a canvas of their own: a new list redraws that
    /// alone.
    public ObjectProperty<List<Painter>> overlaysProperty() {
        return overlays;
    }

    /// Keys for which `guard` answers true are left to somebody else, a caliper that has the focus.
    public void setKeyGuard(Predicate<KeyEvent> guard) {
        keys.setGuard(guard);
    }

    /// What is called with a lead that shall be shown large, or small again.
    public void setOnLead(Consumer<Lead> onLead) {
        this.onLead = onLead;
    }

    /// What is called with +1 or −1 for the next lead or the one before, while one is large.
    public void setOnStepLead(IntConsumer onStepLead) {
        this.onStepLead = onStepLead;
    }

    /// Shows `seconds` of the recording in the middle of the page.
    public void centreOn(double seconds) {
        navigation.centreOn(seconds);
    }

    /// Turns so many pages on.
    void turnPages(int pages) {
        navigation.turnPages(pages);
    }

    /// What lies at a place of this view, in its own pixels; empty beside the strips.
    public Optional<Spot> spotAt(double xPixels, double yPixels) {
        return seen((sheet, paper) -> paper.spotAt(sheet.xMm(xPixels), sheet.yMm(yPixels)));
    }

    /// Where on this view a spot of the present page is drawn, in its own pixels; beyond its edges
    /// where only a part of the paper is seen.
    public Optional<Point2D> pointOf(Spot spot) {
        return seen(
                (sheet, paper) ->
                        Optional.of(
                                new Point2D(
                                        sheet.xPixels(paper.xMm(spot.strip(), spot.seconds())),
                                        sheet.yPixels(
                                                paper.yMm(spot.strip(), spot.millivolts())))));
    }

    private <T> Optional<T> seen(BiFunction<Sheet, PaperLayout, Optional<T>> question) {
        return surfaces.drawn()
                .flatMap(sheet -> page.get().flatMap(paper -> question.apply(sheet, paper)));
    }

    /// The lead at `spot` large, around it, or all leads again where they were.
    void toggleLarge(Spot spot) {
        boolean wasLarge = isLarge();
        if (!wasLarge) {
            navigation.remember();
        }
        onLead.accept(wasLarge ? paperStyle.get().large() : spot.strip().lead());
        if (wasLarge) {
            navigation.comeBack();
        } else {
            double half = (isLarge() ? paperStyle.get() : PaperStyle.STANDARD).pageSeconds(0) / 2;
            fromSecondsProperty().set(Math.max(0, spot.seconds() - half));
        }
    }

    /// The same without a pointer.
    void toggleLarge() {
        if (isLarge()) {
            onLead.accept(paperStyle.get().large());
            navigation.comeBack();
        } else {
            navigation.remember();
            onLead.accept(paperStyle.get().large());
        }
    }

    void stepLead(int by) {
        if (isLarge()) {
            onStepLead.accept(by);
        }
    }

    private boolean isLarge() {
        return paperStyle.get().layout() == Layout.ONE_LEAD;
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
        focusRing.resizeRelocate(0, 0, width, height);
        var drawn = recording.get().map(all -> paperStyle.get().drawn(all, medianBeat.get()));
        var sheet = sheet(width, height, drawn);
        if (surfaces.drawGround(sheet)) {
            pixelsPerMm.set(sheet.pixelsPerMm());
            stale = true;
        }
        if (stale) {
            drawTraces(sheet, drawn);
            stale = false;
            overStale = true;
        }
        if (overStale) {
            surfaces.drawOver(sheet, page.get(), overlays.get());
            overStale = false;
        }
    }

    private Sheet sheet(double width, double height, Optional<Recording> drawn) {
        double dots = dotsPerPixel.getValue().doubleValue();
        var style = paperStyle.get();
        double seconds = style.pageSeconds(drawn.map(Recording::durationSeconds).orElse(0.0));
        double zoom = zoomProperty().get();
        boolean atSize = trueSize.get() && calibratedPixelsPerMm.get().isPresent();
        var fit =
                atSize
                        ? PaperFit.atSize(
                                style,
                                seconds,
                                calibratedPixelsPerMm.get().getAsDouble() * dots,
                                width * dots,
                                height * dots)
                        : PaperFit.to(style, seconds, width * dots, height * dots);
        scaleState.set(
                Messages.text(
                        zoom != 1
                                ? "paper.scale.zoomed"
                                : atSize ? "paper.scale.true" : "paper.scale.fit"));
        return Sheet.of(width, height, dots, fit.larger(zoom), navigation.anchor(), theme.get());
    }

    private void drawTraces(Sheet sheet, Optional<Recording> drawn) {
        var paper = drawn.map(recordingDrawn -> page(sheet, recordingDrawn));
        var painters = new ArrayList<Painter>(underlays.get());
        modelWindow.get().ifPresent(window -> painters.add(new ModelWindowPainter(window)));
        painters.addAll(Painter.content("", marks.get(), filter.get()));
        surfaces.drawTraces(sheet, paper, painters);
        setAccessibleText(paper.map(PaperSummary::of).orElse(EMPTY));
        page.set(paper);
    }

    /// The page, never beyond the recording's end.
    private PaperLayout page(Sheet sheet, Recording drawn) {
        var style = paperStyle.get();
        double rest = drawn.durationSeconds() - style.pageSeconds(drawn.durationSeconds());
        double from =
                style.layout().isRhythm() ? Anchor.within(fromSecondsProperty().get(), rest) : 0;
        return PaperLayout.of(drawn, style, sheet.fit().widthMm(), sheet.fit().heightMm(), from);
    }
}
