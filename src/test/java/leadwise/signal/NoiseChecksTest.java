package leadwise.signal;

import static org.assertj.core.api.Assertions.assertThat;

import leadwise.model.HealthFinding;
import leadwise.model.HealthFinding.Gate;
import leadwise.model.HealthFinding.Severity;
import leadwise.model.Lead;
import leadwise.model.Recording;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Random;

/// Disturbances in a made-up recording; the chest leads only, so that the limb leads still agree.
class NoiseChecksTest {

    private static final Recording GOOD = Beats.regular(500, 10, 72);

    private static void assertWarns(
            Recording recording, String code, Gate gate, String pattern, Lead... leads) {
        assertThat(Health.of(recording))
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.code()).isEqualTo(code);
                            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
                            assertThat(finding.gate()).isEqualTo(gate);
                            assertThat(finding.leads()).containsExactly(leads);
                            assertThat(finding.sentence()).matches(pattern);
                        });
    }

    private static Recording mains(
            Recording recording, Lead lead, double millivolts, double hertz) {
        return Faults.plus(recording, lead, millivolts, hertz, new Random(1));
    }

    @Test
    void mainsAreNamedWithTheirFrequencyAndAmplitude() {
        assertWarns(
                mains(mains(GOOD, Lead.V2, 0.1, 50), Lead.V3, 0.05, 50),
                "mains",
                Gate.NONE,
                "Strong 50 Hz interference in V2, V3 \\(0\\.1\\d? mV\\)\\.",
                Lead.V2,
                Lead.V3);
        assertWarns(
                mains(GOOD, Lead.V6, 0.1, 60),
                "mains",
                Gate.NONE,
                "Strong 60 Hz interference in V6 \\(0\\.1\\d? mV\\)\\.",
                Lead.V6);
    }

    @Test
    void weakMainsAreNoFinding() {
        assertThat(Health.of(mains(GOOD, Lead.V2, 0.02, 50))).isEmpty();
    }

    @Test
    void extremeMainsInThreeLeadsWithholdTheRanking() {
        var two = mains(mains(GOOD, Lead.V1, 0.5, 50), Lead.V2, 0.5, 50);
        assertThat(gateOfMains(two)).containsExactly(Gate.NONE);
        var three = mains(two, Lead.V3, 0.5, 50);
        assertThat(gateOfMains(three)).containsExactly(Gate.BLOCK_WITH_OVERRIDE);
    }

    private static List<Gate> gateOfMains(Recording recording) {
        return Health.of(recording).stream()
                .filter(finding -> finding.code().equals("mains"))
                .map(HealthFinding::gate)
                .toList();
    }

    @Test
    void noiseIsNamed() {
        assertWarns(
                Faults.plusNoise(GOOD, Lead.V4, 0.1, new Random(2)),
                "noise",
                Gate.NONE,
                "Strong noise in V4 \\(0\\.\\d+ mV\\)\\.",
                Lead.V4);
    }

    @Test
    void aWanderingBaselineIsNamed() {
        assertWarns(
                Faults.plus(GOOD, Lead.V4, 3, 0.2, new Random(3)),
                "wander",
                Gate.NONE,
                "The baseline wanders much in V4 \\(2\\.\\d+ mV\\)\\.",
                Lead.V4);
    }

    @Test
    void mainsAreNotLookedForWhereTheRateIsTooLowForThem() {
        var slow = Beats.regular(125, 10, 72);
        assertThat(Health.of(mains(slow, Lead.V2, 0.5, 50)))
                .extracting(HealthFinding::code)
                .doesNotContain("mains");
    }
}
