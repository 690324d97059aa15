package leadwise.ui.paper;

import leadwise.model.Caliper;
import leadwise.model.Lead;
import leadwise.model.Recording;
import leadwise.model.Signal;

import java.util.stream.IntStream;

/// The samples on which calipers stand.
record TracePoints(Recording recording) {

    /// Where a peak is looked for, to either side, in seconds.
    static final double PEAK_SECONDS = 0.04;

    /// A step of the amplitude in millivolts, where counts are not known or finer.
    private static final double STEP_MILLIVOLTS = 0.01;

    double seconds(int sample) {
        return sample / recording.samplesPerSecond();
    }

    /// The sample nearest to `seconds`.
    int sample(double seconds) {
        return Math.clamp(
                Math.round(seconds * recording.samplesPerSecond()),
                0,
                Math.max(0, recording.length() - 1));
    }

    /// The caliper with an end on the trace at `sample`; in a gap it keeps its height.
    Caliper placed(Caliper caliper, boolean second, int sample) {
        double height = second ? caliper.toMillivolts() : caliper.fromMillivolts();
        return caliper.withEnd(second, seconds(sample), millivolts(caliper.lead(), sample, height));
    }

    /// The caliper with both ends on the trace at `sample`.
    Caliper placed(Caliper caliper, int sample) {
        return placed(placed(caliper, false, sample), true, sample);
    }

    /// The caliper with both ends on the trace, the second one `apart` seconds after the first or,
    /// where the recording ends before, that much earlier.
    Caliper spread(Caliper caliper, int from, double apart) {
        double start = seconds(from);
        boolean fits = start + apart <= seconds(recording.length() - 1);
        return placed(placed(caliper, false, from), true, sample(start + (fits ? apart : -apart)));
    }

    /// The caliper with an end moved along the trace.
    Caliper moved(Caliper caliper, boolean second, int samples) {
        int at = sample(second ? caliper.toSeconds() : caliper.fromSeconds());
        return placed(caliper, second, sample(seconds(at + samples)));
    }

    /// The caliper with an end moved up or down, off the trace, in whole counts of the lead's gain:
    /// about a hundredth of a millivolt for each of `steps`.
    Caliper raised(Caliper caliper, boolean second, int steps) {
        double by = steps * stepMillivolts(caliper.lead());
        return second
                ? caliper.withEnd(true, caliper.toSeconds(), caliper.toMillivolts() + by)
                : caliper.withEnd(false, caliper.fromSeconds(), caliper.fromMillivolts() + by);
    }

    /// The lead's millivolts; `otherwise` in a gap and for a lead that is not there.
    private double millivolts(Lead lead, int sample, double otherwise) {
        var signal = recording.leads().get(lead);
        return signal == null || sample >= signal.length() || signal.isGap(sample)
                ? otherwise
                : signal.at(sample);
    }

    private double stepMillivolts(Lead lead) {
        var gain = recording.gains().get(lead);
        if (gain == null) {
            return STEP_MILLIVOLTS;
        }
        double count = 1 / Math.abs(gain.countsPerMillivolt());
        return count * Math.max(1, Math.rint(STEP_MILLIVOLTS / count));
    }

    /// The peak nearby: of the samples within [#PEAK_SECONDS] the one that lies farthest above or
    /// below the line through the first and the last of them; `sample` itself where that is none.
    int peakNear(Lead lead, int sample) {
        var signal = recording.leads().get(lead);
        int reach = (int) Math.floor(PEAK_SECONDS * recording.samplesPerSecond());
        int from = Math.max(0, sample - reach);
        int to = Math.min(recording.length() - 1, sample + reach);
        if (signal == null
                || to - from < 2
                || IntStream.rangeClosed(from, to).anyMatch(signal::isGap)) {
            return sample;
        }
        int best = sample;
        double most = 0;
        for (int i = from + 1; i < to; i++) {
            double off = Math.abs(signal.at(i) - onLine(signal, from, to, i));
            if (isExtremum(signal, i) && off > most) {
                best = i;
                most = off;
            }
        }
        return best;
    }

    private static double onLine(Signal signal, int from, int to, int at) {
        double share = (double) (at - from) / (to - from);
        return signal.at(from) + share * (signal.at(to) - signal.at(from));
    }

    private static boolean isExtremum(Signal signal, int at) {
        double before = signal.at(at) - signal.at(at - 1);
        double after = signal.at(at) - signal.at(at + 1);
        return before * after >= 0 && before + after != 0;
    }
}
