package leadwise.ui.measurements;

import leadwise.model.Caliper;
import leadwise.paper.CaliperReading;

import java.util.List;

/// What a caliper measures, in words; the paper shows the same beside the caliper itself.
///
/// @param id of the caliper
/// @param text "II 832 ms 72/min 0.140 mV"
public record CaliperText(String id, String text) {

    static CaliperText of(Caliper caliper) {
        var values =
                switch (caliper.kind()) {
                    case TIME ->
                            List.of(CaliperReading.time(caliper), CaliperReading.rate(caliper));
                    case AMPLITUDE -> List.of(CaliperReading.amplitude(caliper));
                    case BOTH ->
                            List.of(
                                    CaliperReading.time(caliper),
                                    CaliperReading.rate(caliper),
                                    CaliperReading.amplitude(caliper));
                };
        return new CaliperText(
                caliper.id(),
                caliper.lead().name()
                        + "  "
                        + String.join("  ", values.stream().filter(v -> !v.isEmpty()).toList()));
    }
}
