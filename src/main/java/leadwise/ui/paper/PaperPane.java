package leadwise.ui.paper;

import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import leadwise.model.Lead;
import leadwise.model.Recording;
import leadwise.paper.Overview;
import leadwise.paper.PaperStyle;
import leadwise.ui.Worker;
import leadwise.ui.Worker.Lane;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// The paper, and below it the whole of a recording that is longer than a page. The overview is
/// made in the background, since a day has tens of millions of samples.
public final class PaperPane extends VBox {

    private static final int COLUMNS = 1200;

    /// What an overview is made of.
    private record Wanted(Recording recording, Lead lead) {}

    private final PaperView paper;
    private final Worker worker;
    private final OverviewBar bar;
    private Optional<Wanted> wanted = Optional.empty();
    private Worker.@Nullable Job job;

    public PaperPane(PaperView paper, Worker worker) {
        this.paper = paper;
        this.worker = worker;
        bar = new OverviewBar(paper);
        VBox.setVgrow(paper, Priority.ALWAYS);
        getChildren().addAll(paper, bar);
        bar.setVisible(false);
        bar.managedProperty().bind(bar.visibleProperty());
        paper.recordingProperty().subscribe(this::follow);
        paper.paperStyleProperty().subscribe(this::follow);
    }

    /// From what is to be drawn and not from the page: that is made while everything has its place.
    private void follow() {
        var style = paper.paperStyleProperty().get();
        var now =
                paper.recordingProperty()
                        .get()
                        .filter(recording -> isLong(recording, style))
                        .map(recording -> new Wanted(recording, style.rhythm()));
        bar.setVisible(now.isPresent());
        if (!wanted.equals(now)) {
            wanted = now;
            make();
        }
    }

    private void make() {
        if (job != null) {
            job.cancel();
            job = null;
        }
        bar.show(null);
        wanted.ifPresent(
                of ->
                        job =
                                worker.run(
                                        Lane.BACKGROUND,
                                        () -> Overview.of(of.recording(), of.lead(), COLUMNS),
                                        bar::show,
                                        _ -> bar.show(null)));
    }

    private static boolean isLong(Recording recording, PaperStyle style) {
        double seconds = recording.durationSeconds();
        return style.layout().isRhythm() && seconds > style.pageSeconds(seconds) + 1e-6;
    }
}
