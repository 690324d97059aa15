"""How near 'windowed-sinc' at 500 Hz comes to PTB-XL's own 100 Hz recordings: RMS difference in microvolts."""

import argparse
from pathlib import Path

import numpy as np

import data
import resample


def read_wfdb(header):
    """The leads of a plain format-16 record in mV, and its rate."""
    lines = [line.split() for line in Path(header).read_text().splitlines() if line and not line.startswith("#")]
    count, rate, samples = int(lines[0][1]), float(lines[0][2]), int(lines[0][3])
    raw = np.frombuffer((Path(header).parent / lines[1][0]).read_bytes(), "<i2").reshape(samples, count).astype(np.float64)
    raw[raw == -32768] = np.nan
    out = {}
    for i, line in enumerate(lines[1:1 + count]):
        gain = line[2].split("/")[0]
        base = float(gain.split("(")[1].rstrip(")")) if "(" in gain else float(line[4])
        out[line[8]] = (raw[:, i] - base) / float(gain.split("(")[0])
    return out, rate


def main():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--data", default=str(Path(__file__).resolve().parents[3] / "shared" / "data"))
    p.add_argument("--cache", default=str(Path(__file__).resolve().parent / "cache"))
    p.add_argument("--recordings", type=int, default=50)
    p.add_argument("--cut-off", type=float, nargs="*", default=[resample.CUT_OFF])
    p.add_argument("--width", type=float, nargs="*", default=[resample.WIDTH])
    p.add_argument("--delay", type=float, default=0.0, help="ms by which PTB-XL's 100 Hz recordings are taken to lag")
    a = p.parse_args()
    signals = data.signals(a.data, a.cache)
    headers = sorted((Path(a.data) / "ptbxl-500hz").glob("*.hea"))[:a.recordings]
    high, low = [], []
    for row, header in enumerate(headers):
        leads, _ = read_wfdb(header)
        for j, lead in enumerate(data.LEADS):
            high.append(leads[lead] * 1000.0)
            low.append(signals[row, j].astype(np.float64))
    high, low = np.stack(high, axis=1), np.stack(low, axis=1)
    for cut in a.cut_off:
        for width in a.width:
            resample.CUT_OFF, resample.WIDTH = cut, width
            d = resample.matrix(5000, 500, 100, a.delay / 1000.0) @ high - low
            inner = np.sqrt(np.mean(d[50:-50] ** 2, axis=0))
            edges = np.sqrt(np.mean(np.r_[d[:50], d[-50:]] ** 2, axis=0))
            print(f"cut-off {cut:.3f}, width {width:5.1f}: RMS difference {np.sqrt(np.mean(np.square(inner))):6.2f} uV, "
                  f"median of leads {np.median(inner):6.2f}, 95 % {np.percentile(inner, 95):6.2f}, "
                  f"first and last half second {np.sqrt(np.mean(np.square(edges))):6.2f}")


if __name__ == "__main__":
    main()
