package leadwise.signal;

import static org.assertj.core.api.Assertions.assertThat;

import leadwise.model.HealthFinding;
import leadwise.model.HealthFinding.Gate;
import leadwise.model.HealthFinding.Severity;
import leadwise.model.Measured;
import leadwise.model.Measurements;
import leadwise.model.Problem;
import leadwise.model.Recording;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;

/// What the file, its reader and the measurements say.
class FileChecksTest {

    private static final Recording GOOD = Beats.regular(500, 10, 72);

    private static Problem remark(Problem.Kind kind, String reason) {
        return new Problem(kind, Path.of("a.hea"), "", reason);
    }

    private static HealthFinding finding(
            String code, Severity severity, Gate gate, String sentence) {
        return new HealthFinding(code, severity, gate, List.of(), sentence);
    }

    @Test
    void anAssumedRateBlocksTheRanking() {
        assertThat(Health.of(GOOD, remark(Problem.Kind.RATE_ASSUMED, "no rate")))
                .containsExactly(
                        finding(
                                "rate-assumed",
                                Severity.ALARM,
                                Gate.BLOCK,
                                "The file states no sample rate; 500 Hz is assumed."));
    }

    @Test
    void aDifferingChecksumIsAWarningAndAnotherRemarkANote() {
        assertThat(
                        Health.of(
                                GOOD,
                                remark(Problem.Kind.REMARK, "when it was recorded is unclear"),
                                remark(Problem.Kind.CHECKSUM_DIFFERS, "the checksum differs")))
                .containsExactly(
                        finding(
                                "checksum",
                                Severity.WARNING,
                                Gate.NONE,
                                "a.hea: the checksum differs."),
                        finding(
                                "remark",
                                Severity.NOTE,
                                Gate.NONE,
                                "a.hea: when it was recorded is unclear."));
    }

    @Test
    void aHeartRateThatNoHeartHasPointsAtTheSampleRate() {
        assertThat(RecordHealth.check(GOOD, List.of(), beating(12)))
                .containsExactly(
                        finding(
                                "heart-rate",
                                Severity.WARNING,
                                Gate.BLOCK_WITH_OVERRIDE,
                                "The heart rate is 12 per minute: is the sample rate of 500 Hz"
                                        + " right?"));
        assertThat(RecordHealth.check(GOOD, List.of(), beating(251)))
                .extracting(HealthFinding::code)
                .containsExactly("heart-rate");
        assertThat(RecordHealth.check(GOOD, List.of(), beating(250))).isEmpty();
    }

    private static Measurements beating(double perMinute) {
        var nothing = Measurements.not("nothing else was measured", "test");
        return new Measurements(
                Measured.of(perMinute),
                nothing.rrMeanMs(),
                nothing.rrSdMs(),
                nothing.regularity(),
                nothing.intervals(),
                nothing.axes(),
                nothing.st(),
                nothing.beats(),
                nothing.medianBeat(),
                nothing.noiseMicrovolts(),
                nothing.method());
    }

    @Test
    void aShortRecordingIsAWarningAndAVeryShortOneBlocks() {
        assertThat(Health.of(Beats.regular(500, 7.3, 72)))
                .containsExactly(
                        finding(
                                "short",
                                Severity.WARNING,
                                Gate.NONE,
                                "The recording lasts 7.3 s; 10 s are usual."));
        assertThat(Health.of(Beats.regular(500, 2.4, 72)))
                .containsExactly(
                        finding(
                                "length",
                                Severity.ALARM,
                                Gate.BLOCK,
                                "The recording lasts only 2.4 s."));
    }
}
