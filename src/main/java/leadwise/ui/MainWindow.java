package leadwise.ui;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

import leadwise.model.HealthFinding;
import leadwise.report.FindingDigits;
import leadwise.review.Verdict;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// The window: paper in the middle, panels beside it, lines above and below, cards over it.
public final class MainWindow {

    /// The smallest size in which nothing is clipped, in logical pixels.
    public static final double MINIMUM_WIDTH = 900;

    /// The smallest height, in logical pixels.
    public static final double MINIMUM_HEIGHT = 500;

    /// A panel beside the paper.
    public record Panel(String title, Region content) {}

    /// What panels do when a key asks for them.
    ///
    /// @param beginTyping puts the cursor into the field for a phrase
    /// @param compare fills the comparison from the chosen label
    /// @param explain says what the chosen label's number depends on
    /// @param leaveExplanation takes that away
    /// @param beginReading puts the cursor into the field for a statement of the reader's own
    /// @param beginComment puts the cursor into the comment
    /// @param confirmAndNext confirms the review and shows the next recording
    /// @param takeRanked takes the label of that rank into the reading, or rejects it
    /// @param uncover shows the ranking that is covered
    /// @param undo takes back whatever was done last
    /// @param redo does it again
    public record PanelActs(
            Runnable beginTyping,
            Runnable compare,
            Runnable explain,
            Runnable leaveExplanation,
            Runnable beginReading,
            Runnable beginComment,
            Runnable confirmAndNext,
            BiConsumer<Integer, Verdict> takeRanked,
            Runnable uncover,
            Runnable undo,
            Runnable redo) {}

    private final RecordingViewModel recordings;
    private final Scoring scoring;
    private final FilteredRecording filtered;
    private final FileChoice files;
    private final About about;
    private final MessageBoard board;
    private final PanelActs panelActs;
    private final TabPane panels = new TabPane();
    private final RecordLine recordLine;
    private final BorderPane main = new BorderPane();
    private final Overlay overlay = new Overlay(main);
    private Consumer<Path> onDropped;
    private final Cover cover = new Cover(this::focusPaper);
    private final StringProperty scaleState =
            new SimpleStringProperty(Messages.text("status.scale"));
    private final WindowKeys keys;
    private final WindowCards cards;
    private final ScreenMillimetres millimetres;
    private Consumer<HealthFinding> goThere = _ -> {};
    private final StackPane root = new StackPane(main, overlay);
    private final Scene scene;
    private Runnable report = () -> {};
    private Runnable copyReport = () -> {};

    public MainWindow(
            RecordingViewModel recordings,
            ReviewViewModel reviews,
            Scoring scoring,
            PaperChoices choices,
            FilteredRecording filtered,
            Region paper,
            Region reading,
            List<Panel> panelsBeside,
            PanelActs panelActs,
            FileChoice files,
            MessageBoard board,
            About about,
            Worker worker,
            Shell shell) {
        var preferences = shell.preferences();
        this.keys = new WindowKeys(preferences.keys(), main::isDisabled);
        this.millimetres = new ScreenMillimetres(preferences);
        this.cards = new WindowCards(overlay, shell, keys, millimetres, worker);
        this.recordings = recordings;
        this.scoring = scoring;
        this.filtered = filtered;
        this.files = files;
        this.board = board;
        this.about = about;
        this.panelActs = panelActs;
        this.onDropped = recordings::open;
        this.recordLine =
                new RecordLine(
                        recordings,
                        preferences.patientHiddenProperty(),
                        finding -> goThere.accept(finding));
        var acts = new Acts();
        main.setTop(
                new VBox(new ToolLine(choices, filtered, acts), recordLine, new MessageBar(board)));
        main.setCenter(middle(paper, reading, panelsBeside));
        main.setBottom(
                new StatusLine(
                        scoring, reviews, filtered, preferences.blindFirstProperty(), scaleState));
        main.setId("main");
        main.setMinSize(0, 0);
        root.getStyleClass().add("window");
        root.setOnDragOver(MainWindow::dragged);
        root.setOnDragDropped(this::dropped);
        scene = new Scene(root, 1360, 850);
        WindowTheme.follow(scene, preferences.themeProperty());
        RememberedDrawing.follow(choices, preferences);
        keys.serve(acts, choices);
        serve(preferences);
        keys.install(scene);
        // not consumed: others leave something with it, too
        scene.addEventHandler(
                KeyEvent.KEY_PRESSED,
                key -> {
                    if (key.getCode() == KeyCode.ESCAPE && !main.isDisabled()) {
                        acts.leaveExplanation();
                        focusPaper();
                    }
                });
        recordings.pendingProperty().addListener((_, _, now) -> now.ifPresent(this::askQuestions));
        // whoever changed a file did so in another window
        scene.windowProperty().flatMap(Window::focusedProperty).subscribe(this::lookAtDisk);
        scene.windowProperty()
                .subscribe(window -> Optional.ofNullable(window).ifPresent(millimetres::follow));
    }

    private void serve(Preferences preferences) {
        var hidden = preferences.patientHiddenProperty();
        var theme = preferences.themeProperty();
        keys.on(Act.SETTINGS, cards::showSettings);
        keys.on(Act.THEME, () -> theme.set(theme.get().next()));
        keys.on(Act.HIDE_PATIENT, () -> hidden.set(!hidden.get()));
        keys.on(Act.NEXT_PANEL, this::showNextPanel);
    }

    private void lookAtDisk(@Nullable Boolean focused) {
        if (Boolean.TRUE.equals(focused)) {
            recordings.lookAtDisk();
        }
    }

    public Scene scene() {
        return scene;
    }

    /// Gives the keyboard to the drawing, where single letters act.
    public void focusPaper() {
        keys.run(Act.FOCUS_PAPER);
    }

    /// Says what a key does; the sheet of keys lists it from then on.
    public void on(Act act, Runnable deed) {
        keys.on(act, deed);
    }

    /// Says what is to be ended before any key acts: what arrow keys have moved so far is one edit.
    public void beforeActs(Runnable end) {
        keys.before(end);
    }

    /// Who opens what was dropped on the window.
    public void setOnDropped(Consumer<Path> opener) {
        onDropped = opener;
    }

    /// Covers the paper with something that needs its room, until the reader closes it.
    public void cover(String title, Region content) {
        cover.show(title, content);
    }

    /// Shows the paper again.
    public void uncover() {
        cover.hide();
    }

    /// Puts something at the left edge, beside the paper.
    public void putLeft(Region content) {
        main.setLeft(content);
    }

    /// Brings a panel to the front, by its place in the list.
    public void showPanel(int index) {
        panels.getSelectionModel().select(index);
    }

    private void showNextPanel() {
        showPanel((panels.getSelectionModel().getSelectedIndex() + 1) % panels.getTabs().size());
        panels.requestFocus();
    }

    /// Lays the pages of a report over the window; what lies below gets no keys while they are
    /// looked at.
    ///
    /// @param cover visible only then
    /// @param open looks at them
    /// @param copy copies what they tell
    public void coverWithReport(Node cover, Runnable open, Runnable copy) {
        root.getChildren().add(1, cover);
        cover.visibleProperty()
                .addListener(
                        (_, _, visible) -> {
                            main.setDisable(visible);
                            if (!visible) {
                                focusPaper();
                            }
                        });
        report = open;
        copyReport = copy;
    }

    /// Shows the notice of what the program is not, with what is asked once; `acknowledged` runs
    /// once it is acknowledged.
    public void showNotice(Runnable acknowledged) {
        cards.showFirstStart(acknowledged);
    }

    /// Says what to do when somebody wants to see where a finding of the health list is.
    public void onGoThere(Consumer<HealthFinding> show) {
        goThere = show;
    }

    /// How large a millimetre is on the present monitor.
    public ScreenMillimetres millimetres() {
        return millimetres;
    }

    /// Whether a millimetre of the paper is one on the glass, in words.
    public StringProperty scaleStateProperty() {
        return scaleState;
    }

    /// Asks what to do where the window is to be closed and a review cannot be saved.
    public void askUnsaved(String reason, Runnable tryAgain, Runnable closeAllTheSame) {
        overlay.show(
                Messages.text("unsaved.title"),
                Forms.words(Messages.text("unsaved.text", reason)),
                List.of(
                        new Overlay.Choice(
                                "unsaved-again", Messages.text("unsaved.again"), true, tryAgain),
                        new Overlay.Choice(
                                "unsaved-close",
                                Messages.text("unsaved.close"),
                                false,
                                closeAllTheSame),
                        new Overlay.Choice(
                                "unsaved-stay", Messages.text("unsaved.stay"), false, () -> {})));
    }

    private Region middle(Region paper, Region reading, List<Panel> panelsBeside) {
        for (var panel : panelsBeside) {
            var tab = new Tab(panel.title(), scrolled(panel.content()));
            tab.setClosable(false);
            panels.getTabs().add(tab);
        }
        panels.setId("panels");
        panels.setAccessibleText(Messages.text("panels.name"));
        VBox.setVgrow(panels, Priority.ALWAYS);
        var beside = new VBox(reading, panels);
        beside.getStyleClass().add("beside");
        var progress = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
        progress.setId("reading");
        progress.getStyleClass().add("reading");
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.visibleProperty().bind(recordings.readingProperty());
        progress.setMouseTransparent(true);
        StackPane.setAlignment(progress, Pos.TOP_CENTER);
        var invitation = new Label(Messages.text("paper.empty"));
        invitation.getStyleClass().add("muted");
        invitation.setMouseTransparent(true);
        invitation.setVisible(recordings.shown().isEmpty());
        recordings.shownProperty().addListener((_, _, now) -> invitation.setVisible(now.isEmpty()));
        paper.setMinSize(0, 0);
        var middle = new StackPane(paper, invitation, cover, progress);
        middle.setMinWidth(480);
        return SidePanel.beside(middle, beside);
    }

    /// In low windows a panel scrolls instead of pressing its parts over one another.
    private static ScrollPane scrolled(Region content) {
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().addAll("edge-to-edge", "panel-scroll");
        FocusInSight.keep(scroll);
        return scroll;
    }

    private static void dragged(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        var dropped = event.getDragboard().getFiles();
        if (!dropped.isEmpty() && !main.isDisabled()) {
            onDropped.accept(dropped.getFirst().toPath());
            event.setDropCompleted(true);
        }
        event.consume();
    }

    private void askQuestions(RecordingViewModel.Pending pending) {
        var form = new QuestionsForm(pending.asks());
        overlay.show(
                Messages.text("questions.title", pending.file().getFileName()),
                form,
                List.of(
                        new Overlay.Choice(
                                "questions-read",
                                Messages.text("questions.read"),
                                true,
                                () -> recordings.answer(form.answers())),
                        new Overlay.Choice(
                                "questions-cancel",
                                Messages.text("cancel"),
                                false,
                                recordings::leaveQuestions)));
    }

    /// Shows text on a card; lines with a tab in two columns.
    public void showText(String title, String text) {
        cards.show(title, new TextColumns(text));
    }

    /// Asks for a line of text, which may stay empty.
    ///
    /// @param id begins the ids of the nodes
    public void ask(String id, String title, String text, String doIt, Consumer<String> then) {
        var field = new TextField();
        field.setId(id);
        field.setAccessibleText(text);
        overlay.show(
                title,
                new VBox(10, Forms.words(text), field),
                List.of(
                        new Overlay.Choice(
                                id + "-do", doIt, true, () -> then.accept(field.getText())),
                        new Overlay.Choice(
                                id + "-cancel", Messages.text("cancel"), false, () -> {})));
        field.requestFocus();
    }

    private void askCounts() {
        askNumber(
                "counts",
                Messages.text("counts.title"),
                Messages.text("counts.text"),
                this::readCounts);
    }

    private void askRate() {
        askNumber(
                "rate", Messages.text("rate.title"), Messages.text("rate.text"), this::readAtRate);
    }

    private void askNumber(String id, String title, String text, Consumer<String> read) {
        ask(id, title, text, Messages.text("questions.read"), read);
    }

    private void readCounts(String typed) {
        double counts = number(typed);
        if (counts != 0 && Double.isFinite(counts)) {
            recordings.readAgain(OptionalDouble.of(counts));
        } else {
            board.sayFailed(Messages.text("counts.wrong"));
        }
    }

    private void readAtRate(String typed) {
        double rate = number(typed);
        if (rate > 0 && Double.isFinite(rate)) {
            recordings.readAtRate(rate);
        } else {
            board.sayFailed(Messages.text("rate.wrong"));
        }
    }

    /// NaN where it is no number.
    private static double number(String typed) {
        try {
            return Double.parseDouble(typed.strip().replace(',', '.'));
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private String aboutText() {
        var engine =
                scoring.engineProperty()
                        .get()
                        .map(e -> e.bundle() + " (" + StatusLine.device(e.deviceUse()) + ")")
                        .orElseGet(() -> Messages.text("status.absent"));
        var record =
                recordings
                        .shown()
                        .map(shown -> shown.recording().source().sha256())
                        .orElse(FindingDigits.NONE);
        return Messages.text(
                "about.text", about.version(), engine, about.lexicon(), record, about.log());
    }

    private final class Acts implements WindowActs {

        @Override
        public void open() {
            files.recordingToOpen().ifPresent(recordings::open);
        }

        @Override
        public void readCounts() {
            if (recordings.shown().isPresent()) {
                askCounts();
            }
        }

        @Override
        public void readRate() {
            if (recordings.shown().isPresent()) {
                askRate();
            }
        }

        @Override
        public void readAgain() {
            recordings.readAgain();
        }

        @Override
        public void readAsFileSays() {
            recordings.readAgain(OptionalDouble.empty());
        }

        @Override
        public void showKeys() {
            cards.showKeys();
        }

        @Override
        public void showAbout() {
            cards.show(Messages.text("about.title"), Forms.words(aboutText()));
        }

        @Override
        public void nextFilter() {
            filtered.next();
        }

        @Override
        public void showFileFacts() {
            recordLine.openFileFacts();
        }

        @Override
        public void showSettings() {
            cards.showSettings();
        }

        @Override
        public void showCalibration() {
            cards.showCalibration();
        }

        @Override
        public void showGuide() {
            cards.showGuide();
        }

        @Override
        public void togglePatient() {
            keys.run(Act.HIDE_PATIENT);
        }

        @Override
        public void showHealth() {
            recordLine.openHealth();
        }

        @Override
        public void beginTyping() {
            panelActs.beginTyping().run();
        }

        @Override
        public void beginReading() {
            panelActs.beginReading().run();
        }

        @Override
        public void beginComment() {
            panelActs.beginComment().run();
        }

        @Override
        public void confirmAndNext() {
            panelActs.confirmAndNext().run();
        }

        @Override
        public void takeRanked(int rank, Verdict verdict) {
            panelActs.takeRanked().accept(rank, verdict);
        }

        @Override
        public void uncover() {
            panelActs.uncover().run();
        }

        @Override
        public void compare() {
            panelActs.compare().run();
        }

        @Override
        public void explain() {
            panelActs.explain().run();
        }

        @Override
        public void leaveExplanation() {
            panelActs.leaveExplanation().run();
        }

        @Override
        public void undo() {
            panelActs.undo().run();
        }

        @Override
        public void redo() {
            panelActs.redo().run();
        }

        @Override
        public void report() {
            report.run();
        }

        @Override
        public void copyReport() {
            copyReport.run();
        }
    }
}
