"""PTB-XL as arrays: the signals in microvolts, and one row of labels per recording.

The decoded signals are cached beside this file (the folder is not under version control)."""

import csv
import lzma
from pathlib import Path

import numpy as np

LEADS = ["I", "II", "V1", "V2", "V3", "V4", "V5", "V6"]
RATE = 100
SAMPLES = 1000


def decode_shard(path):
    """One compressed file of 1,000 recordings as int16 microvolts [recordings, 8, 1000]."""
    with lzma.open(path) as stream:
        raw = np.frombuffer(stream.read(), np.uint8)
    n = raw.size // 2
    z = raw[:n].astype(np.int32) | (raw[n:].astype(np.int32) << 8)
    step = (z >> 1) ^ -(z & 1)
    return np.cumsum(step.reshape(-1, len(LEADS), SAMPLES), axis=2).astype(np.int16)


def signals(data_folder, cache_folder):
    """All recordings as int16 microvolts, decoded once and then read from the cache as a memory map."""
    cache_folder = Path(cache_folder)
    cached = cache_folder / "signals.npy"
    if not cached.exists():
        cache_folder.mkdir(parents=True, exist_ok=True)
        shards = sorted((Path(data_folder) / "ptbxl").glob("signals-*.xz"))
        if not shards:
            raise FileNotFoundError(f"no signals-*.xz in {Path(data_folder) / 'ptbxl'}")
        decoded = np.concatenate([decode_shard(shard) for shard in shards])
        partial = cache_folder / "signals.partial.npy"
        np.save(partial, decoded)
        partial.rename(cached)
    return np.load(cached, mmap_mode="r")


class Labels:
    """The label table, in the order of the signals."""

    def __init__(self, data_folder):
        with open(Path(data_folder) / "ptbxl" / "labels.csv", encoding="utf-8", newline="") as stream:
            rows = list(csv.DictReader(stream))
        self.ecg_id = np.array([int(row["ecg_id"]) for row in rows])
        self.patient = np.array([int(float(row["patient_id"])) for row in rows])
        self.fold = np.array([int(row["strat_fold"]) for row in rows])
        self.codes = [frozenset(code for code in row["scp"].split(";") if code) for row in rows]

    def __len__(self):
        return len(self.codes)

    def has(self, code):
        """Whether each recording carries the code, as a boolean array."""
        return np.array([code in codes for codes in self.codes])

    def first_of_each_patient(self, fold):
        """The rows of the first recording of each patient of a fold."""
        rows = np.flatnonzero(self.fold == fold)
        _, first = np.unique(self.patient[rows], return_index=True)
        return rows[np.sort(first)]


def statement_descriptions(data_folder):
    """SCP code to its English description."""
    with open(Path(data_folder) / "ptbxl" / "scp_statements.csv", encoding="utf-8", newline="") as stream:
        return {row[""]: row["SCP-ECG Statement Description"] for row in csv.DictReader(stream)}


def millivolts(microvolts):
    """What the encoder sees of int16 microvolts: each lead centred by its median, in mV."""
    x = microvolts.astype(np.float32)
    return (x - np.median(x, axis=-1, keepdims=True)) / np.float32(1000.0)
