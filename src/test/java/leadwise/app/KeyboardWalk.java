package leadwise.app;

import atlantafx.base.theme.PrimerLight;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

import leadwise.report.ReportPrinter;
import leadwise.settings.Settings;
import leadwise.ui.Preferences;
import leadwise.ui.Scoring;
import leadwise.ui.SystemFileChoice;
import leadwise.ui.findings.FindingRow;
import leadwise.ui.worklist.WorklistRow;
import leadwise.ui.worklist.WorklistViewModel;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// A program, not a test: reads records to confirmed reviews by keys in the real window with the
/// real encoders, and prints for how long the reader would have waited for the program; then prints
/// a report of each. Copies the records into a temporary folder first, and keeps reviews there.
///
/// Arguments: the folder of records, how many are read.
public final class KeyboardWalk {

    private KeyboardWalk() {}

    public static void main(String... args) {
        Application.launch(Program.class, args);
    }

    /// The window; apart from `main`, because the launcher of Java wants a window on the module
    /// path.
    public static final class Program extends Application {

        private static final int COLD = 20;
        private static final int COLD_STEP = 7;

        private final PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        private final FxWorker worker = new FxWorker();

        @Override
        public void start(Stage stage) throws Exception {
            var arguments = getParameters().getUnnamed();
            int count = Integer.parseInt(arguments.getLast());
            var folder = Files.createTempDirectory("walk");
            copy(Path.of(arguments.getFirst()), folder.resolve("records"), count);
            System.setProperty("leadwise.reviews", folder.resolve("reviews").toString());
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
            var run = new Run(stage, assembly, folder, count);
            run.when(() -> assembly.scoring().engineProperty().get().isPresent(), run::begin);
        }

        /// The first records by name, with all files of the same stem.
        private static void copy(Path from, Path to, int count) throws IOException {
            Files.createDirectories(to);
            List<Path> headers;
            try (var all = Files.list(from)) {
                headers =
                        all.filter(file -> file.toString().endsWith(".hea"))
                                .sorted()
                                .limit(count)
                                .toList();
            }
            for (var header : headers) {
                var stem = header.getFileName().toString().replaceFirst("hea$", "");
                try (var all = Files.list(from)) {
                    for (var file :
                            all.filter(f -> f.getFileName().toString().startsWith(stem)).toList()) {
                        Files.copy(file, to.resolve(file.getFileName().toString()));
                    }
                }
            }
        }

        private final class Run {

            private final Stage stage;
            private final WindowAssembly assembly;
            private final WorklistViewModel worklist;
            private final Path folder;
            private final int count;
            private final List<Double> drawnMs = new ArrayList<>();
            private final List<Double> rankedMs = new ArrayList<>();
            private final List<Double> labelMs = new ArrayList<>();
            private final List<Double> statementMs = new ArrayList<>();
            private final List<Double> sumMs = new ArrayList<>();
            private final List<Double> coldMs = new ArrayList<>();
            private int withheld;
            private int read;

            Run(Stage stage, WindowAssembly assembly, Path folder, int count) {
                this.stage = stage;
                this.assembly = assembly;
                this.worklist = assembly.worklist();
                this.folder = folder;
                this.count = count;
            }

            void begin() {
                worklist.openFolder(folder.resolve("records"));
                when(
                        () ->
                                worklist.rows().size() == count
                                        && worklist.workProperty().get()
                                                == WorklistViewModel.Work.NONE
                                        && isAtRest(),
                        () -> review(0, 0));
            }

            /// Types a label for the ranking and a statement of one's own, confirms, goes on.
            private void review(double drawn, double ranked) {
                read++;
                long begun = System.nanoTime();
                type("l");
                enter("delta wave " + read);
                when(
                        this::isRanked,
                        () -> {
                            double label = ms(begun);
                            long again = System.nanoTime();
                            press(KeyCode.ESCAPE, false);
                            type("r");
                            enter("read by keys");
                            when(
                                    () -> state().startsWith("draft"),
                                    () -> {
                                        double statement = ms(again);
                                        if (read > 1) {
                                            labelMs.add(label);
                                            statementMs.add(statement);
                                            sumMs.add(ranked + label + statement);
                                        }
                                        out.printf(
                                                "%d: drawn %.0f, ranked %.0f, label %.0f, statement"
                                                        + " %.0f ms%n",
                                                read, drawn, ranked, label, statement);
                                        when(this::isAtRest, this::confirm);
                                    });
                        });
            }

            private void confirm() {
                var before = shown();
                long begun = System.nanoTime();
                press(KeyCode.ENTER, true);
                if (read == count) {
                    when(() -> state().startsWith("confirmed"), () -> cold(0));
                    return;
                }
                when(
                        () -> !shown().equals(before),
                        () ->
                                afterNextFrame(
                                        () -> {
                                            double drawn = ms(begun);
                                            when(
                                                    () -> isRanked() && !state().isEmpty(),
                                                    () -> {
                                                        double ranked = ms(begun);
                                                        drawnMs.add(drawn);
                                                        rankedMs.add(ranked);
                                                        withheld +=
                                                                assembly.scoring().state()
                                                                                instanceof
                                                                                Scoring.State.Ready
                                                                        ? 0
                                                                        : 1;
                                                        review(drawn, ranked);
                                                    });
                                        }));
            }

            /// Goes where nothing was read ahead.
            private void cold(int step) {
                when(
                        this::isAtRest,
                        () -> {
                            if (step >= Math.min(COLD, count - 1)) {
                                report();
                                return;
                            }
                            var before = shown();
                            int at = (step + 1) * COLD_STEP % count;
                            long begun = System.nanoTime();
                            worklist.choose(worklist.rows().get(at).file());
                            when(
                                    () -> !shown().equals(before),
                                    () ->
                                            afterNextFrame(
                                                    () -> {
                                                        coldMs.add(ms(begun));
                                                        cold(step + 1);
                                                    }));
                        });
            }

            private void report() {
                out.printf(
                        "%d records, %d with a withheld ranking; %d processors%n",
                        count, withheld, Runtime.getRuntime().availableProcessors());
                print("key to drawing, read ahead", drawnMs);
                print("key to drawing, cold", coldMs);
                print("key to ranking", rankedMs);
                print("new label to ranking", labelMs);
                print("statement of one's own", statementMs);
                print("sum of a review", sumMs);
                assembly.beforeClosing(
                        () -> {
                            assembly.close();
                            worker.close();
                            long begun = System.nanoTime();
                            int code =
                                    CliMain.run(
                                            out,
                                            out,
                                            "report",
                                            folder.resolve("records").toString(),
                                            folder.resolve("reports").toString());
                            out.printf(
                                    "reports: exit code %d, %.1f s, %s%n",
                                    code, ms(begun) / 1000, folder);
                            Platform.exit();
                        });
            }

            private Path shown() {
                return worklist.rows().stream()
                        .filter(WorklistRow::onScreen)
                        .map(WorklistRow::file)
                        .findFirst()
                        .orElse(Path.of("none"));
            }

            private String state() {
                return ((javafx.scene.control.Label) stage.getScene().lookup("#reading-state"))
                        .getText();
            }

            private boolean isAtRest() {
                var recordings = assembly.recordings();
                return !recordings.readingProperty().get()
                        && !recordings.ahead().busyProperty().get()
                        && !(assembly.scoring().state() instanceof Scoring.State.Encoding);
            }

            /// Every line has its number, or there is a reason for none.
            @SuppressWarnings("unchecked")
            private boolean isRanked() {
                return switch (assembly.scoring().state()) {
                    case Scoring.State.Ready _ ->
                            ((TableView<FindingRow>) stage.getScene().lookup("#ranking"))
                                    .getItems().stream().allMatch(row -> row.finding().isPresent());
                    case Scoring.State.Withheld _, Scoring.State.Declined _ -> true;
                    case Scoring.State.Loading _,
                            Scoring.State.Idle _,
                            Scoring.State.Encoding _,
                            Scoring.State.Absent _ ->
                            false;
                };
            }

            private void enter(String words) {
                ((TextField) stage.getScene().getFocusOwner()).setText(words);
                press(KeyCode.ENTER, false);
            }

            private void press(KeyCode code, boolean control) {
                fire(
                        new KeyEvent(
                                KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false));
                fire(
                        new KeyEvent(
                                KeyEvent.KEY_RELEASED, "", "", code, false, control, false, false));
            }

            private void type(String sign) {
                fire(
                        new KeyEvent(
                                KeyEvent.KEY_TYPED,
                                sign,
                                sign,
                                KeyCode.UNDEFINED,
                                false,
                                false,
                                false,
                                false));
            }

            private void fire(KeyEvent event) {
                var owner = stage.getScene().getFocusOwner();
                Event.fireEvent(owner == null ? stage.getScene().getRoot() : owner, event);
            }

            private void print(String name, List<Double> times) {
                var sorted = times.stream().sorted(Comparator.naturalOrder()).toList();
                out.printf(
                        "%s: %d, median %.0f ms, 95 of 100 within %.0f ms, highest %.0f ms%n",
                        name,
                        sorted.size(),
                        sorted.get(sorted.size() / 2),
                        sorted.get(sorted.size() * 95 / 100),
                        sorted.getLast());
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
                                Platform.runLater(then);
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
