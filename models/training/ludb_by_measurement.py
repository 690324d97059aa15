"""How well LUDB's diagnoses follow from the numbers that define them: what a ranking of them could reach at all.

    python3 models/training/ludb_by_measurement.py ../shared/data/ludb

Measures records 1 to 100 (measure.py) and prints the area under the ROC curve of one number for one diagnosis."""

import re
import sys
from pathlib import Path

import numpy as np

import data
import evaluate
import measure

COUNTS_PER_MILLIVOLT = 1000.0     # whatever the headers say, docs/command-line.md


def record(folder, number):
    """Leads in mV at 100 Hz [8, 1000], each mean of five samples of 500 Hz, and the header's comments."""
    header = (folder / f"{number}.hea").read_text().splitlines()
    count = int(header[0].split()[1])
    names = [line.split()[-1].lower() for line in header[1:1 + count]]
    samples = np.fromfile(folder / f"{number}.dat", "<i2").reshape(-1, count) / COUNTS_PER_MILLIVOLT
    leads = np.stack([samples[:5000, names.index(lead.lower())].reshape(1000, 5).mean(1) for lead in data.LEADS])
    return leads - np.median(leads, axis=1, keepdims=True), "\n".join(line for line in header if line.startswith("#"))


def main(folder):
    records = [record(Path(folder), n) for n in range(1, 101)]
    table = [dict(zip(measure.NAMES, measure.measure(leads))) for leads, _ in records]

    def number(name):
        return np.array([row[name] for row in table], float)

    def has(pattern):
        return np.array([bool(re.search(pattern, words, re.I)) for _, words in records])

    axis = number("axis")
    voltage = number("s_V1") + np.fmax(number("r_V5"), number("r_V6"))
    for what, truth, score in (
            ("left axis deviation by the axis", has("left axis deviation"), -axis),
            ("normal axis by its distance from 30 degrees", has("axis of the heart: (normal|horizontal|vertical)"), -np.abs(axis - 30)),
            ("left ventricular hypertrophy by S in V1 plus R in V5 or V6", has("left ventricular hypertrophy"), voltage),
            ("left atrial enlargement by the P wave's duration", has("left atrial (hypertrophy|overload)"), number("p_duration")),
            ("left atrial enlargement by the P wave's end in V1", has("left atrial (hypertrophy|overload)"), -number("p_v1_terminal"))):
        measured = ~np.isnan(score)
        print(f"{what}: {truth.sum()} of {len(truth)}, AUC {evaluate.auc(truth[measured], score[measured]):.3f}")
    low, middle, high = np.nanpercentile(axis[has("left axis deviation")], [5, 50, 95])
    print(f"axis where LUDB says left axis deviation: median {middle:.0f}, 5th to 95th percentile {low:.0f} to {high:.0f} degrees")


if __name__ == "__main__":
    main(sys.argv[1])
