package leadwise.samples;

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

/// The sample recordings as the program sees them, straight from the simulator: for tests that are
/// not about reading.
public final class Samples {

    private Samples() {}

    public static List<String> names() {
        return Scenarios.all().stream().map(Scenario::name).toList();
    }

    /// The sample of this name, "synthetic-sinus-rhythm".
    public static Recording named(String name) {
        var scenario =
                Scenarios.all().stream()
                        .filter(one -> one.name().equals(name))
                        .findFirst()
                        .orElseThrow();
        var leads = new LinkedHashMap<Lead, Signal>();
        Simulator.counts(scenario)
                .byLead()
                .forEach((lead, counts) -> leads.put(lead, Signal.of(millivolts(counts))));
        return new Recording(
                name,
                Scenario.SAMPLES_PER_SECOND,
                leads,
                Set.of(),
                Map.of(),
                FileFacts.ofComments(List.of("synthetic " + scenario.title())),
                new Source("simulator", Path.of(name), ""));
    }

    private static double[] millivolts(short[] counts) {
        var millivolts = new double[counts.length];
        for (int i = 0; i < counts.length; i++) {
            millivolts[i] =
                    counts[i] == Simulator.MISSING
                            ? Double.NaN
                            : counts[i] / (double) Simulator.COUNTS_PER_MILLIVOLT;
        }
        return millivolts;
    }
}
