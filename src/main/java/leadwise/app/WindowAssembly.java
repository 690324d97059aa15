package leadwise.app;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;

import leadwise.inference.Ranker;
import leadwise.model.HealthFinding;
import leadwise.ui.Act;
import leadwise.ui.BlindViewModel;
import leadwise.ui.FilteredRecording;
import leadwise.ui.MainWindow;
import leadwise.ui.MessageBoard;
import leadwise.ui.Messages;
import leadwise.ui.PaperChoices;
import leadwise.ui.RecordingViewModel;
import leadwise.ui.ReviewViewModel;
import leadwise.ui.Scoring;
import leadwise.ui.UndoHistory;
import leadwise.ui.compare.FolderCompareView;
import leadwise.ui.compare.FolderCompareViewModel;
import leadwise.ui.compare.FolderIntake;
import leadwise.ui.compare.RecordingFolder;
import leadwise.ui.measurements.MeasurementsViewModel;
import leadwise.ui.reading.HistoryWords;
import leadwise.ui.reading.ReadingView;
import leadwise.ui.reading.ReadingViewModel;
import leadwise.ui.report.ReportParts;
import leadwise.ui.report.ReportView;
import leadwise.ui.report.ReportViewModel;
import leadwise.ui.worklist.WorklistViewModel;
import leadwise.worklist.ReviewGlance;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;

/// One window, wired together.
final class WindowAssembly {

    private static final Duration SAVING_INTERVAL = Duration.seconds(2);

    private final WindowParts parts;
    private final Clock clock = Clock.system(ZoneId.systemDefault());
    private final MessageBoard board = new MessageBoard(LastResort::log);
    private final UndoHistory undo = new UndoHistory();
    private final PaperChoices choices = new PaperChoices();
    private final RecordingViewModel recordings;
    private final ReviewViewModel reviews;
    private final Timeline saving;
    private final Scoring scoring;
    private final BlindViewModel blind;
    private final ReadingViewModel reading;
    private final PanelsAssembly panels;
    private final FolderCompareView overMany;
    private final MainWindow window;
    private final WorklistViewModel worklist;

    WindowAssembly(WindowParts parts) {
        this.parts = parts;
        recordings =
                new RecordingViewModel(
                        parts.formats(), parts.health(), parts.measure(), parts.worker(), board);
        reviews =
                new ReviewViewModel(
                        recordings, parts.reviews(), parts.worker(), board, clock, undo);
        saving = new Timeline(new KeyFrame(SAVING_INTERVAL, _ -> reviews.tick()));
        saving.setCycleCount(Animation.INDEFINITE);
        saving.play();
        scoring = new Scoring(recordings, parts.worker(), board);
        blind = new BlindViewModel(reviews);
        reading =
                new ReadingViewModel(
                        reviews, recordings, scoring, parts.lexicon(), clock.getZone());
        follow();
        var measurements = new MeasurementsViewModel(recordings, reviews);
        var filtered = new FilteredRecording(recordings, choices, parts.worker(), board);
        panels =
                new PanelsAssembly(
                        parts,
                        recordings,
                        reviews,
                        scoring,
                        blind,
                        reading,
                        measurements,
                        undo,
                        board,
                        new PanelsAssembly.Outside(
                                new ReadingView.Acts(
                                        this::confirmAndNext,
                                        this::askRejection,
                                        this::showHistory),
                                this::showPanel,
                                this::compareOverMany,
                                this::askAllTheSame));
        overMany = overMany();
        var paper =
                new PaperAssembly(
                        parts,
                        recordings,
                        reviews,
                        scoring,
                        choices,
                        filtered,
                        measurements,
                        panels.explain());
        window =
                new MainWindow(
                        recordings,
                        reviews,
                        scoring,
                        choices,
                        filtered,
                        paper.region(),
                        panels.readingView(),
                        panels.panels(),
                        panels.acts(this::confirmAndNext, undo),
                        parts.files(),
                        board,
                        parts.about(),
                        parts.worker(),
                        parts.shell());
        paper.serve(window);
        window.on(Act.PIN, panels::pinChosen);
        worklist = worklistOf(window);
        parts.paper()
                .calibratedPixelsPerMmProperty()
                .bind(window.millimetres().pixelsPerMmProperty());
        window.scaleStateProperty().bind(parts.paper().scaleStateProperty());
        window.onGoThere(this::goThere);
        coverWithReport();
    }

    MainWindow window() {
        return window;
    }

    RecordingViewModel recordings() {
        return recordings;
    }

    Scoring scoring() {
        return scoring;
    }

    WorklistViewModel worklist() {
        return worklist;
    }

    MessageBoard board() {
        return board;
    }

    void open(Path file) {
        worklist.open(file);
    }

    void loadEncoders(Callable<Ranker> opening) {
        scoring.load(opening);
    }

    void withoutEncoders(String reason) {
        scoring.absent(reason);
    }

    /// Saves what is not saved, then runs `close`; where it cannot be saved the user is asked
    /// first.
    void beforeClosing(Runnable close) {
        reviews.close(
                close, reason -> window.askUnsaved(reason, () -> beforeClosing(close), close));
    }

    void close() {
        saving.stop();
        scoring.close();
    }

    private void follow() {
        var preferences = parts.shell().preferences();
        blind.blindFirstProperty().bind(preferences.blindFirstProperty());
        preferences.readerProperty().subscribe(reviews::readBy);
    }

    private WorklistViewModel worklistOf(MainWindow mainWindow) {
        var list =
                new WorklistAssembly(
                                parts,
                                recordings,
                                scoring,
                                choices,
                                this::glance,
                                board,
                                mainWindow)
                        .worklist();
        list.follow(reviews.reviewProperty());
        list.coverNumbers(blind.coveredProperty());
        return list;
    }

    private Optional<ReviewGlance> glance(String sha256) {
        return parts.reviews()
                .summary(sha256)
                .map(summary -> new ReviewGlance(summary.state(), summary.accepted()));
    }

    private FolderCompareView overMany() {
        return new FolderCompareView(
                new FolderCompareViewModel(
                        panels.compare().phrasingsProperty(),
                        new FolderIntake(parts.formats(), parts.health(), parts.measure()),
                        RecordingFolder::list,
                        scoring,
                        parts.worker(),
                        board),
                parts.files(),
                () -> worklist.files(),
                this::openAndUncover,
                parts.worker(),
                board);
    }

    private void coverWithReport() {
        var model =
                new ReportViewModel(
                        new ReportParts(
                                recordings,
                                reviews,
                                scoring,
                                blind,
                                choices,
                                panels.findings()::labels,
                                parts.lexicon(),
                                parts.about().version()),
                        parts.worker(),
                        board,
                        parts.paperOut().printer(),
                        clock,
                        Messages.locale());
        var view = new ReportView(model, parts.paperOut().saving());
        window.coverWithReport(view, model::open, view::copy);
    }

    private void confirmAndNext() {
        if (panels.readingView().finishTyping() && reading.confirm()) {
            window.focusPaper();
            worklist.next();
        }
    }

    private void askRejection() {
        window.ask(
                "reject",
                Messages.text("reading.reject.title"),
                Messages.text("reading.reject.text"),
                Messages.text("reading.reject.do"),
                reading::reject);
    }

    private void askAllTheSame() {
        window.ask(
                "all-the-same",
                Messages.text("ranking.allTheSame.title"),
                Messages.text("ranking.allTheSame.text"),
                Messages.text("ranking.allTheSame"),
                panels::rankAllTheSame);
    }

    private void showHistory() {
        window.showText(
                Messages.text("reading.history.title"),
                HistoryWords.of(reviews.history(), clock.getZone()));
    }

    private void showPanel(int index) {
        window.showPanel(index);
    }

    private void compareOverMany() {
        window.cover(Messages.text("folder.title"), overMany);
    }

    private void openAndUncover(Path file) {
        window.uncover();
        worklist.open(file);
    }

    /// Shows the lead that a finding is about.
    private void goThere(HealthFinding finding) {
        finding.leads().stream().findFirst().ifPresent(choices::enlarge);
    }
}
