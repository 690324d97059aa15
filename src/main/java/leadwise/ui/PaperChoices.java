package leadwise.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;

import leadwise.model.Lead;
import leadwise.paper.Layout;
import leadwise.paper.LeadOrder;
import leadwise.paper.PaperScale;
import leadwise.paper.PaperStyle;
import leadwise.signal.DisplayFilter;

import java.util.List;

/// How the paper is to be drawn; the choices stay when another recording is opened.
public final class PaperChoices {

    /// The zooms that a key steps through; 1 is the whole page.
    private static final List<Double> ZOOMS = List.of(1.0, 1.5, 2.0, 3.0, 4.0, 6.0, 8.0);

    private final ObjectProperty<PaperStyle> style =
            new SimpleObjectProperty<>(PaperStyle.STANDARD);
    private final DoubleProperty zoom = new SimpleDoubleProperty(1);
    private final BooleanProperty trueSize = new SimpleBooleanProperty();
    private final BooleanProperty marks = new SimpleBooleanProperty(true);
    private Layout beforeLarge = Layout.THREE_BY_FOUR_RHYTHM;

    private final ObjectProperty<DisplayFilter> filter =
            new SimpleObjectProperty<>(DisplayFilter.AS_RECORDED);

    public ObjectProperty<PaperStyle> styleProperty() {
        return style;
    }

    public PaperStyle style() {
        return style.get();
    }

    /// How much larger than the whole page the paper is drawn, 1 to 8.
    public DoubleProperty zoomProperty() {
        return zoom;
    }

    /// Whether a millimetre shall be a millimetre, where the screen was measured.
    public BooleanProperty trueSizeProperty() {
        return trueSize;
    }

    /// What the user wants filtered away from the drawing; see [FilteredRecording].
    public ObjectProperty<DisplayFilter> filterProperty() {
        return filter;
    }

    /// Whether the marks of the file are shown.
    public BooleanProperty marksProperty() {
        return marks;
    }

    /// Arranges the leads in another way.
    public void choose(Layout layout) {
        if (layout == Layout.ONE_LEAD) {
            enlarge(style().large());
        } else {
            style.set(style().with(layout));
        }
    }

    public void choose(PaperScale scale) {
        style.set(style().with(scale));
    }

    public void chooseRhythm(Lead lead) {
        style.set(style().withRhythm(lead));
    }

    /// The other order of the limb leads.
    public void toggleOrder() {
        style.set(
                style().with(
                                switch (style().order()) {
                                    case STANDARD -> LeadOrder.CABRERA;
                                    case CABRERA -> LeadOrder.STANDARD;
                                }));
    }

    /// Shows one lead large.
    public void enlarge(Lead lead) {
        if (style().layout() != Layout.ONE_LEAD) {
            beforeLarge = style().layout();
        }
        style.set(style().withLarge(lead));
    }

    /// Shows one lead large, or all leads again as they were before.
    public void toggleLarge(Lead lead) {
        if (style().layout() == Layout.ONE_LEAD) {
            style.set(style().with(beforeLarge));
        } else {
            enlarge(lead);
        }
    }

    /// The next lead (+1) or the one before (−1) large, where one is; after the last the first.
    public void stepLarge(int by) {
        if (style().layout() == Layout.ONE_LEAD) {
            var leads = style().leads();
            int next = Math.floorMod(leads.indexOf(style().large()) + by, leads.size());
            enlarge(leads.get(next));
        }
    }

    /// The next speed (+1) or the one before (−1); at the ends nothing changes.
    public void stepSpeed(int by) {
        var now = style().scale();
        choose(now.withSpeed(stepped(now.mmPerSecond(), PaperScale.SPEEDS, by)));
    }

    /// The next gain (+1) or the one before (−1) of all leads together; where one of two gains is
    /// at its end nothing changes.
    public void stepGain(int by) {
        var now = style().scale();
        double limb = stepped(now.mmPerMillivolt(), PaperScale.GAINS, by);
        double chest = stepped(now.chestMmPerMillivolt(), PaperScale.GAINS, by);
        if (limb != now.mmPerMillivolt() && chest != now.chestMmPerMillivolt()) {
            choose(now.withGain(limb).withChestGain(chest));
        }
    }

    /// The gain of all leads, or of the limb leads alone while the chest leads have their own.
    public void chooseGain(double mmPerMillivolt) {
        var now = style().scale();
        choose(
                now.hasTwoGains()
                        ? now.withGain(mmPerMillivolt).withChestGain(now.chestMmPerMillivolt())
                        : now.withGain(mmPerMillivolt));
    }

    /// The next zoom (+1) or the one before (−1).
    public void stepZoom(int by) {
        double now = zoom.get();
        var next =
                by > 0
                        ? ZOOMS.stream().filter(step -> step > now + 1e-9).findFirst()
                        : ZOOMS.reversed().stream().filter(step -> step < now - 1e-9).findFirst();
        next.ifPresent(zoom::set);
    }

    private static double stepped(double now, List<Double> values, int by) {
        return values.get(Math.clamp(values.indexOf(now) + (long) by, 0, values.size() - 1));
    }
}
