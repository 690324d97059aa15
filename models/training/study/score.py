"""Areas under ROC and precision-recall curves of labels, exact and by the study's substrings."""

import numpy as np

from study import captions

MINIMUM = 5     # positives and negatives that a label needs to be in a macro figure


def roc_auc(truth, score):
    """The area under the ROC curve; ties count half."""
    positives, negatives = int(truth.sum()), int((~truth).sum())
    if not positives or not negatives:
        return np.nan
    _, inverse, counts = np.unique(score, return_inverse=True, return_counts=True)
    ranks = (np.cumsum(counts) - (counts - 1) / 2.0)[inverse]
    return (ranks[truth].sum() - positives * (positives + 1) / 2.0) / (positives * negatives)


def pr_auc(truth, score):
    """The average precision, tied scores taken together."""
    if not truth.any():
        return np.nan
    order = np.argsort(-score, kind="stable")
    last = np.append(np.flatnonzero(np.diff(score[order])), len(score) - 1)
    hits = np.cumsum(truth[order])[last]
    return float((np.diff(hits, prepend=0) * hits / (last + 1)).sum() / truth.sum())


def truth_of(statements, labels, rule):
    """[recordings, labels] under 'exact' or 'substring'."""
    unique = {}
    for s in statements:
        key = tuple(s)
        if key not in unique:
            unique[key] = [captions.TRUTHS[rule](label, s) for label in labels]
    return np.array([unique[tuple(s)] for s in statements], bool).reshape(len(statements), len(labels))


def figures(scores, statements, labels, minimum=MINIMUM):
    """Macro figures of the seen and the unseen labels, and each label's, by rule. `scores` is [recordings, labels]."""
    out = {}
    for rule in captions.TRUTHS:
        truth = truth_of(statements, labels, rule)
        each = {label: {"roc": round(float(roc_auc(truth[:, i], scores[:, i])), 4), "pr": round(pr_auc(truth[:, i], scores[:, i]), 4),
                        "positives": int(truth[:, i].sum())}
                for i, label in enumerate(labels) if minimum <= truth[:, i].sum() <= len(truth) - minimum}
        out[rule] = {"each": each}
        for group, members in (("seen", captions.SEEN), ("unseen", captions.UNSEEN)):
            found = [each[label] for label in members if label in each]
            if found:
                out[rule][group] = {"roc": round(float(np.mean([f["roc"] for f in found])), 4),
                                    "pr": round(float(np.mean([f["pr"] for f in found])), 4), "labels": len(found)}
    return out
