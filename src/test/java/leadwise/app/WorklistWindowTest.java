package leadwise.app;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;

import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import leadwise.inference.FakeRanker;
import leadwise.ui.FileChoice;
import leadwise.ui.paper.PaperView;
import leadwise.ui.worklist.WorklistRow;

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
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/// A folder of three recordings reviewed by keys alone, in the real window with real threads.
@ExtendWith(ApplicationExtension.class)
class WorklistWindowTest {

    private static final Path SAMPLES =
            Path.of(System.getProperty("leadwise.home"), "assets/samples");
    private static final List<String> NAMES =
            List.of(
                    "synthetic-atrial-fibrillation",
                    "synthetic-sinus-bradycardia",
                    "synthetic-sinus-rhythm");

    @TempDir static Path folder;

    private final FxWorker worker = new FxWorker();
    private final PaperView paper = new PaperView();

    @SuppressWarnings("NullAway.Init") // made before each test
    private WindowAssembly assembly;

    @Start
    void start(Stage stage) throws IOException {
        for (var name : NAMES) {
            for (var ending : List.of(".hea", ".dat")) {
                var file = folder.resolve(name + ending);
                if (!Files.exists(file)) {
                    Files.copy(SAMPLES.resolve(name + ending), file);
                }
            }
        }
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        var parts = new TestParts(worker, folder, paper);
        parts.files = new ThatFolder();
        assembly = new WindowAssembly(parts.parts());
        assembly.loadEncoders(FakeRanker::calibrated);
        stage.setScene(assembly.window().scene());
        stage.setWidth(1280);
        stage.setHeight(720);
        stage.show();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(assembly::close);
        worker.close();
    }

    @Test
    void aFolderIsOpenedAndPagedThroughByKeys(FxRobot robot) throws Exception {
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.O);
        until(() -> isOnScreen(NAMES.get(0)));
        until(() -> progress(robot).equals("3 of 3 read · 3 ranked"));
        assertThat(rows(robot))
                .extracting(row -> row.entry().name(), WorklistRow::stateText)
                .containsExactlyElementsOf(
                        NAMES.stream()
                                .map(
                                        name ->
                                                org.assertj.core.groups.Tuple.tuple(
                                                        name + ".hea", "○ unread"))
                                .toList());
        robot.type(KeyCode.PAGE_DOWN);
        until(() -> isOnScreen(NAMES.get(1)));
        robot.type(KeyCode.N);
        until(() -> isOnScreen(NAMES.get(2)));
        robot.clickOn("#phrase").write("n").type(KeyCode.PAGE_UP);
        until(() -> isOnScreen(NAMES.get(1)));
        robot.push(KeyCode.SHORTCUT, KeyCode.L);
        assertThat(robot.lookup("#worklist").<Node>query().isVisible()).isFalse();
    }

    @Test
    void twoRecordingsStandSideBySideAtOneScaleUntilAnotherIsOpened(FxRobot robot)
            throws Exception {
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.O);
        until(() -> isOnScreen(NAMES.get(0)) && rows(robot).size() == NAMES.size());
        robot.interact(() -> robot.lookup("#worklist-rows").<ListView<?>>query().requestFocus());
        robot.type(KeyCode.DOWN).write("s");
        until(() -> robot.lookup("#serial .paper-view").queryAll().size() == 2);
        var papers =
                List.copyOf(
                        robot.lookup("#serial .paper-view").<PaperView>queryAllAs(PaperView.class));
        robot.write("+");
        until(() -> papers.getFirst().paperStyleProperty().get().scale().mmPerMillivolt() == 20);
        assertThat(papers.get(1).paperStyleProperty().get().scale())
                .isEqualTo(papers.get(0).paperStyleProperty().get().scale());
        assertThat(papers.get(1).pixelsPerMmProperty().get())
                .isEqualTo(papers.get(0).pixelsPerMmProperty().get());
        robot.type(KeyCode.PAGE_DOWN);
        until(() -> isOnScreen(NAMES.get(1)));
        assertThat(robot.lookup("#serial").tryQuery()).isEmpty();
    }

    private boolean isOnScreen(String id) {
        return paper.recordingProperty().get().filter(shown -> shown.id().equals(id)).isPresent();
    }

    private static String progress(FxRobot robot) {
        return robot.lookup("#worklist-progress").<Label>query().getText();
    }

    private static List<WorklistRow> rows(FxRobot robot) {
        return List.copyOf(
                robot.lookup("#worklist-rows").<ListView<WorklistRow>>query().getItems());
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static final class ThatFolder implements FileChoice {

        @Override
        public Optional<Path> folderToOpen() {
            return Optional.of(folder);
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
