"""Whether a phrase is an English ECG finding: a logistic regression on the pooled sentence vector and the mean of its words' vectors.

The first knows what sentences mean in this field, the second, untouched by training, what a word is at all: a phrase of another field or
language can lie near a finding by the first alone."""

from pathlib import Path

import numpy as np

FILE = Path(__file__).resolve().parent / "scope.txt"


def read(path=FILE):
    """(inside, train or test, section name) -> phrases."""
    out, key = {}, None
    for line in Path(path).read_text(encoding="utf-8").splitlines():
        if line.startswith("= "):
            side, split, name = line[2:].split(" ", 2)
            key = (side == "inside", split, name)
            out[key] = []
        elif line.strip() and not line.startswith("#"):
            out[key].append(line.strip())
    return out


INSIDE_KEPT = 0.92   # of free-text findings that were not learned from; about the share of the others that is then outside
REPEAT = 4           # how much more a free-text finding weighs than a phrase of the lexicon


def fit_with_cut(free, lexicon, outside, seed=0, parts=5):
    """Weight and bias, the bias moved so that INSIDE_KEPT of the free-text findings lie within when they are left out of the fit."""
    def learn(some_free, some_outside):
        inside = np.concatenate([np.repeat(some_free, REPEAT, axis=0), lexicon])
        return fit(np.concatenate([inside, some_outside]), np.arange(len(inside) + len(some_outside)) < len(inside))

    source = np.random.default_rng(seed)
    part_free, part_outside = source.integers(0, parts, len(free)), source.integers(0, parts, len(outside))
    odds = np.zeros(len(free))
    for part in range(parts):
        weight, bias = learn(free[part_free != part], outside[part_outside != part])
        odds[part_free == part] = free[part_free == part] @ weight + bias
    weight, bias = learn(free, outside)
    return weight, bias - float(np.quantile(odds, 1 - INSIDE_KEPT))


def fit(vectors, inside, strength=3e-4, steps=40):
    """Weight and bias, both sides weighing the same; Newton's method."""
    x = np.concatenate([np.asarray(vectors, np.float64), np.ones((len(vectors), 1))], axis=1)
    y = np.asarray(inside, np.float64)
    share = np.where(y == 1, 0.5 / y.sum(), 0.5 / (1 - y).sum())
    w = np.zeros(x.shape[1])
    ridge = strength * np.eye(x.shape[1])
    ridge[-1, -1] = 1e-9
    for _ in range(steps):
        p = 1 / (1 + np.exp(-np.clip(x @ w, -30, 30)))
        gradient = x.T @ (share * (p - y)) + ridge @ w
        hessian = (x * (share * np.maximum(p * (1 - p), 1e-6))[:, None]).T @ x + ridge
        step = np.linalg.solve(hessian, gradient)
        w -= step
        if np.abs(step).max() < 1e-8:
            break
    return w[:-1].astype(np.float32), float(w[-1])
