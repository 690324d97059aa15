package leadwise.ui.measurements;

import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import javafx.scene.text.Text;

import leadwise.model.MedianBeat;
import leadwise.model.Signal;
import leadwise.model.WaveMark;
import leadwise.ui.Messages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The median beat, all leads laid over one another on one axis of time, with a handle for each
/// mark. It shows one beat and is never to be taken for the rhythm: it says so.
final class MedianBeatPicture extends Region {

    private static final double HEIGHT = 190;
    private static final double HANDLE_ROOM = 18;
    private static final double TICK_SECONDS = 0.1;

    private final MeasurementsViewModel model;
    private final Map<WaveMark, MarkNode> marks = new EnumMap<>(WaveMark.class);
    private final List<Node> drawing = new ArrayList<>();
    private double drawnWidth = -1;

    MedianBeatPicture(MeasurementsViewModel model) {
        this.model = model;
        getStyleClass().add("median-beat");
        setId("median-beat");
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        for (var mark : WaveMark.values()) {
            var node = new MarkNode(mark, model, this::secondsAt);
            marks.put(mark, node);
            getChildren().add(node);
        }
        model.beatProperty().subscribe(this::show);
        model.handlesProperty().subscribe(this::place);
    }

    private void show(Optional<MedianBeat> beat) {
        setAccessibleText(
                beat.map(b -> Messages.text("median.spoken", b.beats(), b.leads().size()))
                        .orElse(""));
        drawnWidth = -1;
        requestLayout();
    }

    private void place(List<MarkHandle> handles) {
        marks.values().forEach(node -> node.setVisible(!handles.isEmpty()));
        marks.forEach(
                (mark, node) ->
                        handles.stream()
                                .filter(handle -> handle.mark() == mark)
                                .forEach(node::show));
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        if (drawnWidth != getWidth()) {
            drawnWidth = getWidth();
            getChildren().removeAll(drawing);
            drawing.clear();
            model.beatProperty().get().ifPresent(this::draw);
            getChildren().addAll(0, drawing);
        }
        for (var node : marks.values()) {
            node.resizeRelocate(
                    snapPositionX(x(node.seconds())) - MarkNode.WIDTH / 2,
                    0,
                    MarkNode.WIDTH,
                    getHeight());
        }
    }

    private void draw(MedianBeat beat) {
        for (int i = 0; i * TICK_SECONDS <= seconds(beat); i++) {
            double x = snapPositionX(x(i * TICK_SECONDS));
            var line = new Line(x, HANDLE_ROOM, x, HEIGHT - HANDLE_ROOM);
            line.getStyleClass().add("median-tick");
            drawing.add(line);
            if (i % 2 == 0) {
                var number =
                        new Text(x + 2, HEIGHT - HANDLE_ROOM - 3, Math.round(100.0 * i) + " ms");
                number.setTextOrigin(VPos.BASELINE);
                number.getStyleClass().addAll("median-number", "muted");
                drawing.add(number);
            }
        }
        var all = beat.leads().values();
        double most = all.stream().mapToDouble(MedianBeatPicture::most).max().orElse(1);
        double least = all.stream().mapToDouble(MedianBeatPicture::least).min().orElse(-1);
        double perMillivolt = (HEIGHT - 2 * HANDLE_ROOM - 16) / Math.max(0.2, most - least);
        millivolt(perMillivolt);
        for (var signal : all) {
            drawing.add(trace(signal, beat.samplesPerSecond(), most, perMillivolt));
        }
    }

    /// How high a millivolt is, since the height is fitted to the beat.
    private void millivolt(double perMillivolt) {
        boolean fits = perMillivolt <= HEIGHT - 2 * HANDLE_ROOM;
        double height = fits ? perMillivolt : perMillivolt / 5;
        double right = getWidth() - MarkNode.WIDTH;
        double top = HANDLE_ROOM + 4;
        var bar = new Line(right, top, right, top + height);
        bar.getStyleClass().add("median-scale");
        var words = new Text(fits ? "1 mV" : "0.2 mV");
        words.getStyleClass().addAll("median-number", "muted");
        words.setX(right - 40);
        words.setY(top + 8);
        drawing.add(bar);
        drawing.add(words);
    }

    private Node trace(Signal signal, double rate, double most, double perMillivolt) {
        var line = new Polyline();
        for (int i = 0; i < signal.length(); i++) {
            line.getPoints()
                    .addAll(x(i / rate), HANDLE_ROOM + 2 + (most - signal.at(i)) * perMillivolt);
        }
        line.getStyleClass().add("median-trace");
        return line;
    }

    private static double most(Signal signal) {
        return Arrays.stream(signal.toArray()).max().orElse(0);
    }

    private static double least(Signal signal) {
        return Arrays.stream(signal.toArray()).min().orElse(0);
    }

    private double x(double seconds) {
        return model.beatProperty().get().map(b -> seconds / seconds(b) * usable()).orElse(0.0)
                + MarkNode.WIDTH / 2;
    }

    private double secondsAt(double x) {
        return model.beatProperty()
                .get()
                .map(b -> (x - MarkNode.WIDTH / 2) / usable() * seconds(b))
                .orElse(0.0);
    }

    private double usable() {
        return Math.max(1, getWidth() - MarkNode.WIDTH);
    }

    private static double seconds(MedianBeat beat) {
        return (beat.leads().firstEntry().getValue().length() - 1) / beat.samplesPerSecond();
    }
}
