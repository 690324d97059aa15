package leadwise.paper;

import static org.assertj.core.api.Assertions.assertThat;

import leadwise.model.Lead;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

class OverviewTest {

    @Test
    void aSpikeOfOneSampleAndAGapAreSeenInTheirColumns() {
        var recording =
                Recordings.of(
                        100,
                        100_000,
                        i -> i >= 40_000 && i < 60_000 ? Double.NaN : i == 12_345 ? 1 : 0);
        var overview = Overview.of(recording, Lead.II, 100);
        assertThat(overview.seconds()).isEqualTo(1000);
        assertThat(overview.high(12)).isEqualTo(1);
        assertThat(overview.high(13)).isEqualTo(0.5);
        assertThat(IntStream.range(0, 100).filter(overview::isMissing).boxed())
                .isEqualTo(IntStream.range(40, 60).boxed().toList());
        assertThat(overview.isThere(40)).isFalse();
        assertThat(overview.isThere(39)).isTrue();
    }

    @Test
    void oneHugeSpikeDoesNotFlattenTheRest() {
        var recording = Recordings.of(100, 100_000, i -> i == 5 ? 400 : i % 100 == 0 ? 1 : 0);
        var overview = Overview.of(recording, Lead.II, 500);
        assertThat(overview.high(300) - overview.low(300)).isEqualTo(1);
        assertThat(overview.high(0)).isEqualTo(1);
    }

    @Test
    void whereTheRhythmLeadIsAbsentTheFirstLeadStandsForIt() {
        var recording = Recordings.of(100, 3000, List.of(Lead.V3), Set.of(), i -> i % 2);
        assertThat(Overview.of(recording, Lead.II, 10).isThere(3)).isTrue();
    }

    @Test
    void fewerSamplesThanColumnsLeaveColumnsEmpty() {
        var overview = Overview.of(Recordings.of(100, 3, i -> i), Lead.II, 10);
        assertThat(IntStream.range(0, 10).filter(overview::isThere).count()).isEqualTo(3);
    }
}
