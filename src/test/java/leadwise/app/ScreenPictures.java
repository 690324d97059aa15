package leadwise.app;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import leadwise.lexicon.LabelSetFile;
import leadwise.lexicon.LabelSetFolder;
import leadwise.lexicon.Lexicon;
import leadwise.measure.Measure;
import leadwise.paper.Spot;
import leadwise.report.ReportPrinter;
import leadwise.review.ReviewsInMemory;
import leadwise.settings.Settings;
import leadwise.settings.ThemeChoice;
import leadwise.ui.About;
import leadwise.ui.Messages;
import leadwise.ui.Preferences;
import leadwise.ui.Scoring;
import leadwise.ui.Shell;
import leadwise.ui.paper.PaperView;
import leadwise.ui.worklist.WorklistViewModel;

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
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/// A program in the clothes of a test: walks through the real window, with the real encoders and
/// the synthetic samples, and takes the pictures of the user guide.
///
///     mvn test -Dtest=ScreenPictures -Dpictures=docs/pictures
///
/// The one that the README shows goes beside that folder. All screens in the colours of paper, some in the others; `-Dpictures.all=true` takes all of them.
/// The normal build does not run it, by its name.
@ExtendWith(ApplicationExtension.class)
class ScreenPictures {

    private static final Installation INSTALLATION = Installation.find();
    private static final Path SAMPLES = INSTALLATION.home().resolve("assets/samples");
    private static final Path PICTURES =
            INSTALLATION.home().resolve(System.getProperty("pictures", "target/pictures"));
    private static final Set<String> IN_ALL_COLOURS =
            Set.of("reading", "measurements", "explanation", "folder-comparison");

    private static final String CANNOT_BE_READ = Messages.text("reading.reject");
    private static final int WITHHELD = 1;
    private static final int LONG_MS = 10_000;

    @TempDir static Path folder;

    private final FxWorker worker = new FxWorker();
    private final PaperView paper = new PaperView();
    private final Preferences preferences = new Preferences(Settings.NONE);

    @SuppressWarnings("NullAway.Init") // made before each test
    private WindowAssembly assembly;

    @SuppressWarnings("NullAway.Init") // likewise
    private FxRobot robot;

    @Start
    void start(Stage stage) throws IOException {
        copySamples();
        var lexicon = Lexicon.read(INSTALLATION.lexicon());
        assembly =
                new WindowAssembly(
                        new WindowParts(
                                worker,
                                Wiring.FORMATS,
                                Wiring::health,
                                Measure::of,
                                lexicon,
                                LabelSetFile.read(INSTALLATION.defaultLabels()),
                                new LabelSetFolder(folder.resolve("label-sets")),
                                paper,
                                new ReviewsInMemory(),
                                new TestParts.NoFiles(),
                                new WindowParts.PaperOut(
                                        (_, _) -> Optional.empty(),
                                        _ -> ReportPrinter.Outcome.NO_PRINTER),
                                new About("", "", ""),
                                new Shell(preferences, INSTALLATION.guide())));
        assembly.loadEncoders(() -> Wiring.ranker(lexicon, INSTALLATION.bundle().orElseThrow()));
        stage.setScene(assembly.window().scene());
        stage.setWidth(1280);
        stage.setHeight(800);
        stage.show();
    }

    @AfterEach
    void close(FxRobot afterwards) {
        afterwards.interact(assembly::close);
        worker.close();
    }

    @Test
    void inTheColoursOfPaper(FxRobot hands) throws Exception {
        walk(hands, ThemeChoice.PAPER);
    }

    @Test
    void dark(FxRobot hands) throws Exception {
        walk(hands, ThemeChoice.DARK);
    }

    @Test
    void inHighContrast(FxRobot hands) throws Exception {
        walk(hands, ThemeChoice.HIGH_CONTRAST);
    }

    private void walk(FxRobot hands, ThemeChoice theme) throws Exception {
        robot = hands;
        robot.interact(() -> preferences.themeProperty().set(theme));
        firstStart();
        openFolder();
        worklist();
        reading();
        drawing();
        measuring();
        explanation();
        comparison();
        folderComparison();
        serial();
        report();
        cards();
    }

    private void firstStart() throws IOException {
        robot.interact(() -> assembly.window().showNotice(() -> {}));
        robot.interact(() -> preferences.readerProperty().set("Dr. A. Reader"));
        take("first-start");
        robot.clickOn("#notice-understood");
    }

    private void openFolder() throws Exception {
        robot.interact(() -> assembly.open(recordings()));
        until(
                () ->
                        assembly.worklist().rows().size() > 8
                                && assembly.worklist().workProperty().get()
                                        == WorklistViewModel.Work.NONE);
        until(this::isRanked);
    }

    /// Three reviews in different states, then the list.
    private void worklist() throws Exception {
        show("synthetic-sinus-rhythm");
        takeRank(1);
        robot.push(KeyCode.SHORTCUT, KeyCode.ENTER);
        show("synthetic-noisy-lead-off");
        robot.interact(
                () ->
                        robot.lookup("#reading-more").<MenuButton>query().getItems().stream()
                                .filter(item -> CANNOT_BE_READ.equals(item.getText()))
                                .forEach(MenuItem::fire));
        robot.write("aVF and V5 are off").clickOn("#reject-do");
        show("synthetic-sinus-bradycardia");
        takeRank(1);
        robot.push(KeyCode.SHORTCUT, KeyCode.ENTER);
        show("synthetic-first-degree-av-block");
        takeRank(1);
        show("synthetic-left-bundle-branch-block");
        take("worklist");
        robot.push(KeyCode.SHORTCUT, KeyCode.L);
    }

    private void reading() throws Exception {
        show("synthetic-atrial-fibrillation");
        robot.write("r").write("atrial fibrillation").type(KeyCode.ENTER);
        robot.write("rapid ventricular response").type(KeyCode.ENTER).type(KeyCode.ESCAPE);
        focusPaper();
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.DIGIT2);
        take("reading");
    }

    private void drawing() throws Exception {
        show("synthetic-inferior-st-elevation");
        layout(KeyCode.DIGIT5);
        take("twelve-by-one");
        layout(KeyCode.DIGIT7);
        take("median-beat");
    }

    private void measuring() throws Exception {
        show("synthetic-first-degree-av-block");
        layout(KeyCode.DIGIT1);
        robot.interact(() -> assembly.window().showPanel(2));
        robot.write("w");
        take("measurements");
        robot.write("w");
        show("synthetic-atrial-fibrillation");
        layout(KeyCode.DIGIT6);
        robot.write("c");
        drag(beatSeconds(1), beatSeconds(2));
        focusPaper();
        robot.write("m");
        take("calipers");
        layout(KeyCode.DIGIT1);
        robot.interact(() -> assembly.window().showPanel(0));
    }

    private void explanation() throws Exception {
        show("synthetic-left-bundle-branch-block");
        choose(1);
        focusPaper();
        robot.write("e");
        until(() -> robot.lookup("#explain").<Node>query().isVisible());
        until(() -> robot.lookup("#explain-progress").tryQuery().isEmpty());
        take("explanation");
        robot.type(KeyCode.ESCAPE);
    }

    private void comparison() throws Exception {
        choose(1);
        focusPaper();
        robot.type(KeyCode.F2);
        type("#compare-phrase", "wide QRS with deep S in V1");
        type("#compare-phrase", "LBBB");
        settle();
        focusPaper();
        take("comparison");
    }

    private void folderComparison() throws Exception {
        robot.clickOn("#compare-many");
        robot.clickOn("#folder-worklist");
        until(
                () ->
                        robot.lookup("#folder-table").<TableView<?>>query().getItems().size()
                                == assembly.worklist().rows().size() - WITHHELD);
        settle();
        robot.interact(
                () -> {
                    robot.lookup("#folder-right")
                            .<ComboBox<?>>query()
                            .getSelectionModel()
                            .select(0);
                    robot.lookup("#folder-up").<ComboBox<?>>query().getSelectionModel().select(1);
                });
        settle();
        take("folder-comparison");
        robot.clickOn("#cover-close");
        robot.interact(() -> assembly.window().showPanel(0));
    }

    private void serial() throws Exception {
        show("synthetic-sinus-bradycardia");
        robot.interact(() -> assembly.worklist().listedProperty().set(true));
        robot.interact(() -> robot.lookup("#worklist-rows").<ListView<?>>query().requestFocus());
        robot.type(KeyCode.DOWN).write("s");
        until(() -> robot.lookup("#serial .paper-view").queryAll().size() == 2);
        robot.interact(() -> assembly.worklist().listedProperty().set(false));
        settle();
        take("serial");
        robot.clickOn("#cover-close");
    }

    private void report() throws Exception {
        show("synthetic-atrial-fibrillation");
        robot.push(KeyCode.SHORTCUT, KeyCode.P);
        until(() -> robot.lookup("#report-page").<ImageView>query().getImage() != null);
        settle();
        take("report");
        robot.type(KeyCode.ESCAPE);
    }

    private void cards() throws IOException {
        robot.push(KeyCode.SHORTCUT, KeyCode.COMMA);
        take("settings");
        robot.clickOn("#settings-calibrate");
        take("calibration");
        robot.type(KeyCode.ESCAPE);
        robot.type(KeyCode.F1);
        take("keys");
        robot.type(KeyCode.ESCAPE);
    }

    /// When that beat is, counted from 0.
    private double beatSeconds(int beat) {
        var shown = assembly.recordings().shown().orElseThrow();
        return shown.measurements().beats().get(beat).seconds();
    }

    /// Draws the pointer over the upper lead from one time to another.
    private void drag(double fromSeconds, double toSeconds) {
        var strip = paper.pageProperty().get().orElseThrow().strips().getFirst();
        var from = paper.pointOf(new Spot(strip, fromSeconds, 0.5)).orElseThrow();
        var to = paper.pointOf(new Spot(strip, toSeconds, 0.5)).orElseThrow();
        robot.drag(paper.localToScreen(from)).dropTo(paper.localToScreen(to));
    }

    private void takeRank(int rank) {
        robot.push(KeyCode.SHORTCUT, KeyCode.getKeyCode(Integer.toString(rank)));
    }

    private void layout(KeyCode digit) {
        focusPaper();
        robot.type(digit);
        settle();
    }

    private void choose(int row) {
        robot.interact(
                () ->
                        robot.lookup("#ranking")
                                .<TableView<?>>query()
                                .getSelectionModel()
                                .select(row));
    }

    private void type(String field, String phrase) {
        robot.interact(() -> robot.lookup(field).<TextField>query().requestFocus());
        robot.write(phrase).type(KeyCode.ENTER);
    }

    private void show(String sample) throws Exception {
        robot.interact(() -> assembly.worklist().choose(recordings().resolve(sample + ".hea")));
        until(
                () ->
                        paper.recordingProperty()
                                .get()
                                .filter(shown -> shown.id().equals(sample))
                                .isPresent());
        until(this::isRanked);
        focusPaper();
        settle();
    }

    private boolean isRanked() {
        return switch (assembly.scoring().state()) {
            case Scoring.State.Ready _, Scoring.State.Withheld _ -> true;
            default -> false;
        };
    }

    private void focusPaper() {
        robot.interact(() -> assembly.window().focusPaper());
    }

    private static void settle() {
        WaitForAsyncUtils.sleep(
                600, TimeUnit.MILLISECONDS); // bars and lines glide into their place
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void take(String name) throws IOException {
        settle();
        var theme = preferences.themeProperty().get();
        if (theme != ThemeChoice.PAPER
                && !IN_ALL_COLOURS.contains(name)
                && !Boolean.getBoolean("pictures.all")) {
            return;
        }
        var suffix =
                theme == ThemeChoice.PAPER
                        ? ""
                        : "-" + theme.name().toLowerCase(Locale.ROOT).replace('_', '-');
        var scene = assembly.window().scene();
        var picture = WaitForAsyncUtils.waitForAsyncFx(LONG_MS, () -> scene.snapshot(null));
        PalettePng.write(picture, PICTURES.resolve(name + suffix + ".png"));
        if (theme == ThemeChoice.PAPER && name.equals("reading")) {
            PalettePng.write(picture, PICTURES.resolveSibling("screenshot.png"));
        }
    }

    private static Path recordings() {
        return folder.resolve("This morning");
    }

    private static void copySamples() throws IOException {
        Files.createDirectories(recordings());
        try (var files = Files.list(SAMPLES)) {
            for (var file : files.filter(ScreenPictures::isOfWfdb).toList()) {
                var copy = recordings().resolve(file.getFileName());
                if (!Files.exists(copy)) {
                    Files.copy(file, copy);
                }
            }
        }
    }

    private static boolean isOfWfdb(Path file) {
        var name = file.getFileName().toString();
        return name.endsWith(".hea") || name.endsWith(".dat");
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(120, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
