package leadwise.inference;

import leadwise.model.Explanation;
import leadwise.model.Explanation.Part;
import leadwise.model.Explanation.Region;
import leadwise.model.Label;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/// An explanation in the making, batch by batch, so that other work can be done in between. Each
/// step belongs on the thread that owns the encoders.
public final class Explaining {

    /// What an encoder makes of several inputs.
    @FunctionalInterface
    interface Scores {
        /// One score per input, in their order.
        double[] of(List<float[]> inputs);
    }

    /// Large enough that a run of the graph does not cost more than its content, small enough that
    /// nobody waits for it: some 50 ms.
    static final int BATCH = 16;

    private final Label label;
    private final Scores scores;
    private final DoubleUnaryOperator percentile;
    private final OccludedInput input;
    private final List<float[]> moved;
    private final List<Region> regions;
    private final List<Part> parts = new ArrayList<>();

    private double cosine;
    private double noiseFloor = Double.NaN;
    private Optional<Explanation> explanation = Optional.empty();

    /// @param percentile of a score
    /// @param input what the encoder sees
    /// @param moved the same with the window moved by a hair
    /// @param regions what is taken out of it
    Explaining(
            Label label,
            Scores scores,
            DoubleUnaryOperator percentile,
            OccludedInput input,
            List<float[]> moved,
            List<Region> regions) {
        this.label = label;
        this.scores = scores;
        this.percentile = percentile;
        this.input = input;
        this.moved = moved;
        this.regions = regions;
    }

    /// What came of it; empty until all steps are done.
    public Optional<Explanation> explanation() {
        return explanation;
    }

    /// How much is done, 0 to 1.
    public double share() {
        if (explanation.isPresent()) {
            return 1;
        }
        int before = Double.isNaN(noiseFloor) ? 0 : 1;
        int batches = (regions.size() + BATCH - 1) / BATCH;
        return (before + (double) parts.size() / BATCH) / (batches + 2);
    }

    /// One batch more; nothing where all is done.
    public void step() {
        if (explanation.isPresent()) {
            return;
        }
        if (Double.isNaN(noiseFloor)) {
            // alone, as the ranking had it: the same number to the last bit
            cosine = scores.of(List.of(input.whole()))[0];
            noiseFloor = largestChange(moved.isEmpty() ? new double[0] : scores.of(moved));
        } else if (parts.size() < regions.size()) {
            var next =
                    regions.subList(parts.size(), Math.min(parts.size() + BATCH, regions.size()));
            var without =
                    scores.of(next.stream().map(region -> input.without(List.of(region))).toList());
            for (int i = 0; i < without.length; i++) {
                parts.add(new Part(next.get(i), cosine - without[i]));
            }
        } else {
            end();
        }
    }

    private void end() {
        var removed = Explanation.removed(parts, noiseFloor);
        double whole = percentile.applyAsDouble(cosine);
        double rest =
                removed.isEmpty()
                        ? whole
                        : percentile.applyAsDouble(scores.of(List.of(input.without(removed)))[0]);
        explanation = Optional.of(new Explanation(label, parts, noiseFloor, cosine, whole, rest));
    }

    private double largestChange(double[] ofMoved) {
        return Arrays.stream(ofMoved).map(score -> Math.abs(score - cosine)).max().orElse(0);
    }
}
