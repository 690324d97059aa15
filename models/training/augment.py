"""Recordings as other machines and other days would have made them."""

import numpy as np
import torch
from torch.nn import functional as F


def _of(values):
    return torch.from_numpy(np.asarray(values, np.float32))


def _hospitals(x, source):
    """Another machine: an amplifier off by up to a quarter, chest leads apart from limb leads, and a high-pass that bends ST."""
    n = len(x)
    limb, chest = (np.exp(source.uniform(-0.22, 0.22, (n, 1, 1)) * (source.random((n, 1, 1)) < 0.5)) for _ in range(2))
    x = torch.cat([x[:, :2] * _of(limb), x[:, 2:] * _of(chest)], dim=1)
    width = int(source.integers(60, 200)) * 2 + 1
    slow = F.avg_pool1d(F.pad(x, (width // 2, width // 2), mode="replicate"), width, stride=1)
    return x - _of(source.uniform(0.0, 1.0, (n, 1, 1)) * (source.random((n, 1, 1)) < 0.4)) * slow


def augment(x, source, crop=None, hospitals=False):
    """A batch of leads in mV [batch, 8, samples at 100 Hz], changed as a ward would change it and cut to `crop` samples.

    Gain by 10 % and 3 % a lead, a shift in time, baseline wander, a weaker high- or low-pass, noise, and in every sixth recording
    missing leads: one to three, or all of the chest, or a lead that stops half way. `hospitals`: amplifiers and high-passes of other
    machines too. `source` is a numpy generator."""
    if crop and crop < x.shape[2]:
        x = torch.stack([one[:, at:at + crop] for one, at in zip(x, source.integers(0, x.shape[2] - crop + 1, x.shape[0]))])
    n, leads, samples = x.shape
    if hospitals:
        x = _hospitals(x, source)
    x = x * _of(source.uniform(0.88, 1.12, (n, 1, 1)) * source.uniform(0.97, 1.03, (n, leads, 1)))
    for i, shift in enumerate(source.integers(-50, 51, n)):
        x[i] = torch.roll(x[i], int(shift), 1)
    # another low-pass: a share of the two neighbours
    share = _of(source.uniform(0.0, 0.25, (n, 1, 1)) * (source.random((n, 1, 1)) < 0.3))
    padded = F.pad(x, (1, 1), mode="replicate")
    x = (1 - share) * x + share * 0.5 * (padded[:, :, :-2] + padded[:, :, 2:])
    # baseline wander
    t = torch.arange(samples, dtype=torch.float32) / 100.0
    hit = source.random((n, 1, 1)) < 0.4
    for low, high, size in ((0.05, 0.5, 0.06), (0.3, 1.0, 0.02)):
        wave = torch.sin(6.2832 * _of(source.uniform(low, high, (n, 1, 1))) * t + _of(source.uniform(0, 6.2832, (n, 1, 1))))
        x = x + _of(hit * source.normal(0, size, (n, leads, 1))) * wave
    level = _of(source.random((n, leads, 1)) * 0.025 * (source.random((n, 1, 1)) < 0.4))
    x = x + level * torch.randn(n, leads, samples)
    for i in np.flatnonzero(source.random(n) < 0.16):
        kind = source.random()
        if kind < 0.7:
            x[i, source.choice(leads, int(source.integers(1, 4)), replace=False)] = 0.0
        elif kind < 0.85:
            x[i, 2:] = 0.0
        else:
            x[i, source.choice(leads, 2, replace=False), int(source.integers(samples // 4, samples)):] = 0.0
    return x
