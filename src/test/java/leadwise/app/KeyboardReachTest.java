package leadwise.app;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;

import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import leadwise.inference.FakeRanker;
import leadwise.measure.Measure;
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
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/// Whatever takes the keyboard in the real window can be reached with Tab, is left with Tab, and
/// says what it is to who does not see it.
@ExtendWith(ApplicationExtension.class)
class KeyboardReachTest {

    private static final Path SAMPLE =
            Path.of(
                    System.getProperty("leadwise.home"),
                    "assets/samples/synthetic-sinus-rhythm.hea");
    private static final int PANELS = 4;

    /// More than there are controls.
    private static final int MOST_TABS = 150;

    @TempDir Path folder;

    private final FxWorker worker = new FxWorker();

    @SuppressWarnings("NullAway.Init") // made before each test
    private WindowAssembly assembly;

    @Start
    void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        var parts = new TestParts(worker, folder, new PaperView());
        parts.measure = Measure::of;
        assembly = new WindowAssembly(parts.parts());
        stage.setScene(assembly.window().scene());
        stage.setWidth(1360);
        stage.setHeight(850);
        stage.show();
    }

    @BeforeEach
    void openTheSample(FxRobot robot) throws Exception {
        robot.interact(
                () -> {
                    assembly.loadEncoders(FakeRanker::calibrated);
                    assembly.open(SAMPLE);
                    assembly.window().focusPaper();
                });
        until(() -> robot.lookup("#reading-state").<Label>query().getText().equals("unread"));
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(assembly::close);
        worker.close();
    }

    @Test
    void everyControlOfTheWindowIsReachedWithTabAndSaysWhatItIs(FxRobot robot) throws Exception {
        for (int panel = 0; panel < PANELS; panel++) {
            int shown = panel;
            robot.interact(() -> assembly.window().showPanel(shown));
            WaitForAsyncUtils.waitForFxEvents();
            look(robot, "panel " + panel, assembly.window().scene().getRoot());
        }
    }

    @Test
    void everyControlOfTheCardsAndOfTheReportIsReachedWithTabAndSaysWhatItIs(FxRobot robot)
            throws Exception {
        robot.push(KeyCode.SHORTCUT, KeyCode.COMMA);
        look(robot, "settings", robot.lookup("#overlay").query());
        robot.push(KeyCode.ESCAPE).push(KeyCode.F1);
        look(robot, "keys", robot.lookup("#overlay").query());
        robot.push(KeyCode.ESCAPE).push(KeyCode.SHORTCUT, KeyCode.P);
        until(() -> robot.lookup("#report-waiting").<Label>query().getText().isEmpty());
        look(robot, "report", robot.lookup("#report").query());
    }

    private void look(FxRobot robot, String place, Node root) {
        Set<String> expected = new LinkedHashSet<>();
        List<String> nameless = new ArrayList<>();
        robot.interact(
                () -> {
                    root.applyCss();
                    walk(root, expected, nameless);
                });
        assertThat(nameless).as(place + ": without a name").isEmpty();
        var reached = new LinkedHashSet<String>();
        for (int tab = 0; tab < MOST_TABS && !reached.containsAll(expected); tab++) {
            robot.push(KeyCode.TAB);
            robot.interact(() -> reached.add(words(assembly.window().scene().getFocusOwner())));
        }
        assertThat(reached).as(place).containsAll(expected);
    }

    private static void walk(Node node, Set<String> focusable, List<String> nameless) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        // of a group Tab reaches the chosen one, and arrows lead to the others
        boolean inGroup =
                node instanceof ToggleButton toggle
                        && toggle.getToggleGroup() != null
                        && !toggle.isSelected();
        if (node.isFocusTraversable() && !inGroup) {
            focusable.add(words(node));
            if (name(node).isBlank()) {
                nameless.add(words(node));
            }
        }
        if (node instanceof Parent parent && !isWhole(node)) {
            parent.getChildrenUnmodifiable().forEach(child -> walk(child, focusable, nameless));
        }
    }

    /// What lies within a control belongs to it; those that only hold others aside.
    private static boolean isWhole(Node node) {
        return node instanceof Control && node.isFocusTraversable() && !(node instanceof SplitPane);
    }

    private static String name(Node node) {
        var spoken = node.getAccessibleText();
        return spoken != null && !spoken.isBlank()
                ? spoken
                : node instanceof Labeled labeled && labeled.getText() != null
                        ? labeled.getText()
                        : "";
    }

    private static String words(Node node) {
        return node == null
                ? "nothing"
                : node.getClass().getSimpleName()
                        + " #"
                        + node.getId()
                        + " "
                        + node.getStyleClass()
                        + " “"
                        + name(node)
                        + "”";
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
