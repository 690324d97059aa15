package leadwise.app;

import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;

import leadwise.inference.Ranker;
import leadwise.review.Verdict;
import leadwise.ui.BlindViewModel;
import leadwise.ui.Covered;
import leadwise.ui.MainWindow;
import leadwise.ui.MessageBoard;
import leadwise.ui.Messages;
import leadwise.ui.PaperChoices;
import leadwise.ui.RecordingViewModel;
import leadwise.ui.ReviewViewModel;
import leadwise.ui.Scoring;
import leadwise.ui.ShownRecording;
import leadwise.ui.UndoHistory;
import leadwise.ui.WindowTheme;
import leadwise.ui.compare.CompareView;
import leadwise.ui.compare.CompareViewModel;
import leadwise.ui.compare.FolderCompareView;
import leadwise.ui.compare.FolderCompareViewModel;
import leadwise.ui.compare.FolderIntake;
import leadwise.ui.compare.RecordingFolder;
import leadwise.ui.findings.FindingsView;
import leadwise.ui.findings.FindingsViewModel;
import leadwise.ui.findings.GateViewModel;
import leadwise.ui.findings.LabelSetsViewModel;
import leadwise.ui.findings.LibraryView;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;
import leadwise.ui.measurements.MeasurementsView;
import leadwise.ui.measurements.MeasurementsViewModel;
import leadwise.ui.paper.CaliperTool;
import leadwise.ui.paper.CaliperViewModel;
import leadwise.ui.paper.OverlaySlot;
import leadwise.ui.paper.PaperPane;
import leadwise.ui.paper.PaperView;
import leadwise.ui.reading.HistoryWords;
import leadwise.ui.reading.ReadingView;
import leadwise.ui.reading.ReadingViewModel;
import leadwise.ui.report.ReportParts;
import leadwise.ui.report.ReportView;
import leadwise.ui.report.ReportViewModel;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import leadwise.ui.worklist.WorklistViewModel;
import leadwise.worklist.ReviewGlance;
import java.util.concurrent.Callable;

/// One window, wired together.
final class WindowAssembly {

    private static final int COMPARE = 1;
    private static final Duration SAVING_INTERVAL = Duration.seconds(2);

    private final MessageBoard board;
    private final RecordingViewModel recordings;
    private final ReviewViewModel reviews;
    private final Timeline saving;
    private final Scoring scoring;
    private final BlindViewModel blind;
    private final ReadingViewModel reading;
    private final MainWindow window;
    private final WorklistViewModel worklist;

    WindowAssembly(WindowParts parts) {
        board = new MessageBoard(LastResort::log);
        var undo = new UndoHistory();
        recordings =
                new RecordingViewModel(
                        parts.formats(), parts.health(), parts.measure(), parts.worker(), board);
        reviews =
                new ReviewViewModel(
                        recordings,
                        parts.reviews(),
                        parts.worker(),
                        board,
                        Clock.system(ZoneId.systemDefault()),
                        undo);
        saving = new Timeline(new KeyFrame(SAVING_INTERVAL, _ -> reviews.tick()));
        saving.setCycleCount(Animation.INDEFINITE);
        saving.play();
        scoring = new Scoring(recordings, parts.worker(), board);
        blind = new BlindViewModel(reviews);
        var preferences = parts.shell().preferences();
        blind.blindFirstProperty().bind(preferences.blindFirstProperty());
        preferences.readerProperty().subscribe(reviews::readBy);
        reading =
                new ReadingViewModel(
                        reviews, recordings, scoring, parts.lexicon(), ZoneId.systemDefault());
        var readingView =
                new ReadingView(
                        reading,
                        parts.lexicon(),
                        new ReadingView.Acts(
                                this::confirmAndNext, this::askRejection, this::showHistory));
        var choices = new PaperChoices();
        bind(parts.paper(), choices);
        parts.paper()
                .themeProperty()
                .bind(WindowTheme.paper(parts.shell().preferences().themeProperty()));
        recordings
                .shownProperty()
                .addListener(
                        (_, _, now) ->
                                now.ifPresentOrElse(
                                        shown -> show(parts.paper(), shown),
                                        parts.paper()::clear));
        var findings = new FindingsViewModel(
                        scoring, parts.lexicon(), parts.worker(), board, undo);
        findings.begin(parts.defaultLabels());
        var compare = new CompareViewModel(scoring, parts.lexicon());
        CaliperTool.install(parts.paper(), new CaliperViewModel(recordings, reviews));
        var measurements = new MeasurementsViewModel(recordings, reviews);
        measurements.painterProperty().subscribe(new OverlaySlot(parts.paper())::show);
        var measurementsView = new MeasurementsView(measurements);
        var overMany =
                new FolderCompareView(
                        new FolderCompareViewModel(
                                compare.phrasingsProperty(),
                                new FolderIntake(parts.formats(), parts.health(), parts.measure()),
                                RecordingFolder::list,
                                scoring,
                                parts.worker(),
                                board),
                        parts.files(),
                        List::of,
                        this::openAndUncover,
                        parts.worker(),
                        board);
        var findingsView =
                new FindingsView(
                        findings,
                        new LabelSetsViewModel(findings, parts.labelSets(), parts.worker(), board),
                        new GateViewModel(recordings, scoring),
                        recordings,
                        reviews,
                        parts.lexicon(),
                        parts.files(),
                        label -> compareWith(compare, label.text()),
                        reading::take);
        window =
                new MainWindow(
                        recordings,
                        reviews,
                        scoring,
                        choices,
                        new PaperPane(parts.paper(), parts.worker()),
                        readingView,
                        List.of(
                                new MainWindow.Panel(
                                        Messages.text("panel.findings"),
                                        new Covered(findingsView, blind)),
                                new MainWindow.Panel(
                                        Messages.text("panel.compare"),
                                        new Covered(
                                                new CompareView(
                                                        compare,
                                                        phrases -> phrases.forEach(findings::add),
                                                        () -> coverWith(overMany)),
                                                blind)),
                                new MainWindow.Panel(
                                        Messages.text("panel.library"),
                                        new LibraryView(findings, parts.lexicon())),
                                new MainWindow.Panel(
                                        Messages.text("panel.measurements"), measurementsView)),
                        new MainWindow.PanelActs(
                                () -> beginTyping(findingsView, readingView),
                                findingsView::compareChosen,
                                readingView::beginTyping,
                                this::confirmAndNext,
                                (rank, verdict) -> takeRanked(findings, rank, verdict),
                                blind::uncover,
                                undo::undo,
                                undo::redo),
                        parts.files(),
                        board,
                        parts.about(),
                        parts.worker(),
                        parts.shell());
        worklist =
                new WorklistAssembly(
                                parts,
                                recordings,
                                scoring,
                                choices,
                                sha256 -> glance(parts, sha256),
                                board,
                                window)
                        .worklist();
        worklist.follow(reviews.reviewProperty());
        parts.paper()
                .calibratedPixelsPerMmProperty()
                .bind(window.millimetres().pixelsPerMmProperty());
        window.scaleStateProperty().bind(parts.paper().scaleStateProperty());
        coverWithReport(parts, choices, findings);
    }

    private static Optional<ReviewGlance> glance(WindowParts parts, String sha256) {
        return parts.reviews()
                .summary(sha256)
                .map(summary -> new ReviewGlance(summary.state(), summary.accepted()));
    }

    private static void bind(PaperView paper, PaperChoices choices) {
        paper.paperStyleProperty().bind(choices.styleProperty());
        paper.marksProperty().bind(choices.marksProperty());
        paper.trueSizeProperty().bind(choices.trueSizeProperty());
        paper.zoomProperty().bindBidirectional(choices.zoomProperty());
        paper.setOnLead(choices::toggleLarge);
        paper.setOnStepLead(choices::stepLarge);
    }

    private static void show(PaperView paper, ShownRecording shown) {
        paper.show(shown.recording());
        paper.medianBeatProperty().set(shown.measurements().medianBeat());
    }

    private void coverWithReport(
            WindowParts parts, PaperChoices choices, FindingsViewModel findings) {
        var clock = Clock.system(ZoneId.systemDefault());
        var model =
                new ReportViewModel(
                        new ReportParts(
                                recordings,
                                reviews,
                                scoring,
                                choices,
                                findings::labels,
                                parts.lexicon(),
                                parts.about().version()),
                        parts.worker(),
                        board,
                        parts.paperOut().printer(),
                        Clock.system(ZoneId.systemDefault()),
                        Messages.locale());
        var view = new ReportView(model, parts.paperOut().saving());
        window.coverWithReport(view, model::open, view::copy);
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

    /// A covered ranking has no field: who wants to type a finding then types their own.
    private void beginTyping(FindingsView findings, ReadingView reading) {
        if (blind.isCovered()) {
            reading.beginTyping();
        } else {
            window.showPanel(0);
            findings.beginTyping();
        }
    }

    private void takeRanked(FindingsViewModel findings, int rank, Verdict verdict) {
        if (!blind.isCovered()) {
            findings.ranked(rank).ifPresent(finding -> reading.take(finding, verdict));
        }
    }

    private void confirmAndNext() {
        reading.confirm();
        worklist.next();
    }

    private void askRejection() {
        window.ask(
                "reject",
                Messages.text("reading.reject.title"),
                Messages.text("reading.reject.text"),
                Messages.text("reading.reject.do"),
                reading::reject);
    }

    private void showHistory() {
        window.showText(
                Messages.text("reading.history.title"),
                HistoryWords.of(reviews.history(), ZoneId.systemDefault()));
    }

    private void coverWith(FolderCompareView overMany) {
        window.cover(Messages.text("folder.title"), overMany);
    }

    private void openAndUncover(Path file) {
        window.uncover();
        recordings.open(file);
    }

    private void compareWith(CompareViewModel compare, String phrase) {
        compare.begin(phrase);
        window.showPanel(COMPARE);
    }
}
