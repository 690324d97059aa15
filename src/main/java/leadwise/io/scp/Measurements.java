package leadwise.io.scp;

import leadwise.io.content.Bytes;
import leadwise.io.content.Refusal;
import leadwise.model.Annotation;
import leadwise.model.FileMeasurement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The global measurements of section 7.
///
/// The section is the number of measured beats (1 byte), that of pacemaker spikes (1), the mean RR
/// and PP intervals in ms (2 each); for each beat, that of the reference beat first, onset and end
/// of P, onset and end of QRS and end of T in ms, and the axes of P, QRS and T in degrees (2 each);
/// for each spike its time in ms and its amplitude in µV (2 each), then 6 bytes each of its kind;
/// the number of QRS complexes (2) and a type for each (1); ventricular and atrial rate, corrected
/// QT interval (2 each) and by which formula it was corrected (1). Early versions end after the
/// spikes.
final class Measurements {

    private static final int FIXED_BYTES = 6;
    private static final int BEAT_BYTES = 16;
    private static final int SPIKE_BYTES = 4;
    private static final int SPIKE_KIND_BYTES = 6;
    private static final int LARGEST_INTERVAL_MS = 10_000;
    private static final int LARGEST_RATE = 500;
    private static final int LARGEST_AXIS = 360;

    /// 29999 not computed, 29998 rejected, 29997 no such wave.
    private static final int FIRST_CODE = 29_997;

    private static final int LAST_CODE = 29_999;

    private final Bytes data;
    private final List<FileMeasurement> measured = new ArrayList<>();
    private final List<Annotation> spikes = new ArrayList<>();

    private Measurements(Bytes data) {
        this.data = data;
    }

    /// Reads what is there.
    static Measurements parse(Section section) throws Refusal {
        section.verifyLength(FIXED_BYTES);
        var measurements = new Measurements(section.data());
        measurements.read();
        return measurements;
    }

    List<FileMeasurement> measured() {
        return measured;
    }

    /// Ascending in time.
    List<Annotation> spikes() {
        return spikes;
    }

    private void read() throws Refusal {
        long spikesAt = FIXED_BYTES + (long) data.u8(0) * BEAT_BYTES;
        long qrsAt = spikesAt + (long) data.u8(1) * (SPIKE_BYTES + SPIKE_KIND_BYTES);
        long ratesAt = has(qrsAt, 2) ? qrsAt + 2 + data.u16(qrsAt) : data.length();
        if (has(ratesAt, 4)) {
            add("ventricular rate", number(ratesAt, LARGEST_RATE), "1/min");
            add("atrial rate", number(ratesAt + 2, LARGEST_RATE), "1/min");
        }
        add("RR interval", number(2, LARGEST_INTERVAL_MS), "ms");
        add("PP interval", number(4, LARGEST_INTERVAL_MS), "ms");
        if (data.u8(0) > 0 && has(FIXED_BYTES, BEAT_BYTES)) {
            readBeat(data.slice(FIXED_BYTES, BEAT_BYTES));
        }
        if (has(ratesAt, 7)) {
            var formula =
                    switch (data.u8(ratesAt + 6)) {
                        case 1 -> " (Bazett)";
                        case 2 -> " (Hodges)";
                        default -> "";
                    };
            add("QTc interval" + formula, number(ratesAt + 4, LARGEST_INTERVAL_MS), "ms");
        }
        readSpikes(spikesAt, data.u8(1));
    }

    private boolean has(long at, int bytes) {
        return at + bytes <= data.length();
    }

    private void readBeat(Bytes beat) throws Refusal {
        add("P duration", between(beat, 0, 2), "ms");
        add("PR interval", between(beat, 0, 4), "ms");
        add("QRS duration", between(beat, 4, 6), "ms");
        add("QT interval", between(beat, 4, 8), "ms");
        add("P axis", axis(beat, 10), "°");
        add("QRS axis", axis(beat, 12), "°");
        add("T axis", axis(beat, 14), "°");
    }

    private void add(String name, Optional<Integer> value, String unit) {
        value.ifPresent(v -> measured.add(new FileMeasurement(name, Integer.toString(v), unit)));
    }

    private Optional<Integer> number(long at, int largest) throws Refusal {
        return Optional.of(data.u16(at)).filter(value -> value > 0 && value <= largest);
    }

    private static Optional<Integer> between(Bytes beat, long from, long to) throws Refusal {
        int first = beat.u16(from);
        int last = beat.u16(to);
        return isCode(first) || isCode(last) || last <= first || last - first > LARGEST_INTERVAL_MS
                ? Optional.empty()
                : Optional.of(last - first);
    }

    private static Optional<Integer> axis(Bytes beat, long at) throws Refusal {
        return Optional.of(beat.i16(at)).filter(degrees -> Math.abs(degrees) <= LARGEST_AXIS);
    }

    private static boolean isCode(int value) {
        return value >= FIRST_CODE && value <= LAST_CODE;
    }

    private void readSpikes(long at, int number) throws Refusal {
        for (int i = 0; i < number && has(at + (long) i * SPIKE_BYTES, SPIKE_BYTES); i++) {
            int milliseconds = data.u16(at + (long) i * SPIKE_BYTES);
            int microvolts = data.i16(at + (long) i * SPIKE_BYTES + 2);
            if (!isCode(milliseconds)) {
                spikes.add(spike(milliseconds, microvolts));
            }
        }
        spikes.sort(Comparator.comparingDouble(Annotation::seconds));
    }

    private static Annotation spike(int milliseconds, int microvolts) {
        return new Annotation(
                milliseconds / 1e3,
                Annotation.Kind.NOTE,
                "^",
                Optional.empty(),
                isCode(microvolts) ? "pacemaker spike" : "pacemaker spike, " + microvolts + " µV",
                "SCP-ECG");
    }
}
