package leadwise.ui;

import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.stage.Screen;
import javafx.stage.Window;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/// How large a millimetre is on the monitor that shows most of the window.
///
/// JavaFX names no monitors, and its dots per inch are not to be trusted: a monitor is known by its
/// size, its scaling and its place. Where any of these changes it counts as another one, which
/// nobody has measured yet.
public final class ScreenMillimetres {

    private final Preferences preferences;
    private final ReadOnlyStringWrapper monitor = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<OptionalDouble> pixelsPerMm =
            new ReadOnlyObjectWrapper<>(OptionalDouble.empty());

    public ScreenMillimetres(Preferences preferences) {
        this.preferences = preferences;
        monitor.subscribe(this::look);
        preferences.pixelsPerMmProperty().subscribe(this::look);
    }

    /// Follows a window from monitor to monitor.
    void follow(Window window) {
        InvalidationListener moved = _ -> locate(window);
        List.of(
                        window.xProperty(),
                        window.yProperty(),
                        window.widthProperty(),
                        window.heightProperty(),
                        window.outputScaleXProperty())
                .forEach(property -> property.addListener(moved));
        Screen.getScreens().addListener((ListChangeListener<Screen>) _ -> locate(window));
        locate(window);
    }

    /// The monitor, by what is known of it.
    public ReadOnlyStringProperty monitorProperty() {
        return monitor.getReadOnlyProperty();
    }

    /// Logical pixels per millimetre; empty where nobody has measured this monitor.
    public ReadOnlyObjectProperty<OptionalDouble> pixelsPerMmProperty() {
        return pixelsPerMm.getReadOnlyProperty();
    }

    /// Keeps what was measured on this monitor; empty forgets it.
    void measured(OptionalDouble value) {
        preferences.setPixelsPerMm(monitor.get(), value);
    }

    private void look() {
        pixelsPerMm.set(preferences.pixelsPerMm(monitor.get()));
    }

    private void locate(Window window) {
        var there =
                Screen.getScreensForRectangle(
                        window.getX(), window.getY(), window.getWidth(), window.getHeight());
        monitor.set(
                there.stream()
                        .max(Comparator.comparingDouble(screen -> shared(screen, window)))
                        .map(ScreenMillimetres::key)
                        .orElse(""));
    }

    /// The part of a window that is on a screen, in square pixels.
    private static double shared(Screen screen, Window window) {
        var bounds = screen.getBounds();
        double width =
                Math.min(bounds.getMaxX(), window.getX() + window.getWidth())
                        - Math.max(bounds.getMinX(), window.getX());
        double height =
                Math.min(bounds.getMaxY(), window.getY() + window.getHeight())
                        - Math.max(bounds.getMinY(), window.getY());
        return Math.max(0, width) * Math.max(0, height);
    }

    /// `1920x1080@1.5+0+0`: logical size, scaling, place.
    private static String key(Screen screen) {
        var bounds = screen.getBounds();
        return "%.0fx%.0f@%s+%.0f+%.0f"
                .formatted(
                        bounds.getWidth(),
                        bounds.getHeight(),
                        screen.getOutputScaleX(),
                        bounds.getMinX(),
                        bounds.getMinY());
    }
}
