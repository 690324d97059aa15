package leadwise.app;

import leadwise.inference.Ranker;
import leadwise.ui.MainWindow;
import leadwise.ui.MessageBoard;
import leadwise.ui.Messages;
import leadwise.ui.PaperChoices;
import leadwise.ui.RecordingViewModel;
import leadwise.ui.Scoring;
import leadwise.ui.compare.CompareView;
import leadwise.ui.compare.CompareViewModel;
import leadwise.ui.findings.FindingsView;
import leadwise.ui.findings.FindingsViewModel;
import leadwise.ui.findings.GateViewModel;
import leadwise.ui.findings.LibraryView;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/// One window, wired together.
final class WindowAssembly {

    private static final int COMPARE = 1;

    private final MessageBoard board;
    private final RecordingViewModel recordings;
    private final Scoring scoring;
    private final MainWindow window;

    WindowAssembly(WindowParts parts) {
        board = new MessageBoard(LastResort::log);
        recordings =
                new RecordingViewModel(
                        parts.formats(), parts.health(), parts.measure(), parts.worker(), board);
        scoring = new Scoring(recordings, parts.worker(), board);
        var choices = new PaperChoices();
        parts.paper().layoutProperty().bind(choices.layoutProperty());
        parts.paper().scaleProperty().bind(choices.scaleProperty());
        parts.paper().marksProperty().bind(choices.marksProperty());
        recordings
                .shownProperty()
                .addListener(
                        (_, _, now) ->
                                now.ifPresentOrElse(
                                        shown -> parts.paper().show(shown.recording()),
                                        parts.paper()::clear));
        var findings = new FindingsViewModel(scoring, parts.lexicon(), parts.worker(), board);
        findings.begin(parts.defaultLabels());
        var compare = new CompareViewModel(scoring, parts.lexicon());
        var findingsView =
                new FindingsView(
                        findings,
                        new GateViewModel(recordings, scoring),
                        recordings,
                        parts.lexicon(),
                        parts.files(),
                        label -> compareWith(compare, label.text()));
        window =
                new MainWindow(
                        recordings,
                        scoring,
                        choices,
                        parts.paper(),
                        List.of(
                                new MainWindow.Panel(Messages.text("panel.findings"), findingsView),
                                new MainWindow.Panel(
                                        Messages.text("panel.compare"), new CompareView(compare)),
                                new MainWindow.Panel(
                                        Messages.text("panel.library"),
                                        new LibraryView(findings, parts.lexicon()))),
                        new MainWindow.PanelActs(
                                () -> beginTyping(findingsView),
                                findingsView::compareChosen,
                                findings::undo,
                                findings::redo),
                        parts.files(),
                        board,
                        parts.about());
    }

    MainWindow window() {
        return window;
    }

    MessageBoard board() {
        return board;
    }

    void open(Path file) {
        recordings.open(file);
    }

    void loadEncoders(Callable<Ranker> opening) {
        scoring.load(opening);
    }

    void withoutEncoders(String reason) {
        scoring.absent(reason);
    }

    void close() {
        scoring.close();
    }

    private void beginTyping(FindingsView findings) {
        window.showPanel(0);
        findings.beginTyping();
    }

    private void compareWith(CompareViewModel compare, String phrase) {
        compare.begin(phrase);
        window.showPanel(COMPARE);
    }
}
