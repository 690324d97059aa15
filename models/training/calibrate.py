"""From cosines to probabilities, as docs/bundle-format.md describes calibration.json. Fitted on fold 9 and nowhere else."""

import numpy as np


def logistic(x, y, weight=None, prior=None, steps=60):
    """Slope and offset of P(y | x) by Newton's method; `prior` is (mean, SD) of the slope. Counts are smoothed by half a case each."""
    x, y = np.asarray(x, np.float64), np.asarray(y, np.float64)
    w = np.ones_like(x) if weight is None else np.asarray(weight, np.float64)
    positives, negatives = (w * y).sum(), (w * (1 - y)).sum()
    target = np.where(y == 1, (positives + 0.5) / (positives + 1.0), 0.5 / (negatives + 1.0))   # Platt's targets
    slope, offset = (prior[0] if prior else 1.0), float(np.log((positives + 0.5) / (negatives + 0.5)))
    offset -= slope * float((w * x).sum() / w.sum())
    pull = 1.0 / prior[1] ** 2 if prior else 1e-9
    for _ in range(steps):
        p = 1.0 / (1.0 + np.exp(-np.clip(slope * x + offset, -40, 40)))
        g = w * (p - target)
        h = w * np.maximum(p * (1 - p), 1e-9)
        gradient = np.array([(g * x).sum() + pull * (slope - (prior[0] if prior else 0.0)), g.sum()])
        hessian = np.array([[(h * x * x).sum() + pull, (h * x).sum()], [(h * x).sum(), h.sum() + 1e-9]])
        step = np.linalg.solve(hessian, gradient)
        step *= min(1.0, 4.0 / (np.abs(step).max() + 1e-12))
        slope, offset = slope - step[0], offset - step[1]
        if np.abs(step).max() < 1e-7:
            break
    return float(slope), float(offset)


def statements(cosine, truth, ids):
    """The fit of each statement over the recordings whose truth is said (not NaN); slopes of rare ones are pulled to what the frequent
    ones have."""
    said = [~np.isnan(truth[:, i]) for i in range(len(ids))]
    frequent = [logistic(cosine[said[i], i], truth[said[i], i])[0] for i in range(len(ids)) if np.nansum(truth[:, i]) >= 30]
    prior = (float(np.median(frequent)), float(np.std(frequent)) + 1e-6) if frequent else (15.0, 10.0)
    out = {}
    for i, name in enumerate(ids):
        slope, offset = logistic(cosine[said[i], i], truth[said[i], i], prior=prior)
        out[name] = {"slope": round(max(slope, 0.1), 5), "offset": round(offset, 5), "positives": int(np.nansum(truth[:, i])),
                     "recordings": int(said[i].sum())}
    return out


def transferred(standardised, truth):
    """One fit for all left-out statements, each weighing the same, and how far each one's own odds lie from it.

    `standardised` and `truth` are lists, one array for each statement."""
    x = np.concatenate(standardised)
    y = np.concatenate(truth)
    w = np.concatenate([np.full(len(s), 1000.0 / len(s)) for s in standardised])
    slope, offset = logistic(x, y, w)
    misses = []
    for s, t in zip(standardised, truth):
        own = slope * s + offset
        shift = 0.0
        for _ in range(50):       # the shift that makes the expected number of positives the observed one
            p = 1.0 / (1.0 + np.exp(-(own + shift)))
            shift += np.clip((t.sum() + 0.5 - p.sum()) / max((p * (1 - p)).sum(), 1e-6), -2, 2)
        misses.append(shift)
    return {"slope": round(slope, 5), "offset": round(offset, 5), "spread": round(float(np.std(misses)), 5), "statements": len(misses)}
