package leadwise.evaluate;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.DoubleStream;

/// Figures of all labels on the recordings as they are and on resamples of the patients.
///
/// Whole patients are drawn with replacement, and every label sees the same draws, so that the
/// spread of a mean over labels is that of the mean and not of its parts.
final class Bootstrap {

    private final double[] auc;
    private final double[] auprc;
    private final double[][] resampledAuc;
    private final double[][] resampledAuprc;

    /// @param labels one entry for each label
    /// @param patients how many there are
    Bootstrap(List<RankedCases> labels, int patients, EvaluationOptions options) {
        int count = labels.size();
        auc = new double[count];
        auprc = new double[count];
        resampledAuc = new double[count][options.resamples()];
        resampledAuprc = new double[count][options.resamples()];
        var once = RankedCases.everyoneOnce(patients);
        for (int label = 0; label < count; label++) {
            var areas = labels.get(label).areas(once);
            auc[label] = areas.auc();
            auprc[label] = areas.auprc();
        }
        var random = new Random(options.seed());
        for (int resample = 0; resample < options.resamples(); resample++) {
            var weights = draw(random, patients);
            for (int label = 0; label < count; label++) {
                var areas = labels.get(label).areas(weights);
                resampledAuc[label][resample] = areas.auc();
                resampledAuprc[label][resample] = areas.auprc();
            }
        }
    }

    private static int[] draw(Random random, int patients) {
        var weights = new int[patients];
        for (int i = 0; i < patients; i++) {
            weights[random.nextInt(patients)]++;
        }
        return weights;
    }

    Optional<Estimate> auc(int label) {
        return Estimate.of(auc[label], resampledAuc[label]);
    }

    Optional<Estimate> auprc(int label) {
        return Estimate.of(auprc[label], resampledAuprc[label]);
    }

    Optional<Estimate> meanAuc(int[] labels) {
        return mean(auc, resampledAuc, labels);
    }

    Optional<Estimate> meanAuprc(int[] labels) {
        return mean(auprc, resampledAuprc, labels);
    }

    private static Optional<Estimate> mean(double[] values, double[][] resamples, int[] labels) {
        int count = resamples.length == 0 ? 0 : resamples[0].length;
        var means = new double[count];
        for (int r = 0; r < count; r++) {
            int resample = r;
            means[r] =
                    meanOfDefined(Arrays.stream(labels).mapToDouble(l -> resamples[l][resample]));
        }
        return Estimate.of(meanOfDefined(Arrays.stream(labels).mapToDouble(l -> values[l])), means);
    }

    /// A label whose positives were not drawn is left out of that resample's mean.
    private static double meanOfDefined(DoubleStream values) {
        return values.filter(v -> !Double.isNaN(v)).average().orElse(Double.NaN);
    }
}
