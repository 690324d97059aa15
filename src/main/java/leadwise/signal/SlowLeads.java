package leadwise.signal;

import leadwise.model.Lead;
import leadwise.model.Recording;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// The independent leads that are whole enough, at 200 samples per second: what is compared between
/// leads, or between rates, must not depend on how a device sampled. There are none where the
/// recording is too short, or its rate too low.
final class SlowLeads {

    static final double SAMPLES_PER_SECOND = 200;

    private final Map<Lead, double[]> samples = new LinkedHashMap<>();

    SlowLeads(CheckedLeads leads) {
        var recording = leads.recording();
        if (recording.durationSeconds() < HealthLimits.LEAST_SECONDS
                || recording.samplesPerSecond() < HealthLimits.LEAST_RATE) {
            return;
        }
        var whole =
                Lead.INDEPENDENT.stream()
                        .flatMap(lead -> leads.find(lead).stream())
                        .filter(lead -> isWhole(lead, recording))
                        .toList();
        var slow =
                new Resampler(
                                Resampler.Method.WINDOWED_SINC,
                                recording.samplesPerSecond(),
                                SAMPLES_PER_SECOND)
                        .resample(
                                whole.stream().map(LeadProfile::signal).toList(),
                                Integer.MAX_VALUE);
        for (int i = 0; i < whole.size(); i++) {
            samples.put(whole.get(i).lead(), Gaps.held(slow.get(i).toArray()));
        }
    }

    private static boolean isWhole(LeadProfile lead, Recording recording) {
        double rate = recording.samplesPerSecond();
        return lead.missing() <= HealthLimits.GAP_SHARE * lead.length()
                && lead.longestConstant().length() < HealthLimits.STUCK_SECONDS * rate;
    }

    /// The leads that are there.
    List<Lead> leads() {
        return List.copyOf(samples.keySet());
    }

    /// These leads between two frequencies, in mV, forwards and backwards so that nothing is
    /// shifted.
    SequencedMap<Lead, double[]> between(double fromHertz, double toHertz) {
        var high = Biquad.highPass(fromHertz, SAMPLES_PER_SECOND);
        var low = Biquad.lowPass(toHertz, SAMPLES_PER_SECOND);
        var filtered = new LinkedHashMap<Lead, double[]>();
        samples.forEach((lead, x) -> filtered.put(lead, low.bothWays(high.bothWays(x))));
        return filtered;
    }
}
