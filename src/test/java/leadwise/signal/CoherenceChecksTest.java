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

/// The checks that compare chest leads with the others, and beats with the sample rate.
class CoherenceChecksTest {

    private static final Recording GOOD = Beats.regular(500, 10, 72);

    private static void assertWarns(Recording recording, String code, Lead lead, String sentence) {
        assertThat(Health.of(recording))
                .containsExactly(
                        new HealthFinding(
                                code,
                                Severity.WARNING,
                                Gate.BLOCK_WITH_OVERRIDE,
                                List.of(lead),
                                sentence));
    }

    @Test
    void aChestLeadThatIsTurnedOverIsNamed() {
        assertWarns(
                Faults.times(GOOD, Lead.V5, -1),
                "inverted",
                Lead.V5,
                "V5 goes against the other leads: turned over?");
    }

    @Test
    void aChestLeadThatComesLateIsNamedWithItsDelay() {
        assertWarns(
                Faults.late(GOOD, Lead.V5, 0.1),
                "shifted",
                Lead.V5,
                "V5 fits the other leads when it is moved by 100 ms: it seems to come late.");
        assertWarns(
                Faults.late(GOOD, Lead.V4, -0.2),
                "shifted",
                Lead.V4,
                "V4 fits the other leads when it is moved by 200 ms: it seems to come early.");
    }

    @Test
    void aChestLeadOfAnotherGainIsNamedWithItsFactor() {
        assertThat(Health.of(Faults.times(GOOD, Lead.V5, 0.1)))
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.code()).isEqualTo("chest-gain");
                            assertThat(finding.gate()).isEqualTo(Gate.BLOCK_WITH_OVERRIDE);
                            assertThat(finding.leads()).containsExactly(Lead.V5);
                            assertThat(finding.sentence())
                                    .matches(
                                            "V5 is [\\d.]+ times smaller than the other leads"
                                                    + " foretell: another gain\\?");
                        });
    }

    @Test
    void aChestLeadWithNothingButNoiseIsNamed() {
        assertWarns(
                Faults.noiseOnly(GOOD, Lead.V5, 0.02, new Random(5)),
                "foreign",
                Lead.V5,
                "V5 does not go with the other leads: off, or of another recording?");
    }

    @Test
    void withoutAllIndependentLeadsChestLeadsAreNotCompared() {
        var flat = Faults.with(Faults.times(GOOD, Lead.V5, -1), Lead.V1, _ -> 0.0);
        assertThat(Health.of(flat)).extracting(HealthFinding::code).containsExactly("flat");
    }

    @Test
    void beatsThatAreTooFastPointAtTheSampleRate() {
        assertThat(Health.of(Faults.atRate(GOOD, 4)))
                .filteredOn(finding -> finding.code().equals("qrs-speed"))
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.gate()).isEqualTo(Gate.BLOCK_WITH_OVERRIDE);
                            assertThat(finding.sentence())
                                    .matches(
                                            "The QRS complexes are too fast \\(\\d\\d Hz, expected"
                                                    + " 8 to 21\\): is the sample rate of 2000 Hz"
                                                    + " right\\?");
                        });
    }

    @Test
    void beatsThatAreTooSlowPointAtTheSampleRate() {
        assertThat(Health.of(Faults.atRate(GOOD, 0.25)))
                .extracting(HealthFinding::code)
                .contains("qrs-speed", "heart-rate");
    }
}
