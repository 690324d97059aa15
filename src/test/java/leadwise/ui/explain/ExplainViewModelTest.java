package leadwise.ui.explain;

import static org.assertj.core.api.Assertions.assertThat;

import leadwise.model.Label;
import leadwise.ui.Bench;
import leadwise.ui.explain.ExplainViewModel.State;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

class ExplainViewModelTest {

    private static final Label LABEL = Label.of("fibrillating atria");

    private Bench bench;
    private ExplainViewModel model;

    @BeforeEach
    void begin(@TempDir Path folder) {
        bench = Bench.ready(folder);
        model = model(bench);
    }

    private static ExplainViewModel model(Bench of) {
        return new ExplainViewModel(of.recordings, of.scoring, Bench.lexicon(), of.board);
    }

    @Test
    void theNumberIsExplainedInWordsAndOnThePaper() {
        model.explain(LABEL);
        assertThat(model.state())
                .isInstanceOfSatisfying(
                        State.Shown.class,
                        shown ->
                                assertThat(shown.words())
                                        .isEqualTo(
                                                new ExplanationWords(
                                                        "Without the marked parts the percentile"
                                                                + " falls from 97 to < 1.",
                                                        "lead I, 1.0–1.5 s in all leads, 1.0–1.5 s"
                                                                + " in I",
                                                        "",
                                                        Optional.empty())));
        assertThat(model.paintersProperty().getValue()).hasSize(1);
    }

    @Test
    void whatThePhraseIsNearestToIsSaidBeside(@TempDir Path folder) {
        var calibrated = Bench.calibrated(folder);
        var explained = model(calibrated);
        explained.explain(LABEL);
        assertThat(((State.Shown) explained.state()).words().nearest())
                .contains("The phrase is nearest to: atrial fibrillation (0.90)");
    }

    @Test
    void belowTheNoiseNothingIsSaidToExplainIt() {
        model.explain(Label.of("noisy label"));
        assertThat(((State.Shown) model.state()).words())
                .isEqualTo(
                        new ExplanationWords(
                                "No single region explains this number.",
                                "",
                                "",
                                Optional.empty()));
    }

    @Test
    void aPhraseThatIsNotUnderstoodHasNoNumberToExplain(@TempDir Path folder) {
        var explained = model(Bench.calibrated(folder));
        explained.explain(Label.of("pizza"));
        assertThat(explained.state())
                .isEqualTo(
                        new State.Without(
                                Label.of("pizza"),
                                "The encoder does not understand this phrase, so there is no"
                                        + " number to explain."));
    }

    @Test
    void withoutARankingThereIsNothingToExplain(@TempDir Path folder) {
        var explained = model(new Bench(folder));
        explained.explain(LABEL);
        assertThat(explained.state())
                .isEqualTo(new State.Without(LABEL, "There is no number to explain yet."));
    }

    @Test
    void itGoesOnBatchByBatchAndStopsWhenItIsLeft() {
        bench.worker.hold();
        model.explain(LABEL);
        assertThat(model.state()).isEqualTo(new State.Running(LABEL, 0));
        bench.worker.deliverLast();
        bench.worker.deliverLast();
        bench.worker.deliverLast();
        assertThat(((State.Running) model.state()).share()).isBetween(0.1, 0.9);
        model.leave();
        bench.worker.deliver();
        assertThat(model.state()).isEqualTo(new State.Idle());
    }

    @Test
    void anotherRecordingTakesTheExplanationAway() {
        model.explain(LABEL);
        bench.open("second.good");
        assertThat(model.state()).isEqualTo(new State.Idle());
        assertThat(model.paintersProperty().getValue()).isEqualTo(List.of());
    }

    @Test
    void anotherRecordingStopsWhatIsBeingExplained() {
        bench.worker.hold();
        model.explain(LABEL);
        bench.worker.deliverLast();
        bench.open("second.good");
        bench.worker.deliver();
        assertThat(model.state()).isEqualTo(new State.Idle());
    }
}
