package leadwise.measure;

import leadwise.measure.BeatClasses.Sorted;
import leadwise.model.Lead;
import leadwise.signal.Biquad;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What the atria do between the QRS complexes: whether the same P wave comes before most beats,
/// and whether waves follow each other without a pause, as in flutter.
final class AtrialActivity {

    private static final double SMOOTH_HERTZ = 25;

    /// In microvolts: no lead is better than this.
    private static final double LEAST_NOISE = 5;

    private static final int MARGIN = Traces.samples(10);

    /// Flutter: 190 to 370 waves per minute, in the band that holds them and little of T.
    private static final int LEAST_CYCLE = Traces.samples(162);

    private static final int LONGEST_CYCLE = Traces.samples(316);

    /// Autocorrelation that flutter reaches; more is asked near half of R-R, where P and T of a
    /// quick sinus rhythm take turns.
    private static final double LEAST_REPETITION = 0.8;

    private static final double LEAST_AT_HALF = 0.9;
    private static final double NEAR_HALF_SHARE = 0.12;
    private static final double BAND_FROM_HERTZ = 3;
    private static final double BAND_TO_HERTZ = 12;
    private static final int BLANK = Traces.samples(12);
    private static final List<Lead> SEEN_IN = List.of(Lead.II, Lead.III, Lead.AVF, Lead.V1);

    private AtrialActivity() {}

    /// How much a wave of a dominant beat resembles the mean of the others': the median over the
    /// beats of the correlation of all leads together. 0 where there are fewer than three.
    static double sameness(SortedBeats beats, WaveMarks wave) {
        if (wave.isEmpty()) {
            return 0;
        }
        int fiducial = beats.classes().get(beats.dominant()).template().fiducial();
        int from = (int) least(wave.onset()) - MARGIN;
        int to = (int) -least(Arrays.stream(wave.offset()).map(v -> -v).toArray());
        var traces = beats.traces();
        var smooth = byNoise(Filters.lowPass(traces.millivolts(), SMOOTH_HERTZ), beats);
        var windows = new ArrayList<double[]>();
        for (var beat : beats.sorted()) {
            int at = beat.fiducial() - fiducial;
            if (beat.kind() == beats.dominant() && at + from >= 0 && at + to <= traces.length()) {
                windows.add(window(traces, smooth, at + from, at + to));
            }
        }
        return sameness(windows);
    }

    /// Each lead in units of its own noise, so that a loose electrode decides nothing.
    private static double[][] byNoise(double[][] values, SortedBeats beats) {
        var noise = Noise.microvolts(beats);
        for (int lead = 0; lead < values.length; lead++) {
            double unit = Double.isNaN(noise[lead]) ? 1 : (LEAST_NOISE + noise[lead]) / 1000;
            for (int i = 0; i < values[lead].length; i++) {
                values[lead][i] /= unit;
            }
        }
        return values;
    }

    private static double least(double[] marks) {
        return Arrays.stream(marks).filter(v -> !Double.isNaN(v)).min().orElse(0);
    }

    private static double[] window(Traces traces, double[][] values, int from, int to) {
        var window = new double[values.length * (to - from)];
        for (int lead = 0; lead < values.length; lead++) {
            if (traces.isThere(lead, from, to)) {
                double mean = Arrays.stream(values[lead], from, to).average().orElse(0);
                for (int i = from; i < to; i++) {
                    window[lead * (to - from) + i - from] = values[lead][i] - mean;
                }
            }
        }
        return window;
    }

    private static double sameness(List<double[]> windows) {
        if (windows.size() < 3) {
            return 0;
        }
        var sum = new double[windows.getFirst().length];
        for (var window : windows) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += window[i];
            }
        }
        var correlations = new double[windows.size()];
        for (int beat = 0; beat < correlations.length; beat++) {
            var others = sum.clone();
            for (int i = 0; i < others.length; i++) {
                others[i] -= windows.get(beat)[i];
            }
            correlations[beat] = BeatClasses.correlation(windows.get(beat), others);
        }
        return Filters.median(correlations);
    }

    /// Whether a lead that sees the atria well repeats itself after a flutter wave's length, QRS
    /// left out.
    static boolean isFlutter(SortedBeats beats, double rr) {
        var traces = beats.traces();
        var outside = outsideQrs(beats);
        for (int lead = 0; lead < traces.leads().size(); lead++) {
            if (SEEN_IN.contains(traces.leads().get(lead))
                    && traces.isThere(lead, 0, traces.length())) {
                var band = band(bridged(traces.millivolts()[lead], outside));
                if (repeats(band, outside, rr)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean repeats(double[] values, boolean[] outside, double rr) {
        var correlations = new double[LONGEST_CYCLE + 2];
        for (int lag = LEAST_CYCLE - 1; lag <= LONGEST_CYCLE + 1; lag++) {
            correlations[lag] = correlation(values, outside, lag);
        }
        for (int lag = LEAST_CYCLE; lag <= LONGEST_CYCLE; lag++) {
            boolean top =
                    correlations[lag] >= correlations[lag - 1]
                            && correlations[lag] > correlations[lag + 1];
            boolean halfOfRr = Math.abs(lag - rr / 2) < NEAR_HALF_SHARE * rr / 2;
            if (top && correlations[lag] >= (halfOfRr ? LEAST_AT_HALF : LEAST_REPETITION)) {
                return true;
            }
        }
        return false;
    }

    private static double correlation(double[] values, boolean[] outside, int lag) {
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i + lag < values.length; i++) {
            if (outside[i] && outside[i + lag]) {
                ab += values[i] * values[i + lag];
                aa += values[i] * values[i];
                bb += values[i + lag] * values[i + lag];
            }
        }
        return aa > 0 && bb > 0 ? ab / Math.sqrt(aa * bb) : 0;
    }

    private static double[] band(double[] values) {
        var high = Biquad.highPass(BAND_FROM_HERTZ, Traces.RATE).bothWays(values);
        return Biquad.lowPass(BAND_TO_HERTZ, Traces.RATE).bothWays(high);
    }

    private static boolean[] outsideQrs(SortedBeats beats) {
        var outside = new boolean[beats.traces().length()];
        Arrays.fill(outside, true);
        for (var beat : beats.sorted()) {
            var window = window(beats, beat);
            int from = Math.max(0, window.from() - BLANK);
            int to = Math.min(outside.length, window.to() + BLANK);
            Arrays.fill(outside, Math.min(from, to), to, false);
        }
        return outside;
    }

    private static QrsDelineator.Window window(SortedBeats beats, Sorted beat) {
        if (beat.kind() < 0) {
            return new QrsDelineator.Window(
                    beat.fiducial() - Traces.samples(60), beat.fiducial() + Traces.samples(80));
        }
        var delineation = beats.classes().get(beat.kind());
        int shift = beat.fiducial() - delineation.template().fiducial();
        return new QrsDelineator.Window(
                delineation.window().from() + shift, delineation.window().to() + shift);
    }

    /// QRS replaced by straight lines.
    private static double[] bridged(double[] values, boolean[] outside) {
        var bridged = values.clone();
        int before = -1;
        for (int i = 0; i <= values.length; i++) {
            if (i < values.length && !outside[i]) {
                continue;
            }
            double left = before >= 0 ? values[before] : i < values.length ? values[i] : 0;
            double right = i < values.length ? values[i] : left;
            for (int k = before + 1; k < i; k++) {
                bridged[k] = left + (right - left) * (k - before) / (i - before);
            }
            before = i;
        }
        return bridged;
    }
}
