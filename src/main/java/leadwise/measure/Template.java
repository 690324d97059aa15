package leadwise.measure;

import java.util.Arrays;

/// The median of aligned beats, sample by sample.
final class Template {

    private static final double LEVEL_HERTZ = 40;

    private final double[][] millivolts;
    private final int fiducial;
    private final int beats;

    private Template(double[][] millivolts, int fiducial, int beats) {
        this.millivolts = millivolts;
        this.fiducial = fiducial;
        this.beats = beats;
    }

    /// Of the samples that are there; where no beat has one, its neighbour's is taken.
    static Template of(Traces traces, int[] fiducials, int before, int after) {
        var millivolts = new double[traces.leads().size()][before + after];
        var values = new double[fiducials.length];
        for (int lead = 0; lead < millivolts.length; lead++) {
            for (int i = 0; i < before + after; i++) {
                int there = 0;
                for (int fiducial : fiducials) {
                    int at = fiducial - before + i;
                    if (traces.isThere(lead, at, at + 1)) {
                        values[there++] = traces.millivolts()[lead][at];
                    }
                }
                millivolts[lead][i] = middle(values, there);
            }
            fill(millivolts[lead], before);
        }
        return new Template(millivolts, before, fiducials.length);
    }

    private static double middle(double[] values, int count) {
        if (count == 0) {
            return Double.NaN;
        }
        Arrays.sort(values, 0, count);
        return (values[count / 2] + values[(count - 1) / 2]) / 2;
    }

    private static void fill(double[] values, int from) {
        for (int i = from; i < values.length; i++) {
            values[i] = Double.isNaN(values[i]) ? (i > 0 ? values[i - 1] : 0) : values[i];
        }
        for (int i = Math.min(from, values.length - 1); i >= 0; i--) {
            if (Double.isNaN(values[i])) {
                values[i] = i + 1 < values.length ? values[i + 1] : 0;
            }
        }
        for (int i = 0; i < values.length; i++) {
            values[i] = Double.isNaN(values[i]) ? 0 : values[i];
        }
    }

    /// By lead, then by sample.
    double[][] millivolts() {
        return millivolts;
    }

    /// The sample on which the beats are aligned.
    int fiducial() {
        return fiducial;
    }

    /// How many there are.
    int beats() {
        return beats;
    }

    int length() {
        return millivolts.length == 0 ? 0 : millivolts[0].length;
    }

    int leads() {
        return millivolts.length;
    }

    /// The level that each lead has at `at`, kept from there to the end; what comes before stays.
    double[][] heldFrom(int at) {
        return held(at, at, length());
    }

    /// The same from the beginning up to `at`.
    double[][] heldUpTo(int at) {
        return held(at, 0, at);
    }

    private double[][] held(int at, int from, int to) {
        var smooth = Filters.lowPass(millivolts, LEVEL_HERTZ);
        var held = new double[millivolts.length][];
        for (int lead = 0; lead < held.length; lead++) {
            held[lead] = millivolts[lead].clone();
            Arrays.fill(held[lead], from, to, smooth[lead][at]);
        }
        return held;
    }
}
