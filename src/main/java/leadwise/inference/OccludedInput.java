package leadwise.inference;

import leadwise.model.Explanation.Region;
import leadwise.model.Explanation.Span;

import java.util.Arrays;
import java.util.List;

/// What the encoder sees of a recording, and the same with parts taken out: in the encoder's own
/// leads, rate and scale, so that nothing but the part changes.
final class OccludedInput {

    private final InputSpec spec;
    private final float[] samples;

    /// @param samples lead by lead, as [EcgInput] prepared them
    OccludedInput(InputSpec spec, float[] samples) {
        this.spec = spec;
        this.samples = samples;
    }

    float[] whole() {
        return samples.clone();
    }

    /// The input without the regions. A lead becomes its median; what lies between two samples that
    /// stay becomes a straight line from one to the other, and at an edge goes on as the one
    /// sample.
    float[] without(List<Region> regions) {
        var occluded = whole();
        for (var lead : spec.leads()) {
            var out = new boolean[spec.samples()];
            for (var region : regions) {
                if (region.touches(lead)) {
                    mark(out, region);
                }
            }
            bridge(occluded, spec.leads().indexOf(lead) * spec.samples(), out);
        }
        return occluded;
    }

    private void mark(boolean[] out, Region region) {
        switch (region) {
            case Region.WholeLead _ -> Arrays.fill(out, true);
            case Region.Window(_, var span) -> mark(out, span);
            case Region.Beats beats -> beats.spans().forEach(span -> mark(out, span));
        }
    }

    private void mark(boolean[] out, Span span) {
        int from = sampleAt(span.fromSeconds());
        Arrays.fill(out, from, Math.max(from, sampleAt(span.toSeconds())), true);
    }

    private int sampleAt(double seconds) {
        return Math.clamp(Math.round(seconds * spec.samplesPerSecond()), 0, spec.samples());
    }

    private void bridge(float[] values, int first, boolean[] out) {
        int length = out.length;
        for (int from = 0; from < length; from++) {
            if (!out[from]) {
                continue;
            }
            int to = from;
            while (to < length && out[to]) {
                to++;
            }
            straighten(values, first, from, to, length);
            from = to;
        }
    }

    private static void straighten(float[] values, int first, int from, int to, int length) {
        if (from == 0 && to == length) {
            Arrays.fill(values, first, first + length, median(values, first, length));
            return;
        }
        float left = values[first + (from == 0 ? to : from - 1)];
        float right = values[first + (to == length ? from - 1 : to)];
        for (int i = from; i < to; i++) {
            float share = (i - from + 1f) / (to - from + 1);
            values[first + i] = left + share * (right - left);
        }
    }

    private static float median(float[] values, int first, int length) {
        var sorted = Arrays.copyOfRange(values, first, first + length);
        Arrays.sort(sorted);
        return (sorted[(length - 1) / 2] + sorted[length / 2]) / 2;
    }
}
