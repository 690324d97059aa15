package leadwise.evaluate;

import leadwise.inference.DeviceUse;
import leadwise.model.Problem;

import java.time.Duration;
import java.util.List;

/// What an evaluation found.
///
/// @param cases which recordings these were
/// @param bundle id and version
/// @param device where the encoders ran
/// @param options how figures were computed
/// @param recordings how many were scored
/// @param patients whose recordings were scored
/// @param labels most positives first
/// @param macro means over the labels with enough positives
/// @param leftOut recordings that could not be read or encoded
/// @param duration of the whole
public record EvaluationReport(
        String cases,
        String bundle,
        DeviceUse device,
        EvaluationOptions options,
        int recordings,
        int patients,
        List<LabelFigures> labels,
        MacroFigures macro,
        List<Problem> leftOut,
        Duration duration) {

    public EvaluationReport {
        labels = List.copyOf(labels);
        leftOut = List.copyOf(leftOut);
    }
}
