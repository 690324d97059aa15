package leadwise.signal;

import leadwise.model.FileFacts;
import leadwise.model.Lead;
import leadwise.model.Recording;
import leadwise.model.Signal;
import leadwise.model.Source;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;
import java.util.Set;

/// Recordings of P, QRS and T as Gaussian bumps with a little noise, for tests; all twelve leads
/// stored.
public final class Beats {

    private static final double[] HEIGHTS = {0.7, 1.1, -0.5, 0.4, 0.9, 1.4, 1.2, 0.8};

    private Beats() {}

    /// Beats with R peaks at the given seconds.
    public static Recording at(double rate, double seconds, double... peaks) {
        var random = new Random(1);
        var leads = new LinkedHashMap<Lead, Signal>();
        for (int lead = 0; lead < HEIGHTS.length; lead++) {
            var samples = new double[(int) Math.round(rate * seconds)];
            for (int i = 0; i < samples.length; i++) {
                double t = i / rate;
                for (double peak : peaks) {
                    samples[i] +=
                            HEIGHTS[lead] * bump(t - peak, 0.012)
                                    - 0.25 * bump(t - peak - 0.03, 0.01)
                                    + 0.12 * bump(t - peak + 0.16, 0.025)
                                    + 0.05 * (lead + 3) * bump(t - peak - 0.28, 0.05);
                }
                samples[i] += 0.01 * random.nextGaussian() + 0.02 * Math.sin(t + lead);
            }
            leads.put(Lead.INDEPENDENT.get(lead), Signal.of(samples));
        }
        var whole = of(rate, leads).withDerivedLimbLeads();
        return of(rate, whole.leads());
    }

    /// Regular beats, `bpm` per minute.
    public static Recording regular(double rate, double seconds, double bpm) {
        int count = (int) Math.floor((seconds - 0.6) * bpm / 60) + 1;
        var peaks = new double[count];
        for (int i = 0; i < count; i++) {
            peaks[i] = 0.3 + i * 60 / bpm;
        }
        return at(rate, seconds, peaks);
    }

    private static double bump(double t, double width) {
        return Math.exp(-t * t / (2 * width * width));
    }

    /// A recording of these leads.
    public static Recording of(double rate, SequencedMap<Lead, Signal> leads) {
        return new Recording(
                "test",
                rate,
                leads,
                Set.of(),
                Map.of(),
                FileFacts.NONE,
                new Source("test", Path.of("test.csv"), ""));
    }
}
