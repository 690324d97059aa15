package leadwise.measure;

import java.util.ArrayList;

/// Noise of a lead: the root mean square of what differs between each dominant beat and their
/// median in the 240 ms before QRS, in microvolts. Fibrillation waves count as noise here.
final class Noise {

    private static final int BEFORE_QRS = Traces.samples(240);

    /// Above this neither P nor fibrillation has much.
    private static final double QUICK_HERTZ = 15;

    private Noise() {}

    /// By lead; NaN where fewer than three beats have the stretch.
    static double[] microvolts(SortedBeats beats) {
        return microvolts(beats, beats.traces().millivolts());
    }

    /// Of muscles and mains alone: what changes more quickly than the waves of the atria.
    static double[] quickMicrovolts(SortedBeats beats) {
        var quick = Filters.lowPass(beats.traces().millivolts(), QUICK_HERTZ);
        for (int lead = 0; lead < quick.length; lead++) {
            for (int i = 0; i < quick[lead].length; i++) {
                quick[lead][i] = beats.traces().millivolts()[lead][i] - quick[lead][i];
            }
        }
        return microvolts(beats, quick);
    }

    private static double[] microvolts(SortedBeats beats, double[][] values) {
        var delineation = beats.classes().get(beats.dominant());
        var template = delineation.template();
        // a QRS may be said to begin behind the middle of its beat
        int to = Math.min(delineation.window().from(), template.fiducial());
        int from = Math.max(0, to - BEFORE_QRS);
        var ofBeats = beats.fiducialsOf(beats.dominant());
        var median = Template.of(beats.traces().with(values), ofBeats, template.fiducial(), 0);
        var noise = new double[template.leads()];
        for (int lead = 0; lead < noise.length; lead++) {
            noise[lead] = 1000 * residual(beats, values[lead], median, lead, from, to);
        }
        return noise;
    }

    private static double residual(
            SortedBeats beats, double[] values, Template median, int lead, int from, int to) {
        if (to <= from) {
            return Double.NaN;
        }
        var squares = new ArrayList<Double>();
        for (int fiducial : beats.fiducialsOf(beats.dominant())) {
            int at = fiducial - median.fiducial();
            if (beats.traces().isThere(lead, at + from, at + to)) {
                double sum = 0;
                for (int i = from; i < to; i++) {
                    double rest = values[at + i] - median.millivolts()[lead][i];
                    sum += rest * rest;
                }
                squares.add(sum / (to - from));
            }
        }
        int n = squares.size();
        double mean = squares.stream().mapToDouble(v -> v).average().orElse(0);
        // the median beat takes a part of every beat's noise with it
        return n < 3 ? Double.NaN : Math.sqrt(mean * n / (n - 1));
    }
}
