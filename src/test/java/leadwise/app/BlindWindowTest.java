package leadwise.app;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;

import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import javafx.stage.Stage;

import leadwise.inference.FakeRanker;
import leadwise.settings.Settings;
import leadwise.ui.Preferences;
import leadwise.ui.Shell;
import leadwise.ui.paper.PaperView;
import leadwise.worklist.Order;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/// While the ranking is covered, no digit of it is anywhere in the window.
@ExtendWith(ApplicationExtension.class)
class BlindWindowTest {

    private static final Path SAMPLE =
            Path.of(
                    System.getProperty("leadwise.home"),
                    "assets/samples/synthetic-sinus-rhythm.hea");

    /// A percentile whose digits stand nowhere else.
    private static final int MARKER = 83;

    @TempDir Path folder;

    private final FxWorker worker = new FxWorker();
    private final PaperView paper = new PaperView();
    private final Preferences preferences = new Preferences(Settings.NONE);

    @SuppressWarnings("NullAway.Init") // made before each test
    private WindowAssembly assembly;

    @Start
    void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        var parts = new TestParts(worker, folder, paper);
        parts.shell = new Shell(preferences, Path.of("docs/none.md"));
        assembly = new WindowAssembly(parts.parts());
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
    void noDigitOfTheRankingIsAnywhereWhileItIsCovered(FxRobot robot) throws Exception {
        robot.interact(
                () -> {
                    assembly.loadEncoders(FakeRanker::calibrated);
                    assembly.open(SAMPLE);
                });
        until(() -> paper.pageProperty().get().isPresent());
        until(() -> assembly.scoring().key().isPresent());
        var marked = markedLabel();
        robot.interact(
                () -> {
                    preferences.blindFirstProperty().set(false);
                    assembly.worklist().listedProperty().set(true);
                    assembly.worklist().orderProperty().set(Order.PHRASE);
                    assembly.worklist().rankBy(marked);
                });
        robot.clickOn("#phrase").write(marked + "\n");
        until(() -> shown(robot).stream().anyMatch(BlindWindowTest::tellsTheMarker));

        robot.interact(() -> preferences.blindFirstProperty().set(true));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(shown(robot)).isNotEmpty().noneMatch(BlindWindowTest::tellsTheMarker);

        robot.push(javafx.scene.input.KeyCode.SHORTCUT, javafx.scene.input.KeyCode.B);
        until(() -> shown(robot).stream().anyMatch(BlindWindowTest::tellsTheMarker));
    }

    private static boolean tellsTheMarker(String text) {
        return text.contains(Integer.toString(MARKER));
    }

    private String markedLabel() {
        var sha = assembly.scoring().key().orElseThrow().recordingSha256();
        return IntStream.iterate(1, n -> n + 1)
                .mapToObj(n -> "sign " + Character.toString('a' + n % 26) + "x".repeat(n / 26))
                .filter(label -> FakeRanker.percentile(sha, label) == MARKER)
                .findFirst()
                .orElseThrow();
    }

    /// Every text that can be seen, pointed at or heard.
    private List<String> shown(FxRobot robot) {
        var texts = new ArrayList<String>();
        robot.interact(() -> collect(assembly.window().scene().getRoot(), texts));
        return texts;
    }

    private static void collect(Node node, List<String> texts) {
        if (!node.isVisible()) {
            return;
        }
        if (node.getAccessibleText() != null) {
            texts.add(node.getAccessibleText());
        }
        if (node instanceof Control control && control.getTooltip() != null) {
            texts.add(control.getTooltip().getText());
        }
        switch (node) {
            case Labeled labeled -> texts.add(String.valueOf(labeled.getText()));
            case Text text -> texts.add(text.getText());
            case TextInputControl input -> texts.add(input.getText());
            default -> {}
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, texts));
        }
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
