package leadwise.signal;

import static org.assertj.core.api.Assertions.assertThat;

import leadwise.model.FileFacts;
import leadwise.model.Gain;
import leadwise.model.HealthFinding;
import leadwise.model.HealthFinding.Gate;
import leadwise.model.HealthFinding.Severity;
import leadwise.model.Lead;
import leadwise.model.Problem;
import leadwise.model.Recording;
import leadwise.model.Signal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;

class RecordHealthTest {

    private static final Recording GOOD = Beats.regular(500, 10, 72);

    private static SequencedMap<Lead, Signal> leads() {
        return new LinkedHashMap<>(GOOD.leads());
    }

    private static Signal good(Lead lead) {
        return GOOD.lead(lead).orElseThrow();
    }

    private static Signal map(Signal signal, DoubleUnaryOperator change) {
        return fill(signal.length(), i -> change.applyAsDouble(signal.at(i)));
    }

    private static Signal fill(int length, IntToDoubleFunction value) {
        var samples = new double[length];
        for (int i = 0; i < length; i++) {
            samples[i] = value.applyAsDouble(i);
        }
        return Signal.of(samples);
    }

    private static List<HealthFinding> check(SequencedMap<Lead, Signal> leads) {
        return Health.of(Beats.of(500, leads));
    }

    private static List<Gate> clipped(SequencedMap<Lead, Signal> leads) {
        return check(leads).stream()
                .filter(finding -> finding.code().equals("clipped"))
                .map(HealthFinding::gate)
                .toList();
    }

    private static HealthFinding finding(
            String code, Severity severity, Gate gate, String sentence, Lead... leads) {
        return new HealthFinding(code, severity, gate, List.of(leads), sentence);
    }

    @Test
    void aGoodRecordingHasNoFinding() {
        assertThat(Health.of(GOOD)).isEmpty();
    }

    @Test
    void exchangedNamesAreFoundAndTheRightOrderIsNamed() {
        var leads = leads();
        leads.put(Lead.AVL, good(Lead.AVF));
        leads.put(Lead.AVF, good(Lead.AVL));
        assertThat(check(leads))
                .singleElement()
                .satisfies(
                        f -> {
                            assertThat(f.code()).isEqualTo("limb-lead-algebra");
                            assertThat(f.severity()).isEqualTo(Severity.ALARM);
                            assertThat(f.leads()).containsExactly(Lead.AVL, Lead.AVF);
                            assertThat(f.sentence())
                                    .matches(
                                            "aVL, aVF do not follow from I and II \\(residual \\d+"
                                                    + " %\\): names, order or gains are wrong\\."
                                                    + " Exchanging aVL and aVF would fit\\.");
                        });
    }

    @Test
    void aTurnedLeadIsFound() {
        var leads = leads();
        leads.put(Lead.III, map(good(Lead.III), v -> -v));
        assertThat(check(leads))
                .singleElement()
                .extracting(HealthFinding::sentence)
                .asString()
                .startsWith("III does not follow from I and II")
                .endsWith("Turning III over would fit.");
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-9, 0.3, 1, 50, 99, 100, 199, 333.3, 5000, 1e6, 1e12, 1e300})
    void everyRateIsCheckedWithoutAFailure(double rate) {
        boolean usual = rate >= 100 && rate <= 2000;
        assertThat(
                        Health.of(Beats.of(rate, GOOD.leads())).stream()
                                .map(HealthFinding::code)
                                .filter("rate"::equals)
                                .count())
                .isEqualTo(usual ? 0 : 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 50})
    void everyLengthIsCheckedWithoutAFailure(int length) {
        var leads = leads();
        leads.replaceAll((_, signal) -> signal.range(1000, 1000 + length));
        assertThat(check(leads)).extracting(HealthFinding::code).contains("length");
    }

    @Test
    void derivedLeadsAreNotTested() {
        var leads = new LinkedHashMap<Lead, Signal>();
        Lead.INDEPENDENT.forEach(lead -> leads.put(lead, good(lead)));
        leads.put(Lead.II, good(Lead.V2));
        assertThat(Health.of(Beats.of(500, leads).withDerivedLimbLeads()))
                .extracting(HealthFinding::code)
                .containsOnly("duplicate");
    }

    @Test
    void aNormalisedFileIsFoundAndItsAmplitudeIsNotJudged() {
        var leads = leads();
        leads.replaceAll(
                (_, signal) -> {
                    var profile = new LeadProfile(Lead.I, signal);
                    return map(signal, v -> (v - profile.least()) / profile.span() * 5);
                });
        assertThat(check(leads))
                .extracting(HealthFinding::code)
                .containsExactly("limb-lead-algebra", "normalised");
    }

    @Test
    void aWrongUnitIsFound() {
        var leads = leads();
        leads.replaceAll((_, signal) -> map(signal, v -> v * 1000));
        assertThat(check(leads)).extracting(HealthFinding::code).containsExactly("amplitude");
        leads.replaceAll((_, signal) -> map(signal, v -> v / 1e6));
        assertThat(check(leads))
                .singleElement()
                .extracting(HealthFinding::sentence)
                .asString()
                .matches(
                        "The typical deflection is 0.001 mV, expected 0.3 to 2.6 mV: gain or unit"
                                + " may be wrong\\.");
    }

    @Test
    void flatChestLeadsRaiseNothingElse() {
        var leads = leads();
        for (var lead : Lead.STANDARD.subList(6, 12)) {
            leads.put(lead, map(good(lead), _ -> 0.02));
        }
        assertThat(check(leads))
                .containsExactly(
                        finding(
                                "flat",
                                Severity.ALARM,
                                Gate.BLOCK,
                                "V1–V6 are flat.",
                                Lead.STANDARD.subList(6, 12).toArray(Lead[]::new)));
    }

    @Test
    void aStuckAndAMissingLeadAreNamed() {
        var leads = leads();
        var five = good(Lead.V5);
        leads.put(Lead.V5, fill(5000, i -> i >= 1550 && i < 2500 ? 0.31 : five.at(i)));
        leads.remove(Lead.V6);
        assertThat(check(leads))
                .containsExactly(
                        finding(
                                "absent",
                                Severity.WARNING,
                                Gate.BLOCK_WITH_OVERRIDE,
                                "V6 is missing.",
                                Lead.V6),
                        finding(
                                "stuck",
                                Severity.WARNING,
                                Gate.BLOCK_WITH_OVERRIDE,
                                "V5 is stuck 3.1–5.0 s.",
                                Lead.V5));
    }

    @Test
    void aClippedLeadIsFound() {
        var leads = leads();
        leads.put(Lead.V4, map(good(Lead.V4), v -> Math.min(v * 2, 1.5)));
        assertThat(check(leads))
                .singleElement()
                .extracting(HealthFinding::sentence)
                .asString()
                .matches("V4 is cut off at 1\\.50 mV \\(\\d+ ms\\)\\.");
    }

    @Test
    void aLeadThatIsCutOffMostOfTheTimeIsRankedOnRequestOnly() {
        var leads = leads();
        leads.put(Lead.V4, map(good(Lead.V4), v -> Math.clamp(6 * v, -1.2, 1.2)));
        var slightly = leads();
        slightly.put(Lead.V4, map(good(Lead.V4), v -> Math.min(v, 0.7)));
        assertThat(clipped(leads)).contains(Gate.BLOCK_WITH_OVERRIDE);
        assertThat(clipped(slightly)).containsExactly(Gate.NONE);
    }

    @Test
    void aHalfThatIsMissingOrFlatInAllLeadsIsOneFinding() {
        var missing = leads();
        missing.replaceAll((_, x) -> fill(5000, i -> i < 2500 ? x.at(i) : Double.NaN));
        assertThat(check(missing))
                .containsExactly(
                        finding(
                                "gaps",
                                Severity.WARNING,
                                Gate.BLOCK_WITH_OVERRIDE,
                                "All leads have no samples 5.0–10.0 s.",
                                missing.keySet().toArray(Lead[]::new)));
        var flat = leads();
        flat.replaceAll((_, x) -> fill(5000, i -> i < 2500 ? x.at(i) : 0));
        assertThat(check(flat))
                .containsExactly(
                        finding(
                                "stuck",
                                Severity.ALARM,
                                Gate.BLOCK,
                                "All leads are stuck 5.0–10.0 s.",
                                flat.keySet().toArray(Lead[]::new)));
    }

    @Test
    void aCopyWithALittleNoiseIsStillACopy() {
        var leads = leads();
        var noise = new Random(4);
        leads.put(Lead.V6, map(good(Lead.V5), v -> v + 0.001 * noise.nextGaussian()));
        assertThat(check(leads))
                .containsExactly(
                        finding(
                                "duplicate",
                                Severity.ALARM,
                                Gate.BLOCK,
                                "V5 and V6 hold the same samples.",
                                Lead.V5,
                                Lead.V6));
    }

    @Test
    void duplicatesAreFoundAlsoWithOppositeSign() {
        var leads = leads();
        leads.put(Lead.V2, map(good(Lead.V1), v -> -v));
        leads.put(Lead.V6, good(Lead.V5));
        assertThat(check(leads))
                .containsExactly(
                        finding(
                                "duplicate",
                                Severity.ALARM,
                                Gate.BLOCK,
                                "V1 and V2 hold the same samples with opposite sign.",
                                Lead.V1,
                                Lead.V2),
                        finding(
                                "duplicate",
                                Severity.ALARM,
                                Gate.BLOCK,
                                "V5 and V6 hold the same samples.",
                                Lead.V5,
                                Lead.V6));
    }

    @Test
    void gapsAreNotedOrWarnedOfByTheirLength() {
        var leads = leads();
        for (var lead : List.of(Lead.V1, Lead.V2)) {
            var signal = good(lead);
            leads.put(lead, fill(5000, i -> i >= 1000 && i < 1400 ? Double.NaN : signal.at(i)));
        }
        var three = good(Lead.V3);
        leads.put(
                Lead.V3,
                fill(5000, i -> i == 10 || (i >= 50 && i < 60) ? Double.NaN : three.at(i)));
        assertThat(check(leads))
                .containsExactly(
                        finding(
                                "gaps",
                                Severity.WARNING,
                                Gate.BLOCK_WITH_OVERRIDE,
                                "V1, V2 have no samples 2.0–2.8 s.",
                                Lead.V1,
                                Lead.V2),
                        finding(
                                "gaps",
                                Severity.NOTE,
                                Gate.NONE,
                                "V3 has no samples 0.1–0.1 s and at 1 other place.",
                                Lead.V3));
    }

    @Test
    void spikesAndStepsAreLocated() {
        var leads = leads();
        var five = good(Lead.V5);
        var six = good(Lead.V6);
        leads.put(Lead.V5, fill(5000, i -> i == 2100 ? 26 : five.at(i)));
        leads.put(Lead.V6, fill(5000, i -> i == 3000 ? six.at(i) + 6 : six.at(i)));
        assertThat(check(leads))
                .containsExactly(
                        finding(
                                "extreme",
                                Severity.WARNING,
                                Gate.NONE,
                                "V5 reaches 26 mV at 4.2 s.",
                                Lead.V5),
                        finding(
                                "step",
                                Severity.WARNING,
                                Gate.NONE,
                                "V6 jumps by 6 mV at 6.0 s.",
                                Lead.V6));
    }

    @Test
    void anInvertedLeadOneHintsAtTheArmElectrodes() {
        var leads = new LinkedHashMap<Lead, Signal>();
        for (var lead : Lead.INDEPENDENT) {
            leads.put(lead, good(lead));
        }
        // arms exchanged: I turns over, II shows what was III
        leads.put(Lead.I, map(good(Lead.I), v -> -2 * v));
        leads.put(Lead.II, fill(5000, i -> good(Lead.II).at(i) - 2 * good(Lead.I).at(i)));
        assertThat(Health.of(Beats.of(500, leads).withDerivedLimbLeads()))
                .containsExactly(
                        finding(
                                "electrodes",
                                Severity.NOTE,
                                Gate.NONE,
                                "I is inverted and aVR upright: arm electrodes exchanged, or"
                                        + " dextrocardia?",
                                Lead.I));
    }

    @Test
    void whatTheFileLeftOpenIsSaid() {
        var gains = new HashMap<Lead, Gain>();
        gains.put(Lead.I, new Gain(200, 0, Gain.Origin.ASSUMED));
        gains.put(Lead.II, new Gain(1000, 0, Gain.Origin.FILE));
        var recording =
                new Recording(
                        "test",
                        50,
                        GOOD.leads(),
                        GOOD.derived(),
                        Map.copyOf(gains),
                        FileFacts.NONE,
                        GOOD.source());
        var remark = new Problem(Problem.Kind.REMARK, Path.of("a.hea"), "line 1", "date unknown");
        assertThat(Health.of(recording, remark))
                .contains(
                        finding(
                                "rate",
                                Severity.WARNING,
                                Gate.BLOCK_WITH_OVERRIDE,
                                "The sample rate is 50 Hz; ECGs have 100 to 2000 Hz."),
                        finding(
                                "gain-assumed",
                                Severity.ALARM,
                                Gate.BLOCK,
                                "Uncalibrated: 200 per mV assumed for I.",
                                Lead.I),
                        finding(
                                "gains-differ",
                                Severity.WARNING,
                                Gate.NONE,
                                "The leads have different gains, 200 to 1000 per mV."),
                        finding(
                                "remark",
                                Severity.NOTE,
                                Gate.NONE,
                                "a.hea, line 1: date unknown."));
    }
}
