package leadwise.measure;

import leadwise.model.Lead;
import leadwise.model.Measured;

/// Axes from the net areas of a wave in I and aVF. aVF is recorded against the mean of two
/// electrodes and is 2/√3 too small for that (Goldberger).
final class FrontalPlane {

    private static final double AVF_FACTOR = 2 / Math.sqrt(3);

    /// The mean of a wave in both leads together below which it points nowhere.
    private static final double LEAST_MILLIVOLTS = 0.006;

    private final Traces traces;
    private final Template template;

    FrontalPlane(Traces traces, Template template) {
        this.traces = traces;
        this.template = template;
    }

    /// @param from the first sample of the wave in the template, `to` the last; the line between
    ///   the two is the zero of a P wave, the level before QRS that of QRS and T
    Measured axis(int from, int to, int qrsOnset, boolean chord) {
        int one = traces.leads().indexOf(Lead.I);
        int foot = traces.leads().indexOf(Lead.AVF);
        if (one < 0 || foot < 0) {
            return Measured.not("lead I or aVF is missing");
        }
        double x = mean(template.millivolts()[one], from, to, qrsOnset, chord);
        double y = AVF_FACTOR * mean(template.millivolts()[foot], from, to, qrsOnset, chord);
        return Math.hypot(x, y) < LEAST_MILLIVOLTS
                ? Measured.not("as large upwards as downwards in the limb leads")
                : Measured.of(Math.toDegrees(Math.atan2(y, x)));
    }

    private static double mean(double[] values, int from, int to, int qrsOnset, boolean chord) {
        double level = Baseline.level(values, qrsOnset);
        double left = chord ? values[from] : level;
        double right = chord ? values[to] : level;
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += values[i] - left - (right - left) * (i - from) / (to - from);
        }
        return to > from ? sum / (to - from) : 0;
    }
}
