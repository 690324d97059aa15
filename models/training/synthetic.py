"""Synthetic recordings for parity.json and for tests: beats as sums of Gaussians, with seeded noise. No patient is in them."""

import numpy as np

# centre in ms from R, width in ms; amplitudes in mV by lead
WAVES = {"p": (-160, 22), "q": (-28, 8), "r": (0, 10), "s": (28, 10), "t": (280, 45)}
LEADS = {
    "I":  dict(p=.08, q=-.05, r=.70, s=-.10, t=.20), "II": dict(p=.14, q=-.06, r=1.05, s=-.12, t=.30),
    "V1": dict(p=.06, q=0., r=.22, s=-.95, t=-.08), "V2": dict(p=.06, q=0., r=.45, s=-1.30, t=.35),
    "V3": dict(p=.06, q=0., r=.80, s=-.80, t=.40), "V4": dict(p=.07, q=-.04, r=1.40, s=-.45, t=.42),
    "V5": dict(p=.07, q=-.07, r=1.35, s=-.20, t=.36), "V6": dict(p=.07, q=-.08, r=1.05, s=-.08, t=.28)}


def recording(rate, seconds, beats_per_minute=72, seed=1, pr=160, noise=0.01, irregular=0.0, with_p=True, widen=1.0, second_r=0.0):
    """Leads by name, in mV."""
    source = np.random.default_rng(seed)
    n = int(round(rate * seconds))
    t = np.arange(n) * 1000.0 / rate
    usual = 60000.0 / beats_per_minute
    times, at = [], 350.0
    while at < seconds * 1000.0 + 500:
        times.append(at)
        at += usual * (1 + source.uniform(-irregular, irregular))
    out = {}
    for lead, amplitudes in LEADS.items():
        x = 0.04 * np.sin(2 * np.pi * 0.2 * t / 1000 + source.uniform(0, 6)) + source.normal(0, noise, n)
        for beat in times:
            for wave, (centre, width) in WAVES.items():
                if wave == "p":
                    if not with_p:
                        continue
                    centre = 30 - pr - 28 + 2 * 22.0
                elif wave in "qrs":
                    centre, width = centre * widen, width * widen
                x = x + amplitudes[wave] * np.exp(-0.5 * ((t - beat - centre) / width) ** 2)
            if second_r and lead in ("V1", "V2"):
                x = x + second_r * np.exp(-0.5 * ((t - beat - 52 * widen) / (9 * widen)) ** 2)
        out[lead] = x
    return out


def counts(leads, per_millivolt=1000):
    """As a file would hold them; NaN becomes None."""
    return {lead: [None if np.isnan(v) else int(np.rint(v * per_millivolt)) for v in x] for lead, x in leads.items()}
