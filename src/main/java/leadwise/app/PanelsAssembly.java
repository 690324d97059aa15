package leadwise.app;

import leadwise.review.Verdict;
import leadwise.ui.BlindViewModel;
import leadwise.ui.Covered;
import leadwise.ui.MainWindow;
import leadwise.ui.MessageBoard;
import leadwise.ui.Messages;
import leadwise.ui.RecordingViewModel;
import leadwise.ui.ReviewViewModel;
import leadwise.ui.Scoring;
import leadwise.ui.UndoHistory;
import leadwise.ui.compare.CompareView;
import leadwise.ui.compare.CompareViewModel;
import leadwise.ui.explain.ExplainViewModel;
import leadwise.ui.findings.FindingsView;
import leadwise.ui.findings.FindingsViewModel;
import leadwise.ui.findings.GateViewModel;
import leadwise.ui.findings.LabelSetsViewModel;
import leadwise.ui.findings.LibraryView;
import leadwise.ui.measurements.MeasurementsView;
import leadwise.ui.measurements.MeasurementsViewModel;
import leadwise.ui.reading.ReadingView;
import leadwise.ui.reading.ReadingViewModel;

import java.util.List;
import java.util.function.IntConsumer;

/// The panels beside the paper: the reader's own reading above, what the encoders say of it and
/// what was measured below.
final class PanelsAssembly {

    private static final int FINDINGS = 0;
    private static final int COMPARE = 1;

    private final WindowParts parts;
    private final BlindViewModel blind;
    private final ReadingViewModel reading;
    private final FindingsViewModel findings;
    private final CompareViewModel compare;
    private final ExplainViewModel explain;
    private final GateViewModel gate;
    private final ReadingView readingView;
    private final FindingsView findingsView;
    private final MeasurementsView measurementsView;
    private final Runnable compareOverMany;
    private final IntConsumer showPanel;

    /// What the panels ask of the window.
    ///
    /// @param showPanel brings one to the front
    /// @param compareOverMany compares the phrasings over a folder
    /// @param askAllTheSame asks why a recording is to be ranked all the same
    record Outside(
            ReadingView.Acts reading,
            IntConsumer showPanel,
            Runnable compareOverMany,
            Runnable askAllTheSame) {}

    PanelsAssembly(
            WindowParts parts,
            RecordingViewModel recordings,
            ReviewViewModel reviews,
            Scoring scoring,
            BlindViewModel blind,
            ReadingViewModel reading,
            MeasurementsViewModel measurements,
            UndoHistory undo,
            MessageBoard board,
            Outside outside) {
        this.parts = parts;
        this.blind = blind;
        this.reading = reading;
        this.showPanel = outside.showPanel();
        this.compareOverMany = outside.compareOverMany();
        findings = new FindingsViewModel(scoring, parts.lexicon(), parts.worker(), board, undo);
        findings.begin(parts.defaultLabels());
        compare = new CompareViewModel(scoring, parts.lexicon());
        explain = new ExplainViewModel(recordings, scoring, parts.lexicon(), board);
        gate = new GateViewModel(recordings, scoring, reviews);
        readingView = new ReadingView(reading, parts.lexicon(), outside.reading());
        measurementsView = new MeasurementsView(measurements);
        findingsView =
                new FindingsView(
                        findings,
                        new LabelSetsViewModel(findings, parts.labelSets(), parts.worker(), board),
                        gate,
                        recordings,
                        reviews,
                        parts.lexicon(),
                        parts.files(),
                        new FindingsView.Acts(
                                label -> compareWith(label.text()),
                                explain::explain,
                                reading::take,
                                outside.askAllTheSame()));
        blind.coveredProperty().subscribe(_ -> explain.leave());
    }

    ReadingView readingView() {
        return readingView;
    }

    FindingsViewModel findings() {
        return findings;
    }

    CompareViewModel compare() {
        return compare;
    }

    ExplainViewModel explain() {
        return explain;
    }

    List<MainWindow.Panel> panels() {
        return List.of(
                new MainWindow.Panel(
                        Messages.text("panel.findings"), new Covered(findingsView, blind)),
                new MainWindow.Panel(
                        Messages.text("panel.compare"),
                        new Covered(
                                new CompareView(
                                        compare,
                                        phrases -> phrases.forEach(findings::add),
                                        compareOverMany),
                                blind)),
                new MainWindow.Panel(Messages.text("panel.measurements"), measurementsView),
                new MainWindow.Panel(
                        Messages.text("panel.library"),
                        new LibraryView(findings, parts.lexicon())));
    }

    MainWindow.PanelActs acts(Runnable confirmAndNext, UndoHistory undo) {
        return new MainWindow.PanelActs(
                this::beginTyping,
                findingsView::compareChosen,
                this::explainChosen,
                explain::leave,
                readingView::beginTyping,
                readingView::beginComment,
                confirmAndNext,
                this::takeRanked,
                blind::uncover,
                undo::undo,
                undo::redo);
    }

    /// Pins the chosen labels above the ranking.
    void pinChosen() {
        if (!blind.isCovered()) {
            findingsView.pinChosen();
        }
    }

    /// Ranks what was withheld.
    void rankAllTheSame(String reason) {
        gate.rankAllTheSame(reason);
    }

    /// A covered ranking has no field: who wants to type a finding then types their own.
    private void beginTyping() {
        if (blind.isCovered()) {
            readingView.beginTyping();
        } else {
            showPanel.accept(FINDINGS);
            findingsView.beginTyping();
        }
    }

    private void explainChosen() {
        if (!blind.isCovered()) {
            findingsView.chosen().ifPresent(explain::explain);
        }
    }

    private void takeRanked(int rank, Verdict verdict) {
        if (!blind.isCovered()) {
            findings.ranked(rank).ifPresent(finding -> reading.take(finding, verdict));
        }
    }

    private void compareWith(String phrase) {
        compare.begin(phrase);
        showPanel.accept(COMPARE);
    }
}
