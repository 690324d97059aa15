package leadwise.app;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;

import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import leadwise.inference.FakeRanker;
import leadwise.io.Formats;
import leadwise.io.wfdb.WfdbReader;
import leadwise.model.HealthFinding;
import leadwise.model.Recording;
import leadwise.paper.Layout;
import leadwise.paper.LeadOrder;
import leadwise.paper.PaperScale;
import leadwise.paper.PaperStyle;
import leadwise.settings.Settings;
import leadwise.ui.Bench;
import leadwise.ui.FileChoice;
import leadwise.ui.Preferences;
import leadwise.ui.Shell;
import leadwise.ui.findings.FindingRow;
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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// The real window on the headless platform, with real readers and threads; the encoders are fakes.
@ExtendWith(ApplicationExtension.class)
class WindowTest {

    private static final Path SAMPLES =
            Path.of(System.getProperty("leadwise.home"), "assets/samples");
    private static final List<String> LABELS = List.of("atrial fibrillation", "sinus rhythm");

    @TempDir Path folder;

    private final FxWorker worker = new FxWorker();
    private final FakeRanker ranker = FakeRanker.calibrated();
    private final PaperView paper = new PaperView();
    private final Preferences preferences = new Preferences(Settings.NONE);
    private Optional<Path> chosen = Optional.empty();

    @SuppressWarnings(
            "NullAway.Init") // made by the first of the two methods that run before a test
    private WindowAssembly assembly;

    @Start
    void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        var parts = new TestParts(worker, folder, paper);
        parts.formats = new Formats(List.of(new WfdbReader(), new Bench.Reader()));
        parts.health = (read, _) -> List.of(flat(read.recording()));
        parts.labels = LABELS;
        parts.files = new ChosenFiles();
        parts.shell = new Shell(preferences, Path.of("docs/none.md"));
        assembly = new WindowAssembly(parts.parts());
        stage.setScene(assembly.window().scene());
        stage.setWidth(1280);
        stage.setHeight(720);
        stage.show();
    }

    /// Only the sample with noise is not to be ranked.
    private static HealthFinding flat(Recording recording) {
        return new HealthFinding(
                "flat",
                HealthFinding.Severity.WARNING,
                recording.id().contains("noisy")
                        ? HealthFinding.Gate.BLOCK_WITH_OVERRIDE
                        : HealthFinding.Gate.NONE,
                List.of(),
                "V1 is flat.");
    }

    @BeforeEach
    void openTheSample(FxRobot robot) throws Exception {
        robot.interact(
                () -> {
                    assembly.loadEncoders(() -> ranker);
                    assembly.open(SAMPLES.resolve("synthetic-sinus-rhythm.hea"));
                });
        until(() -> numbers(robot).stream().noneMatch("…"::equals));
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(assembly::close);
        worker.close();
        assertThat(ranker.isClosed()).isTrue();
    }

    @Test
    void theSampleIsDrawnNamedAndRanked(FxRobot robot) {
        assertThat(paper.recordingProperty().get().orElseThrow().id())
                .isEqualTo("synthetic-sinus-rhythm");
        assertThat(text(robot, "#record-name")).isEqualTo("synthetic-sinus-rhythm");
        assertThat(robot.lookup("#record-synthetic").<Node>query().isVisible()).isTrue();
        assertThat(text(robot, "#record-facts")).isEqualTo("WFDB  ·  500 Hz  ·  10 s  ·  72/min");
        assertThat(robot.lookup("#health").<ButtonBase>query().getText())
                .isEqualTo("⚠ Warning: V1 is flat.");
        assertThat(text(robot, "#status-engine")).isEqualTo("fake 1.0.0  ·  CPU (there is no GPU)");
        assertThat(text(robot, "#notice")).isEqualTo("Research software, not a medical device");
        assertThat(rows(robot)).hasSize(2);
    }

    @Test
    void aRecordingThatFailsItsChecksIsRankedOnRequestOnly(FxRobot robot) throws Exception {
        robot.interact(() -> assembly.open(SAMPLES.resolve("synthetic-noisy-lead-off.hea")));
        until(() -> robot.lookup("#rank-all-the-same").<Node>query().isVisible());
        assertThat(text(robot, "#ranking-alarm")).isEqualTo("The ranking is withheld. V1 is flat.");
        assertThat(numbers(robot)).containsOnly("…");
        robot.clickOn("#rank-all-the-same");
        until(() -> robot.lookup("#all-the-same-do").tryQuery().isPresent());
        robot.clickOn("#all-the-same").write("known lead");
        robot.clickOn("#all-the-same-do");
        until(() -> !numbers(robot).contains("…"));
        assertThat(text(robot, "#ranking-alarm"))
                .isEqualTo("Ranked at your request, although: V1 is flat.");
        assertThat(robot.lookup("#rank-all-the-same").<Node>query().isVisible()).isFalse();
    }

    @Test
    void aTypedLabelIsScoredWhileItIsTypedAndJoinsTheRankingOnEnter(FxRobot robot)
            throws Exception {
        robot.clickOn("#phrase").write("delta wave");
        until(() -> text(robot, "#preview-percentile").matches("[<>]? ?\\d+"));
        assertThat(rows(robot)).hasSize(2);
        robot.type(KeyCode.ENTER);
        until(() -> rows(robot).size() == 3 && !numbers(robot).contains("…"));
        assertThat(rows(robot).stream().map(row -> row.label().text())).contains("delta wave");
        assertThat(robot.lookup("#phrase").<TextField>query().getText()).isEmpty();
    }

    @Test
    void aProbabilityStandsWithItsKindAndSaysWhatItMeans(FxRobot robot) throws Exception {
        robot.clickOn("#phrase").write("a pizza").type(KeyCode.ENTER);
        until(() -> rows(robot).size() == 3 && !numbers(robot).contains("…"));
        assertThat(robot.lookup("#ranking .number-detail").<Label>queryAllAs(Label.class))
                .filteredOn(label -> !label.getText().isEmpty())
                .allSatisfy(label -> assertThat(label.getTooltip()).isNotNull())
                .extracting(Label::getText)
                .containsExactlyInAnyOrder("calibrated", "calibrated", "outside");
        assertThat(rows(robot).getLast().label().text()).isEqualTo("a pizza");
        assertThat(text(robot, "#ranking-footnote")).startsWith("Probability gives the order");
    }

    @Test
    void anAbbreviationIsOfferedWrittenOutBelowTheField(FxRobot robot) throws Exception {
        robot.clickOn("#phrase").write("rbbb");
        until(() -> robot.lookup(".suggestion").tryQuery().isPresent());
        robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
        until(() -> rows(robot).size() == 3);
        assertThat(rows(robot).stream().map(row -> row.label().text()))
                .contains("right bundle branch block");
    }

    @Test
    void aRefusedFileLeavesTheRecordingAndSaysWhy(FxRobot robot) throws Exception {
        chosen = Optional.of(new Bench(folder).file("letter.doc"));
        robot.clickOn("#open");
        until(() -> robot.lookup("#message").<Node>query().isVisible());
        assertThat(text(robot, "#message-sentence"))
                .isEqualTo("letter.doc: is in no format that is known here.");
        assertThat(paper.recordingProperty().get().orElseThrow().id())
                .isEqualTo("synthetic-sinus-rhythm");
        robot.clickOn("#message-dismiss");
        assertThat(robot.lookup("#message").<Node>query().isVisible()).isFalse();
    }

    @Test
    void H09_anotherRecordingBringsItsOwnNumbers(FxRobot robot) throws Exception {
        var before = rows(robot).stream().map(FindingRow::finding).toList();
        robot.interact(() -> assembly.open(SAMPLES.resolve("synthetic-atrial-fibrillation.hea")));
        until(
                () ->
                        text(robot, "#record-name").equals("synthetic-atrial-fibrillation")
                                && !numbers(robot).contains("…"));
        assertThat(rows(robot).stream().map(FindingRow::finding))
                .doesNotContainAnyElementsOf(before);
    }

    @Test
    void whatAFileDoesNotSayIsAskedAndNothingIsChosenBeforehand(FxRobot robot) throws Exception {
        robot.interact(() -> assembly.open(new Bench(folder).file("table.asks")));
        until(() -> robot.lookup("#answer-SAMPLE_RATE").tryQuery().isPresent());
        assertThat(robot.lookup("#answer-SAMPLE_RATE").<TextField>query().getText()).isEmpty();
        robot.clickOn("#answer-SAMPLE_RATE").write("250").clickOn("#questions-read");
        until(() -> text(robot, "#record-name").equals("table.asks"));
        assertThat(text(robot, "#record-facts")).contains("250 Hz");
    }

    @Test
    void keysChangeTheDrawingOutsideTextFieldsOnly(FxRobot robot) {
        robot.clickOn("#phrase").write("2");
        assertThat(paper.paperStyleProperty().get()).isEqualTo(PaperStyle.STANDARD);
        robot.interact(() -> robot.lookup("#ranking").<Node>query().requestFocus());
        robot.write("4+o");
        assertThat(paper.paperStyleProperty().get())
                .isEqualTo(
                        PaperStyle.of(Layout.SIX_BY_TWO, new PaperScale(25, 20))
                                .with(LeadOrder.CABRERA));
        robot.write("l");
        assertThat(robot.lookup("#phrase").<Node>query().isFocused()).isTrue();
    }

    @Test
    void anAddedLabelStaysChosenWhereverItsRankPutsItAndCanBeUndone(FxRobot robot)
            throws Exception {
        robot.clickOn("#phrase").write("delta wave").type(KeyCode.ENTER);
        until(() -> rows(robot).size() == 3 && !numbers(robot).contains("…"));
        assertThat(
                        robot
                                .lookup("#ranking")
                                .<TableView<FindingRow>>query()
                                .getSelectionModel()
                                .getSelectedItems()
                                .stream()
                                .map(row -> row.label().text()))
                .containsExactly("delta wave");
        robot.clickOn("#ranking").push(KeyCode.SHORTCUT, KeyCode.Z);
        assertThat(rows(robot)).hasSize(2);
    }

    @Test
    void comparingShowsWordingsSideBySide(FxRobot robot) throws Exception {
        robot.clickOn("#ranking").type(KeyCode.F2);
        robot.clickOn("#compare-synonyms");
        until(
                () ->
                        robot.lookup("#phrasings").<TableView<?>>query().getItems().size() > 1
                                && !text(robot, "#status-engine").isEmpty());
        assertThat(robot.lookup("#phrasings").<TableView<?>>query().getItems().toString())
                .contains("score=Optional[PhrasingScore[");
    }

    @Test
    void synonymsOfTheChosenLabelAreComparedAndTheWordsOfTheFirstShown(FxRobot robot)
            throws Exception {
        robot.clickOn("#ranking").type(KeyCode.F2);
        robot.clickOn("#compare-synonyms");
        until(() -> robot.lookup(".word").tryQuery().isPresent());
        assertThat(robot.lookup("#words .word").<Label>queryAllAs(Label.class))
                .extracting(Label::getText)
                .isSubsetOf("atrial", "fibrillation", "sinus", "rhythm")
                .hasSize(2);
        robot.clickOn("#compare-use");
        assertThat(rows(robot)).hasSize(2);
    }

    @Test
    void phrasingsAreComparedOverAFolderAndAClickOpensTheRecording(FxRobot robot) throws Exception {
        robot.clickOn("#ranking").type(KeyCode.F2);
        robot.clickOn("#compare-synonyms").clickOn("#compare-many");
        assertThat(robot.lookup("#cover").<Node>query().isVisible()).isTrue();
        robot.clickOn("#folder-choose");
        until(() -> !robot.lookup("#folder-table").<TableView<?>>query().getItems().isEmpty());
        robot.clickOn("#folder-table").type(KeyCode.HOME).type(KeyCode.ENTER);
        until(() -> !robot.lookup("#cover").<Node>query().isVisible());
        assertThat(text(robot, "#record-name")).startsWith("synthetic-");
        robot.clickOn("#compare-many").type(KeyCode.ESCAPE);
        assertThat(robot.lookup("#cover").<Node>query().isVisible()).isFalse();
        assertThat(robot.lookup("#compare-many").<Node>query().isFocused()).isTrue();
    }

    @Test
    void theNoticeIsAcknowledgedBeforeAnythingElse(FxRobot robot) {
        var acknowledged = new AtomicBoolean();
        robot.interact(() -> assembly.window().showNotice(() -> acknowledged.set(true)));
        assertThat(robot.lookup("#main").<Node>query().isDisabled()).isTrue();
        robot.clickOn("#notice-understood");
        assertThat(acknowledged).isTrue();
        assertThat(robot.lookup("#main").<Node>query().isDisabled()).isFalse();
    }

    @Test
    void H14_aReportIsLookedAtAndSavedFromTheWindow(FxRobot robot) throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.P);
        until(() -> robot.lookup("#report").<Node>query().isVisible());
        until(() -> text(robot, "#report-place").startsWith("Page 1 of "));
        assertThat(robot.lookup("#main").<Node>query().isDisabled()).isTrue();
        robot.clickOn("#report-save");
        until(() -> !saved().isEmpty());
        assertThat(saved()).singleElement().asString().endsWith(".pdf");
        robot.push(KeyCode.ESCAPE);
        until(() -> !robot.lookup("#report").<Node>query().isVisible());
        assertThat(robot.lookup("#main").<Node>query().isDisabled()).isFalse();
    }

    @Test
    void nothingIsClippedAtTheSmallestSupportedSize(FxRobot robot) {
        for (var id : List.of("#record-facts", "#notice", "#offline", "#health", "#more")) {
            var node = robot.lookup(id).<Node>query();
            var bounds = node.localToScene(node.getBoundsInLocal());
            assertThat(bounds.getMaxX()).as(id).isLessThanOrEqualTo(1280);
            assertThat(bounds.getMaxY()).as(id).isLessThanOrEqualTo(720);
        }
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).<Label>query().getText();
    }

    private static List<FindingRow> rows(FxRobot robot) {
        return List.copyOf(robot.lookup("#ranking").<TableView<FindingRow>>query().getItems());
    }

    private static List<String> numbers(FxRobot robot) {
        return rows(robot).stream().map(FindingRow::percentileText).toList();
    }

    private List<Path> saved() throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }

    private final class ChosenFiles implements FileChoice {

        @Override
        public Optional<Path> recordingToOpen() {
            return chosen;
        }

        @Override
        public Optional<Path> labelSetToLoad() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> labelSetToSave() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> folderToCompare() {
            return Optional.of(SAMPLES);
        }
    }
}
