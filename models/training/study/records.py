"""Recordings as the study's encoders see them: 12 leads, 128 Hz, 10 s, each lead with mean 0 and standard deviation 1.

Data sets are prepared once and then read as memory maps of float16, which loses nothing that matters: a standardised sample
of 1,280 is never beyond 36."""

import csv
import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.lib.format import open_memmap

import data
from study import captions

LEADS = ["I", "II", "III", "aVR", "aVL", "aVF", "V1", "V2", "V3", "V4", "V5", "V6"]
RATE, SAMPLES = 128, 1280
GAP = -32768           # format 16's number for a missing sample


def linear(x, f, g, at_most=SAMPLES):
    """The last axis from rate f to rate g: 'linear' of docs/bundle-format.md. NaN is a gap."""
    n = x.shape[-1]
    position = np.arange(min(int(np.floor(n * g / f + 0.5)), at_most)) * f / g
    left = np.minimum(position.astype(np.int64), n - 1)
    share = np.where(left >= n - 1, 0.0, position - left)
    right = np.minimum(left + 1, n - 1)
    return np.where(share == 0, x[..., left], x[..., left] + share * (x[..., right] - x[..., left]))


def standardised(x):
    """Each lead minus its mean, divided by its standard deviation, over what is present; gaps 0; zeros after the end.

    The study does this before resampling, the program after it and over the window (docs/bundle-format.md); for recordings of
    10 s that is the same but for rounding, and the training has to see what the program will."""
    present = ~np.isnan(x)
    count = np.maximum(present.sum(-1, keepdims=True), 1)
    mean = np.where(present, x, 0).sum(-1, keepdims=True) / count
    centred = np.where(present, x - mean, 0)
    deviation = np.sqrt((centred ** 2).sum(-1, keepdims=True) / count)
    out = np.zeros(x.shape[:-1] + (SAMPLES,), np.float32)
    out[..., :x.shape[-1]] = centred / (deviation + 1e-9)
    return out


def limb_leads(one, two):
    """III, aVR, aVL and aVF from I and II."""
    return two - one, -(one + two) / 2, one - two / 2, two - one / 2


def encoder_input(leads, rate):
    """Leads by name in mV, NaN where a sample is missing, as [12, 1280]; a lead that is not there and cannot be derived is 0."""
    leads = {name.upper(): np.asarray(x, np.float64) for name, x in leads.items()}
    if "I" in leads and "II" in leads:
        for name, x in zip(("III", "AVR", "AVL", "AVF"), limb_leads(leads["I"], leads["II"])):
            leads.setdefault(name, x)
    out = np.zeros((len(LEADS), SAMPLES), np.float32)
    for row, name in enumerate(LEADS):
        if name.upper() in leads:
            out[row] = standardised(linear(leads[name.upper()], rate, RATE))
    return out


def read_wfdb(path):
    """A WFDB record of format 16 (.dat or the Challenge's .mat): leads by name in mV and the rate."""
    path = Path(path)
    header = path if path.suffix == ".hea" else path.with_name(path.name + ".hea")
    lines = [line for line in header.read_text(encoding="latin-1").splitlines() if line.strip() and not line.startswith("#")]
    first = lines[0].split()
    signals, rate = int(first[1]), float(first[2].split("/")[0].split("(")[0])
    files, leads = {}, {}
    for line in lines[1:1 + signals]:
        fields = line.split()
        form = re.fullmatch(r"16(?:\+(\d+))?", fields[1])
        gain = re.fullmatch(r"([-\d.eE+]+)(?:\((-?\d+)\))?(?:/(\S+))?", fields[2] if len(fields) > 2 else "200")
        if not form or not gain:
            raise ValueError(f"{header}: only format 16 is read, not '{fields[1]}' with gain '{' '.join(fields[2:3])}'")
        zero = int(fields[4]) if len(fields) > 4 else 0
        baseline = int(gain[2]) if gain[2] is not None else zero
        per_unit = float(gain[1]) or 200.0
        scale = {"mv": 1.0, "uv": 1e-3, "v": 1e3}[(gain[3] or "mV").lower()] / per_unit
        files.setdefault((fields[0], int(form[1] or 0)), []).append((fields[8] if len(fields) > 8 else "", baseline, scale))
    for (name, offset), columns in files.items():
        raw = np.frombuffer((header.parent / name).read_bytes()[offset:], "<i2")
        raw = raw[:len(raw) // len(columns) * len(columns)].reshape(-1, len(columns))
        for column, (lead, baseline, scale) in enumerate(columns):
            x = raw[:, column].astype(np.float64)
            leads[lead] = np.where(x == GAP, np.nan, (x - baseline) * scale)
    return leads, rate


def read_npz(path):
    """An .npz with `signal` [leads, samples] in mV, `leads` (names) and `rate`."""
    with np.load(path) as stored:
        return dict(zip([str(n) for n in stored["leads"]], stored["signal"])), float(stored["rate"])


@dataclass
class DataSet:
    """Prepared recordings with the patient and the statements of each; `fold` is PTB-XL's own, 0 elsewhere. The key tells a data set
    from an earlier one of the same name."""
    name: str
    key: str
    x: np.ndarray
    patients: list
    statements: list
    fold: np.ndarray


def _prepared(path, count, blocks):
    """The memory map at path, filled from the blocks where it is not there yet."""
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        partial, at = path.with_suffix(".partial"), 0
        out = open_memmap(partial, mode="w+", dtype=np.float16, shape=(count, len(LEADS), SAMPLES))
        for block in blocks():
            out[at:at + len(block)] = block
            at += len(block)
        if at != count:
            raise ValueError(f"{at} recordings, {count} expected")
        out.flush()
        partial.rename(path)
    return np.load(path, mmap_mode="r")


def ptbxl_block(microvolts):
    """Recordings [n, 8, 1000] of data.py as [n, 12, 1280]."""
    mv = microvolts / 1000.0
    one, two = mv[:, 0], mv[:, 1]
    twelve = np.stack([one, two, *limb_leads(one, two), *mv[:, 2:].transpose(1, 0, 2)], axis=1)
    return standardised(linear(twelve, data.RATE, RATE))


def ptbxl(folder, cache):
    """PTB-XL as data.py describes it."""
    with open(Path(folder) / "ptbxl" / "labels.csv", encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    descriptions = data.statement_descriptions(folder)

    def blocks():
        for shard in sorted((Path(folder) / "ptbxl").glob("signals-*.xz")):
            decoded = data.decode_shard(shard)
            for at in range(0, len(decoded), 200):
                yield ptbxl_block(decoded[at:at + 200])

    x = _prepared(Path(cache) / "ptbxl-12x1280.npy", len(rows), blocks)
    return DataSet("ptbxl", "ptbxl", x, ["ptbxl/" + str(int(float(r["patient_id"]))) for r in rows],
                   [captions.of_ptbxl([c for c in r["scp"].split(";") if c], descriptions) for r in rows],
                   np.array([int(r["strat_fold"]) for r in rows]))


def key_of(path):
    return f"{Path(path).stem}-{hashlib.sha256(Path(path).read_bytes()).hexdigest()[:8]}"


def manifest(path, cache):
    """A data set of a table with the columns path, patient and labels (parted by ';'), named after the table.

    `path` is relative to the table: a WFDB record, an .npz, or FILE.xz#N for recording N of a file like PTB-XL's shards. An empty
    patient is a patient of their own."""
    path = Path(path)
    with open(path, encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    missing = {"path", "patient", "labels"} - set(rows[0] if rows else ())
    if missing:
        raise ValueError(f"{path} lacks the columns {', '.join(sorted(missing))}, or has no rows")
    shard = {}

    def one(entry):
        name, _, number = entry.partition("#")
        where = path.parent / name
        if number:
            if where not in shard:
                shard.clear()
                shard[where] = data.decode_shard(where)
            return ptbxl_block(shard[where][int(number):int(number) + 1])[0]
        return encoder_input(*(read_npz(where) if name.endswith(".npz") else read_wfdb(where)))

    x = _prepared(Path(cache) / f"{key_of(path)}-12x1280.npy", len(rows),
                  lambda: (one(row["path"])[None] for row in rows))
    return DataSet(path.stem, key_of(path), x, [f"{path.stem}/{row['patient'] or '#' + str(i)}" for i, row in enumerate(rows)],
                   [[s for s in row["labels"].split(";") if s.strip()] for row in rows], np.zeros(len(rows), np.int64))


def folds(patients, count, seed):
    """The fold of each recording: patients are dealt out at random, so that none is in two."""
    known, belongs = np.unique(np.array(patients), return_inverse=True)
    return (np.random.default_rng([seed, 1]).permutation(len(known)) % count)[belongs]


def split(patients, count, fold, seed, validation=0.125):
    """Rows for training, validation and test: the fold is the test, an eighth of the other patients validates."""
    of = folds(patients, count, seed)
    test = np.flatnonzero(of == fold)
    rest = np.flatnonzero(of != fold)
    known, belongs = np.unique(np.array(patients)[rest], return_inverse=True)
    chosen = np.random.default_rng([seed, 2, fold]).permutation(len(known)) < round(len(known) * validation)
    return rest[~chosen[belongs]], rest[chosen[belongs]], test
