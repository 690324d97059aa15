package leadwise.measure;

import leadwise.model.Wave;
import leadwise.model.Waves;

import java.util.Optional;

/// The waves of a template, lead by lead, and from that of all leads together.
///
/// @param window in which the slopes of all leads together are those of QRS
record Delineation(
        Template template, QrsDelineator.Window window, WaveMarks p, WaveMarks qrs, WaveMarks t) {

    /// How near other leads' marks have to be to confirm the outermost.
    static final double P_NEAR = Traces.samples(10);

    static final double QRS_NEAR = Traces.samples(10);
    static final double T_NEAR = Traces.samples(12);
    static final int OTHERS = 3;

    /// @param rrBefore samples since the beat before, in the median
    /// @param rrAfter samples to the beat after
    static Delineation of(Template template, double rrBefore, double rrAfter) {
        var ofQrs = new QrsDelineator(template);
        var window = ofQrs.window();
        var t = new TDelineator(template, window).marks(rrAfter);
        double endBefore = t.isEmpty() ? 0 : t.latestOffset(T_NEAR, OTHERS) - rrBefore;
        var p = new PDelineator(template, window.from()).marks((int) Math.max(0, endBefore));
        return new Delineation(template, window, p, ofQrs.marks(window), t);
    }

    /// The marks of one lead in seconds from the fiducial.
    Waves ofLead(int lead) {
        return new Waves(wave(p, lead), wave(qrs, lead), wave(t, lead));
    }

    private Optional<Wave> wave(WaveMarks marks, int lead) {
        return Double.isNaN(marks.onset()[lead])
                ? Optional.empty()
                : Optional.of(wave(marks.onset()[lead], marks.peak()[lead], marks.offset()[lead]));
    }

    /// The marks of all leads together, in seconds from the fiducial.
    Waves global() {
        return new Waves(together(p, P_NEAR), together(qrs, QRS_NEAR), together(t, T_NEAR));
    }

    private Optional<Wave> together(WaveMarks marks, double near) {
        return marks.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        wave(
                                marks.earliestOnset(near, OTHERS),
                                Filters.median(marks.peak()),
                                marks.latestOffset(near, OTHERS)));
    }

    private Wave wave(double onset, double peak, double offset) {
        return new Wave(seconds(onset), seconds(peak), seconds(offset));
    }

    private double seconds(double sample) {
        return (sample - template.fiducial()) / Traces.RATE;
    }
}
