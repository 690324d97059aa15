"""Bringing a recording of another rate to the encoder's: 'windowed-sinc' as docs/bundle-format.md defines it."""

import numpy as np

CUT_OFF = 0.9      # of half the lower rate
WIDTH = 16 * 1.25  # in periods of the lower rate, each side


def windowed_sinc(x, f, g):
    """One lead from rate f to rate g; NaN is a gap."""
    x = np.asarray(x, np.float64)
    if f == g:
        return x.copy()
    low = min(f, g)
    c, w = CUT_OFF * low / 2.0, WIDTH / low
    count = int(np.floor(len(x) * g / f + 0.5))
    out = np.full(count, np.nan)
    present = ~np.isnan(x)
    filled = np.where(present, x, 0.0)
    for n in range(count):
        t = n / g
        first = max(0, int(np.ceil((t - w) * f - 1e-9)))
        last = min(len(x) - 1, int(np.floor((t + w) * f + 1e-9)))
        k = np.arange(first, last + 1)
        tau = t - k / f
        k, tau = k[np.abs(tau) < w], tau[np.abs(tau) < w]
        h = np.sinc(2 * c * tau) * (0.5 + 0.5 * np.cos(np.pi * tau / w))
        here = present[k]
        if k.size and here.any() and np.abs(h[here]).sum() >= 0.5 * np.abs(h).sum():
            out[n] = (filled[k] * h * here).sum() / (h * here).sum()
    return out


def matrix(samples, f, g, delay=0.0):
    """The same for a lead without gaps, as a matrix [outputs, samples]; `delay` in seconds is for comparisons only."""
    low = min(f, g)
    c, w = CUT_OFF * low / 2.0, WIDTH / low
    tau = np.arange(int(np.floor(samples * g / f + 0.5)))[:, None] / g - delay - np.arange(samples)[None, :] / f
    h = np.where(np.abs(tau) < w, np.sinc(2 * c * tau) * (0.5 + 0.5 * np.cos(np.pi * tau / w)), 0.0)
    return h / h.sum(1, keepdims=True)


def encoder_input(leads, rate, counts_per_millivolt, order, target_rate=100, samples=1000):
    """What the encoder sees: resampled, cut to the window, centred by the median of what is present, gaps zero, in mV."""
    out = np.zeros((len(order), samples), np.float32)
    for row, lead in enumerate(order):
        if lead not in leads:
            continue
        counts = np.array([np.nan if v is None else v for v in leads[lead]], np.float64)
        x = windowed_sinc(counts / counts_per_millivolt, rate, target_rate)[:samples]
        if np.isnan(x).all():
            continue
        x = x - np.median(x[~np.isnan(x)])
        out[row, :len(x)] = np.where(np.isnan(x), 0.0, x)
    return out
