package leadwise.signal;

import leadwise.measure.Measure;
import leadwise.model.Recording;

import java.util.Arrays;
import java.util.List;

/// How long all checks together take on one recording, after warm-up.
///
/// @param fastestMs of all runs
/// @param medianMs of all runs; other work on the machine lengthens it
record HealthTime(double fastestMs, double medianMs, int runs) {

    private static final int WARM_UP = 300;
    private static final int RUNS = 500;
    private static final double NANOS_PER_MS = 1e6;

    static HealthTime measure(Recording recording) {
        var measured = Measure.of(recording);
        var times = new double[RUNS];
        for (int i = -WARM_UP; i < RUNS; i++) {
            long start = System.nanoTime();
            RecordHealth.check(recording, List.of(), measured);
            times[Math.max(0, i)] = (System.nanoTime() - start) / NANOS_PER_MS;
        }
        Arrays.sort(times);
        return new HealthTime(times[0], times[RUNS / 2], RUNS);
    }
}
