"""A manifest for run_study.py from a folder of the PhysioNet/CinC Challenge 2021: the codes of the header line '#Dx:' as the
study's names. The headers name no patient, so that every recording is a patient of its own."""

import argparse
import csv
from pathlib import Path


def names(tables):
    """SNOMED CT code to the Challenge's name, from dx_mapping_scored.csv and dx_mapping_unscored.csv."""
    out = {}
    for table in tables:
        with open(table, encoding="utf-8-sig", newline="") as stream:
            for row in csv.DictReader(stream):
                out[row["SNOMEDCTCode"].strip()] = row["Dx"].strip().lower()
    return out


def rows(folder, known):
    for header in sorted(Path(folder).rglob("*.hea")):
        dx = [line.split(":", 1)[1] for line in header.read_text(encoding="latin-1").splitlines()
              if line.replace(" ", "").lower().startswith("#dx:")]
        codes = [code.strip() for code in (dx[0] if dx else "").split(",") if code.strip()]
        yield str(header.with_suffix("").resolve()), "", ";".join(known.get(code, code) for code in codes)


def main():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("folder", help="with .hea and .mat files, at any depth")
    p.add_argument("out", help="the table to write; its name becomes the data set's")
    p.add_argument("--codes", required=True, help="folder of dx_mapping_scored.csv and dx_mapping_unscored.csv")
    o = p.parse_args()
    with open(o.out, "w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(["path", "patient", "labels"])
        writer.writerows(rows(o.folder, names(sorted(Path(o.codes).glob("dx_mapping_*.csv")))))


if __name__ == "__main__":
    main()
