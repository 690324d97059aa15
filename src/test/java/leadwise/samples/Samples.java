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
import java.util.OptionalDouble;
import java.util.SequencedMap;
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
        var scenario = scenario(name);
        var leads = new LinkedHashMap<Lead, Signal>();
        Simulator.counts(scenario)
                .byLead()
                .forEach((lead, counts) -> leads.put(lead, Signal.of(millivolts(counts))));
        return recording(name, Scenario.SAMPLES_PER_SECOND, leads);
    }

    private static Recording recording(
            String name, double samplesPerSecond, SequencedMap<Lead, Signal> leads) {
        return new Recording(
                name,
                samplesPerSecond,
                leads,
                Set.of(),
                Map.of(),
                FileFacts.ofComments(List.of("synthetic " + scenario(name).title())),
                new Source("simulator", Path.of(name), ""));
    }

    /// The same beats at any sample rate and without any disturbance, breath or rounding.
    public static Recording clean(String name, double samplesPerSecond) {
        var scenario = scenario(name);
        var leads = new LinkedHashMap<Lead, Signal>();
        for (var electrode : Electrode.INDEPENDENT) {
            var samples = new double[(int) Math.round(10 * samplesPerSecond)];
            for (var placed : scenario.beats()) {
                double onset = placed.fiducialSeconds() - placed.beat().fiducialMs() / 1000;
                for (int i = 0; i < samples.length; i++) {
                    double ms = 1000 * (i / samplesPerSecond - onset);
                    samples[i] +=
                            ms < placed.beat().firstMs() || ms > placed.beat().qtMs()
                                    ? 0
                                    : placed.beat().seenBy(electrode, ms);
                }
            }
            leads.put(electrode.lead(), Signal.of(samples));
        }
        return recording(name, samplesPerSecond, leads);
    }

    /// Atrial flutter, clean: narrow beats without P, `conduction` flutter waves to each, saw teeth
    /// of 0.15 mV that point away from the feet and towards V1, as in typical flutter.
    public static Recording flutter(double wavesPerMinute, int conduction) {
        double interval = 60 * conduction / wavesPerMinute;
        var beat = Beats.withoutP(Math.min(330, 600 * interval));
        var leads = new LinkedHashMap<Lead, Signal>();
        for (var electrode : Electrode.INDEPENDENT) {
            var samples = new double[5000];
            for (int i = 0; i < samples.length; i++) {
                double t = i / 500.0;
                double phase = t * wavesPerMinute / 60 % 1;
                double tooth = phase < 0.7 ? phase / 0.7 : (1 - phase) / 0.3;
                samples[i] = electrode.sees(new Dipole(0, -0.15, -0.15).times(tooth - 0.5));
                double ms = 1000 * (t % interval) - 100;
                samples[i] += ms < 0 ? 0 : beat.seenBy(electrode, ms);
            }
            leads.put(electrode.lead(), Signal.of(samples));
        }
        return recording("synthetic-atrial-fibrillation", 500, leads);
    }

    /// What is true of a sample, to the last digit.
    ///
    /// @param pMs from the earliest onset to the latest end of P; empty where there is none
    /// @param qrsSeconds onset of QRS of each beat that lies in the recording as a whole
    /// @param qrsAxisDegrees from the net areas in I and aVF
    /// @param st60 millivolts 60 ms after the end of QRS
    public record Exact(
            OptionalDouble pMs,
            OptionalDouble prMs,
            double qrsMs,
            double qtMs,
            List<Double> qrsSeconds,
            double qrsAxisDegrees,
            Map<Lead, Double> st60) {}

    public static Exact exact(String name) {
        var scenario = scenario(name);
        var beat = scenario.typical();
        var st = new LinkedHashMap<Lead, Double>();
        for (var electrode : Electrode.INDEPENDENT) {
            st.put(electrode.lead(), beat.seenBy(electrode, beat.qrsMs() + 60));
        }
        var pEnd = beat.atrial().stream().mapToDouble(wave -> wave.endMs()).max();
        var onsets =
                scenario.beats().stream()
                        .filter(placed -> placed.beat().equals(beat))
                        .map(p -> p.fiducialSeconds() - p.beat().fiducialMs() / 1000)
                        .filter(onset -> onset > 0.3 && onset < 9.3)
                        .toList();
        return new Exact(
                beat.prMs().isPresent()
                        ? OptionalDouble.of(beat.prMs().getAsDouble() + pEnd.orElseThrow())
                        : OptionalDouble.empty(),
                beat.prMs(),
                beat.qrsMs(),
                beat.qtMs(),
                onsets,
                beat.axisDegrees(),
                st);
    }

    private static Scenario scenario(String name) {
        return Scenarios.all().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
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
