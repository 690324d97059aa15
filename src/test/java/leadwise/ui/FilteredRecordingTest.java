package leadwise.ui;

import static org.assertj.core.api.Assertions.assertThat;

import leadwise.model.FileFacts;
import leadwise.model.Patient;
import leadwise.model.Recording;
import leadwise.signal.DisplayFilter;
import leadwise.ui.FilteredRecording.Drawn;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

class FilteredRecordingTest {

    private static final DisplayFilter MONITOR = DisplayFilter.band(0.5, 40);
    private static final DisplayFilter WITH_NOTCH = MONITOR.withNotch(OptionalDouble.of(50));

    private final PaperChoices choices = new PaperChoices();
    private Bench bench;
    private FilteredRecording filtered;

    @BeforeEach
    void begin(@TempDir Path folder) {
        bench = Bench.ready(folder);
        filtered = new FilteredRecording(bench.recordings, choices, bench.worker, bench.board);
    }

    private Recording shown() {
        return bench.recordings.shown().orElseThrow().recording();
    }

    private Drawn drawn() {
        return filtered.drawnProperty().get().orElseThrow();
    }

    @Test
    void atFirstEverythingIsDrawnAsRecorded() {
        assertThat(drawn().recording()).isSameAs(shown());
        assertThat(drawn().filter()).isEqualTo(DisplayFilter.AS_RECORDED);
    }

    @Test
    void theDrawingGetsAnotherRecordingAndAllElseKeepsTheFirst() {
        var before = shown();
        var scored = bench.scoring.state();
        choices.filterProperty().set(MONITOR);
        assertThat(drawn().filter()).isEqualTo(MONITOR);
        assertThat(drawn().recording()).isNotSameAs(before);
        assertThat(shown()).isSameAs(before);
        assertThat(bench.scoring.state()).isSameAs(scored);
    }

    @Test
    void whatTheRateRulesOutIsLeftOutAndNotClaimed() {
        choices.filterProperty().set(WITH_NOTCH);
        assertThat(drawn().filter()).isEqualTo(MONITOR);
    }

    @Test
    void thePreviousStateStaysUntilTheFilterIsDone() {
        bench.worker.hold();
        choices.filterProperty().set(MONITOR);
        assertThat(drawn().filter()).isEqualTo(DisplayFilter.AS_RECORDED);
        bench.worker.deliver();
        assertThat(drawn().filter()).isEqualTo(MONITOR);
    }

    @Test
    void aFilterThatIsNoLongerWantedIsNotDrawn() {
        bench.worker.hold();
        choices.filterProperty().set(MONITOR);
        choices.filterProperty().set(DisplayFilter.AS_RECORDED);
        bench.worker.deliver();
        assertThat(drawn().filter()).isEqualTo(DisplayFilter.AS_RECORDED);
    }

    @Test
    void anotherRecordingIsNeverShownWithTheTracesOfTheLast() {
        choices.filterProperty().set(MONITOR);
        bench.worker.hold();
        bench.open("second.good");
        bench.worker.deliverLast();
        assertThat(drawn()).isEqualTo(new Drawn(shown(), DisplayFilter.AS_RECORDED));
        bench.worker.deliver();
        assertThat(drawn().filter()).isEqualTo(MONITOR);
        assertThat(drawn().recording().source()).isEqualTo(shown().source());
    }

    @Test
    void theKeyGoesThroughWhatTheRateAllows() {
        filtered.next();
        assertThat(filtered.filter()).isEqualTo(MONITOR);
        filtered.next();
        assertThat(filtered.filter()).isEqualTo(DisplayFilter.AS_RECORDED);
    }

    @Test
    void theWordsSayWhatIsFilteredAndWhatToBewareOf() {
        assertThat(List.of(DisplayFilter.AS_RECORDED, WITH_NOTCH, DisplayFilter.band(0.05, 150)))
                .extracting(FilterWords::of)
                .containsExactly("as recorded", "0.5–40 Hz, 50 Hz notch", "0.05–150 Hz");
        assertThat(FilterWords.warning(new Drawn(shown(), MONITOR)))
                .contains("not diagnostic bandwidth");
        assertThat(FilterWords.warning(new Drawn(shown(), DisplayFilter.AS_RECORDED))).isEmpty();
    }

    @Test
    void childrenWantMoreBandwidthThanASlowRecordingHas() {
        assertThat(FilterWords.warning(new Drawn(of(15, 100), DisplayFilter.AS_RECORDED)))
                .contains("children: 250 Hz is wanted, this recording ends at 50 Hz");
        assertThat(FilterWords.warning(new Drawn(of(15, 500), DisplayFilter.band(0.05, 150))))
                .contains("children: 250 Hz is wanted");
        assertThat(FilterWords.warning(new Drawn(of(15, 500), DisplayFilter.AS_RECORDED)))
                .isEmpty();
        assertThat(FilterWords.warning(new Drawn(of(16, 100), DisplayFilter.AS_RECORDED)))
                .isEmpty();
    }

    private Recording of(int years, double rate) {
        var some = shown();
        return new Recording(
                some.id(),
                rate,
                some.leads(),
                some.derived(),
                some.gains(),
                new FileFacts(
                        Optional.of(Patient.of(OptionalInt.of(years), Optional.empty())),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()),
                some.source());
    }
}
