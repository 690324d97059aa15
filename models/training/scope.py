"""Whether a phrase is an English ECG finding: a logistic regression on the pooled sentence vector."""

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


def fit(vectors, inside, strength=3e-3, steps=40):
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
