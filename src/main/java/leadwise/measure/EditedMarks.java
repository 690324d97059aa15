package leadwise.measure;

import leadwise.model.CorrectedQt;
import leadwise.model.Intervals;
import leadwise.model.MarkedBeat;
import leadwise.model.Measured;
import leadwise.model.Measurements;
import leadwise.model.MedianBeat;
import leadwise.model.Wave;
import leadwise.model.WaveMark;
import leadwise.model.Waves;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What follows from marks of the median beat that a reader has moved: the intervals between them,
/// and the marks of the beats, which move along. Axes and ST stay as they were measured.
public final class EditedMarks {

    /// Stands where a wave's end was put before its beginning.
    public static final String TURNED = "the end lies before the beginning";

    private final Map<WaveMark, Double> machine;
    private final Map<WaveMark, Double> all;
    private final Set<WaveMark> edited;

    private EditedMarks(MedianBeat beat, Map<WaveMark, Double> edits) {
        machine = machine(beat);
        all = new EnumMap<>(WaveMark.class);
        all.putAll(machine);
        all.putAll(edits);
        edited = Set.copyOf(edits.keySet());
    }

    /// The measurements with `edits` in place of the program's marks.
    ///
    /// An interval follows anew where at least one of its two marks is the reader's and both are
    /// there; else value or reason stay.
    ///
    /// @param edits seconds from the median beat's first sample
    public static Measurements apply(Measurements measured, Map<WaveMark, Double> edits) {
        if (edits.isEmpty() || measured.medianBeat().isEmpty()) {
            return measured;
        }
        var beat = measured.medianBeat().get();
        var marks = new EditedMarks(beat, edits);
        return new Measurements(
                measured.heartRatePerMinute(),
                measured.rrMeanMs(),
                measured.rrSdMs(),
                measured.regularity(),
                marks.intervals(measured.intervals(), measured.heartRatePerMinute()),
                measured.axes(),
                measured.st(),
                measured.beats().stream().map(marks::moved).toList(),
                Optional.of(marks.moved(beat)),
                measured.noiseMicrovolts(),
                measured.method());
    }

    /// The program's own marks of the median beat, in seconds from its first sample.
    public static Map<WaveMark, Double> machine(MedianBeat beat) {
        var marks = new EnumMap<WaveMark, Double>(WaveMark.class);
        var waves = beat.global();
        waves.p().ifPresent(p -> marks.put(WaveMark.P_ONSET, p.onsetSeconds()));
        waves.p().ifPresent(p -> marks.put(WaveMark.P_OFFSET, p.offsetSeconds()));
        waves.qrs().ifPresent(qrs -> marks.put(WaveMark.QRS_ONSET, qrs.onsetSeconds()));
        waves.qrs().ifPresent(qrs -> marks.put(WaveMark.QRS_OFFSET, qrs.offsetSeconds()));
        waves.t().ifPresent(t -> marks.put(WaveMark.T_OFFSET, t.offsetSeconds()));
        return marks;
    }

    private Intervals intervals(Intervals measured, Measured perMinute) {
        var qt = between(WaveMark.QRS_ONSET, WaveMark.T_OFFSET, measured.qtMs());
        return new Intervals(
                between(WaveMark.P_ONSET, WaveMark.P_OFFSET, measured.pMs()),
                between(WaveMark.P_ONSET, WaveMark.QRS_ONSET, measured.prMs()),
                between(WaveMark.QRS_ONSET, WaveMark.QRS_OFFSET, measured.qrsMs()),
                qt,
                qt.equals(measured.qtMs()) ? measured.qtc() : CorrectedQt.of(qt, perMinute));
    }

    private Measured between(WaveMark from, WaveMark to, Measured measured) {
        boolean readers = edited.contains(from) || edited.contains(to);
        double ms = 1000 * (at(to) - at(from));
        if (!readers || Double.isNaN(ms)) {
            return measured;
        }
        return ms > 0 ? Measured.of(ms) : Measured.not(TURNED);
    }

    private MedianBeat moved(MedianBeat beat) {
        return new MedianBeat(
                beat.beats(),
                beat.samplesPerSecond(),
                beat.leads(),
                moved(beat.global(), 0),
                beat.marks());
    }

    /// The beats of the median beat's class move along, each from its own place.
    private MarkedBeat moved(MarkedBeat beat) {
        if (!beat.dominant()) {
            return beat;
        }
        double first =
                beat.global()
                        .qrs()
                        .map(
                                qrs ->
                                        qrs.onsetSeconds()
                                                - machine.getOrDefault(WaveMark.QRS_ONSET, 0.0))
                        .orElse(Double.NaN);
        return Double.isNaN(first)
                ? beat
                : new MarkedBeat(beat.seconds(), true, moved(beat.global(), first), beat.leads());
    }

    /// @param first the second at which the median beat begins
    private Waves moved(Waves waves, double first) {
        return new Waves(
                wave(waves.p(), WaveMark.P_ONSET, WaveMark.P_OFFSET, first),
                wave(waves.qrs(), WaveMark.QRS_ONSET, WaveMark.QRS_OFFSET, first),
                waves.t()
                        .map(
                                t ->
                                        ordered(
                                                t.onsetSeconds(),
                                                t,
                                                t.offsetSeconds() + by(WaveMark.T_OFFSET))));
    }

    private Optional<Wave> wave(
            Optional<Wave> wave, WaveMark onset, WaveMark offset, double first) {
        if (wave.isEmpty() && edited.containsAll(List.of(onset, offset))) {
            double from = first + at(onset);
            double to = first + at(offset);
            return from < to ? Optional.of(new Wave(from, (from + to) / 2, to)) : Optional.empty();
        }
        return wave.map(
                w -> ordered(w.onsetSeconds() + by(onset), w, w.offsetSeconds() + by(offset)));
    }

    /// How far the reader moved a mark of the program's, in seconds.
    private double by(WaveMark mark) {
        return machine.containsKey(mark) ? at(mark) - machine.getOrDefault(mark, 0.0) : 0;
    }

    /// NaN where nobody has put the mark anywhere.
    private double at(WaveMark mark) {
        return all.getOrDefault(mark, Double.NaN);
    }

    /// The peak stays, unless a mark was moved across it.
    private static Wave ordered(double onset, Wave wave, double offset) {
        double low = Math.min(onset, offset);
        double high = Math.max(onset, offset);
        return new Wave(onset, Math.clamp(wave.peakSeconds(), low, high), offset);
    }
}
