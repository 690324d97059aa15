package leadwise.evaluate;

import java.util.Optional;

/// Means over the labels with enough positives.
///
/// @param auc mean area under the ROC curve
/// @param auprc mean average precision
/// @param prevalence mean prevalence: the mean average precision of guessing
/// @param labels how many were counted
public record MacroFigures(
        Optional<Estimate> auc, Optional<Estimate> auprc, double prevalence, int labels) {}
