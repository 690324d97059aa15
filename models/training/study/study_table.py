"""The study's table: every ECG encoder with every text encoder at hand over all folds, written into docs/study.md as it comes."""

import argparse
import json
import re
from pathlib import Path

import numpy as np

from run_study import ROOT, Run, bert, finished, joined, log, options, records, run_name
from study.encoders import PRESETS, TITLES

BEGIN, END = "<!-- table: study_table.py -->", "<!-- end of the table -->"
# The study's tables 4 and 5, trained and scored on PTB-XL alone: ROC-AUC of seen and of unseen classes, mean and SD of four
# folds. ISIBrno with Bio_ClinicalBERT is there twice, as models 13 and 4; the text does not say what sets them apart.
STUDY = (("17", "cnn-base", "Bio_ClinicalBERT", "0.691 ± 0.016", "0.563 ± 0.037"),
         ("3", "cnn-v2", "Bio_ClinicalBERT", "0.711 ± 0.014", "0.541 ± 0.021"),
         ("10", "cnn-v3", "Bio_ClinicalBERT", "0.707 ± 0.040", "0.544 ± 0.059"),
         ("6", "isibrno", "BioBERT", "0.696 ± 0.013", "0.596 ± 0.019"),
         ("13", "isibrno", "Bio_ClinicalBERT", "0.702 ± 0.015", "0.590 ± 0.048"),
         ("4", "isibrno", "Bio_ClinicalBERT", "0.690 ± 0.007", "0.583 ± 0.013"),
         ("14", "isibrno", "bert-base-uncased", "0.692 ± 0.012", "0.587 ± 0.011"),
         ("21", "rnn", "Bio_ClinicalBERT", "0.694 ± 0.009", "0.585 ± 0.024"))
COLUMNS = (("exact", "seen"), ("exact", "unseen"), ("substring", "seen"), ("substring", "unseen"))


def results(o, sets, text):
    """The finished folds of each encoder with a text encoder; of all of them, so that two runs may share the work by --encoders."""
    found = {}
    for encoder in PRESETS:
        folder = Path(o.cache) / "runs" / run_name(argparse.Namespace(**{**vars(o), "encoder": encoder}), text, o.pretrain, sets)
        found[encoder] = [json.loads(f.read_text()) for f in sorted(folder.glob("fold-*/result.json"))]
    return found


def mean_and_sd(values):
    """'0.700 ± 0.010', with the sample's standard deviation over folds; of one fold the value alone."""
    if not values:
        return "–"
    return f"{np.mean(values):.3f}" + (f" ± {np.std(values, ddof=1):.3f}" if len(values) > 1 else "")


def labels(found, name):
    """How many labels the macro figures hold, over all folds: '24' or '23–24'."""
    out = []
    for rule, group in COLUMNS:
        counts = {r["tests"][name][rule][group]["labels"] for r in found if name in r["tests"] and group in r["tests"][name][rule]}
        out.append("–".join(str(n) for n in sorted({min(counts), max(counts)})) if counts else "–")
    return out


def table(o, sets, texts):
    """The markdown between the markers."""
    rows = [(encoder, text, found) for text in texts for encoder, found in results(o, sets, text).items()]
    done = [r for _, _, found in rows for r in found]
    names = list(dict.fromkeys(name for r in done for name in r["tests"])) or [re.sub("-[0-9a-f]{8}$", "", s) for s in sets[:1]]
    budget = (f"Budget: share {o.share:g} of the recordings for training and validation, {o.epochs} epochs"
              + (f" after {o.pretrain_epochs} of supervised pre-training" if o.pretrain else ", no pre-training")
              + f", batch {o.batch}, Adam {o.rate:g}, {o.folds} folds by patient, seed {o.seed}; "
              + ("all recordings" if o.all_recordings else "without PTB-XL's fold 10")
              + (f"; scored on share {o.test_share:g} of each test fold." if o.test_share != 1 else "; scored on whole test folds."))
    lines = [budget]
    if done:
        n = [r["recordings"] for r in done]
        lines.append(f"{min(x['train'] for x in n):,} to {max(x['train'] for x in n):,} recordings to learn from, "
                     f"{min(x['test'] for x in n):,} to {max(x['test'] for x in n):,} to score, "
                     f"{sum(r['seconds'] for r in done) / 3600:.1f} hours of training behind the table.")
    for name in names:
        for figure, title in (("roc", "ROC-AUC"), ("pr", "PR-AUC (average precision)")):
            compared = name == "ptbxl" and figure == "roc"
            lines += ["", f"**{name}: macro {title}**, mean ± SD over folds", "",
                      "| ECG encoder | text encoder | folds | seen, exact label | unseen, exact label | seen, study's substring "
                      "| unseen, study's substring |" + (" *the study's own, seen* | *unseen* |" if compared else ""),
                      "|---|---|---|---|---|---|---|" + ("---|---|" if compared else "")]
            for encoder, text, found in rows:
                cells = [mean_and_sd([r["tests"][name][rule][group][figure] for r in found
                                      if name in r["tests"] and group in r["tests"][name][rule]]) for rule, group in COLUMNS]
                lines.append(f"| {TITLES[encoder]} | {text} | {len(found)} of {o.folds} | " + " | ".join(cells) + " |"
                             + (f" {beside(encoder, text)} |" if compared else ""))
        lines.append(f"| *labels in the macro figure* | | | " + " | ".join(labels(done, name)) + " |")
    lines += ["", "**The study's own, PTB-XL alone** (its tables 4 and 5): macro ROC-AUC by its substring rule, full budget, mean ± SD of "
              "four folds", "", "| ECG encoder | text encoder | study's model | seen | unseen |", "|---|---|---|---|---|"]
    lines += [f"| {TITLES[encoder]} | {text} | {uid} | {seen} | {unseen} |" for uid, encoder, text, seen, unseen in STUDY]
    return "\n".join(lines)


def beside(encoder, text):
    """What the study reports for the encoder, with the same text encoder where it has that, else with Bio_ClinicalBERT."""
    for wanted in (text, "Bio_ClinicalBERT"):
        for uid, its, with_text, seen, unseen in STUDY:
            if its == encoder and with_text == wanted:
                return f"{seen} | {unseen} (model {uid})"


def put(document, text):
    """The document with the text between its markers."""
    before, rest = document.split(BEGIN, 1)
    return before + BEGIN + "\n" + text + "\n" + END + rest.split(END, 1)[1]


def main():
    p = options(argparse.ArgumentParser(description=__doc__))
    p.add_argument("--encoders", nargs="+", choices=sorted(PRESETS), default=list(PRESETS))
    p.add_argument("--texts", nargs="+", default=["minilm", "bge-small"], help="minilm, bge-small, folders with a BERT")
    p.add_argument("--write-only", action="store_true", help="train nothing, write the table from the results that exist")
    p.add_argument("--document", default=str(ROOT / "docs" / "study.md"))
    o = finished(p.parse_args())
    names = [t if t in bert.MAVEN else Path(t).resolve().name for t in o.texts]

    def write(sets):
        path = Path(o.document)
        path.write_text(put(path.read_text(encoding="utf-8"), table(o, sets, names)), encoding="utf-8")

    if o.write_only:
        write((["ptbxl"] if o.data else []) + [records.key_of(m) for m in o.manifest])
        return
    data = joined(o)
    sets = [s.key for s in data.sets]
    encoders = [bert.TextEncoder(t, o.cache) for t in o.texts]
    for fold in range(o.folds):          # every system's first fold before any system's second
        for encoder in o.encoders:
            for text in encoders:
                one = argparse.Namespace(**{**vars(o), "encoder": encoder})
                Run(one, data, fold).result(text)
                write(sets)
    log("done")


if __name__ == "__main__":
    main()
