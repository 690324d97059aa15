package leadwise.io.philips;

import leadwise.model.Lead;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// The calibration pulse of 1 mV that some cardiographs put after the ECG, in the last second of
/// all leads.
///
/// Measured in two files of 11 s at 500 Hz: all leads are 0 for 0.1 to 0.2 s, 1 mV for 0.2 s, and 0
/// for the last 0.1 s, without a count of noise; what comes before is ECG, beyond the tenth second
/// too. Other files of 10 s hold no pulse. So it is looked for, and not taken for granted.
final class CalibrationPulse {

    private static final double SHORTEST_SECONDS = 0.1;
    private static final double LONGEST_SECONDS = 1;

    /// In one lead.
    ///
    /// @param flatFrom the first sample that is 0 before it
    /// @param rise the first sample of 1 mV
    /// @param fall the first sample that is 0 again
    private record Pulse(int flatFrom, int rise, int fall) {}

    private final SignalDescription description;

    private CalibrationPulse(SignalDescription description) {
        this.description = description;
    }

    /// The first sample that is no longer ECG; empty when there is no pulse.
    ///
    /// All of I, II and the chest leads must show it at the same samples. The other limb leads,
    /// which may be stored as differences, are not asked.
    static OptionalInt begin(List<Channel> channels, SignalDescription description) {
        var look = new CalibrationPulse(description);
        var pulses =
                channels.stream()
                        .filter(channel -> Lead.INDEPENDENT.contains(channel.lead()))
                        .map(look::pulse)
                        .toList();
        if (pulses.isEmpty() || pulses.stream().anyMatch(Optional::isEmpty)) {
            return OptionalInt.empty();
        }
        var found = pulses.stream().flatMap(Optional::stream).toList();
        var first = found.getFirst();
        boolean together =
                found.stream().allMatch(p -> p.rise == first.rise && p.fall == first.fall);
        return together ? found.stream().mapToInt(Pulse::flatFrom).max() : OptionalInt.empty();
    }

    private Optional<Pulse> pulse(Channel channel) {
        int length = channel.length();
        int earliest = Math.max(0, length - samples(LONGEST_SECONDS));
        int fall = back(channel, length, earliest, false);
        int rise = back(channel, fall, earliest, true);
        int flatFrom = back(channel, rise, earliest, false);
        boolean found =
                fall < length && fall - rise >= samples(SHORTEST_SECONDS) && rise > earliest;
        return found ? Optional.of(new Pulse(flatFrom, rise, fall)) : Optional.empty();
    }

    /// How far back from `end` the lead is at 0, or at 1 mV.
    private int back(Channel channel, int end, int earliest, boolean high) {
        double level = description.offset() + (high ? description.countsPerMillivolt() : 0);
        double tolerance = high ? 1 : 0; // 1 mV need not be a whole number of counts
        int at = end;
        while (at > earliest && Math.abs(channel.at(at - 1) - level) <= tolerance) {
            at--;
        }
        return at;
    }

    private int samples(double seconds) {
        return (int) Math.round(seconds * description.samplesPerSecond());
    }
}
