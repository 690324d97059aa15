package leadwise.app;

import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;

import leadwise.model.WaveMark;
import leadwise.paper.Stretch;
import leadwise.signal.DisplayFilter;
import leadwise.ui.Act;
import leadwise.ui.FilterWords;
import leadwise.ui.FilteredRecording;
import leadwise.ui.MainWindow;
import leadwise.ui.PaperChoices;
import leadwise.ui.RecordingViewModel;
import leadwise.ui.ReviewViewModel;
import leadwise.ui.Scoring;
import leadwise.ui.ShownRecording;
import leadwise.ui.WindowTheme;
import leadwise.ui.explain.ExplainView;
import leadwise.ui.explain.ExplainViewModel;
import leadwise.ui.measurements.MeasurementsViewModel;
import leadwise.ui.paper.CaliperTool;
import leadwise.ui.paper.CaliperViewModel;
import leadwise.ui.paper.MarkTool;
import leadwise.ui.paper.OverlaySlot;
import leadwise.ui.paper.PaperPane;
import leadwise.ui.paper.PaperView;

import java.util.Optional;

/// The paper of a window, and everything that is drawn or done on it.
final class PaperAssembly {

    private final PaperView paper;
    private final RecordingViewModel recordings;
    private final CaliperTool calipers;
    private final MeasurementsViewModel measurements;
    private final Scoring scoring;
    private final Region region;

    PaperAssembly(
            WindowParts parts,
            RecordingViewModel recordings,
            ReviewViewModel reviews,
            Scoring scoring,
            PaperChoices choices,
            FilteredRecording filtered,
            MeasurementsViewModel measurements,
            ExplainViewModel explain) {
        this.paper = parts.paper();
        this.recordings = recordings;
        this.measurements = measurements;
        this.scoring = scoring;
        follow(choices);
        paper.themeProperty().bind(WindowTheme.paper(parts.shell().preferences().themeProperty()));
        filtered.drawnProperty().subscribe(this::draw);
        recordings
                .shownProperty()
                .subscribe(
                        shown ->
                                paper.medianBeatProperty()
                                        .set(
                                                shown.flatMap(
                                                        now -> now.measurements().medianBeat())));
        scoring.stateProperty().subscribe(_ -> markWindow(scoring));
        calipers = CaliperTool.install(paper, new CaliperViewModel(recordings, reviews));
        MarkTool.install(paper, marks(measurements));
        measurements.painterProperty().subscribe(new OverlaySlot(paper)::show);
        paper.underlaysProperty().bind(explain.paintersProperty());
        region =
                new BorderPane(
                        new PaperPane(paper, parts.worker()),
                        null,
                        null,
                        new ExplainView(explain),
                        null);
    }

    /// The paper with what belongs below it.
    Region region() {
        return region;
    }

    /// Gives the keys of measuring to those who serve them.
    void serve(MainWindow window) {
        window.beforeActs(calipers::settle);
        window.beforeActs(measurements::settle);
        window.on(Act.FOCUS_PAPER, paper::requestFocus);
        window.on(Act.CALIPER, calipers::begin);
        window.on(Act.CALIPER_KIND, calipers::cycleKind);
        window.on(Act.MARCH_OUT, calipers::toggleMarchOut);
        window.on(Act.OTHER_END, calipers::switchEnd);
        window.on(Act.SNAP, calipers::toggleNearPeaks);
        window.on(Act.WAVE_MARKS, this::toggleWaveMarks);
        window.on(Act.RANK_PAGE, () -> scoring.rankFrom(paper.fromSecondsProperty().get()));
    }

    private void toggleWaveMarks() {
        var shown = measurements.marksShownProperty();
        shown.set(!shown.get());
    }

    private void follow(PaperChoices choices) {
        paper.paperStyleProperty().bind(choices.styleProperty());
        paper.marksProperty().bind(choices.marksProperty());
        paper.trueSizeProperty().bind(choices.trueSizeProperty());
        paper.zoomProperty().bindBidirectional(choices.zoomProperty());
        paper.setOnLead(choices::toggleLarge);
        paper.setOnStepLead(choices::stepLarge);
    }

    private void draw(Optional<FilteredRecording.Drawn> drawn) {
        paper.filterProperty()
                .set(
                        FilterWords.of(
                                drawn.map(FilteredRecording.Drawn::filter)
                                        .orElse(DisplayFilter.AS_RECORDED)));
        drawn.ifPresentOrElse(now -> paper.show(now.recording()), paper::clear);
    }

    /// What the encoders saw, where that is not the whole recording.
    private void markWindow(Scoring scoring) {
        paper.modelWindowProperty()
                .set(
                        scoring.key()
                                .flatMap(_ -> scoring.engineProperty().get())
                                .map(Scoring.Engine::windowSeconds)
                                .filter(seconds -> seconds < durationSeconds())
                                .map(
                                        seconds ->
                                                new Stretch(
                                                        scoring.fromSeconds(),
                                                        scoring.fromSeconds() + seconds)));
    }

    private double durationSeconds() {
        return recordings
                .shown()
                .map(ShownRecording::recording)
                .map(recording -> recording.durationSeconds())
                .orElse(0.0);
    }

    private static MarkTool.Marks marks(MeasurementsViewModel measurements) {
        return new MarkTool.Marks() {

            @Override
            public Optional<WaveMark> nearest(double seconds, double reach) {
                return measurements.nearest(seconds, reach);
            }

            @Override
            public void move(WaveMark mark, double seconds) {
                measurements.move(mark, seconds);
            }

            @Override
            public void settle() {
                measurements.settle();
            }
        };
    }
}
