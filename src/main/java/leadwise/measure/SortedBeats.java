package leadwise.measure;

import leadwise.measure.BeatClasses.Sorted;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// The beats of a recording, their classes, and the delineated median beat of each class.
final class SortedBeats {

    private static final int BEFORE = Traces.samples(420);
    private static final int AFTER = Traces.samples(700);

    /// Of all beats: a class that is at least so frequent may be the dominant one.
    private static final double FREQUENT_SHARE = 0.34;

    private final Traces traces;
    private final List<Sorted> beats;
    private final List<Delineation> classes;
    private final int dominant;

    private SortedBeats(
            Traces traces, List<Sorted> beats, List<Delineation> classes, int dominant) {
        this.traces = traces;
        this.beats = beats;
        this.classes = classes;
        this.dominant = dominant;
    }

    /// @param peaks samples of the beats, ascending
    static SortedBeats of(Traces raw, int[] peaks) {
        var wanderless = raw.with(Filters.withoutWander(raw.millivolts()));
        var sorted = BeatClasses.of(wanderless, peaks);
        int kinds = sorted.stream().mapToInt(Sorted::kind).max().orElse(-1) + 1;
        var onsets = new int[kinds];
        var widths = new int[kinds];
        for (int kind = 0; kind < kinds; kind++) {
            var template = Template.of(wanderless, of(kind, sorted), BEFORE, AFTER);
            var window = new QrsDelineator(template).window();
            onsets[kind] = window.from() - BEFORE;
            widths[kind] = window.to() - window.from();
        }
        int dominant = dominant(sorted, widths);
        var traces = Baseline.without(raw, knots(sorted, onsets, dominant));
        var classes = new ArrayList<Delineation>();
        for (int kind = 0; kind < kinds; kind++) {
            var template = Template.of(traces, of(kind, sorted), BEFORE, AFTER);
            classes.add(
                    Delineation.of(
                            template, interval(kind, sorted, -1), interval(kind, sorted, 1)));
        }
        return new SortedBeats(traces, sorted, classes, dominant);
    }

    private static int[] of(int kind, List<Sorted> sorted) {
        return sorted.stream()
                .filter(beat -> beat.kind() == kind)
                .mapToInt(Sorted::fiducial)
                .toArray();
    }

    /// The narrowest of the frequent classes: of two rhythms that take turns, the one that is
    /// conducted. Where none is frequent, the most frequent; −1 where there is none.
    private static int dominant(List<Sorted> sorted, int[] widths) {
        var counts = new int[widths.length];
        sorted.stream().filter(beat -> beat.kind() >= 0).forEach(beat -> counts[beat.kind()]++);
        int most = Arrays.stream(counts).max().orElse(0);
        double frequent = Math.min(most, FREQUENT_SHARE * sorted.size());
        return IntStream.range(0, widths.length)
                .filter(kind -> counts[kind] >= frequent)
                .boxed()
                .min((a, b) -> Integer.compare(widths[a], widths[b]))
                .orElse(-1);
    }

    private static int[] knots(List<Sorted> sorted, int[] onsets, int dominant) {
        return sorted.stream()
                .filter(beat -> beat.kind() == dominant && dominant >= 0)
                .mapToInt(beat -> beat.fiducial() + onsets[beat.kind()])
                .filter(onset -> onset >= Baseline.FROM)
                .toArray();
    }

    /// The median distance of the beats of a class to their neighbours, in samples.
    private static double interval(int kind, List<Sorted> sorted, int step) {
        var own =
                IntStream.range(0, sorted.size())
                        .filter(i -> sorted.get(i).kind() == kind)
                        .filter(i -> i + step >= 0 && i + step < sorted.size())
                        .mapToDouble(
                                i ->
                                        Math.abs(
                                                sorted.get(i + step).fiducial()
                                                        - sorted.get(i).fiducial()))
                        .toArray();
        var all =
                IntStream.range(1, sorted.size())
                        .mapToDouble(i -> sorted.get(i).fiducial() - sorted.get(i - 1).fiducial())
                        .toArray();
        return own.length > 0 ? Filters.median(own) : Filters.median(all);
    }

    /// The samples at which the beats of a class are aligned.
    int[] fiducialsOf(int kind) {
        return of(kind, beats);
    }

    /// The leads with the level before QRS at 0 mV.
    Traces traces() {
        return traces;
    }

    List<Sorted> sorted() {
        return beats;
    }

    List<Delineation> classes() {
        return classes;
    }

    /// The class whose intervals are reported; −1 where QRS is cut in all beats.
    int dominant() {
        return dominant;
    }
}
