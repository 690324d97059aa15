package leadwise.signal;

import leadwise.model.Signal;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Brings leads from one sample rate to another, as `docs/bundle-format.md` defines it to the last
/// factor: encoders were trained on the output of the same arithmetic.
///
/// Not safe for use by several threads at once; it keeps the kernels of the rates it was made for.
public final class Resampler {

    /// How the samples between the samples are found.
    public enum Method {
        /// A Hann-windowed sinc low-pass below the Nyquist frequency of the slower of both rates.
        WINDOWED_SINC,
        /// A straight line between the two neighbours.
        LINEAR
    }

    /// The cut-off as a share of the Nyquist frequency of the slower rate.
    private static final double CUT_OFF_SHARE = 0.9;

    /// Half the kernel's width in sample periods of the slower rate.
    private static final double HALF_WIDTH_PERIODS = 16 * 1.25;

    /// How much of the kernel, by absolute weight, has to lie on samples that are there.
    private static final double LEAST_PRESENT_SHARE = 0.5;

    /// Ratios with more phases than this (32 MB of kernels) compute each kernel when it is needed.
    private static final int MOST_CACHED_PHASES = 4096;

    private final Method method;
    private final double from;
    private final double to;
    private final double cutOffHertz;
    private final double halfWidthSeconds;
    private final @Nullable Kernel[] phases;

    /// @param from samples per second of the input
    /// @param to samples per second of the output
    public Resampler(Method method, double from, double to) {
        if (!(from > 0) || !(to > 0)) {
            throw new IllegalArgumentException("from " + from + " to " + to + " per second");
        }
        this.method = method;
        this.from = from;
        this.to = to;
        double slower = Math.min(from, to);
        cutOffHertz = CUT_OFF_SHARE * slower / 2;
        halfWidthSeconds = HALF_WIDTH_PERIODS / slower;
        phases = new Kernel[cachedPhases(from, to)];
    }

    /// How many samples come of `samples`.
    public int outputs(int samples) {
        return from == to ? samples : Math.toIntExact(Math.round(samples * to / from));
    }

    /// The whole lead at the new rate.
    public Signal resample(Signal signal) {
        return resample(List.of(signal), Integer.MAX_VALUE).getFirst();
    }

    /// The first `atMost` output samples of simultaneous leads of equal length.
    public List<Signal> resample(List<Signal> leads, int atMost) {
        if (leads.isEmpty()) {
            return List.of();
        }
        int samples = leads.getFirst().length();
        int outputs = Math.min(outputs(samples), atMost);
        if (from == to) {
            return leads.stream().map(lead -> lead.range(0, outputs)).toList();
        }
        var in = leads.stream().map(Signal::toArray).toArray(double[][]::new);
        var out = new double[in.length][outputs];
        switch (method) {
            case WINDOWED_SINC -> sinc(in, out);
            case LINEAR -> linear(in, out);
        }
        return List.of(out).stream().map(Signal::of).toList();
    }

    private void sinc(double[][] in, double[][] out) {
        var gaps = new boolean[in.length];
        for (int lead = 0; lead < in.length; lead++) {
            gaps[lead] = hasGap(in[lead]);
        }
        for (int n = 0; n < out[0].length; n++) {
            long base = base(n);
            var kernel = kernel(n, base);
            for (int lead = 0; lead < in.length; lead++) {
                out[lead][n] = kernel.at(in[lead], base, gaps[lead]);
            }
        }
    }

    private static boolean hasGap(double[] samples) {
        for (double sample : samples) {
            if (Double.isNaN(sample)) {
                return true;
            }
        }
        return false;
    }

    /// The input sample at or before output `n`.
    private long base(int n) {
        return phases.length > 0 ? (long) n * (long) from / (long) to : (long) (n * from / to);
    }

    private Kernel kernel(int n, long base) {
        double offset = n * from / to - base;
        if (phases.length == 0) {
            return kernel(offset);
        }
        int phase = n % phases.length;
        var cached = phases[phase];
        if (cached == null) {
            cached = kernel(offset);
            phases[phase] = cached;
        }
        return cached;
    }

    /// The weights of the input samples around an output that lies `offset` input samples after the
    /// base.
    private Kernel kernel(double offset) {
        double reach = halfWidthSeconds * from;
        int first = (int) Math.floor(offset - reach) + 1;
        int last = (int) Math.ceil(offset + reach) - 1;
        var weights = new double[last - first + 1];
        for (int j = 0; j < weights.length; j++) {
            double tau = (offset - (first + j)) / from;
            weights[j] =
                    sinc(2 * cutOffHertz * tau)
                            * (0.5 + 0.5 * Math.cos(Math.PI * tau / halfWidthSeconds));
        }
        return new Kernel(first, weights);
    }

    private static double sinc(double x) {
        return x == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
    }

    /// After how many outputs the same kernel comes back; 0 where none should be kept.
    private static int cachedPhases(double from, double to) {
        if (from != Math.rint(from) || to != Math.rint(to) || Math.max(from, to) > 1e6) {
            return 0;
        }
        long a = (long) from;
        long b = (long) to;
        while (b != 0) {
            long rest = a % b;
            a = b;
            b = rest;
        }
        long count = (long) to / a;
        return count > MOST_CACHED_PHASES ? 0 : (int) count;
    }

    private void linear(double[][] in, double[][] out) {
        for (int lead = 0; lead < in.length; lead++) {
            for (int n = 0; n < out[lead].length; n++) {
                out[lead][n] = between(in[lead], n);
            }
        }
    }

    private double between(double[] x, int n) {
        double position = n * from / to;
        int left = (int) position;
        double share = position - left;
        if (left >= x.length - 1) {
            return x[x.length - 1];
        }
        return share == 0 ? x[left] : x[left] + share * (x[left + 1] - x[left]);
    }

    /// Weights of neighbouring input samples.
    private static final class Kernel {

        private final int first;
        private final double[] weights;
        private final double sum;

        /// @param first the first weight's sample, counted from the base
        Kernel(int first, double[] weights) {
            this.first = first;
            this.weights = weights;
            double total = 0;
            for (double weight : weights) {
                total += weight;
            }
            sum = total;
        }

        double at(double[] x, long base, boolean gaps) {
            long start = base + first;
            if (gaps || start < 0 || start + weights.length > x.length) {
                return careful(x, start);
            }
            double total = 0;
            for (int j = 0, k = (int) start; j < weights.length; j++, k++) {
                total += weights[j] * x[k];
            }
            return total / sum;
        }

        private double careful(double[] x, long start) {
            double total = 0;
            double present = 0;
            double absolutePresent = 0;
            double absolute = 0;
            int to = (int) Math.min(weights.length, x.length - start);
            for (int j = (int) Math.max(0, -start); j < to; j++) {
                double weight = weights[j];
                double sample = x[(int) (start + j)];
                absolute += Math.abs(weight);
                if (!Double.isNaN(sample)) {
                    total += weight * sample;
                    present += weight;
                    absolutePresent += Math.abs(weight);
                }
            }
            boolean gap = absolutePresent < LEAST_PRESENT_SHARE * absolute || absolutePresent == 0;
            return gap ? Double.NaN : total / present;
        }
    }
}
