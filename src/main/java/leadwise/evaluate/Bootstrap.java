package leadwise.evaluate;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/// Figures of all labels on the recordings as they are and on resamples of the patients.
///
/// Every label sees the same draws, so that the spread of a mean over labels is that of the mean
/// and not of its parts.
final class Bootstrap {

    private final double[] auc;
    private final double[] auprc;
    private final double[][] resampledAuc;
    private final double[][] resampledAuprc;

    /// @param labels one entry for each label
    /// @param draws whose patients are those of the labels' cases
    Bootstrap(List<RankedCases> labels, Draws draws) {
        int count = labels.size();
        auc = new double[count];
        auprc = new double[count];
        resampledAuc = new double[count][draws.resamples()];
        resampledAuprc = new double[count][draws.resamples()];
        var once = draws.everyoneOnce();
        for (int label = 0; label < count; label++) {
            var cases = labels.get(label);
            var areas = cases.areas(once);
            auc[label] = areas.auc();
            auprc[label] = areas.auprc();
            for (int resample = 0; resample < draws.resamples(); resample++) {
                areas = cases.areas(draws.weights(resample));
                resampledAuc[label][resample] = areas.auc();
                resampledAuprc[label][resample] = areas.auprc();
            }
        }
    }

    Optional<Estimate> auc(int label) {
        return Estimate.of(auc[label], resampledAuc[label]);
    }

    Optional<Estimate> auprc(int label) {
        return Estimate.of(auprc[label], resampledAuprc[label]);
    }

    Optional<Estimate> meanAuc(int[] labels) {
        return combined(auc, resampledAuc, all -> meanOfDefined(all, labels));
    }

    Optional<Estimate> meanAuprc(int[] labels) {
        return combined(auprc, resampledAuprc, all -> meanOfDefined(all, labels));
    }

    /// A figure made of the labels' areas under the ROC curve, as a spread is.
    ///
    /// @param figure from one area for each label, NaN where it is undefined
    Optional<Estimate> ofAuc(ToDoubleFunction<double[]> figure) {
        return combined(auc, resampledAuc, figure);
    }

    private static Optional<Estimate> combined(
            double[] values, double[][] resamples, ToDoubleFunction<double[]> figure) {
        int count = resamples.length == 0 ? 0 : resamples[0].length;
        var figures = new double[count];
        for (int r = 0; r < count; r++) {
            int resample = r;
            figures[r] =
                    figure.applyAsDouble(
                            Arrays.stream(resamples).mapToDouble(of -> of[resample]).toArray());
        }
        return Estimate.of(figure.applyAsDouble(values), figures);
    }

    /// A label whose positives were not drawn is left out of that resample's mean.
    private static double meanOfDefined(double[] values, int[] labels) {
        return Arrays.stream(labels)
                .mapToDouble(label -> values[label])
                .filter(v -> !Double.isNaN(v))
                .average()
                .orElse(Double.NaN);
    }
}
