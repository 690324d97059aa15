package leadwise.evaluate;

import leadwise.model.Label;

import java.util.Optional;

/// How well one label is told from its absence.
///
/// @param label the prompt
/// @param positives recordings that have it
/// @param recordings all that were scored
/// @param auc area under the ROC curve; empty where all or none have the label
/// @param auprc average precision; empty where all or none have the label
/// @param inMacro whether it has enough positives to be counted in the macro figures
public record LabelFigures(
        Label label,
        int positives,
        int recordings,
        Optional<Estimate> auc,
        Optional<Estimate> auprc,
        boolean inMacro) {

    /// Share of the recordings that have the label: the average precision of guessing.
    public double prevalence() {
        return recordings == 0 ? 0 : (double) positives / recordings;
    }
}
