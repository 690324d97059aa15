package leadwise.io.dicom;

import leadwise.io.content.RecordingParts;
import leadwise.io.content.Refusal;
import leadwise.model.Gain;
import leadwise.model.Lead;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Puts the channels of all multiplex groups on one axis of time, by the groups' offsets and the
/// channels' skews.
///
/// Four groups of 2.5 s with three leads each and one of 10 s with lead II become 12 leads of 10 s,
/// 11 of them mostly gaps. A lead that stands in several groups is put together where they agree.
final class Timeline {

    /// How many samples gaps may take, beside [#GAPS_PER_SAMPLE]: offsets are only numbers in a
    /// file, and must not decide how much memory is taken.
    private static final long MOST_MISSING = 1_000_000;

    private static final long GAPS_PER_SAMPLE = 16;

    private final List<Placed> placed = new ArrayList<>();

    private record Placed(WaveformGroup group, int channel, Gain gain) {

        double startSeconds() {
            double skew = group.channels().get(channel).skewSamples();
            return group.offsetMs().orElse(0) / 1000 + skew / group.samplesPerSecond();
        }

        /// Its first sample on an axis that begins at `origin`.
        int from(double origin) throws Refusal {
            double from = Math.rint((startSeconds() - origin) * group.samplesPerSecond());
            if (!(from <= RecordingParts.MOST_VALUES)) {
                throw tooFarApart();
            }
            return (int) from;
        }
    }

    private static Refusal tooFarApart() {
        return Refusal.unsupported(
                "", "its multiplex groups or channels lie too far apart in time");
    }

    /// Takes a channel that is a voltage.
    void add(WaveformGroup group, int channel, Gain gain) {
        placed.add(new Placed(group, channel, gain));
    }

    boolean isEmpty() {
        return placed.isEmpty();
    }

    /// The channels' counts, those of one rate all of one length.
    ///
    /// @param parts to ask whether there is room
    List<Strip> strips(RecordingParts parts) throws Refusal {
        double origin = placed.stream().mapToDouble(Placed::startSeconds).min().orElse(Double.NaN);
        var lengths = lengths(origin);
        verifyRoom(lengths, parts);
        var joined = new Joined();
        for (var one : placed) {
            var counts = RecordingParts.gaps(lengths.getOrDefault(one.group.samplesPerSecond(), 0));
            one.group.read(one.channel, counts, one.from(origin));
            joined.add(new Strip(one.group, one.channel, one.gain, counts));
        }
        return joined.strips;
    }

    /// The length of all strips of a rate.
    private Map<Double, Integer> lengths(double origin) throws Refusal {
        var lengths = new HashMap<Double, Integer>();
        for (var one : placed) {
            int end = one.from(origin) + one.group.length();
            lengths.merge(one.group.samplesPerSecond(), end, Math::max);
        }
        return lengths;
    }

    private void verifyRoom(Map<Double, Integer> lengths, RecordingParts parts) throws Refusal {
        long all = 0;
        long present = 0;
        for (var one : placed) {
            all += lengths.getOrDefault(one.group.samplesPerSecond(), 0);
            present += one.group.length();
        }
        if (all - present > MOST_MISSING + GAPS_PER_SAMPLE * present) {
            throw tooFarApart();
        }
        parts.verifyRoom(all);
    }

    /// Strips in order, and where among them the one is that has a lead's name.
    private static final class Joined {
        private final List<Strip> strips = new ArrayList<>();
        private final Map<Key, Integer> first = new HashMap<>();

        private record Key(Lead lead, double samplesPerSecond) {}

        /// Puts a strip to the one of the same lead where they agree; else the longer of the two
        /// goes first and has the name.
        void add(Strip strip) {
            if (strip.name().isBlank()) {
                strips.add(strip);
                return;
            }
            var key = new Key(Lead.named(strip.name()), strip.samplesPerSecond());
            var at = first.putIfAbsent(key, strips.size());
            if (at == null) {
                strips.add(strip);
                return;
            }
            var earlier = strips.get(at);
            if (earlier.agreesWith(strip)) {
                earlier.fillFrom(strip);
            } else if (strip.present() > earlier.present()) {
                strips.set(at, strip);
                strips.add(earlier);
            } else {
                strips.add(strip);
            }
        }
    }
}
