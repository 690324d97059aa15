"""Areas under the ROC curve, for choosing on fold 9; final figures with their intervals are made by the program."""

import numpy as np


def auc(truth, score):
    """The area under the ROC curve; ties count half."""
    positives = int(truth.sum())
    negatives = len(truth) - positives
    if positives == 0 or negatives == 0:
        return np.nan
    values, inverse, counts = np.unique(score, return_inverse=True, return_counts=True)
    ranks = (np.cumsum(counts) - (counts - 1) / 2.0)[inverse]
    return (ranks[truth].sum() - positives * (positives + 1) / 2.0) / (positives * negatives)


def by_group(scores, truth, targets, minimum=5):
    """The macro AUC of the statements and of each other group of targets, over those with enough of either side."""
    values = {group: [] for group in targets.GROUPS}
    for i, group in enumerate(targets.groups):
        said = ~np.isnan(truth[:, i])
        y = truth[said, i] == 1
        if minimum <= y.sum() <= len(y) - minimum:
            values[targets.GROUPS[group]].append(auc(y, scores[said, i]))
    return {group: round(float(np.mean(found)), 4) for group, found in values.items() if found}
