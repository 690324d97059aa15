package leadwise.ui.paper;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;

import leadwise.paper.Layout;
import leadwise.paper.PaperScale;
import leadwise.paper.PaperStyle;
import leadwise.samples.Samples;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;

/// Prints how long the paper takes to show each step of speed, gain, layout, order and zoom: from
/// the change to the finished picture, software rendering and reading the picture back included.
///
/// A program, not a test: what a machine can do says nothing about whether the code is right. Run
/// with the JavaFX options of the tests.
public final class RedrawTimes {

    private static final int WIDTH = 1400;
    private static final int HEIGHT = 900;
    private static final int ROUNDS = 30;

    private RedrawTimes() {}

    public static void main(String[] arguments) {
        Application.launch(Screen.class, arguments);
    }

    /// Changes the paper, differently each round.
    private record Step(String name, IntConsumer act) {}

    /// Shows the paper and measures it.
    public static final class Screen extends Application {

        private final PaperView paper = new PaperView();
        private final WritableImage picture = new WritableImage(WIDTH, HEIGHT);

        @Override
        public void start(Stage stage) {
            stage.setScene(new Scene(paper, WIDTH, HEIGHT));
            stage.show();
            paper.show(Samples.named("synthetic-atrial-fibrillation"));
            var standard = PaperStyle.STANDARD;
            var layouts = Layout.values();
            for (var step :
                    List.of(
                            new Step("layout", i -> draw(standard.with(layouts[i % 6]))),
                            new Step(
                                    "speed",
                                    i ->
                                            draw(
                                                    standard.with(
                                                            new PaperScale(
                                                                    i % 2 == 0 ? 12.5 : 25, 10)))),
                            new Step(
                                    "gain",
                                    i ->
                                            draw(
                                                    standard.with(
                                                            new PaperScale(
                                                                    25, i % 2 == 0 ? 5 : 10)))),
                            new Step("zoom", i -> paper.zoomProperty().set(1 + i % 8)),
                            new Step(
                                    "overlay",
                                    _ -> paper.overlaysProperty().set(List.of((_, _) -> {}))))) {
                System.out.println(step.name() + ": " + times(step));
            }
            Platform.exit();
        }

        private void draw(PaperStyle style) {
            paper.paperStyleProperty().set(style);
        }

        private String times(Step step) {
            var wall = new ArrayList<Double>();
            for (int i = 0; i < ROUNDS; i++) {
                long start = System.nanoTime();
                step.act().accept(i);
                paper.snapshot(null, picture);
                wall.add((System.nanoTime() - start) / 1e6);
            }
            return told(wall);
        }

        private static String told(List<Double> milliseconds) {
            var sorted = milliseconds.stream().skip(10).sorted().toList();
            return String.format(
                    Locale.ROOT,
                    "%.0f to %.0f, median %.0f ms",
                    sorted.getFirst(),
                    sorted.getLast(),
                    sorted.get(sorted.size() / 2));
        }
    }
}
