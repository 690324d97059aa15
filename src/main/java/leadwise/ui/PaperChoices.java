package leadwise.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

import leadwise.paper.Layout;
import leadwise.paper.PaperScale;

import java.util.List;

/// How the paper is to be drawn; the choices stay when another recording is opened.
public final class PaperChoices {

    private final ObjectProperty<Layout> layout =
            new SimpleObjectProperty<>(Layout.THREE_BY_FOUR_RHYTHM);
    private final ObjectProperty<PaperScale> scale =
            new SimpleObjectProperty<>(PaperScale.STANDARD);

    private final BooleanProperty marks = new SimpleBooleanProperty(true);

    public ObjectProperty<Layout> layoutProperty() {
        return layout;
    }

    public ObjectProperty<PaperScale> scaleProperty() {
        return scale;
    }

    /// Whether the marks of the file are shown.
    public BooleanProperty marksProperty() {
        return marks;
    }

    /// The next speed (+1) or the one before (−1); at the ends nothing changes.
    public void stepSpeed(int by) {
        var now = scale.get();
        scale.set(now.withSpeed(stepped(now.mmPerSecond(), PaperScale.SPEEDS, by)));
    }

    /// The next gain (+1) or the one before (−1); at the ends nothing changes.
    public void stepGain(int by) {
        var now = scale.get();
        scale.set(now.withGain(stepped(now.mmPerMillivolt(), PaperScale.GAINS, by)));
    }

    private static double stepped(double now, List<Double> values, int by) {
        return values.get(Math.clamp(values.indexOf(now) + (long) by, 0, values.size() - 1));
    }
}
