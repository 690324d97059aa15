package leadwise.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

import leadwise.inference.FakeRanker;
import leadwise.io.Formats;
import leadwise.io.ReadOptions;
import leadwise.io.ReadOutcome;
import leadwise.io.RecordingReader;
import leadwise.model.FileFacts;
import leadwise.model.HealthFinding;
import leadwise.model.Lead;
import leadwise.model.Patient;
import leadwise.model.Recording;
import leadwise.paper.Theme;
import leadwise.settings.Settings;
import leadwise.settings.SettingsFile;
import leadwise.settings.ThemeChoice;
import leadwise.ui.Act;
import leadwise.ui.Bench;
import leadwise.ui.Key;
import leadwise.ui.Preferences;
import leadwise.ui.PreferencesKeeper;
import leadwise.ui.Shell;
import leadwise.ui.paper.PaperView;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/// The window's own cards, colours and keys on the headless platform.
@ExtendWith(ApplicationExtension.class)
class ShellTest {

    private static final HealthFinding FLAT =
            new HealthFinding(
                    "flat",
                    HealthFinding.Severity.WARNING,
                    HealthFinding.Gate.NONE,
                    List.of(Lead.V1),
                    "V1 is flat.");

    @TempDir Path folder;

    private final FxWorker worker = new FxWorker();
    private final Preferences preferences = new Preferences(Settings.NONE);
    private final PaperView paper = new PaperView();
    private final List<HealthFinding> goneTo = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // made by the method that runs before a test
    private WindowAssembly assembly;

    @SuppressWarnings("NullAway.Init") // likewise
    private Stage stage;

    @SuppressWarnings("NullAway.Init") // likewise
    private SettingsFile file;

    @Start
    void start(Stage shown) throws Exception {
        file = new SettingsFile(folder.resolve("settings.properties"));
        var keeper =
                new PreferencesKeeper(
                        file,
                        preferences,
                        worker,
                        failure -> {
                            throw new AssertionError(failure);
                        });
        var guide = Files.writeString(folder.resolve("user-guide.md"), "# Reading\n\nOpen a file.");
        stage = shown;
        var parts = new TestParts(worker, folder, paper);
        parts.formats = new Formats(List.of(new Reader()));
        parts.health = (_, _) -> List.of(FLAT);
        parts.shell = new Shell(preferences, guide);
        assembly = new WindowAssembly(parts.parts());
        assembly.window().onGoThere(goneTo::add);
        stage.setScene(assembly.window().scene());
        stage.setOnHidden(_ -> keeper.close());
        stage.setWidth(1280);
        stage.setHeight(720);
        stage.show();
    }

    @BeforeEach
    void openARecording(FxRobot robot) throws Exception {
        var recording = Files.writeString(folder.resolve("one.ecg"), "one");
        robot.interact(
                () -> {
                    assembly.loadEncoders(FakeRanker::calibrated);
                    assembly.open(recording);
                });
        until(() -> text(robot, "#record-name").equals("one.ecg"));
        robot.interact(() -> assembly.window().focusPaper());
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(assembly::close);
        worker.close();
    }

    @Test
    void aKeyChangesTheColoursOfWindowAndPaperAndTheChoiceIsKept(FxRobot robot) throws Exception {
        robot.type(KeyCode.G);
        assertThat(paper.themeProperty().get()).isEqualTo(Theme.DARK);
        assertThat(stage.getScene().getStylesheets().getFirst()).endsWith("theme-dark.css");
        until(() -> file.read().theme() == ThemeChoice.DARK);
        robot.type(KeyCode.G).type(KeyCode.G);
        assertThat(paper.themeProperty().get()).isEqualTo(Theme.PAPER);
    }

    @Test
    void aKeyIsChangedByPressingAnotherOneAndNeverTakenFromAnotherAct(FxRobot robot)
            throws Exception {
        robot.push(KeyCode.SHORTCUT, KeyCode.COMMA);
        robot.clickOn("#settings-keys");
        choose(robot, "#key-HIDE_PATIENT");
        robot.type(KeyCode.G);
        assertThat(text(robot, "#key-answer")).startsWith("G is the key for “next theme” already");
        choose(robot, "#key-HIDE_PATIENT");
        robot.type(KeyCode.Q);
        assertThat(preferences.keys().keyOf(Act.HIDE_PATIENT)).isEqualTo(Key.parse("Q"));
        robot.clickOn("#keys-back").clickOn("#close");
        robot.interact(() -> assembly.window().focusPaper());
        robot.type(KeyCode.Q);
        assertThat(preferences.patientHiddenProperty().get()).isTrue();
        until(() -> "Q".equals(file.read().keys().get("HIDE_PATIENT")));
    }

    @Test
    void aKeyGoesFromPanelToPanelAndFromTheLastToTheFirst(FxRobot robot) {
        var panels = robot.lookup("#panels").<TabPane>query();
        var titles = new ArrayList<String>();
        for (int i = 0; i < panels.getTabs().size(); i++) {
            robot.type(KeyCode.F7);
            titles.add(panels.getSelectionModel().getSelectedItem().getText());
        }
        assertThat(titles).containsExactly("Compare", "Measurements", "Library", "Findings");
    }

    @Test
    void singleLettersCanBeSwitchedOff(FxRobot robot) {
        preferences.singleLettersProperty().set(false);
        robot.type(KeyCode.G);
        assertThat(preferences.themeProperty().get()).isEqualTo(ThemeChoice.PAPER);
        robot.push(KeyCode.SHORTCUT, KeyCode.H);
        assertThat(preferences.patientHiddenProperty().get()).isTrue();
    }

    @Test
    void thePatientStandsInFullUntilHidden(FxRobot robot) {
        assertThat(text(robot, "#patient-name")).isEqualTo("Doe, Jane");
        assertThat(text(robot, "#patient-others")).isEqualTo("No. 77  ·  female  ·  61 y");
        robot.push(KeyCode.SHORTCUT, KeyCode.H);
        assertThat(text(robot, "#patient-name")).isEmpty();
        assertThat(text(robot, "#patient-others")).isEqualTo("Patient hidden");
        robot.push(KeyCode.SHORTCUT, KeyCode.H);
        assertThat(text(robot, "#patient-name")).isEqualTo("Doe, Jane");
    }

    @Test
    void theScreenIsMeasuredWithTheArrowKeysAndForgottenAgain(FxRobot robot) {
        var millimetres = assembly.window().millimetres();
        assertThat(millimetres.pixelsPerMmProperty().get()).isEmpty();
        robot.clickOn("#more").clickOn("#menu-calibrate");
        robot.type(KeyCode.RIGHT).type(KeyCode.RIGHT).type(KeyCode.LEFT);
        robot.push(KeyCode.SHIFT, KeyCode.RIGHT);
        assertThat(robot.lookup("#calibration-bar").<Region>query().getWidth()).isEqualTo(335);
        robot.clickOn("#calibrate-keep");
        assertThat(millimetres.pixelsPerMmProperty().get()).hasValue(335 / 85.6);
        assertThat(preferences.pixelsPerMm(millimetres.monitorProperty().get()))
                .hasValue(335 / 85.6);
        robot.clickOn("#more").clickOn("#menu-calibrate").clickOn("#calibrate-forget");
        assertThat(millimetres.pixelsPerMmProperty().get()).isEmpty();
    }

    @Test
    void theFirstStartAsksOnceWhetherToReadFirst(FxRobot robot) {
        robot.interact(() -> assembly.window().showNotice(() -> {}));
        robot.clickOn("#settings-reader").write("Dr. A").clickOn("#first-blind-first");
        robot.clickOn("#notice-understood");
        assertThat(preferences.blindFirstProperty().get()).isTrue();
        assertThat(preferences.readerProperty().get()).isEqualTo("Dr. A");
        assertThat(robot.lookup("#blind-first").<Node>query().isVisible()).isTrue();
        robot.interact(() -> assembly.window().showNotice(() -> {}));
        assertThat(robot.lookup("#first-blind-first").<CheckBox>tryQuery()).isEmpty();
        robot.clickOn("#notice-understood");
        assertThat(preferences.blindFirstProperty().get()).isTrue();
    }

    @Test
    void aFindingOfTheHealthListLeadsToItsPlace(FxRobot robot) throws Exception {
        assertThat(robot.lookup("#health").<ButtonBase>query().getText())
                .isEqualTo("⚠ Warning: V1 is flat.");
        robot.type(KeyCode.H);
        until(() -> robot.lookup("#health-findings").tryQuery().isPresent());
        robot.interact(() -> robot.lookup("#health-findings").<ListView<?>>query().requestFocus());
        robot.clickOn("#health-findings .list-cell");
        assertThat(goneTo).containsExactly(FLAT);
    }

    @Test
    void theSheetOfKeysLeadsToTheUserGuide(FxRobot robot) throws Exception {
        robot.type(KeyCode.F1).clickOn("#keys-guide");
        until(() -> robot.lookup("#guide .label").tryQuery().isPresent());
        assertThat(robot.lookup("#guide .label").queryAllAs(Label.class))
                .extracting(Label::getText)
                .containsExactly("Reading", "Open a file.");
        robot.type(KeyCode.ESCAPE);
        assertThat(robot.lookup("#overlay").<Node>query().isVisible()).isFalse();
    }

    @Test
    void thePaperKeepsThreeFifthsOfTheWidthAndNothingIsClippedInSmallWindows(FxRobot robot)
            throws Exception {
        for (var size : List.of(new double[] {1280, 720}, new double[] {910, 512})) {
            robot.interact(
                    () -> {
                        stage.setWidth(size[0]);
                        stage.setHeight(size[1]);
                    });
            // all but the strip that shows the worklist
            until(() -> size[0] - robot.lookup(".split-pane").<SplitPane>query().getWidth() < 40);
            WaitForAsyncUtils.waitForFxEvents();
            until(() -> paper.getWidth() >= 0.6 * size[0]);
            for (var id : List.of("#patient", "#notice", "#offline", "#health", "#more", "#add")) {
                var node = robot.lookup(id).<Node>query();
                var bounds = node.localToScene(node.getBoundsInLocal());
                assertThat(bounds.getMinX()).as(id).isGreaterThanOrEqualTo(0);
                assertThat(bounds.getMaxX()).as(id).isLessThanOrEqualTo(size[0]);
                assertThat(bounds.getMaxY()).as(id).isLessThanOrEqualTo(size[1]);
            }
        }
        assertThat(robot.lookup("#phrase").<TextField>query().getWidth()).isGreaterThan(150);
    }

    /// Wherever it has been scrolled to.
    private static void choose(FxRobot robot, String id) {
        var button = robot.lookup(id).<ButtonBase>query();
        robot.interact(
                () -> {
                    button.requestFocus();
                    button.fire();
                });
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).<Label>query().getText();
    }

    /// Reads `*.ecg` as ten seconds of a patient with a name.
    private static final class Reader implements RecordingReader {

        @Override
        public boolean recognises(Path file, byte[] head) {
            return file.toString().endsWith(".ecg");
        }

        @Override
        public ReadOutcome read(Path file, ReadOptions options) {
            var plain = Bench.recording(file, options);
            var patient =
                    new Patient(
                            OptionalInt.of(61),
                            Optional.of("female"),
                            Optional.of("Doe, Jane"),
                            Optional.of("77"),
                            Optional.empty());
            return new ReadOutcome.Read(
                    new Recording(
                            plain.id(),
                            plain.samplesPerSecond(),
                            plain.leads(),
                            plain.derived(),
                            plain.gains(),
                            plain.others(),
                            new FileFacts(
                                    Optional.of(patient),
                                    Optional.empty(),
                                    List.of(),
                                    List.of(),
                                    List.of(),
                                    List.of()),
                            plain.source()),
                    List.of());
        }
    }
}
