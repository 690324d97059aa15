package leadwise.io.csv;

import leadwise.io.content.Refusal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.OptionalDouble;

/// Equal steps under a column of times: which sample each row is, and how many there are.
///
/// @param samples from the first row to the last, those that are skipped included
/// @param step between samples, in the column's own unit
/// @param resolution the last digit of the column
/// @param span from the first row to the last, in the column's own unit
/// @param first the first row's time
record TimeAxis(int samples, double step, double resolution, double span, double first) {

    private static final double SECONDS_PER_DAY = 86_400;
    private static final double SHARE_OF_EXACT_STEPS = 0.9;
    private static final int MOST_FILLED_PER_ROW = 10;

    /// Turns times of day that pass midnight into times that rise.
    static double[] acrossMidnight(double[] times) {
        var rising = times.clone();
        double days = 0;
        for (int i = 1; i < times.length; i++) {
            if (times[i] < times[i - 1] - SECONDS_PER_DAY / 2) {
                days += SECONDS_PER_DAY;
            }
            rising[i] = times[i] + days;
        }
        return rising;
    }

    /// @param decimals digits after the decimal sign
    static TimeAxis of(double[] times, int decimals, Table table) throws Refusal {
        double span = times[times.length - 1] - times[0];
        var steps = new double[times.length - 1];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = times[i + 1] - times[i];
            if (steps[i] < 0) {
                throw Refusal.malformed(
                        "line " + table.lineOf(i + 1),
                        "the time falls from " + times[i] + " to " + times[i + 1]);
            }
        }
        double resolution = resolution(steps, decimals);
        double step = typicalStep(steps, resolution, span);
        long samples = 1;
        for (int i = 0; i < steps.length; i++) {
            long taken = taken(steps[i], step, resolution);
            if (taken == 1 && steps[i] < 0.5 * step - resolution) {
                throw Refusal.malformed(
                        "line " + table.lineOf(i + 1),
                        "the time rises by " + steps[i] + " where the usual step is " + step);
            }
            samples += taken;
        }
        if (samples > (long) MOST_FILLED_PER_ROW * times.length) {
            throw Refusal.malformed(
                    "",
                    "the time column skips "
                            + (samples - times.length)
                            + " samples, too many to be gaps");
        }
        return new TimeAxis((int) samples, step, resolution, span, times[0]);
    }

    /// How far rounding may move a time: nothing where nearly all steps are the same, else the last
    /// digit.
    private static double resolution(double[] steps, int decimals) {
        var sorted = steps.clone();
        Arrays.sort(sorted);
        double median = sorted[sorted.length / 2];
        long same = Arrays.stream(steps).filter(s -> Math.abs(s - median) <= 1e-6 * median).count();
        boolean exact = median > 0 && same >= SHARE_OF_EXACT_STEPS * steps.length;
        return exact || decimals == 0 ? 0 : Math.pow(10, -decimals);
    }

    /// The mean of the steps that are no gaps; which they are, the median tells.
    private static double typicalStep(double[] steps, double resolution, double span)
            throws Refusal {
        var sorted = steps.clone();
        Arrays.sort(sorted);
        double median = sorted[sorted.length / 2];
        double step =
                median >= 2 * resolution
                        ? Arrays.stream(steps)
                                .filter(rise -> taken(rise, median, resolution) == 1)
                                .average()
                                .orElse(median)
                        : span / steps.length;
        if (!(step > 0)) {
            throw Refusal.malformed("", "the time column does not rise");
        }
        return step;
    }

    /// How many steps a rise is; where digits are as coarse as steps, a rise of two may be one.
    private static long taken(double rise, double step, double resolution) {
        double most = resolution <= 0.5 * step ? 1.5 * step : 1.5 * step + resolution;
        return rise > most ? Math.round(rise / step) : 1;
    }

    /// The values of the rows at their samples, NaN between them.
    double[] spread(double[] values, double[] times) {
        if (samples == values.length) {
            return values;
        }
        var spread = new double[samples];
        Arrays.fill(spread, Double.NaN);
        int sample = 0;
        spread[0] = values[0];
        for (int i = 1; i < values.length; i++) {
            sample += (int) taken(times[i] - times[i - 1], step, resolution);
            spread[sample] = values[i];
        }
        return spread;
    }

    /// Whether the column counts samples: steps of exactly 1 from 0 or 1.
    boolean countsSamples() {
        return Math.abs(step - 1) < 1e-9 && (first == 0 || first == 1);
    }

    /// Samples per second as the column has it; the digits after the twelfth are rounding noise.
    double rate(TimeScale scale) {
        return new BigDecimal((samples - 1) * scale.perSecond() / span)
                .round(new MathContext(12))
                .doubleValue();
    }

    /// The whole number that the rate must be, given how far the column's digits reach.
    OptionalDouble wholeRate(TimeScale scale) {
        double rate = rate(scale);
        double whole = Math.rint(rate);
        if (whole < 1 || Math.abs(rate - whole) > 0.001 * whole) {
            return OptionalDouble.empty();
        }
        double lastDigit = resolution == 0 && span == Math.rint(span) ? 1 : resolution;
        double spanOfWhole = (samples - 1) * scale.perSecond() / whole;
        return Math.abs(spanOfWhole - span) <= lastDigit * 1.01 + 1e-9 * span
                ? OptionalDouble.of(whole)
                : OptionalDouble.empty();
    }
}
