package leadwise.measure;

import java.util.ArrayList;

/// Noise of a lead: the root mean square of what differs between each dominant beat and their
/// median in the 240 ms before QRS, in microvolts. Fibrillation waves count as noise here.
final class Noise {

    private static final int BEFORE_QRS = Traces.samples(240);

    private Noise() {}

    /// By lead; NaN where fewer than three beats have the stretch.
    static double[] microvolts(SortedBeats beats) {
        var delineation = beats.classes().get(beats.dominant());
        var template = delineation.template();
        int to = delineation.window().from();
        int from = Math.max(0, to - BEFORE_QRS);
        var noise = new double[template.leads()];
        for (int lead = 0; lead < noise.length; lead++) {
            noise[lead] = 1000 * residual(beats, template, lead, from, to);
        }
        return noise;
    }

    private static double residual(
            SortedBeats beats, Template template, int lead, int from, int to) {
        var values = beats.traces().millivolts()[lead];
        var squares = new ArrayList<Double>();
        for (var beat : beats.sorted()) {
            int at = beat.fiducial() - template.fiducial();
            if (beat.kind() == beats.dominant()
                    && beats.traces().isThere(lead, at + from, at + to)) {
                double sum = 0;
                for (int i = from; i < to; i++) {
                    double rest = values[at + i] - template.millivolts()[lead][i];
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
