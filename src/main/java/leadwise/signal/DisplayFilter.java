package leadwise.signal;

import leadwise.model.Lead;
import leadwise.model.Recording;
import leadwise.model.Signal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;

/// What the eye wants away from a drawing: wander, muscle, mains. Nothing but the drawing ever sees
/// a filtered recording.
///
/// Butterworth of second order, forwards and backwards, so that no phase is shifted: cut-offs of
/// 0.5 and 0.67 Hz are allowed under that condition only (AHA/ACCF/HRS 2007, part I). The cut-off
/// is where both ways together leave 71 % of the amplitude.
///
/// @param highPassHz slower is wander; empty for none
/// @param lowPassHz faster is muscle; empty for none
/// @param notchHz the mains; empty for none
public record DisplayFilter(
        OptionalDouble highPassHz, OptionalDouble lowPassHz, OptionalDouble notchHz) {

    public static final DisplayFilter AS_RECORDED =
            new DisplayFilter(
                    OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());

    public static final List<Double> HIGH_PASSES_HZ = List.of(0.05, 0.5, 0.67);
    public static final List<Double> LOW_PASSES_HZ = List.of(40.0, 100.0, 150.0);
    public static final List<Double> NOTCHES_HZ = List.of(50.0, 60.0);

    /// One key goes from one to the next; a notch stays what it is.
    private static final List<DisplayFilter> STEPS =
            List.of(AS_RECORDED, band(0.05, 150), band(0.5, 100), band(0.5, 40));

    private static final double LEAST_DIAGNOSTIC_HZ = 100;
    private static final double NOTCH_WIDTH_HZ = 4;

    /// (√2 − 1)^¼: each way takes half of the 3 dB.
    private static final double EACH_WAY = Math.pow(Math.sqrt(2) - 1, 0.25);

    /// How long the slowest filter remembers, in periods of its cut-off.
    private static final double MEMORY_PERIODS = 0.6;

    private static final double LEAST_MEMORY_SECONDS = 0.3;

    /// What is slower than `highPassHz` and what is faster than `lowPassHz` goes.
    public static DisplayFilter band(double highPassHz, double lowPassHz) {
        return new DisplayFilter(
                OptionalDouble.of(highPassHz),
                OptionalDouble.of(lowPassHz),
                OptionalDouble.empty());
    }

    public DisplayFilter withHighPass(OptionalDouble hertz) {
        return new DisplayFilter(hertz, lowPassHz, notchHz);
    }

    public DisplayFilter withLowPass(OptionalDouble hertz) {
        return new DisplayFilter(highPassHz, hertz, notchHz);
    }

    public DisplayFilter withNotch(OptionalDouble hertz) {
        return new DisplayFilter(highPassHz, lowPassHz, hertz);
    }

    /// Whether a recording of this rate has anything at that frequency.
    public static boolean isPossible(double hertz, double samplesPerSecond) {
        return hertz < samplesPerSecond / 2;
    }

    /// Whether a recording of this rate can be filtered so.
    public boolean isPossible(double samplesPerSecond) {
        return equals(possibleAt(samplesPerSecond));
    }

    /// What of this filter a recording of this rate can be filtered with.
    public DisplayFilter possibleAt(double samplesPerSecond) {
        return new DisplayFilter(
                highPassHz,
                possible(lowPassHz, samplesPerSecond),
                possible(notchHz, samplesPerSecond));
    }

    private static OptionalDouble possible(OptionalDouble hertz, double rate) {
        return hertz.isPresent() && isPossible(hertz.getAsDouble(), rate)
                ? hertz
                : OptionalDouble.empty();
    }

    public boolean isAsRecorded() {
        return equals(AS_RECORDED);
    }

    /// Whether it leaves the bandwidth that a diagnosis needs; 40 Hz does not.
    public boolean isDiagnostic() {
        return lowPassHz.isEmpty() || lowPassHz.getAsDouble() >= LEAST_DIAGNOSTIC_HZ;
    }

    /// The next one in the row for one key, among those that the rate allows.
    public DisplayFilter next(double samplesPerSecond) {
        int at = STEPS.indexOf(withNotch(OptionalDouble.empty()));
        for (int i = 1; i <= STEPS.size(); i++) {
            var next = STEPS.get((at + i) % STEPS.size());
            if (next.isPossible(samplesPerSecond)) {
                return next.withNotch(notchHz);
            }
        }
        return this;
    }

    /// As it is written on the paper: "0.5–40 Hz, 50 Hz notch", "from 0.5 Hz", "as recorded".
    public String text() {
        var parts = new ArrayList<String>();
        if (highPassHz.isPresent() && lowPassHz.isPresent()) {
            parts.add(plain(highPassHz) + "–" + plain(lowPassHz) + " Hz");
        } else if (highPassHz.isPresent()) {
            parts.add("from " + plain(highPassHz) + " Hz");
        } else if (lowPassHz.isPresent()) {
            parts.add("up to " + plain(lowPassHz) + " Hz");
        }
        if (notchHz.isPresent()) {
            parts.add(plain(notchHz) + " Hz notch");
        }
        return parts.isEmpty() ? "as recorded" : String.join(", ", parts);
    }

    private static String plain(OptionalDouble hertz) {
        return BigDecimal.valueOf(hertz.getAsDouble()).stripTrailingZeros().toPlainString();
    }

    /// The recording for the eye: another one with the same facts, or the very same where there is
    /// nothing to filter. Gaps stay gaps, and each stretch between two gaps is filtered by itself.
    public Recording of(Recording recording) {
        return of(recording, () -> false);
    }

    /// As [#of(Recording)]; leads that are left when nobody wants it any more stay as they are.
    ///
    /// @param cancelled asked before each lead
    public Recording of(Recording recording, BooleanSupplier cancelled) {
        double rate = recording.samplesPerSecond();
        var filters = filters(rate);
        if (filters.isEmpty()) {
            return recording;
        }
        int memory = (int) Math.ceil(memorySeconds() * rate);
        var leads = new LinkedHashMap<Lead, Signal>();
        recording
                .leads()
                .forEach(
                        (lead, signal) ->
                                leads.put(
                                        lead,
                                        cancelled.getAsBoolean()
                                                ? signal
                                                : filtered(signal, filters, memory)));
        return new Recording(
                recording.id(),
                rate,
                leads,
                recording.derived(),
                recording.gains(),
                recording.others(),
                recording.facts(),
                recording.source());
    }

    private List<Biquad> filters(double rate) {
        var possible = possibleAt(rate);
        var filters = new ArrayList<Biquad>();
        possible.highPassHz()
                .ifPresent(hz -> filters.add(Biquad.highPass(warped(hz, rate, EACH_WAY), rate)));
        possible.lowPassHz()
                .ifPresent(hz -> filters.add(Biquad.lowPass(warped(hz, rate, 1 / EACH_WAY), rate)));
        possible.notchHz().ifPresent(hz -> filters.add(Biquad.notch(hz, NOTCH_WIDTH_HZ, rate)));
        return filters;
    }

    /// The cut-off of one way so that both together have theirs at `hertz`.
    private static double warped(double hertz, double rate, double factor) {
        return Math.atan(factor * Math.tan(Math.PI * hertz / rate)) * rate / Math.PI;
    }

    private double memorySeconds() {
        return highPassHz.isPresent()
                ? Math.max(LEAST_MEMORY_SECONDS, MEMORY_PERIODS / highPassHz.getAsDouble())
                : LEAST_MEMORY_SECONDS;
    }

    private static Signal filtered(Signal signal, List<Biquad> filters, int memory) {
        var samples = signal.toArray();
        int from = 0;
        while (from < samples.length) {
            if (Double.isNaN(samples[from])) {
                from++;
                continue;
            }
            int to = from;
            while (to < samples.length && !Double.isNaN(samples[to])) {
                to++;
            }
            filter(samples, from, to, filters, memory);
            from = to;
        }
        return Signal.of(samples);
    }

    /// Beyond its ends a stretch goes on turned about its last sample, so that neither level nor
    /// slope jumps there.
    private static void filter(
            double[] samples, int from, int to, List<Biquad> filters, int memory) {
        int length = to - from;
        int beyond = Math.min(memory, length - 1);
        var stretch = new double[length + 2 * beyond];
        System.arraycopy(samples, from, stretch, beyond, length);
        for (int i = 1; i <= beyond; i++) {
            stretch[beyond - i] = 2 * samples[from] - samples[from + i];
            stretch[beyond + length - 1 + i] = 2 * samples[to - 1] - samples[to - 1 - i];
        }
        for (var filter : filters) {
            stretch = filter.bothWays(stretch);
        }
        System.arraycopy(stretch, beyond, samples, from, length);
    }
}
