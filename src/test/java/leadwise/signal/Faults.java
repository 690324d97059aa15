package leadwise.signal;

import leadwise.model.Lead;
import leadwise.model.Recording;
import leadwise.model.Signal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;

/// Spoils good recordings.
final class Faults {

    static final List<Lead> LIMB = Lead.STANDARD.subList(0, 6);
    static final List<Lead> CHEST = Lead.STANDARD.subList(6, 12);

    private Faults() {}

    static Lead any(List<Lead> leads, Random random) {
        return leads.get(random.nextInt(leads.size()));
    }

    static Recording with(Recording recording, Lead lead, Signal signal) {
        var leads = new LinkedHashMap<>(recording.leads());
        leads.put(lead, signal);
        return Beats.of(recording.samplesPerSecond(), leads);
    }

    static Recording with(Recording recording, Lead lead, IntToDoubleFunction samples) {
        return with(recording, lead, fill(recording.length(), samples));
    }

    static Recording inAll(Recording recording, DoubleUnaryOperator change) {
        var leads = new LinkedHashMap<>(recording.leads());
        leads.replaceAll(
                (_, signal) -> fill(signal.length(), i -> change.applyAsDouble(signal.at(i))));
        return Beats.of(recording.samplesPerSecond(), leads);
    }

    static Recording exchanged(Recording recording, Lead one, Lead other) {
        return with(with(recording, one, signal(recording, other)), other, signal(recording, one));
    }

    /// Two different ones of `leads`, exchanged.
    static Recording twoExchanged(Recording recording, List<Lead> leads, Random random) {
        var shuffled = new ArrayList<>(leads);
        Collections.shuffle(shuffled, random);
        return exchanged(recording, shuffled.get(0), shuffled.get(1));
    }

    static Recording times(Recording recording, Lead lead, double factor) {
        var signal = signal(recording, lead);
        return with(recording, lead, i -> factor * signal.at(i));
    }

    /// The lead comes so much later; what is missing before it is its end.
    static Recording late(Recording recording, Lead lead, double seconds) {
        var signal = signal(recording, lead);
        int late = (int) Math.round(seconds * recording.samplesPerSecond());
        return with(recording, lead, i -> signal.at(Math.floorMod(i - late, signal.length())));
    }

    /// From `seconds` on, the lead has this value.
    static Recording from(Recording recording, Lead lead, double seconds, double value) {
        var signal = signal(recording, lead);
        int from = (int) Math.round(seconds * recording.samplesPerSecond());
        double then = Double.isFinite(value) ? signal.at(from) : value;
        return with(recording, lead, i -> i < from ? signal.at(i) : then);
    }

    /// The lead shows nothing but noise on a slow drift.
    static Recording noiseOnly(Recording recording, Lead lead, double millivolts, Random random) {
        double phase = 2 * Math.PI * random.nextDouble();
        double rate = recording.samplesPerSecond();
        return with(
                recording,
                lead,
                i ->
                        millivolts * random.nextGaussian()
                                + 0.1 * Math.sin(2 * Math.PI * 0.2 * i / rate + phase));
    }

    static Recording plus(
            Recording recording, Lead lead, double millivolts, double hertz, Random random) {
        var signal = signal(recording, lead);
        double phase = 2 * Math.PI * random.nextDouble();
        double step = 2 * Math.PI * hertz / recording.samplesPerSecond();
        return with(recording, lead, i -> signal.at(i) + millivolts * Math.sin(step * i + phase));
    }

    static Recording plusNoise(Recording recording, Lead lead, double millivolts, Random random) {
        var signal = signal(recording, lead);
        return with(recording, lead, i -> signal.at(i) + millivolts * random.nextGaussian());
    }

    /// Cut off at this share of the largest distance from the median, as an amplifier's rail does.
    static Recording clipped(Recording recording, Lead lead, double share) {
        var profile = new LeadProfile(lead, signal(recording, lead));
        double median = profile.median();
        double rail = share * Math.max(profile.most() - median, median - profile.least());
        return with(recording, lead, i -> Math.clamp(profile.at(i), median - rail, median + rail));
    }

    /// A lead whose largest distance from its median is at least so much.
    static List<Lead> reaching(Recording recording, List<Lead> leads, double millivolts) {
        return leads.stream()
                .filter(
                        lead -> {
                            var profile = new LeadProfile(lead, signal(recording, lead));
                            return Math.max(
                                            profile.most() - profile.median(),
                                            profile.median() - profile.least())
                                    >= millivolts;
                        })
                .toList();
    }

    /// The same samples, said to be at another rate.
    static Recording atRate(Recording recording, double factor) {
        return Beats.of(factor * recording.samplesPerSecond(), recording.leads());
    }

    /// The second half of all leads is missing, or 0.
    static Recording halfOf(Recording recording, double value) {
        var leads = new LinkedHashMap<>(recording.leads());
        leads.replaceAll(
                (_, signal) ->
                        fill(signal.length(), i -> i < signal.length() / 2 ? signal.at(i) : value));
        return Beats.of(recording.samplesPerSecond(), leads);
    }

    /// Every lead stretched to the same span.
    static Recording normalised(Recording recording) {
        var leads = new LinkedHashMap<>(recording.leads());
        leads.replaceAll(
                (lead, signal) -> {
                    var profile = new LeadProfile(lead, signal);
                    return fill(
                            signal.length(),
                            i -> (signal.at(i) - profile.least()) / profile.span());
                });
        return Beats.of(recording.samplesPerSecond(), leads);
    }

    /// The electrodes of both arms exchanged: I turns over, II and III change places, and so do aVR
    /// and aVL.
    static Recording armsExchanged(Recording recording) {
        return times(
                exchanged(exchanged(recording, Lead.II, Lead.III), Lead.AVR, Lead.AVL), Lead.I, -1);
    }

    static Signal signal(Recording recording, Lead lead) {
        return recording.lead(lead).orElseThrow();
    }

    static Signal fill(int length, IntToDoubleFunction value) {
        var samples = new double[length];
        for (int i = 0; i < length; i++) {
            samples[i] = value.applyAsDouble(i);
        }
        return Signal.of(samples);
    }
}
