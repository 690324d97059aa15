package leadwise.app;

import atlantafx.base.theme.PrimerLight;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

import leadwise.report.ReportPrinter;
import leadwise.settings.Settings;
import leadwise.ui.Preferences;
import leadwise.ui.Scoring;
import leadwise.ui.SystemFileChoice;
import leadwise.ui.worklist.WorklistRow;
import leadwise.ui.worklist.WorklistViewModel;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// A program, not a test: opens a folder in the real window with the real encoders, prints how long
/// the background pass over it takes, then how long it takes from Page Down to the frame in which
/// the next recording is drawn, read ahead and cold.
///
/// Arguments: the folder, and how many recordings are paged through.
public final class PagingTimes {

    private PagingTimes() {}

    public static void main(String... args) {
        Application.launch(Program.class, args);
    }

    /// The window; apart from `main`, because the launcher of Java wants a window on the module
    /// path.
    public static final class Program extends Application {

        private static final int COLD_STEP = 7;

        private final PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        private final FxWorker worker = new FxWorker();
        private final List<Double> aheadMs = new ArrayList<>();
        private final List<Double> coldMs = new ArrayList<>();
        private final List<Double> readMs = new ArrayList<>();

        @Override
        public void start(Stage stage) throws Exception {
            Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
            var installation = Installation.find();
            var parts =
                    Wiring.parts(
                            installation,
                            worker,
                            new SystemFileChoice(stage),
                            new WindowParts.PaperOut(
                                    (_, _) -> Optional.empty(),
                                    _ -> ReportPrinter.Outcome.NO_PRINTER),
                            new Preferences(Settings.NONE));
            var assembly = new WindowAssembly(parts);
            stage.setScene(assembly.window().scene());
            stage.setWidth(1440);
            stage.setHeight(900);
            stage.show();
            assembly.loadEncoders(
                    () -> Wiring.ranker(parts.lexicon(), installation.bundle().orElseThrow()));
            var arguments = getParameters().getUnnamed();
            var worklist = assembly.worklist();
            var run = new Run(stage, assembly, worklist, Integer.parseInt(arguments.getLast()));
            run.when(
                    () -> assembly.scoring().engineProperty().get().isPresent(),
                    () -> run.pass(Path.of(arguments.getFirst())));
        }

        /// The steps, each begun in the frame after its condition holds.
        private final class Run {

            private final Stage stage;
            private final WindowAssembly assembly;
            private final WorklistViewModel worklist;
            private final int count;
            private int paged;

            Run(Stage stage, WindowAssembly assembly, WorklistViewModel worklist, int count) {
                this.stage = stage;
                this.assembly = assembly;
                this.worklist = worklist;
                this.count = count;
            }

            void pass(Path folder) {
                long begun = System.nanoTime();
                worklist.openFolder(folder);
                when(
                        () ->
                                !worklist.rows().isEmpty()
                                        && worklist.workProperty().get()
                                                == WorklistViewModel.Work.NONE,
                        () -> {
                            out.printf(
                                    "background pass: %.1f s, %s%n",
                                    ms(begun) / 1000, worklist.progressProperty().get());
                            page();
                        });
            }

            /// Waits until the next one was read ahead, then presses the key.
            void page() {
                when(
                        this::isAtRest,
                        () -> {
                            if (++paged >= count) {
                                cold(0);
                                return;
                            }
                            var before = shown();
                            long begun = System.nanoTime();
                            press(KeyCode.PAGE_DOWN);
                            drawn(before, begun, aheadMs, this::page);
                        });
            }

            /// Goes where nothing was read ahead.
            void cold(int step) {
                when(
                        this::isAtRest,
                        () -> {
                            if (step >= count) {
                                report();
                                return;
                            }
                            var before = shown();
                            int at = (step + 1) * COLD_STEP % worklist.rows().size();
                            long begun = System.nanoTime();
                            worklist.choose(worklist.rows().get(at).file());
                            drawn(before, begun, coldMs, () -> cold(step + 1));
                        });
            }

            private void drawn(Path before, long begun, List<Double> times, Runnable then) {
                when(
                        () -> !shown().equals(before),
                        () -> {
                            readMs.add(ms(begun));
                            afterNextFrame(
                                    () -> {
                                        times.add(ms(begun));
                                        then.run();
                                    });
                        });
            }

            private Path shown() {
                return worklist.rows().stream()
                        .filter(WorklistRow::onScreen)
                        .map(WorklistRow::file)
                        .findFirst()
                        .orElse(Path.of("none"));
            }

            private boolean isAtRest() {
                var recordings = assembly.recordings();
                return !recordings.readingProperty().get()
                        && !recordings.ahead().busyProperty().get()
                        && !(assembly.scoring().state() instanceof Scoring.State.Encoding);
            }

            private void press(KeyCode code) {
                var target = stage.getScene().getRoot();
                Event.fireEvent(
                        target,
                        new KeyEvent(
                                KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
            }

            private void report() {
                print("read ahead", aheadMs);
                print("cold", coldMs);
                print("to the layout of that frame, all", readMs);
                assembly.close();
                worker.close();
                Platform.exit();
            }

            private void print(String name, List<Double> times) {
                var sorted = times.stream().sorted(Comparator.naturalOrder()).toList();
                out.printf(
                        "%s: %d keys, median %.0f ms, highest %.0f ms%n",
                        name, sorted.size(), sorted.get(sorted.size() / 2), sorted.getLast());
            }

            private static double ms(long begunNanos) {
                return (System.nanoTime() - begunNanos) / 1e6;
            }

            /// Looks at every layout of a frame, and asks for the next.
            void when(BooleanSupplier condition, Runnable then) {
                var scene = stage.getScene();
                var listener = new Runnable[1];
                listener[0] =
                        () -> {
                            if (condition.getAsBoolean()) {
                                scene.removePostLayoutPulseListener(listener[0]);
                                then.run();
                            }
                            Platform.requestNextPulse();
                        };
                scene.addPostLayoutPulseListener(listener[0]);
                Platform.requestNextPulse();
            }

            /// The pulse after one begins only once that was handed over to be drawn.
            private void afterNextFrame(Runnable then) {
                var passed = new int[1];
                when(() -> passed[0]++ > 0, then);
            }
        }
    }
}
