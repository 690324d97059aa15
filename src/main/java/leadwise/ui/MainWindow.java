package leadwise.ui;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

import leadwise.report.FindingDigits;
import leadwise.review.Verdict;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// The window: paper in the middle, panels beside it, lines above and below, cards over it.
public final class MainWindow {

    /// The smallest size in which nothing is clipped, in logical pixels.
    public static final double MINIMUM_WIDTH = 1100;

    /// The smallest height, in logical pixels.
    public static final double MINIMUM_HEIGHT = 680;

    private static final double PANEL_WIDTH = 496;

    /// The width of a card with two columns, in logical pixels.
    private static final double WIDE = 940;

    /// A panel beside the paper.
    public record Panel(String title, Region content) {}

    /// What panels do when a key asks for them.
    ///
    /// @param beginTyping puts the cursor into the field for a phrase
    /// @param compare fills the comparison from the chosen label
    /// @param beginReading puts the cursor into the field for a statement of the reader's own
    /// @param confirmAndNext confirms the review and shows the next recording
    /// @param takeRanked takes the label of that rank into the reading, or rejects it
    /// @param uncover shows the ranking that is covered
    /// @param undo takes back whatever was done last
    /// @param redo does it again
    public record PanelActs(
            Runnable beginTyping,
            Runnable compare,
            Runnable beginReading,
            Runnable confirmAndNext,
            BiConsumer<Integer, Verdict> takeRanked,
            Runnable uncover,
            Runnable undo,
            Runnable redo) {}

    private final RecordingViewModel recordings;
    private final Scoring scoring;
    private final FileChoice files;
    private final About about;
    private final MessageBoard board;
    private final PanelActs panelActs;
    private final TabPane panels = new TabPane();
    private final RecordLine recordLine;
    private final BorderPane main = new BorderPane();
    private final Overlay overlay = new Overlay(main);
    private Consumer<Path> onDropped;
    private final KeyMap keyMap;
    private final WindowKeys keys;
    private final Cover cover = new Cover(this::focusPaper);
    private final Scene scene;

    public MainWindow(
            RecordingViewModel recordings,
            ReviewViewModel reviews,
            Scoring scoring,
            PaperChoices choices,
            Region paper,
            Region reading,
            List<Panel> panelsBeside,
            PanelActs panelActs,
            FileChoice files,
            MessageBoard board,
            About about,
            KeyMap keyMap) {
        this.keyMap = keyMap;
        this.keys = new WindowKeys(keyMap, overlay::isVisible);
        this.recordings = recordings;
        this.scoring = scoring;
        this.files = files;
        this.board = board;
        this.about = about;
        this.panelActs = panelActs;
        this.onDropped = recordings::open;
        this.recordLine = new RecordLine(recordings);
        var acts = new Acts();
        main.setTop(new VBox(new ToolLine(choices, acts), recordLine, new MessageBar(board)));
        main.setCenter(middle(paper, reading, panelsBeside));
        main.setBottom(new StatusLine(scoring, reviews));
        main.setId("main");
        var root = new StackPane(main, overlay);
        root.getStyleClass().add("window");
        root.setOnDragOver(MainWindow::dragged);
        root.setOnDragDropped(this::dropped);
        scene = new Scene(root, 1360, 850);
        scene.getStylesheets().add(Stylesheet.WINDOW);
        keys.serve(acts, choices);
        keys.install(scene);
        recordings.pendingProperty().addListener((_, _, now) -> now.ifPresent(this::askQuestions));
        // whoever changed a file did so in another window
        scene.windowProperty().flatMap(Window::focusedProperty).subscribe(this::lookAtDisk);
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
        main.getCenter().requestFocus();
    }

    /// Says what a key does; the sheet of keys lists it from then on.
    public void on(Act act, Runnable deed) {
        keys.on(act, deed);
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

    /// Shows the notice of what the program is not; `acknowledged` runs once it is acknowledged.
    public void showNotice(Runnable acknowledged) {
        overlay.show(
                Messages.text("notice.title"),
                words(Messages.text("notice.text")),
                List.of(
                        new Overlay.Choice(
                                "notice-understood",
                                Messages.text("notice.understood"),
                                true,
                                acknowledged)));
    }

    /// Asks what to do where the window is to be closed and a review cannot be saved.
    public void askUnsaved(String reason, Runnable tryAgain, Runnable closeAllTheSame) {
        overlay.show(
                Messages.text("unsaved.title"),
                words(Messages.text("unsaved.text", reason)),
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
            var tab = new Tab(panel.title(), panel.content());
            tab.setClosable(false);
            panels.getTabs().add(tab);
        }
        panels.setId("panels");
        VBox.setVgrow(panels, Priority.ALWAYS);
        var beside = new VBox(reading, panels);
        beside.getStyleClass().add("beside");
        beside.setMinWidth(PANEL_WIDTH);
        beside.setPrefWidth(PANEL_WIDTH);
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
        var split = new SplitPane(middle, beside);
        SplitPane.setResizableWithParent(beside, false);
        split.setDividerPositions(1 - PANEL_WIDTH / 1360);
        return split;
    }

    private static void dragged(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        var dropped = event.getDragboard().getFiles();
        if (!dropped.isEmpty() && !overlay.isVisible()) {
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
        show(title, new TextColumns(text));
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
                new VBox(10, words(text), field),
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

    private void show(String title, Node content) {
        overlay.show(
                title,
                content,
                List.of(new Overlay.Choice("close", Messages.text("close"), true, () -> {})));
    }

    private static Label words(String text) {
        var words = new Label(text);
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        return words;
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
            overlay.show(
                    Messages.text("keys.title"),
                    new KeySheet(keyMap, keys.served()),
                    WIDE,
                    List.of(new Overlay.Choice("close", Messages.text("close"), true, () -> {})));
        }

        @Override
        public void showAbout() {
            show(Messages.text("about.title"), words(aboutText()));
        }

        @Override
        public void showFileFacts() {
            recordLine.openFileFacts();
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
        public void undo() {
            panelActs.undo().run();
        }

        @Override
        public void redo() {
            panelActs.redo().run();
        }
    }
}
