package leadwise.inference;

import static org.assertj.core.api.Assertions.assertThat;

import leadwise.model.Lead;
import leadwise.model.Signal;
import leadwise.signal.DisplayFilter;

import org.junit.jupiter.api.Test;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/// What is filtered for the eye is another recording: the one that the encoder gets stays the same
/// to the last bit, under all filters.
class H07_NothingFilteredReachesTheModelTest {

    @Test
    void theEncodersInputAndTheRecordingAreBitIdenticalUnderAllFilters() throws Exception {
        var input = new EcgInput(ModelBundle.load(TinyBundle.FOLDER).manifest().ecg());
        var recording = TinyBundle.recording(10, TinyBundle.allLeads(1));
        var samplesBefore = copy(recording.leads());
        var seenBefore = ((EcgInput.Outcome.Ready) input.of(recording)).samples();
        for (double high : DisplayFilter.HIGH_PASSES_HZ) {
            for (double low : DisplayFilter.LOW_PASSES_HZ) {
                for (double notch : DisplayFilter.NOTCHES_HZ) {
                    var shown =
                            DisplayFilter.band(high, low)
                                    .withNotch(OptionalDouble.of(notch))
                                    .of(recording);
                    assertThat(shown.leads()).isNotEqualTo(samplesBefore);
                    assertThat(recording.leads()).isEqualTo(samplesBefore);
                    assertThat(((EcgInput.Outcome.Ready) input.of(recording)).samples())
                            .isEqualTo(seenBefore);
                }
            }
        }
    }

    private static Map<Lead, Signal> copy(Map<Lead, Signal> leads) {
        var copy = new LinkedHashMap<Lead, Signal>();
        leads.forEach((lead, signal) -> copy.put(lead, Signal.of(signal.toArray())));
        return copy;
    }
}
