package leadwise.evaluate;

import leadwise.evaluate.CalibrationCases.Errors;
import leadwise.evaluate.CalibrationSection.CalibrationRow;
import leadwise.model.Label;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/// Collects statements that have probabilities, perhaps of several bundles on the same cases.
final class CalibrationStudy {

    private final List<Label> labels = new ArrayList<>();
    private final List<CalibrationCases> cases = new ArrayList<>();

    void add(Label label, CalibrationCases ofLabel) {
        labels.add(label);
        cases.add(ofLabel);
    }

    boolean isEmpty() {
        return labels.isEmpty();
    }

    CalibrationSection section(
            String key, String title, int patients, Draws draws, EvaluationOptions options) {
        var rows = new ArrayList<CalibrationRow>();
        var counted = new ArrayList<Resampled>();
        var pooled = new PooledBins(patients);
        for (int i = 0; i < labels.size(); i++) {
            var each = cases.get(i);
            each.addTo(pooled);
            var errors = Resampled.of(each, draws);
            boolean inMacro = each.positives() >= options.minimumPositives();
            if (inMacro) {
                counted.add(errors);
            }
            rows.add(row(labels.get(i), each, errors, inMacro));
        }
        return new CalibrationSection(
                key,
                title,
                mean(counted, Errors::equalWidth),
                mean(counted, Errors::equalMass),
                mean(counted, Errors::brier),
                counted.size(),
                rows,
                pooled.bins(draws));
    }

    private static CalibrationRow row(
            Label label, CalibrationCases each, Resampled errors, boolean inMacro) {
        return new CalibrationRow(
                label,
                each.positives(),
                each.predicted(),
                each.recordings() == 0 ? 0 : (double) each.positives() / each.recordings(),
                mean(List.of(errors), Errors::equalWidth),
                mean(List.of(errors), Errors::equalMass),
                mean(List.of(errors), Errors::brier),
                inMacro);
    }

    private static Optional<Estimate> mean(List<Resampled> of, ToDoubleFunction<Errors> part) {
        if (of.isEmpty()) {
            return Optional.empty();
        }
        int count = of.getFirst().resamples().size();
        var means = new double[count];
        for (int r = 0; r < count; r++) {
            int resample = r;
            means[r] =
                    average(of.stream().map(each -> each.resamples().get(resample)).toList(), part);
        }
        return Estimate.of(average(of.stream().map(Resampled::all).toList(), part), means);
    }

    private static double average(Iterable<Errors> of, ToDoubleFunction<Errors> part) {
        double sum = 0;
        int count = 0;
        for (var errors : of) {
            sum += part.applyAsDouble(errors);
            count++;
        }
        return sum / count;
    }

    /// A statement's errors on the recordings as they are and on each resample.
    private record Resampled(Errors all, List<Errors> resamples) {

        static Resampled of(CalibrationCases cases, Draws draws) {
            var resamples = new ArrayList<Errors>();
            for (int r = 0; r < draws.resamples(); r++) {
                resamples.add(cases.errors(draws.weights(r)));
            }
            return new Resampled(cases.errors(draws.everyoneOnce()), resamples);
        }
    }
}
