package leadwise.paper;

import leadwise.model.Lead;
import leadwise.model.Recording;
import leadwise.model.Signal;

import java.util.Arrays;

/// A whole recording in a few hundred columns: lowest and highest sample of one lead in each, and
/// whether samples are missing there. Immutable; made in one pass over the lead.
public final class Overview {

    /// Share of columns that may reach beyond the picture: one spike must not flatten the rest.
    private static final double BEYOND = 0.01;

    private static final double LEAST_SPAN_MILLIVOLTS = 1;

    private final double seconds;
    private final double[] low;
    private final double[] high;
    private final boolean[] missing;
    private final double middle;
    private final double span;

    private Overview(double seconds, double[] low, double[] high, boolean[] missing) {
        this.seconds = seconds;
        this.low = low;
        this.high = high;
        this.missing = missing;
        double bottom = quantile(low, BEYOND);
        double top = quantile(high, 1 - BEYOND);
        middle = (bottom + top) / 2;
        span = Math.max(LEAST_SPAN_MILLIVOLTS, top - bottom);
    }

    /// Of `lead`, or of the first lead that is there.
    public static Overview of(Recording recording, Lead lead, int columns) {
        return recording
                .lead(lead)
                .or(() -> recording.leads().values().stream().findFirst())
                .map(signal -> of(signal, recording.durationSeconds(), columns))
                .orElseGet(() -> of(Signal.of(), 0, columns));
    }

    private static Overview of(Signal signal, double seconds, int columns) {
        var low = new double[columns];
        var high = new double[columns];
        var missing = new boolean[columns];
        for (int column = 0; column < columns; column++) {
            int from = (int) ((long) signal.length() * column / columns);
            int to = (int) ((long) signal.length() * (column + 1) / columns);
            low[column] = Double.NaN;
            high[column] = Double.NaN;
            for (int i = from; i < to; i++) {
                double sample = signal.at(i);
                if (Double.isNaN(sample)) {
                    missing[column] = true;
                } else {
                    // a comparison with what is not there yet is false
                    low[column] = low[column] <= sample ? low[column] : sample;
                    high[column] = high[column] >= sample ? high[column] : sample;
                }
            }
        }
        return new Overview(seconds, low, high, missing);
    }

    public int columns() {
        return low.length;
    }

    /// Length of the recording.
    public double seconds() {
        return seconds;
    }

    /// Whether a column has any sample.
    public boolean isThere(int column) {
        return !Double.isNaN(low[column]);
    }

    /// Whether samples are missing in a column.
    public boolean isMissing(int column) {
        return missing[column];
    }

    /// The column's lowest sample, 0 at the bottom of the picture, 1 at its top; not below 0.
    public double low(int column) {
        return share(low[column]);
    }

    /// The column's highest sample, 0 at the bottom of the picture, 1 at its top; not above 1.
    public double high(int column) {
        return share(high[column]);
    }

    private double share(double millivolts) {
        return Math.clamp(0.5 + (millivolts - middle) / span, 0, 1);
    }

    private static double quantile(double[] values, double share) {
        var sorted = Arrays.stream(values).filter(value -> !Double.isNaN(value)).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[(int) Math.round(share * (sorted.length - 1))];
    }
}
