package leadwise.inference;

import static org.assertj.core.api.Assertions.assertThat;

import leadwise.model.FileFacts;
import leadwise.model.Lead;
import leadwise.model.Recording;
import leadwise.model.Signal;
import leadwise.signal.Resampler;

import org.junit.jupiter.api.Test;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

class EcgInputTest {

    private static InputSpec spec(InputSpec.Centre centre, InputSpec.Scale scale, Lead... leads) {
        return new InputSpec(
                "ecg.onnx",
                100,
                300,
                List.of(leads),
                centre,
                scale,
                InputSpec.Window.FIRST,
                Resampler.Method.WINDOWED_SINC,
                InputSpec.Gaps.ZERO);
    }

    private static float[] samples(InputSpec spec, Map<Lead, Signal> leads) {
        var recording = TinyBundle.recording(0, Map.of(Lead.I, 1.0));
        var filled =
                new Recording(
                        "test",
                        100,
                        new LinkedHashMap<>(leads),
                        Set.of(),
                        Map.of(),
                        FileFacts.NONE,
                        recording.source());
        return ((EcgInput.Outcome.Ready) new EcgInput(spec).of(filled)).samples();
    }

    private static Signal ramp(int length, double gapAt) {
        var samples = new double[length];
        for (int i = 0; i < length; i++) {
            samples[i] = i == gapAt ? Double.NaN : i;
        }
        return Signal.of(samples);
    }

    @Test
    void aShortRecordingIsCentredBeforeItIsPaddedWithZeros() {
        var spec = spec(InputSpec.Centre.MEDIAN, InputSpec.Scale.MILLIVOLT, Lead.I);
        var samples = samples(spec, Map.of(Lead.I, ramp(260, -1)));
        assertThat(samples).hasSize(300).startsWith(-129.5f, -128.5f).endsWith(0f);
        assertThat(samples[259]).isEqualTo(129.5f);
        assertThat(samples[260]).isZero();
    }

    @Test
    void onlyTheWindowIsCentredAndGapsBecomeZero() {
        var spec = spec(InputSpec.Centre.MEAN, InputSpec.Scale.MILLIVOLT, Lead.I);
        var samples = samples(spec, Map.of(Lead.I, ramp(1000, 0)));
        assertThat(samples).startsWith(0f, -149f, -148f).endsWith(149f);
    }

    @Test
    void zscoreDividesByThePopulationStandardDeviation() {
        var spec = spec(InputSpec.Centre.MEAN, InputSpec.Scale.ZSCORE, Lead.I);
        var signal = new double[300];
        for (int i = 0; i < 300; i++) {
            signal[i] = i % 2 == 0 ? 1 : 5;
        }
        assertThat(samples(spec, Map.of(Lead.I, Signal.of(signal)))).startsWith(-1f, 1f, -1f);
    }

    @Test
    void derivedLimbLeadsServeEncodersThatWantThem() {
        var spec = spec(InputSpec.Centre.NONE, InputSpec.Scale.MILLIVOLT, Lead.III, Lead.AVF);
        var leads = new LinkedHashMap<Lead, Signal>();
        leads.put(Lead.I, ramp(300, -1));
        leads.put(Lead.II, Signal.of(new double[300]));
        var samples = samples(spec, leads);
        assertThat(samples[7]).isEqualTo(-7f);
        assertThat(samples[307]).isEqualTo(-3.5f);
    }

    @Test
    void aShortRecordingIsDeclined() {
        assertThat(reason(TinyBundle.recording(2.4, TinyBundle.allLeads(1))))
                .isEqualTo("The recording lasts 2.4 s; the encoder needs 2.5 s.");
    }

    @Test
    void aRecordingWithoutLeadTwoIsDeclined() {
        var leads = TinyBundle.allLeads(1);
        leads.remove(Lead.II);
        assertThat(reason(TinyBundle.recording(3, leads)))
                .isEqualTo("Lead II is not in the recording; the encoder needs leads I and II.");
        leads.put(Lead.II, Double.NaN);
        assertThat(reason(TinyBundle.recording(3, leads)))
                .isEqualTo("Lead II has next to no samples; the encoder needs leads I and II.");
    }

    @Test
    void moreThanThreeMissingChestLeadsAreDeclined() {
        var leads = TinyBundle.allLeads(1);
        List.of(Lead.V1, Lead.V2, Lead.V3, Lead.V6).forEach(leads::remove);
        assertThat(reason(TinyBundle.recording(3, leads)))
                .isEqualTo(
                        "Leads V1, V2, V3, V6 are missing; the encoder can do without at most 3.");
        leads.put(Lead.V3, 1.0);
        assertThat(input().of(TinyBundle.recording(3, leads)))
                .isInstanceOf(EcgInput.Outcome.Ready.class);
    }

    private static EcgInput input() {
        return new EcgInput(
                spec(
                        InputSpec.Centre.MEDIAN,
                        InputSpec.Scale.MILLIVOLT,
                        Lead.INDEPENDENT.toArray(Lead[]::new)));
    }

    private static String reason(Recording recording) {
        return ((EcgInput.Outcome.Unfit) input().of(recording)).reason();
    }
}
