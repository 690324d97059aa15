"""What can be measured on a recording without any diagnosis: rate, regularity, intervals, axis, polarities, levels.

Written for 100 Hz, eight leads in mV. It need not be a clinical delineator: its numbers become the dense training phrases
of phrases.py, where a wide middle band of "not said" stands between a phrase and its opposite. NaN means not measurable."""

import numpy as np

RATE = 100
UP = 4                      # the median beat is interpolated to 400 Hz
BEFORE, AFTER = 40, 60      # samples of the median beat around the QRS
FINE = 1000.0 / (RATE * UP) # ms per sample of the interpolated beat

# The twelve leads measured on the median beat, from the eight stored.
TWELVE = ["I", "II", "III", "aVR", "aVL", "aVF", "V1", "V2", "V3", "V4", "V5", "V6"]
_FROM_EIGHT = np.zeros((12, 8))
for _row, _pair in enumerate([(1, 0), (0, 1), (-1, 1), (-.5, -.5), (1, -.5), (-.5, 1)]):
    _FROM_EIGHT[_row, :2] = _pair
_FROM_EIGHT[6:, 2:] = np.eye(6)

SCALARS = ["beats", "rate", "rr_variation", "rr_jump", "irregular_share", "premature_narrow", "premature_wide", "bigeminy",
           "trigeminy", "pause",
           "p_consistency", "p_amplitude", "p_ii", "p_duration", "p_v1_terminal", "pr", "qrs", "qt", "qtc", "axis", "p_axis",
           "fibrillation_power", "spikes"]
PER_LEAD = ["r", "s", "q", "q_ms", "r_prime", "net", "st", "st_slope", "t", "notch", "terminal_s_ms", "r_peak_ms"]
NAMES = SCALARS + [f"{what}_{lead}" for what in PER_LEAD for lead in TWELVE]


def _interpolation(n):
    """The matrix that takes n samples to (n-1)·UP+1 by a windowed sinc."""
    t = np.arange((n - 1) * UP + 1) / UP
    tau = t[:, None] - np.arange(n)[None, :]
    h = np.sinc(tau) * np.where(np.abs(tau) < 8, 0.5 + 0.5 * np.cos(np.pi * tau / 8), 0)
    return (h / h.sum(1, keepdims=True)).astype(np.float64)


_UP = _interpolation(BEFORE + AFTER)


def high_pass(x, cut=0.5):
    """Removes baseline wander below the cut, with a soft edge."""
    n = x.shape[-1]
    f = np.fft.rfftfreq(n, 1.0 / RATE)
    gain = 1.0 / (1.0 + (cut / np.maximum(f, 1e-6)) ** 6)
    gain[0] = 0
    return np.fft.irfft(np.fft.rfft(x, axis=-1) * gain, n, axis=-1)


def _box(x, n):
    return np.convolve(x, np.ones(n) / n, mode="same")


def find_beats(x):
    """Sample indices of the QRS complexes of high-passed leads [8, n]."""
    speed = np.zeros(x.shape[1])
    speed[1:-1] = np.square(x[:, 2:] - x[:, :-2]).sum(0)
    energy = _box(speed, 9)
    windows = [energy[i:i + 200].max() for i in range(0, x.shape[1] - 199, 100)]
    reference = np.median(windows)
    if reference < 1e-4:
        return np.array([], int)
    high = energy > 0.22 * min(reference, 2.5 * np.min(windows) + 0.25 * reference)
    middle = energy[1:-1]
    peaks = np.flatnonzero((middle >= energy[:-2]) & (middle > energy[2:]) & high[1:-1]) + 1
    kept = []
    for peak in peaks[np.argsort(-energy[peaks])]:
        if all(abs(peak - other) >= 26 for other in kept):
            kept.append(peak)
    return np.sort(np.array(kept, int))


def _segments(x, beats, before, after):
    """The beats that lie inside the recording as [beats, 8, before+after], and which ones these are."""
    inside = np.flatnonzero((beats >= before) & (beats + after <= x.shape[1]))
    if inside.size == 0:
        return np.zeros((0, x.shape[0], before + after)), inside
    columns = beats[inside][:, None] + np.arange(-before, after)[None, :]
    return x[:, columns].transpose(1, 0, 2), inside


def _align(x, beats):
    """Shifts each beat by up to 4 samples to agree best with the median QRS; returns the beats and each one's agreement."""
    agreement = np.ones(len(beats))
    for _ in range(2):
        qrs, inside = _segments(x, beats, 10, 11)
        if len(inside) < 2:
            return beats, agreement
        template = np.median(qrs, axis=0)
        norm_t = np.sqrt(np.square(template).sum()) + 1e-9
        wide, inside = _segments(x, beats, 14, 15)
        scores = np.stack([(wide[:, :, s:s + 21] * template).sum((1, 2)) /
                           (np.sqrt(np.square(wide[:, :, s:s + 21]).sum((1, 2))) * norm_t + 1e-9) for s in range(9)])
        best = scores.argmax(0)
        beats = beats.copy()
        beats[inside] += best - 4
        agreement[inside] = scores.max(0)
    return beats, agreement


def _run_below(v, start, step, limit, length):
    """From start in direction step: the first index after which v stays below the limit for length samples."""
    i, run = start, 0
    while 0 <= i < v.size:
        run = run + 1 if v[i] < limit else 0
        if run >= length:
            return i - step * (length - 1)
        i += step
    return min(max(i, 0), v.size - 1)


def measure(x):
    """All measurements of one recording [8, 1000] in mV as a vector in the order of NAMES."""
    out = dict.fromkeys(NAMES, np.nan)
    x = high_pass(x.astype(np.float64))
    beats = find_beats(x)
    out["beats"] = len(beats)
    out["spikes"] = float((np.abs(np.diff(x, 2, axis=1)).max(0) > 0.9).sum())
    if len(beats) < 3:
        return np.array([out[name] for name in NAMES])
    beats, agreement = _align(x, beats)
    rr = np.diff(beats) * 1000.0 / RATE
    typical = np.median(rr)
    out["rate"] = 60000.0 * (len(beats) - 1) / (beats[-1] - beats[0]) / 10.0

    # Beats that come early, narrow or of another shape; the others are dominant.
    odd = agreement < 0.80
    early = np.zeros(len(beats), bool)
    for i in range(1, len(beats)):
        before = rr[max(0, i - 4):i - 1] if i > 1 else rr[1:4]
        usual = np.median(before) if before.size else typical
        early[i] = rr[i - 1] < 0.82 * usual and (i == len(rr) or rr[i] > 0.95 * usual)
    out["premature_wide"] = float((odd & early).sum()) if odd.mean() < 0.5 else np.nan
    out["premature_narrow"] = float((~odd & early).sum())
    pattern = odd if odd.sum() >= 2 else early
    gaps = np.diff(np.flatnonzero(pattern))
    out["bigeminy"] = float((gaps == 2).sum()) / max(1.0, len(beats) / 2 - 1)
    out["trigeminy"] = float((gaps == 3).sum()) / max(1.0, len(beats) / 3 - 1)
    touched = np.zeros(len(rr), bool)
    for i in np.flatnonzero(odd | early):
        touched[max(0, i - 1):i + 1] = True
    calm = rr[~touched] if (~touched).sum() >= 3 else rr
    out["rr_variation"] = calm.std() / calm.mean()
    jumps = np.abs(np.diff(rr)) / typical
    out["rr_jump"] = np.median(jumps)
    out["irregular_share"] = (jumps > 0.08).mean()
    out["pause"] = rr.max() / typical

    # The median of the dominant beats.
    whole, inside = _segments(x, beats, BEFORE, AFTER)
    good = ~odd[inside]
    if good.sum() < 2:
        good[:] = True
    if len(inside) < 2:
        return np.array([out[name] for name in NAMES])
    median = np.median(whole[good], axis=0)
    fine = _UP @ median.T
    fine = fine.T                                             # [8, 397]
    centre = BEFORE * UP
    speed = np.zeros(fine.shape[1])
    speed[1:-1] = np.sqrt(np.square(fine[:, 2:] - fine[:, :-2]).sum(0))
    speed = _box(speed, 3)
    near = slice(centre - 24, centre + 28)
    top = speed[near].max()
    core = np.flatnonzero(speed[near] > 0.35 * top) + near.start
    onset = _run_below(speed, core[0], -1, 0.08 * top, 5)
    offset = _run_below(speed, core[-1], 1, 0.06 * top, 6)
    qrs = (offset - onset) * FINE
    out["qrs"] = qrs

    # P wave: what stands before each QRS in the same way.
    room = int(min(BEFORE - 2 + (onset - centre) / UP, 0.62 * typical / 10 - 2, 30))
    if room >= 9 and typical > 440:
        end = int(np.floor(onset / UP)) - 1
        start = end - room
        segment = whole[good][:, :, max(start, 0):end]
        ramp = np.linspace(-1, 1, segment.shape[2])
        flat = segment - segment.mean(2, keepdims=True)
        flat = flat - (flat @ ramp)[:, :, None] / np.square(ramp).sum() * ramp
        mean = np.median(flat, axis=0)
        denominator = np.sqrt(np.square(flat).sum((1, 2)) * np.square(mean).sum()) + 1e-9
        out["p_consistency"] = np.median((flat * mean).sum((1, 2)) / denominator)
        # against the level just before the QRS and before the P wave
        level = fine[:, onset - 4:onset + 1].mean(1, keepdims=True)
        left = max(onset - room * UP, 0)
        part = fine[:, left:onset] - level
        slope = np.linspace(1, 0, part.shape[1])
        part = part - part[:, :8].mean(1, keepdims=True) * slope
        magnitude = _box(np.sqrt(np.square(part).sum(0)), 5)
        inner = magnitude[6:-10] if magnitude.size > 24 else magnitude
        peak = inner.argmax() + (6 if magnitude.size > 24 else 0)
        out["p_amplitude"] = magnitude[peak]
        out["p_ii"] = part[1, peak]
        out["p_axis"] = np.degrees(np.arctan2((part[1, peak] - part[0, peak] / 2) * 2 / 3 ** 0.5, part[0, peak] + 1e-9))
        # P onset: the tangent of its steepest rise within 90 ms before the peak
        rise = np.diff(magnitude[max(0, peak - 36):peak + 1])
        if rise.size > 2 and rise.max() > 1e-5:
            at = rise.argmax()
            a = max(0, peak - 36) + at - magnitude[max(0, peak - 36) + at] / rise[at]
            a = max(a, peak - 30.0, 0.0)
        else:
            a = max(0, peak - 20)
        b = _run_below(magnitude, peak, 1, 0.22 * magnitude[peak], 2)
        out["p_duration"] = (b - a) * FINE
        out["pr"] = (part.shape[1] - a) * FINE
        out["p_v1_terminal"] = part[2, peak:b + 1].min() if b > peak else 0.0
    # Power between 4 and 9 Hz in V1 and II outside QRS and T.
    mask = np.zeros(x.shape[1], bool)
    for beat, gap in zip(beats[1:], rr):
        stop = beat - 6
        start = stop - int(0.38 * gap / 10)
        mask[max(start, 0):stop] = True
    if mask.sum() > 60:
        rest = x[[1, 2]][:, mask]
        out["fibrillation_power"] = np.sqrt(np.square(rest - rest.mean(1, keepdims=True)).mean())

    # Leads.
    leads = _FROM_EIGHT @ fine
    level = leads[:, max(onset - 6, 0):onset + 1].mean(1, keepdims=True)
    leads = leads - level
    complexes = leads[:, onset:offset + 1]
    area = complexes.sum(1) * FINE
    out["axis"] = np.degrees(np.arctan2(area[5] * 2 / 3 ** 0.5, area[0] + 1e-9))
    t_from = offset + int(60 / FINE)
    t_to = min(leads.shape[1] - 2, onset + int(min(560, 0.72 * typical) / FINE))
    st_at = min(offset + int(50 / FINE), leads.shape[1] - 1)
    j_at = min(offset + int(10 / FINE), leads.shape[1] - 1)
    for row, lead in enumerate(TWELVE):
        c = complexes[row]
        r, s = max(c.max(), 0.0), max(-c.min(), 0.0)
        at_r, at_s = c.argmax(), c.argmin()
        out[f"r_{lead}"], out[f"s_{lead}"] = r, s
        out[f"r_peak_ms_{lead}"] = at_r * FINE
        out[f"net_{lead}"] = area[row]
        # Q: a first deflection below zero before anything above zero
        above = np.flatnonzero(c > max(0.04, 0.05 * r))
        first = above[0] if above.size else c.size
        head = c[:first]
        out[f"q_{lead}"] = max(-head.min(), 0.0) if head.size else 0.0
        out[f"q_ms_{lead}"] = (head < -0.04).sum() * FINE if head.size else 0.0
        # R': a second crest above the base line, with a dip after the first
        out[f"r_prime_{lead}"] = 0.0
        longer = leads[row, onset:offset + 9]
        crests = np.flatnonzero((longer[1:-1] > longer[:-2]) & (longer[1:-1] >= longer[2:]) & (longer[1:-1] > 0.03)) + 1
        if crests.size > 1:
            one, two = crests[0], crests[1:][longer[crests[1:]].argmax()]
            if min(longer[one], longer[two]) - longer[one:two].min() > 0.03 and two * FINE < 200:
                out[f"r_prime_{lead}"] = longer[two]
        # notch: the deepest dip between two peaks of the upright complex, as a share of R
        notch = 0.0
        if r > 0.2 and at_r > 0:
            peaks = np.flatnonzero((c[1:-1] > c[:-2]) & (c[1:-1] >= c[2:]) & (c[1:-1] > 0.45 * r)) + 1
            if peaks.size > 1:
                notch = max((min(c[a], c[b]) - c[a:b].min()) / r for a, b in zip(peaks[:-1], peaks[1:]))
        out[f"notch_{lead}"] = notch
        out[f"terminal_s_ms_{lead}"] = (c[at_r:] < -0.04).sum() * FINE
        out[f"st_{lead}"] = leads[row, st_at]
        out[f"st_slope_{lead}"] = leads[row, st_at] - leads[row, j_at]
        if t_to > t_from + 8:
            wave = leads[row, t_from:t_to]
            # T against the line from J to the end of the window
            out[f"t_{lead}"] = wave[np.abs(wave).argmax()]
    if t_to > t_from + 8:
        magnitude = np.sqrt(np.square(leads[:, t_from:t_to] - leads[:, t_to - 4:t_to].mean(1, keepdims=True)).sum(0))
        peak = magnitude[:-6].argmax()
        slope = np.diff(magnitude[peak:])
        if slope.size > 4 and slope.min() < -1e-4:
            steepest = slope.argmin()
            ending = steepest - magnitude[peak + steepest] / slope[steepest]
            qt = (t_from + peak + min(ending, magnitude.size - peak + 30) - onset) * FINE
            out["qt"] = qt
            out["qtc"] = qt / (typical / 1000.0) ** (1 / 3)
    return np.array([out[name] for name in NAMES])


def measure_all(microvolts, progress=None):
    """Measurements of all recordings [n, len(NAMES)] as float32."""
    out = np.full((len(microvolts), len(NAMES)), np.nan, np.float32)
    for i, one in enumerate(microvolts):
        x = one.astype(np.float64) / 1000.0
        out[i] = measure(x - np.median(x, axis=1, keepdims=True))
        if progress and i % 2000 == 0:
            progress(f"measured {i} of {len(microvolts)}")
    return out


def table(microvolts, cache_folder, progress=None):
    """The measurements, computed once and kept in the cache."""
    from pathlib import Path
    import hashlib
    key = hashlib.sha256(Path(__file__).read_bytes()).hexdigest()[:12]
    cached = Path(cache_folder) / f"measured-{key}.npy"
    if not cached.exists():
        np.save(cached, measure_all(microvolts, progress))
    return {name: column for name, column in zip(NAMES, np.load(cached).T)}
