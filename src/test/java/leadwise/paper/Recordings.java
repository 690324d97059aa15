package leadwise.paper;

import leadwise.model.FileFacts;
import leadwise.model.Lead;
import leadwise.model.Recording;
import leadwise.model.Signal;
import leadwise.model.Source;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntToDoubleFunction;

/// Recordings for tests of the paper.
final class Recordings {

    private Recordings() {}

    /// The twelve leads, all alike.
    static Recording of(double samplesPerSecond, int samples, IntToDoubleFunction millivolts) {
        return of(samplesPerSecond, samples, Lead.STANDARD, Set.of(), millivolts);
    }

    static Recording of(
            double samplesPerSecond,
            int samples,
            List<Lead> leads,
            Set<Lead> derived,
            IntToDoubleFunction millivolts) {
        var values = new double[samples];
        for (int i = 0; i < samples; i++) {
            values[i] = millivolts.applyAsDouble(i);
        }
        var signals = new LinkedHashMap<Lead, Signal>();
        leads.forEach(lead -> signals.put(lead, Signal.of(values)));
        return new Recording(
                "record",
                samplesPerSecond,
                signals,
                derived,
                Map.of(),
                FileFacts.NONE,
                new Source("test", Path.of("record"), ""));
    }
}
