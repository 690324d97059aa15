package leadwise.app;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;

import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import leadwise.inference.FakeRanker;
import leadwise.review.ReviewStoreException;
import leadwise.ui.FakeKeeper;
import leadwise.ui.paper.PaperView;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/// A window with edits that the disk does not take is not closed unasked.
@ExtendWith(ApplicationExtension.class)
class ClosingTest {

    private static final Path SAMPLE =
            Path.of(
                    System.getProperty("leadwise.home"),
                    "assets/samples/synthetic-sinus-rhythm.hea");

    @TempDir Path folder;

    private final FxWorker worker = new FxWorker();
    private final FakeKeeper keeper = new FakeKeeper();

    @SuppressWarnings("NullAway.Init") // made before each test
    private WindowAssembly assembly;

    @SuppressWarnings("NullAway.Init") // made before each test
    private Stage window;

    @Start
    void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        var parts = new TestParts(worker, folder, new PaperView());
        parts.reviews = keeper;
        assembly = new WindowAssembly(parts.parts());
        assembly.loadEncoders(FakeRanker::calibrated);
        window = stage;
        stage.setScene(assembly.window().scene());
        stage.setWidth(1280);
        stage.setHeight(800);
        stage.show();
        assembly.open(SAMPLE);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(assembly::close);
        worker.close();
    }

    @Test
    void H13_editsThatTheDiskDoesNotTakeAreNotLeftBehindUnasked(FxRobot robot) throws Exception {
        until(() -> robot.lookup("#reading-state").<Label>query().getText().equals("unread"));
        robot.interact(
                () ->
                        keeper.refusal =
                                Optional.of(
                                        new ReviewStoreException(
                                                ReviewStoreException.Reason.DISK_FULL, "full")));
        robot.interact(() -> assembly.window().focusPaper());
        robot.write("r").write("slow").type(KeyCode.ENTER);
        closeRequested(robot);
        until(() -> robot.lookup("#unsaved-stay").tryQuery().isPresent());
        assertThat(window.isShowing()).isTrue();
        robot.push(KeyCode.ESCAPE);
        assertThat(robot.lookup("#overlay").<Node>query().isVisible()).isFalse();
        assertThat(window.isShowing()).isTrue();

        robot.interact(() -> keeper.refusal = Optional.empty());
        closeRequested(robot);
        until(() -> !window.isShowing());
        assertThat(keeper.asked).contains("save 1", "leave 1");
    }

    /// As the program does where its window is to be closed.
    private void closeRequested(FxRobot robot) {
        robot.interact(() -> assembly.beforeClosing(window::hide));
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
