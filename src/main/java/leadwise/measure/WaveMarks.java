package leadwise.measure;

import java.util.Arrays;

/// Onset, peak and offset of one wave in each lead, in samples from the first of a template; NaN in
/// leads without it.
final class WaveMarks {

    private final double[] onset;
    private final double[] peak;
    private final double[] offset;

    private WaveMarks(int leads) {
        onset = new double[leads];
        peak = new double[leads];
        offset = new double[leads];
        Arrays.fill(onset, Double.NaN);
        Arrays.fill(peak, Double.NaN);
        Arrays.fill(offset, Double.NaN);
    }

    static WaveMarks none(int leads) {
        return new WaveMarks(leads);
    }

    /// By lead, to be read and to be filled.
    double[] onset() {
        return onset;
    }

    double[] peak() {
        return peak;
    }

    double[] offset() {
        return offset;
    }

    boolean isEmpty() {
        return Arrays.stream(onset).allMatch(Double::isNaN);
    }

    /// Draws the marks of each lead towards the median of all leads: since all leads see one heart,
    /// what one of them shows alone is partly noise.
    ///
    /// @param own the share of a lead's own mark, 0 to 1, by lead
    /// @param farthest samples from the median beyond which a mark is not believed
    void drawTogether(double[] own, double farthest) {
        for (var marks : new double[][] {onset, offset}) {
            double median = Filters.median(marks);
            for (int lead = 0; lead < marks.length; lead++) {
                double off = Math.clamp(marks[lead] - median, -farthest, farthest);
                marks[lead] = Double.isNaN(marks[lead]) ? Double.NaN : median + own[lead] * off;
            }
        }
    }

    /// The earliest onset that other leads confirm (P. Laguna et al., 1994): the mean of the
    /// earliest onsets that lie within `samples` of each other and are `others` + 1; where none do,
    /// the median of all.
    double earliestOnset(double samples, int others) {
        return earliest(onset, samples, others);
    }

    double latestOffset(double samples, int others) {
        return -earliest(Arrays.stream(offset).map(v -> -v).toArray(), samples, others);
    }

    private static double earliest(double[] marks, double samples, int others) {
        var sorted = Arrays.stream(marks).filter(v -> !Double.isNaN(v)).sorted().toArray();
        int needed = Math.min(others, sorted.length / 3);
        for (int i = 0; i + needed < sorted.length; i++) {
            if (sorted[i + needed] - sorted[i] <= samples) {
                return Arrays.stream(sorted, i, i + needed + 1).average().orElseThrow();
            }
        }
        return Filters.median(sorted);
    }
}
