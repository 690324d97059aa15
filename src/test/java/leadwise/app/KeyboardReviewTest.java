package leadwise.app;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;

import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import leadwise.inference.FakeRanker;
import leadwise.measure.Measure;
import leadwise.review.RecordingId;
import leadwise.review.Review;
import leadwise.review.ReviewStore;
import leadwise.settings.Settings;
import leadwise.ui.FileChoice;
import leadwise.ui.Preferences;
import leadwise.ui.Shell;
import leadwise.ui.paper.PaperView;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/// A folder is read to its end in the real window by keys alone: no mouse, and no focus that was
/// not brought by a key. What is in the store afterwards is compared, and the recordings are still
/// the same to the last byte.
@ExtendWith(ApplicationExtension.class)
class KeyboardReviewTest {

    private static final Path SAMPLES =
            Path.of(System.getProperty("leadwise.home"), "assets/samples");
    private static final List<String> NAMES =
            List.of(
                    "synthetic-atrial-fibrillation",
                    "synthetic-left-bundle-branch-block",
                    "synthetic-sinus-rhythm",
                    "synthetic-sinus-tachycardia");

    @TempDir Path folder;

    private final FxWorker worker = new FxWorker();
    private final PaperView paper = new PaperView();

    @SuppressWarnings("NullAway.Init") // made before each test
    private WindowAssembly assembly;

    @Start
    void start(Stage stage) throws IOException {
        Files.createDirectories(recordings());
        Files.createDirectories(folder.resolve("out"));
        for (var name : NAMES) {
            for (var ending : List.of(".hea", ".dat")) {
                Files.copy(SAMPLES.resolve(name + ending), recordings().resolve(name + ending));
            }
        }
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        var preferences = new Preferences(Settings.NONE);
        preferences.blindFirstProperty().set(true);
        preferences.readerProperty().set("Dr. Key");
        var parts = new TestParts(worker, folder.resolve("out"), paper);
        parts.measure = Measure::of;
        parts.labels =
                List.of("sinus rhythm", "atrial fibrillation", "sinus tachycardia", "asystole");
        parts.files = new ThatFolder();
        parts.reviews = store();
        parts.shell = new Shell(preferences, Path.of("docs/none.md"));
        assembly = new WindowAssembly(parts.parts());
        assembly.loadEncoders(FakeRanker::calibrated);
        stage.setScene(assembly.window().scene());
        stage.setWidth(1280);
        stage.setHeight(800);
        stage.show();
        assembly.window().focusPaper();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(assembly::close);
        worker.close();
    }

    @Test
    void H15_aFolderIsReadToItsEndByKeysAloneAndItsFilesStayAsTheyWere(FxRobot robot)
            throws Exception {
        var before = files();
        var keys = new Keys(robot);
        keys.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.O);
        until(() -> isOnScreen(0));
        assertThat(isCovered(robot)).isTrue();
        keys.press(KeyCode.R);
        keys.type("lbbb");
        until(() -> robot.lookup(".suggestion").tryQuery().isPresent());
        keys.press(KeyCode.DOWN);
        keys.press(KeyCode.ENTER);
        until(() -> !isCovered(robot) && numbersStand(robot));
        var ranked = ranked(robot);
        keys.press(KeyCode.SHORTCUT, KeyCode.DIGIT2);
        keys.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.DIGIT3);
        keys.press(KeyCode.SHIFT, KeyCode.TAB);
        keys.press(KeyCode.HOME);
        keys.press(KeyCode.ENTER);
        keys.type("wide QRS");
        keys.press(KeyCode.ENTER);
        keys.press(KeyCode.SHORTCUT, KeyCode.R);
        keys.type("V1 late");
        keys.press(KeyCode.ESCAPE);
        keys.press(KeyCode.C);
        keys.press(KeyCode.SHIFT, KeyCode.RIGHT);
        keys.press(KeyCode.SHORTCUT, KeyCode.Z);
        keys.press(KeyCode.SHORTCUT, KeyCode.Y);
        keys.press(KeyCode.SHORTCUT, KeyCode.R);
        keys.type("r");
        keys.press(KeyCode.SHORTCUT, KeyCode.ENTER);
        until(() -> isOnScreen(1));

        int begun = keys.count();
        keys.press(KeyCode.R);
        keys.type("slow AF");
        keys.press(KeyCode.ENTER);
        keys.press(KeyCode.SHORTCUT, KeyCode.ENTER);
        until(() -> isOnScreen(2));
        assertThat(keys.count() - begun).isLessThanOrEqualTo(8);

        keys.press(KeyCode.N);
        until(() -> isOnScreen(3));
        keys.press(KeyCode.R);
        keys.type("fast"); // and not entered
        keys.press(KeyCode.SHORTCUT, KeyCode.ENTER);
        until(() -> text(robot, "#reading-state").startsWith("confirmed: Dr. Key"));
        keys.press(KeyCode.SHORTCUT, KeyCode.P);
        until(() -> robot.lookup("#report-waiting").<Label>query().getText().isEmpty());
        keys.press(KeyCode.PAGE_DOWN);
        keys.press(KeyCode.ENTER);
        until(() -> reports().size() == 1);
        keys.press(KeyCode.ESCAPE);
        keys.press(KeyCode.PAGE_UP);
        until(() -> isOnScreen(2));
        keys.press(KeyCode.R);
        keys.type("half a sta");
        keys.press(KeyCode.PAGE_UP);
        until(() -> isOnScreen(1));
        keys.press(KeyCode.SHORTCUT, KeyCode.R);
        keys.type("no P");
        keys.press(KeyCode.PAGE_DOWN); // before the comment was kept
        until(() -> isOnScreen(2));
        closeAndSave(robot);

        assertThat(reviewed(0))
                .isEqualTo(
                        "CONFIRMED Dr. Key: READER ACCEPTED wide QRS;"
                                + " RANKING ACCEPTED %s; RANKING REJECTED %s; V1 later; 420 ms"
                                        .formatted(ranked.get(1), ranked.get(2)));
        assertThat(reviewed(1)).isEqualTo("CHANGED Dr. Key: READER ACCEPTED slow AF; no P; ");
        assertThat(store().summary(id(2).sha256())).isEmpty();
        assertThat(reviewed(3)).isEqualTo("CONFIRMED Dr. Key: READER ACCEPTED fast; ; ");
        assertThat(reports().getFirst().getFileName())
                .hasToString("leadwise-%s.pdf".formatted(id(3).sha256().substring(0, 8)));
        assertThat(files()).isEqualTo(before);
    }

    /// Keys as a reader presses them. After each one the keyboard has to be somewhere in sight.
    private final class Keys {

        private final FxRobot robot;
        private int count;

        Keys(FxRobot robot) {
            this.robot = robot;
        }

        /// One key, or one with those that are held down.
        void press(KeyCode... codes) {
            robot.push(codes);
            count++;
            focusIsInSight(robot, List.of(codes).toString());
        }

        /// Words, which are not counted.
        void type(String words) {
            robot.write(words);
            focusIsInSight(robot, words);
        }

        int count() {
            return count;
        }
    }

    private void focusIsInSight(FxRobot robot, String after) {
        robot.interact(
                () -> {
                    var owner = assembly.window().scene().getFocusOwner();
                    assertThat(owner).as(after).isInstanceOfAny(Control.class, PaperView.class);
                    assertThat(owner)
                            .as(after)
                            .isNotInstanceOfAny(SplitPane.class, ScrollPane.class);
                    assertThat(owner.isDisabled()).as(after).isFalse();
                    for (Node node = owner; node != null; node = node.getParent()) {
                        assertThat(node.isVisible()).as(after).isTrue();
                    }
                });
    }

    private boolean isOnScreen(int at) {
        var name = NAMES.get(at);
        return paper.recordingProperty().get().filter(shown -> shown.id().equals(name)).isPresent()
                && assembly.recordings()
                        .shown()
                        .filter(shown -> shown.recording().id().equals(name))
                        .isPresent()
                && !text("#reading-state").isEmpty();
    }

    private String text(String id) {
        return ((Label) assembly.window().scene().lookup(id)).getText();
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).<Label>query().getText();
    }

    private static boolean isCovered(FxRobot robot) {
        return !robot.lookup("#findings").<Node>query().isVisible();
    }

    private static boolean numbersStand(FxRobot robot) {
        return robot.lookup("#ranking .number").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .noneMatch("…"::equals);
    }

    private static List<String> ranked(FxRobot robot) {
        return robot
                .lookup("#ranking")
                .<javafx.scene.control.TableView<leadwise.ui.findings.FindingRow>>query()
                .getItems()
                .stream()
                .map(row -> row.label().text())
                .toList();
    }

    private void closeAndSave(FxRobot robot) throws Exception {
        var closed = new ArrayList<String>();
        robot.interact(() -> assembly.beforeClosing(() -> closed.add("closed")));
        until(() -> closed.equals(List.of("closed")));
    }

    private Path recordings() {
        return folder.resolve("recordings");
    }

    private List<Path> reports() throws IOException {
        try (var all = Files.list(folder.resolve("out"))) {
            return all.filter(file -> file.toString().endsWith(".pdf")).toList();
        }
    }

    private ReviewStore store() {
        return new ReviewStore(folder.resolve("reviews"), Clock.systemUTC(), "test");
    }

    private RecordingId id(int at) {
        var opened =
                assembly.recordings()
                        .source()
                        .read(
                                recordings().resolve(NAMES.get(at) + ".hea"),
                                leadwise.io.ReadOptions.NONE);
        return opened.shown().orElseThrow().id();
    }

    /// Who decided what; the statements, the comment, the calipers.
    private String reviewed(int at) throws Exception {
        return words(store().review(id(at)).orElseThrow());
    }

    private static String words(Review review) {
        return "%s %s: %s; %s; %s"
                .formatted(
                        review.state(),
                        review.signature().map(by -> by.who()).orElse("nobody"),
                        review.statements().stream()
                                .map(s -> s.origin() + " " + s.verdict() + " " + s.text())
                                .collect(Collectors.joining("; ")),
                        review.comment(),
                        review.calipers().stream()
                                .map(
                                        caliper ->
                                                String.format(
                                                        Locale.ROOT,
                                                        "%.0f ms",
                                                        caliper.durationMs()))
                                .collect(Collectors.joining(", ")));
    }

    /// Everything in the folder of recordings: name, time and digest of each file.
    private Map<String, String> files() throws Exception {
        var all = new TreeMap<String, String>();
        try (var walk = Files.walk(recordings())) {
            for (var file : walk.filter(Files::isRegularFile).toList()) {
                var digest =
                        java.security.MessageDigest.getInstance("SHA-256")
                                .digest(Files.readAllBytes(file));
                all.put(
                        recordings().relativize(file).toString(),
                        Files.getLastModifiedTime(file) + " " + HexFormat.of().formatHex(digest));
            }
        }
        return all;
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private final class ThatFolder implements FileChoice {

        @Override
        public Optional<Path> folderToOpen() {
            return Optional.of(recordings());
        }

        @Override
        public Optional<Path> recordingToOpen() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> labelSetToLoad() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> labelSetToSave() {
            return Optional.empty();
        }
    }
}
