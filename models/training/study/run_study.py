"""One of the study's systems: trained, scored and, where wanted, written as a bundle. docs/study.md says how to use it."""

import argparse
import json
import sys
import time
from pathlib import Path

import numpy as np
import torch
from torch.nn import functional as F

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[2]
sys.path.insert(0, str(HERE.parent))

from study import bert, captions, records, score  # noqa: E402
from study.encoders import OUTPUTS, PRESETS, EcgEncoder, System, clip_loss  # noqa: E402

LABELS = list(captions.SEEN + captions.UNSEEN)


def log(*words):
    print(time.strftime("%H:%M:%S"), *words, flush=True)


class Data:
    """The joined data sets: every recording by one number."""

    def __init__(self, sets):
        self.sets = sets
        self.first = np.cumsum([0] + [len(s.patients) for s in sets])
        self.patients = [p for s in sets for p in s.patients]
        self.statements = [t for s in sets for t in s.statements]
        self.fold = np.concatenate([s.fold for s in sets])
        self.captions = [captions.caption(s) for s in self.statements]

    def x(self, rows):
        """float32 [rows, 12, 1280]; rows ascend."""
        which = np.searchsorted(self.first, rows, "right") - 1
        parts = [np.asarray(s.x[rows[which == i] - self.first[i]], np.float32) for i, s in enumerate(self.sets) if (which == i).any()]
        return torch.from_numpy(np.concatenate(parts))

    def of(self, rows, i):
        """Those of the rows that belong to data set i."""
        return rows[(rows >= self.first[i]) & (rows < self.first[i + 1])]


class Run:
    """A fold of a system: where it lies, on what it learns."""

    def __init__(self, options, data, fold):
        self.o, self.data, self.fold = options, data, fold
        # PTB-XL's fold 10 is for final figures alone: unless all recordings are asked for it is not read here
        eligible = np.flatnonzero(data.fold != 10) if not options.all_recordings else np.arange(len(data.patients))
        train, validation, test = (eligible[r] for r in records.split([data.patients[i] for i in eligible], options.folds, fold,
                                                                      options.seed))
        source = np.random.default_rng([options.seed, 3, fold])
        self.train, self.validation = (np.sort(source.permutation(r)[:max(16, round(len(r) * options.share))])
                                       for r in (train, validation))
        self.test = np.sort(source.permutation(test)[:max(16, round(len(test) * options.test_share))])
        self.device = torch.device("cuda" if torch.cuda.is_available() and not options.cpu else "cpu")
        self.bfloat16 = not options.float32 and (self.device.type == "cpu" or torch.cuda.is_bf16_supported())

    def folder(self, text, pretrain):
        return Path(self.o.cache) / "runs" / run_name(self.o, text, pretrain, [s.key for s in self.data.sets]) / f"fold-{self.fold}"

    def encoded(self, encoder, rows, data=None):
        """What the encoder makes of the rows; the convolutions in bfloat16 where wanted, the rest in float32."""
        with torch.autocast(self.device.type, dtype=torch.bfloat16, enabled=self.bfloat16):
            x = encoder.trunk((data or self.data).x(rows).to(self.device))
        return encoder.tail(x.float())

    def over(self, rows, step, batch=128):
        with torch.no_grad():
            return torch.cat([step(rows[at:at + batch]).float().cpu() for at in range(0, len(rows), batch)])

    def epochs(self, folder, model, loss_of, judge, epochs):
        """Adam; the checkpoint after each epoch lets the same command go on; the best epoch's weights come back with the history."""
        folder.mkdir(parents=True, exist_ok=True)
        best_file, checkpoint = folder / "best.pt", folder / "checkpoint.pt"
        optimiser = torch.optim.Adam(model.parameters(), lr=self.o.rate)
        history = []
        if checkpoint.exists():
            saved = torch.load(checkpoint, map_location=self.device)
            model.load_state_dict(saved["model"])
            optimiser.load_state_dict(saved["optimiser"])
            history = saved["history"]
            log(f"going on after epoch {len(history)}")
        batch = min(self.o.batch, len(self.train))
        steps = len(self.train) // batch
        if self.o.steps:
            steps = min(steps, self.o.steps)
        for epoch in range(len(history), epochs):
            begun = time.time()
            torch.manual_seed(self.o.seed * 1000 + self.fold * 100 + epoch)
            order = np.random.default_rng([self.o.seed, 4, self.fold, epoch]).permutation(self.train)
            model.train()
            losses = []
            for step in range(steps):
                loss = loss_of(np.sort(order[step * batch:(step + 1) * batch]))
                optimiser.zero_grad(set_to_none=True)
                loss.backward()
                optimiser.step()
                losses.append(loss.item())
            seconds = time.time() - begun
            model.eval()
            figure = judge()
            better = not history or figure > max(h["validation"] for h in history)
            history.append({"epoch": epoch + 1, "loss": round(float(np.mean(losses)), 4), "validation": round(float(figure), 4),
                            "perSecond": round(steps * batch / seconds, 1), "seconds": round(time.time() - begun, 1)})
            log(json.dumps(history[-1]))
            if better:
                _save({k: v.cpu() for k, v in model.state_dict().items()}, best_file)
            _save({"model": model.state_dict(), "optimiser": optimiser.state_dict(), "history": history}, checkpoint)
        model.load_state_dict(torch.load(best_file, map_location=self.device))
        model.eval()
        return history

    def pretrained(self):
        """The ECG encoder after supervised pre-training, made once for all text encoders."""
        folder = self.folder(None, True)
        torch.manual_seed(self.o.seed + self.fold)
        model = torch.nn.ModuleDict({"ecg": EcgEncoder(self.o.encoder), "head": torch.nn.Linear(OUTPUTS, len(captions.SEEN))}).to(self.device)
        done = folder / "done.json"
        if done.exists():
            model.load_state_dict(torch.load(folder / "best.pt", map_location=self.device))
            return model["ecg"], json.loads(done.read_text())
        truth = torch.from_numpy(score.truth_of(self.data.statements, list(captions.SEEN), "exact")).float()

        def judge():
            scores = self.over(self.validation, lambda rows: model["head"](self.encoded(model["ecg"], rows))).numpy()
            return macro(scores, [self.data.statements[i] for i in self.validation], list(captions.SEEN), "exact")

        log(f"supervised pre-training of {self.o.encoder}, fold {self.fold}")
        history = self.epochs(folder, model, lambda rows: F.binary_cross_entropy_with_logits(
            model["head"](self.encoded(model["ecg"], rows)), truth[rows].to(self.device)), judge, self.o.pretrain_epochs)
        done.write_text(json.dumps(history))
        (folder / "checkpoint.pt").unlink()
        return model["ecg"], history

    def result(self, text):
        """Trains what is not trained yet and returns the figures, which are kept as result.json."""
        o, folder = self.o, self.folder(text.name, self.o.pretrain)
        kept = folder / "result.json"
        before, trained = [], json.loads(kept.read_text()) if kept.exists() else None
        if trained and all(Path(path).stem in trained["tests"] for path in o.outside):
            return trained
        folder.mkdir(parents=True, exist_ok=True)
        torch.manual_seed(o.seed + self.fold)
        torch.set_flush_denormal(True)
        system = System(o.encoder, text.width).to(self.device)
        if trained:               # another data set is to be scored
            before = trained["pretraining"]
        elif o.pretrain:
            encoder, before = self.pretrained()
            system.ecg.load_state_dict(encoder.state_dict())
        sentences = sorted(set(self.data.captions))
        number = {s: i for i, s in enumerate(sentences)}
        mine = torch.tensor([number[c] for c in self.data.captions])
        embedded = text.encode(sentences + LABELS, device=self.device).to(self.device)

        def loss_of(rows):
            return clip_loss(system.ecg_head(self.encoded(system.ecg, rows)), system.text_head(embedded[mine[rows].to(self.device)]))

        def scores(rows, data=None):
            with torch.no_grad():
                labels = F.normalize(system.text_head(embedded[len(sentences):]), dim=-1).cpu()
            return (self.over(rows, lambda r: F.normalize(system.ecg_head(self.encoded(system.ecg, r, data)), dim=-1)) @ labels.T).numpy()

        def judge():        # the seen classes alone choose the epoch, by the study's rule
            return macro(scores(self.validation)[:, :len(captions.SEEN)], [self.data.statements[i] for i in self.validation],
                         list(captions.SEEN), "substring")

        log(f"{o.encoder} with {text.name}, fold {self.fold} of {o.folds}: {len(self.train)} recordings to learn from, "
            f"{len(self.validation)} to choose the epoch, {len(self.test)} to score; {self.device}")
        if trained:
            history = trained["history"]
            system.load_state_dict(torch.load(folder / "best.pt", map_location=self.device))
            system.eval()
        else:
            history = self.epochs(folder, system, loss_of, judge, o.epochs)
        tests = {}
        for i, one in enumerate(self.data.sets):
            rows = self.data.of(self.test, i)
            if len(rows):
                tests[one.name] = score.figures(scores(rows), [self.data.statements[r] for r in rows], LABELS)
        for path in o.outside:
            other = Data([records.manifest(path, o.cache)])
            tests[other.sets[0].name] = score.figures(scores(np.arange(len(other.patients)), other), other.statements, LABELS)
        known = {s for i in self.train for s in captions.kept(self.data.statements[i], captions.UNSEEN)}
        result = {"encoder": o.encoder, "text": text.name, "fold": self.fold, "folds": o.folds, "share": o.share, "epochs": o.epochs,
                  "pretrainEpochs": o.pretrain_epochs if o.pretrain else 0, "batch": o.batch, "rate": o.rate, "seed": o.seed,
                  "sets": [s.name for s in self.data.sets], "allRecordings": o.all_recordings,
                  "recordings": {"train": len(self.train), "validation": len(self.validation), "test": len(self.test)},
                  "best": int(np.argmax([h["validation"] for h in history])) + 1, "trained": sorted(known),
                  "seconds": round(sum(h["seconds"] for h in history), 1), "pretraining": before, "history": history, "tests": tests}
        kept.with_suffix(".partial").write_text(json.dumps(result, indent=1) + "\n")
        kept.with_suffix(".partial").rename(kept)
        (folder / "checkpoint.pt").unlink(missing_ok=True)
        return result


def macro(scores, statements, labels, rule):
    """The macro ROC-AUC that chooses the epoch; a label needs one recording of each side."""
    truth = score.truth_of(statements, labels, rule)
    return np.nanmean([score.roc_auc(truth[:, i], scores[:, i]) if 0 < truth[:, i].sum() < len(truth) else np.nan
                       for i in range(len(labels))])


def _save(value, path):
    partial = path.with_suffix(".partial")
    torch.save(value, partial)
    partial.rename(path)


def run_name(o, text, pretrain, sets):
    """The folder of a run says all that its weights depend on."""
    parts = ["pretraining" if text is None else text, o.encoder, "+".join(sets), f"share{o.share:g}", f"batch{o.batch}",
             f"rate{o.rate:g}", f"of{o.folds}", f"seed{o.seed}"]
    parts += [f"pre{o.pretrain_epochs}"] if pretrain else []
    parts += [f"epochs{o.epochs}"] if text is not None else []
    parts += [f"test{o.test_share:g}"] if text is not None and o.test_share != 1 else []
    parts += ["all"] if o.all_recordings else []
    parts += [f"steps{o.steps}"] if o.steps else []
    return "-".join(parts)


def options(p):
    """What run_study.py and study_table.py have in common."""
    p.add_argument("--share", type=float, default=1.0, help="of the recordings for training and validation")
    p.add_argument("--test-share", type=float, default=1.0, help="of the recordings of the test fold")
    p.add_argument("--epochs", type=int, default=30)
    p.add_argument("--pretrain", action=argparse.BooleanOptionalAction, default=False, help="supervised pre-training first")
    p.add_argument("--pretrain-epochs", type=int, help="as many as --epochs otherwise")
    p.add_argument("--folds", type=int, default=4)
    p.add_argument("--batch", type=int, default=256)
    p.add_argument("--rate", type=float, default=1e-3)
    p.add_argument("--seed", type=int, default=7)
    p.add_argument("--data", default=str(ROOT.parent / "shared" / "data"), help="folder that holds ptbxl/; '' for none")
    p.add_argument("--manifest", action="append", default=[], help="a table of another data set to train and score on; may be repeated")
    p.add_argument("--outside", action="append", default=[], help="a table of a data set to score on alone; may be repeated")
    p.add_argument("--all-recordings", action="store_true", help="PTB-XL's fold 10 too, which is otherwise kept for final figures")
    p.add_argument("--cache", default=str(HERE.parent / "cache" / "study"), help="prepared recordings, embeddings, runs and results")
    p.add_argument("--steps", type=int, default=0, help="at most so many steps an epoch, to try it out")
    p.add_argument("--float32", action="store_true", help="no bfloat16")
    p.add_argument("--cpu", action="store_true", help="even where there is a GPU")
    return p


def finished(o):
    o.pretrain_epochs = o.pretrain_epochs or o.epochs
    return o


def joined(o):
    sets = ([records.ptbxl(o.data, o.cache)] if o.data else []) + [records.manifest(m, o.cache) for m in o.manifest]
    if not sets:
        raise SystemExit("nothing to learn from: give --data or --manifest")
    return Data(sets)


def main():
    p = options(argparse.ArgumentParser(description=__doc__))
    p.add_argument("--encoder", choices=sorted(PRESETS), required=True)
    p.add_argument("--text", required=True, help="minilm, bge-small, or a folder with a BERT")
    p.add_argument("--only-fold", type=int, help="this fold alone")
    p.add_argument("--export", help="write the bundle of the first fold that was run into this folder")
    p.add_argument("--id", help="the bundle's name; the folder's otherwise")
    p.add_argument("--version", default="1.0.0", help="the bundle's version")
    p.add_argument("--reference", type=int, default=2000, help="at most so many recordings in the bundle's reference bank")
    o = finished(p.parse_args())
    data, text = joined(o), bert.TextEncoder(o.text, o.cache)
    chosen = range(o.folds) if o.only_fold is None else [o.only_fold]
    for fold in chosen:
        run = Run(o, data, fold)
        for name, figures in run.result(text)["tests"].items():
            for rule in captions.TRUTHS:
                log(f"fold {fold}, {name}, {rule}:", json.dumps({g: figures[rule][g] for g in ("seen", "unseen") if g in figures[rule]}))
    if o.export:
        from study import export
        export.write(Path(o.export), Run(o, data, chosen[0]), text, log)


if __name__ == "__main__":
    main()
