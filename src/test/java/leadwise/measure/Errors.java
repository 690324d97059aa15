package leadwise.measure;

import java.util.ArrayList;
import java.util.List;

/// Errors in milliseconds: measured less marked.
final class Errors {

    private final List<Double> ms = new ArrayList<>();

    void add(double error) {
        if (!Double.isNaN(error)) {
            ms.add(error);
        }
    }

    int count() {
        return ms.size();
    }

    double mean() {
        return ms.stream().mapToDouble(v -> v).average().orElse(Double.NaN);
    }

    /// With n − 1.
    double sd() {
        double mean = mean();
        return Math.sqrt(
                ms.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum() / (ms.size() - 1));
    }

    @Override
    public String toString() {
        // a plain zero has no sign
        return "%.1f ± %.1f".formatted(mean(), sd()).replace("-0.0 ", "0.0 ").replace('-', '−');
    }
}
