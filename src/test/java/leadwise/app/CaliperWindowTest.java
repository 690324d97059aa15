package leadwise.app;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;

import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import leadwise.inference.FakeRanker;
import leadwise.measure.Measure;
import leadwise.model.Caliper;
import leadwise.paper.CaliperPainter;
import leadwise.paper.WaveMarkPainter;
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

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/// Calipers and wave marks on the real window, with keys alone.
@ExtendWith(ApplicationExtension.class)
class CaliperWindowTest {

    private static final Path SAMPLE =
            Path.of(
                    System.getProperty("leadwise.home"),
                    "assets/samples/synthetic-sinus-rhythm.hea");

    @TempDir Path folder;

    private final FxWorker worker = new FxWorker();
    private final PaperView paper = new PaperView();

    @SuppressWarnings("NullAway.Init") // made before each test
    private WindowAssembly assembly;

    @Start
    void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        var parts = new TestParts(worker, folder, paper);
        parts.measure = Measure::of;
        assembly = new WindowAssembly(parts.parts());
        stage.setScene(assembly.window().scene());
        stage.setWidth(1280);
        stage.setHeight(800);
        stage.show();
    }

    @BeforeEach
    void openTheSample(FxRobot robot) throws Exception {
        robot.interact(
                () -> {
                    assembly.loadEncoders(FakeRanker::new);
                    assembly.open(SAMPLE);
                    assembly.window().focusPaper();
                });
        until(() -> paper.pageProperty().get().isPresent());
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(assembly::close);
        worker.close();
    }

    @Test
    void aCaliperIsPutMovedRepeatedAndTakenBackByKeys(FxRobot robot) throws Exception {
        robot.write("c");
        until(() -> calipers().size() == 1);
        var begun = calipers().getFirst();
        assertThat(ms()).containsExactly(400L);
        robot.push(KeyCode.SHIFT, KeyCode.RIGHT);
        assertThat(ms()).containsExactly(420L);
        robot.write("x").type(KeyCode.LEFT);
        assertThat(ms()).containsExactly(422L);
        robot.write("m");
        assertThat(calipers().getFirst().marchOut()).isTrue();
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        assertThat(calipers().getFirst().marchOut()).isFalse();
        assertThat(ms()).containsExactly(422L);
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        assertThat(ms()).containsExactly(420L);
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        assertThat(calipers()).containsExactly(begun);
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        assertThat(calipers()).isEmpty();
        robot.push(KeyCode.SHORTCUT, KeyCode.Y);
        assertThat(calipers()).containsExactly(begun);
    }

    @Test
    void aDragPutsTheCaliperWhereTheMouseWasPressedAndReleased(FxRobot robot) {
        robot.interact(paper::requestFocus);
        robot.write("c");
        var bounds = paper.localToScreen(paper.getBoundsInLocal());
        double y = bounds.getMinY() + bounds.getHeight() / 4;
        double from = bounds.getMinX() + bounds.getWidth() * 0.15;
        robot.drag(from, y).dropTo(from + 40, y);
        double perSecond = paper.pixelsPerMmProperty().get() * 25;
        assertThat(calipers()).hasSize(1);
        assertThat(calipers().getFirst().durationMs() / 1000 * perSecond).isBetween(38.0, 42.0);
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        assertThat(ms()).containsExactly(400L);
    }

    @Test
    void lettersStayLettersInTextFields(FxRobot robot) {
        robot.clickOn("#phrase").write("cmxsw");
        assertThat(robot.lookup("#phrase").<TextField>query().getText()).isEqualTo("cmxsw");
        assertThat(calipers()).isEmpty();
        assertThat(waveMarks().beats()).isEmpty();
    }

    @Test
    void aMarkIsMovedByKeysAndItsIntervalIsTheReadersUntilTakenBack(FxRobot robot) {
        robot.interact(() -> assembly.window().showPanel(2));
        var mark = robot.lookup("#mark-T_OFFSET").<Node>query();
        var before = robot.lookup("#measured-5").<Label>query().getText();
        robot.interact(mark::requestFocus);
        robot.push(KeyCode.SHIFT, KeyCode.RIGHT);
        assertThat(robot.lookup("#measured-5").<Label>query().getText()).isNotEqualTo(before);
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        assertThat(robot.lookup("#measured-5").<Label>query().getText()).isEqualTo(before);
        robot.write("w");
        assertThat(waveMarks().beats()).isNotEmpty();
    }

    private WaveMarkPainter waveMarks() {
        return paper.overlaysProperty().get().stream()
                .filter(WaveMarkPainter.class::isInstance)
                .map(WaveMarkPainter.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private List<Caliper> calipers() {
        return paper.overlaysProperty().get().stream()
                .filter(CaliperPainter.class::isInstance)
                .map(CaliperPainter.class::cast)
                .flatMap(painter -> painter.calipers().stream())
                .map(CaliperPainter.Drawn::caliper)
                .toList();
    }

    private List<Long> ms() {
        return calipers().stream().map(caliper -> Math.round(caliper.durationMs())).toList();
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
