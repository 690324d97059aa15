package leadwise.ui.findings;

import static org.assertj.core.api.Assertions.assertThat;

import leadwise.model.HealthFinding;
import leadwise.model.HealthFinding.Gate;
import leadwise.model.HealthFinding.Severity;
import leadwise.model.Lead;
import leadwise.review.Edit;
import leadwise.review.HistoryEntry;
import leadwise.ui.Bench;
import leadwise.ui.Scoring;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

class GateViewModelTest {

    private static final HealthFinding ALARM =
            new HealthFinding("a", Severity.ALARM, Gate.NONE, List.of(), "It is odd.");
    private static final HealthFinding STUCK =
            new HealthFinding(
                    "stuck",
                    Severity.WARNING,
                    Gate.BLOCK_WITH_OVERRIDE,
                    List.of(Lead.V5),
                    "V5 is stuck.");
    private static final HealthFinding DUPLICATE =
            new HealthFinding(
                    "duplicate",
                    Severity.ALARM,
                    Gate.BLOCK,
                    List.of(Lead.V1, Lead.V2),
                    "V1 and V2 hold the same samples.");

    @TempDir Path folder;
    private Bench bench;
    private GateViewModel model;

    @BeforeEach
    void withEncoders() {
        bench = Bench.ready(folder);
        model = new GateViewModel(bench.recordings, bench.scoring, bench.reviews);
    }

    private void open(HealthFinding... health) {
        bench.health = List.of(health);
        bench.open("second.good");
    }

    @Test
    void aRecordingUnlikeTheReferenceIsSaidToBe() {
        bench.open("odd.good");
        assertThat(model.sentenceProperty().get())
                .startsWith("This recording is unlike the reference recordings of the encoders.");
    }

    @Test
    void theHistoryKeepsWhyARecordingIsRankedAllTheSame() {
        open(
                new HealthFinding(
                        "flat",
                        Severity.ALARM,
                        Gate.BLOCK_WITH_OVERRIDE,
                        List.of(Lead.V1),
                        "V1 is flat."));
        model.rankAllTheSame(" known to be off ");
        assertThat(bench.reviews.history().getLast().edit())
                .contains(new Edit.RankAllTheSame("known to be off"));
        assertThat(HistoryEntry.reasonToRank(bench.reviews.history())).isEqualTo("known to be off");
        assertThat(bench.scoring.key()).isPresent();
    }

    @Test
    void nothingIsSaidOfAGoodRecording() {
        assertThat(model.sentenceProperty().get()).isEmpty();
        assertThat(model.overridableProperty().get()).isFalse();
    }

    @Test
    void anAlarmThatGatesNothingStandsAboveTheRanking() {
        open(ALARM);
        assertThat(model.sentenceProperty().get())
                .isEqualTo(
                        "The recording contradicts itself; do not rely on these numbers. It is"
                                + " odd.");
        assertThat(bench.scoring.key()).isPresent();
    }

    @Test
    void aFindingThatMayBeOverriddenWithholdsTheRankingUntilItIsAskedFor() {
        open(ALARM, STUCK);
        assertThat(model.sentenceProperty().get())
                .isEqualTo("The ranking is withheld. V5 is stuck.");
        assertThat(model.overridableProperty().get()).isTrue();
        assertThat(bench.scoring.key()).isEmpty();

        model.rankAllTheSame("I know it");

        assertThat(bench.scoring.state()).isInstanceOf(Scoring.State.Ready.class);
        assertThat(model.sentenceProperty().get())
                .isEqualTo("Ranked at your request, although: V5 is stuck.");
        assertThat(model.overridableProperty().get()).isFalse();
    }

    @Test
    void aBlockingFindingCannotBeOverridden() {
        open(STUCK, DUPLICATE);
        assertThat(model.sentenceProperty().get())
                .isEqualTo(
                        "The ranking is withheld. V5 is stuck. V1 and V2 hold the same samples.");
        assertThat(model.overridableProperty().get()).isFalse();

        model.rankAllTheSame("I know it");

        assertThat(bench.scoring.state()).isInstanceOf(Scoring.State.Withheld.class);
    }

    @Test
    void whereGainOrRateAreInDoubtTheWayOutIsNamed() {
        open(
                new HealthFinding(
                        "normalised", Severity.ALARM, Gate.BLOCK, List.of(), "It is normalised."));
        assertThat(model.sentenceProperty().get())
                .isEqualTo(
                        "The ranking is withheld. It is normalised. If you know how many counts one"
                                + " mV has: More, Read counts as … per mV.");

        open(
                new HealthFinding(
                        "rate-assumed", Severity.ALARM, Gate.BLOCK, List.of(), "It is assumed."));
        assertThat(model.sentenceProperty().get())
                .isEqualTo(
                        "The ranking is withheld. It is assumed. If you know its rate: More, Read"
                                + " at … Hz.");
    }

    @Test
    void theNextRecordingIsJudgedAnew() {
        open(STUCK);
        model.rankAllTheSame("I know it");
        bench.open("third.good");
        assertThat(bench.scoring.state()).isInstanceOf(Scoring.State.Withheld.class);
        open();
        assertThat(bench.scoring.state()).isInstanceOf(Scoring.State.Ready.class);
    }

    @Test
    void withoutEncodersNothingIsSaidOfARanking() {
        open(DUPLICATE);
        bench.scoring.absent("There is no bundle.");
        assertThat(model.sentenceProperty().get()).isEmpty();
    }
}
