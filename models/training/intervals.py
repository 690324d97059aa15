"""Areas under ROC curves with 95 % bootstrap intervals over patients, for all statements at once."""

import numpy as np


def weighted_auc(truth, times):
    """The AUC of every column; rows in ascending order of score, which tied neighbours split evenly enough to ignore."""
    positive = times * truth
    negative = times - positive
    below = np.cumsum(negative, axis=0) - 0.5 * negative
    p, n = positive.sum(0), negative.sum(0)
    with np.errstate(invalid="ignore", divide="ignore"):
        return np.where((p > 0) & (n > 0), (below * positive).sum(0) / (p * n), np.nan)


def bootstrap(score, truth, patients, groups, draws=1000, seed=1):
    """Per column and per group of columns: value and interval. `groups` maps a name to column indices."""
    order = np.argsort(score, axis=0, kind="stable")
    sorted_truth = np.take_along_axis(truth, order, axis=0).astype(np.float32)
    known, belongs = np.unique(patients, return_inverse=True)
    value = weighted_auc(sorted_truth, np.ones_like(sorted_truth))
    source = np.random.default_rng(seed)
    drawn = np.empty((draws, score.shape[1]))
    for d in range(draws):
        times = np.bincount(source.integers(0, len(known), len(known)), minlength=len(known))[belongs].astype(np.float32)
        drawn[d] = weighted_auc(sorted_truth, times[order])
    single = [(float(value[j]),) + tuple(float(v) for v in np.nanpercentile(drawn[:, j], [2.5, 97.5])) for j in range(score.shape[1])]
    macro = {}
    for name, columns in groups.items():
        if len(columns):
            low, high = np.percentile(np.nanmean(drawn[:, columns], axis=1), [2.5, 97.5])
            macro[name] = (float(np.mean(value[columns])), float(low), float(high))
    return macro, single
