package leadwise.signal;

import static leadwise.signal.HealthFindings.names;
import static leadwise.signal.HealthFindings.text;

import leadwise.model.HealthFinding.Gate;
import leadwise.model.Lead;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How much of a lead is not the heart: mains, muscle noise, wander of the baseline.
final class NoiseChecks {

    private static final double EUROPE_HERTZ = 50;
    private static final double AMERICA_HERTZ = 60;

    /// The median of the absolute value of normal noise, against its standard deviation.
    private static final double MEDIAN_OF_NOISE = 0.6745;

    /// So many samples, evenly spread, are enough for a median.
    private static final int MEDIAN_SAMPLES = 1000;

    private final CheckedLeads leads;
    private final double rate;
    private final HealthFindings findings;

    NoiseChecks(CheckedLeads leads, HealthFindings findings) {
        this.leads = leads;
        this.rate = leads.recording().samplesPerSecond();
        this.findings = findings;
    }

    void check() {
        var mains = new LinkedHashMap<Double, Map<Lead, Double>>();
        var noise = new LinkedHashMap<Lead, Double>();
        var wander = new LinkedHashMap<Lead, Double>();
        for (var profile : leads.all()) {
            var samples = centred(profile);
            var line = new MainsLine(samples, rate);
            double europe = line.millivolts(EUROPE_HERTZ);
            double america = line.millivolts(AMERICA_HERTZ);
            double hertz = europe > america ? EUROPE_HERTZ : AMERICA_HERTZ;
            double most = Math.max(europe, america);
            if (most > HealthLimits.MAINS_MILLIVOLTS && line.standsOut(hertz, most)) {
                mains.computeIfAbsent(hertz, _ -> new LinkedHashMap<>()).put(profile.lead(), most);
            } else {
                noise.put(profile.lead(), noise(samples));
            }
            wander.put(profile.lead(), wander(samples));
        }
        mains.forEach(
                (hertz, millivolts) ->
                        say(
                                "mains",
                                millivolts,
                                HealthLimits.MAINS_MILLIVOLTS,
                                HealthLimits.EXTREME_MAINS_MILLIVOLTS,
                                text("Strong %.0f Hz interference", hertz)));
        say(
                "noise",
                noise,
                HealthLimits.NOISE_MILLIVOLTS,
                HealthLimits.EXTREME_NOISE_MILLIVOLTS,
                "Strong noise");
        say(
                "wander",
                wander,
                HealthLimits.WANDER_MILLIVOLTS,
                HealthLimits.EXTREME_WANDER_MILLIVOLTS,
                "The baseline wanders much");
    }

    /// Warns of the leads above `limit`.
    private void say(
            String code, Map<Lead, Double> millivolts, double limit, double extreme, String what) {
        var concerned = above(millivolts, limit);
        if (concerned.isEmpty()) {
            return;
        }
        double most =
                concerned.stream()
                        .mapToDouble(lead -> millivolts.getOrDefault(lead, 0.0))
                        .max()
                        .orElse(0);
        boolean hopeless = above(millivolts, extreme).size() >= HealthLimits.EXTREME_LEADS;
        findings.warning(
                code,
                hopeless ? Gate.BLOCK_WITH_OVERRIDE : Gate.NONE,
                concerned,
                text("%s in %s (%.2f mV).", what, names(concerned), most));
    }

    private static List<Lead> above(Map<Lead, Double> millivolts, double limit) {
        return millivolts.entrySet().stream()
                .filter(entry -> entry.getValue() > limit)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static double[] centred(LeadProfile profile) {
        double median = profile.median();
        var samples = profile.signal().toArray();
        for (int i = 0; i < samples.length; i++) {
            samples[i] -= median;
        }
        return Gaps.held(samples);
    }

    /// Standard deviation above 40 Hz between the QRS complexes, which a median does not see.
    private double noise(double[] samples) {
        if (rate < HealthLimits.LEAST_RATE) {
            return 0;
        }
        var high = Biquad.highPass(HealthLimits.NOISE_HERTZ, rate).bothWays(samples);
        int every = Math.max(1, high.length / MEDIAN_SAMPLES);
        var sizes = new double[high.length / every];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = Math.abs(high[i * every]);
        }
        Arrays.sort(sizes);
        return sizes.length == 0 ? 0 : sizes[sizes.length / 2] / MEDIAN_OF_NOISE;
    }

    /// Root mean square below 0.5 Hz, the mean left out.
    private double wander(double[] samples) {
        var slow = Biquad.lowPass(HealthLimits.WANDER_HERTZ, rate).bothWays(samples);
        double mean = Arrays.stream(slow).average().orElse(0);
        return Math.sqrt(Arrays.stream(slow).map(v -> (v - mean) * (v - mean)).average().orElse(0));
    }
}
