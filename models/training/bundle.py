"""Writing a bundle folder as docs/bundle-format.md describes it."""

import hashlib
import json
import platform
import shutil
import struct
import time
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import helper, numpy_helper

import data
import intervals
import resample
import synthetic
import train
import wordpiece

PARITY_TEXTS = [
    "atrial fibrillation", "sinus rhythm", "Complete left bundle branch block", "wide QRS over 120 ms with rsR' in V1",
    "first-degree AV block, PR interval > 200 ms", "ischémie antérieure", "1° AV block", "ST depression in V4\u2013V6 \u2265 1 mm",
    "no P waves", "AF", "", "electrocardiographically unremarkable tracing of a person with an extraordinarily long description that goes on "
    "and on about regular P waves, narrow QRS complexes, isoelectric ST segments, upright T waves in all of the usual leads, a usual axis, "
    "usual voltages, a usual QT interval, no early beats, no pauses and nothing else that would have to be mentioned here at all"]


class TextEncoder(torch.nn.Module):
    def __init__(self, minilm, projection):
        super().__init__()
        self.minilm, self.projection = minilm, projection

    def forward(self, input_ids, attention_mask):
        return self.projection(self.minilm(input_ids, attention_mask))


def halve(path):
    """Stores as float16 what loses nothing by it, with a cast back to float32 in the graph."""
    model = onnx.load(str(path))
    graph = model.graph
    casts = []
    for i, tensor in enumerate(list(graph.initializer)):
        array = numpy_helper.to_array(tensor)
        if array.dtype == np.float32 and array.size >= 1000:
            half = array.astype(np.float16)
            if np.array_equal(half.astype(np.float32), array):
                name = tensor.name
                small = numpy_helper.from_array(half, name + ".half")
                graph.initializer.remove(tensor)
                graph.initializer.append(small)
                casts.append(helper.make_node("Cast", [name + ".half"], [name], name=f"widen{i}", to=onnx.TensorProto.FLOAT))
    for node in reversed(casts):
        graph.node.insert(0, node)
    onnx.checker.check_model(model)
    onnx.save(model, str(path))
    return len(casts)


def export(folder, pair, text_model):
    pair.ecg.eval()
    torch.onnx.export(pair.ecg, torch.zeros(2, len(data.LEADS), data.SAMPLES), str(folder / "ecg.onnx"), opset_version=16,
                      input_names=["ecg"], output_names=["embedding"], dynamic_axes={"ecg": {0: "batch"}, "embedding": {0: "batch"}})
    both = {0: "batch", 1: "tokens"}
    ids = torch.tensor([[101, 2012, 102], [101, 3000, 102]])
    torch.onnx.export(TextEncoder(text_model, pair.text).eval(), (ids, torch.ones_like(ids)), str(folder / "text.onnx"), opset_version=16,
                      input_names=["input_ids", "attention_mask"], output_names=["embedding"],
                      dynamic_axes={"input_ids": both, "attention_mask": both, "embedding": {0: "batch"}})
    for name in ("ecg.onnx", "text.onnx"):
        onnx.checker.check_model(onnx.load(str(folder / name)))
    return halve(folder / "text.onnx")


def _short(values):
    return [float(f"{v:.8g}") for v in np.asarray(values, np.float64)]


def parity(pair, text_model, tokenizer):
    """Synthetic inputs and what they give."""
    whole = synthetic.counts(synthetic.recording(100, 10, 72, seed=11))
    fast = synthetic.counts(synthetic.recording(500, 10, 96, seed=12, second_r=0.3))
    gappy = synthetic.recording(500, 10, 58, seed=13, irregular=0.2, with_p=False)
    for lead, first, last in (("V2", 1200, 1700), ("I", 3003, 3010), ("V6", 0, 240)):
        gappy[lead][first:last] = np.nan
    del gappy["V4"]
    gappy = synthetic.counts(gappy)
    short = synthetic.counts(synthetic.recording(250, 7.4, 130, seed=14, widen=1.6), 400)
    entries = []
    for rate, leads, per in ((100, whole, 1000), (500, fast, 1000), (500, gappy, 1000), (250, short, 400)):
        x = resample.encoder_input(leads, rate, per, data.LEADS, data.RATE, data.SAMPLES)
        with torch.no_grad():
            z = pair.ecg(torch.from_numpy(x)[None])[0].numpy()
        entries.append({"samplesPerSecond": rate, "leads": leads, "countsPerMillivolt": per,
                        "input": [_short(row) for row in x], "embedding": _short(z)})
    texts = []
    encoder = TextEncoder(text_model, pair.text).eval()
    for text in PARITY_TEXTS:
        ids = tokenizer.ids(text)
        with torch.no_grad():
            e = encoder(torch.tensor([ids]), torch.ones(1, len(ids), dtype=torch.int64))[0].numpy()
        texts.append({"text": text, "tokens": ids, "embedding": _short(e)})
    return {"ecg": entries, "text": texts}


def write_json(path, value):
    with open(path, "w", encoding="utf-8") as stream:
        json.dump(value, stream, ensure_ascii=False, indent=None if path.name == "parity.json" else 2,
                  separators=(",", ":") if path.name == "parity.json" else None)
        stream.write("\n")


def fold_figures(pair, embedding, labels, rows, prompts, draws):
    """Macro figures with intervals and the AUC of each statement with at least 5 positives, for each kind of prompt."""
    out = {"recordings": int(len(rows)), "patients": int(len(np.unique(labels.patient[rows]))), "modes": {}}
    truth = np.stack([labels.has(s.code)[rows] for s in prompts.statements], axis=1)
    for mode, vectors in prompts.vectors(pair.text).items():
        use = np.flatnonzero((truth.sum(0) >= 5) & ~np.isnan(vectors[:, 0]))
        held = np.array(prompts.held_out)[use]
        groups = {"all": np.arange(len(use))}
        if held.any():
            groups.update(seen=np.flatnonzero(~held), unseen=np.flatnonzero(held))
        macro, single = intervals.bootstrap(embedding @ vectors[use].T, truth[:, use], labels.patient[rows], groups, draws)
        entry = {g: {"statements": len(groups[g]), "auc": round(v, 4), "low": round(l, 4), "high": round(h, 4)}
                 for g, (v, l, h) in macro.items()}
        entry["each"] = {prompts.statements[i].code: {"auc": round(v, 3), "low": round(l, 3), "high": round(h, 3),
                                                      "positives": int(truth[:, i].sum())}
                         for i, (v, l, h) in sorted(zip(use, single), key=lambda item: item[1][0])}
        out["modes"][mode] = entry
    return out


def write(folder, options, settings, history, pair, text_model, tokenizer_file, microvolts, medians, labels, targets, prompts, log, before=()):
    final, folder = folder, folder.with_name(folder.name + ".partial")
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    tokenizer = wordpiece.WordPiece(tokenizer_file, 64)
    log(f"text.onnx: {export(folder, pair, text_model)} tensors stored as float16")
    wordpiece.write_shipped(tokenizer_file, folder / "tokenizer.json", 64)
    first = labels.first_of_each_patient(9)
    if settings["share"] < 1:
        first = first[:50]
    bank = train.embed(pair.ecg, microvolts, medians, first)
    with open(folder / "reference.bin", "wb") as stream:
        stream.write(struct.pack("<ii", *bank.shape))
        stream.write(bank.astype("<f4").tobytes())
    write_json(folder / "parity.json", parity(pair, text_model, tokenizer))

    figures = {}
    folds = [9] + ([10] if options.final else [])
    for fold in folds:
        rows = np.flatnonzero(labels.fold == fold)
        if settings["share"] < 1:
            rows = rows[:200]
        figures[f"fold {fold}"] = fold_figures(pair, train.embed(pair.ecg, microvolts, medians, rows), labels, rows, prompts,
                                               200 if settings["share"] < 1 else 1000)
        log(json.dumps({mode: {g: v for g, v in entry.items() if g != "each"}
                        for mode, entry in figures[f"fold {fold}"]["modes"].items()}))
    held = sorted(s.id for s, h in zip(prompts.statements, prompts.held_out) if h)
    manifest = {
        "format": 1, "id": options.id, "version": options.version,
        "licence": "Apache-2.0; the text encoder is all-MiniLM-L6-v2 (Apache-2.0), the ECG encoder was learned from PTB-XL (CC BY 4.0)",
        "trainingData": "PTB-XL 1.0.3 (Wagner et al., Scientific Data 2020; PhysioNet, doi 10.13026/kfzx-aw45; CC BY 4.0), folds 1 to 8"
                        + (", without the statements " + ", ".join(held) if held else ""),
        "dimension": int(bank.shape[1]),
        "ecg": {"file": "ecg.onnx", "samplesPerSecond": data.RATE, "samples": data.SAMPLES, "leads": data.LEADS, "centre": "median",
                "scale": "millivolt", "window": "first", "resampling": "windowed-sinc", "gaps": "zero"},
        "text": {"file": "text.onnx", "tokenizer": "tokenizer.json", "maximumTokens": 64, "tokenTypes": False},
        "reference": {"file": "reference.bin", "recordings": int(bank.shape[0]),
                      "description": "PTB-XL fold 9, the first recording of each patient"},
        "calibration": None,
        "parity": {"file": "parity.json", "tolerance": 0.0001},
        "trainedStatements": [s.id for s in targets.trained],
        "sha256": {name: hashlib.sha256((folder / name).read_bytes()).hexdigest()
                   for name in ("ecg.onnx", "text.onnx", "tokenizer.json", "reference.bin", "parity.json")},
    }
    write_json(folder / "manifest.json", manifest)
    write_json(folder / "training.json", {
        "settings": settings,
        "phrases": {"statements": len(targets.trained), "measured": int(targets.group.sum()), "phrases": len(targets.embedding),
                    "keptBack": "synonyms and criteria whose SHA-256 begins with a byte divisible by 4 are never read in training"},
        "ecgParameters": sum(p.numel() for p in pair.ecg.parameters()),
        "versions": {"python": platform.python_version(), "torch": torch.__version__, "onnx": onnx.__version__, "numpy": np.__version__},
        "threads": torch.get_num_threads(),
        "before": list(before),
        "trainingSeconds": round(sum(h["seconds"] for h in history), 1),
        "epochs": history, "figures": figures, "written": time.strftime("%Y-%m-%d")})
    import card
    card.write(folder, manifest, settings, history, figures, prompts, held, before)
    total = sum(f.stat().st_size for f in folder.iterdir())
    for f in sorted(folder.iterdir()):
        log(f"{f.name:18s} {f.stat().st_size:>12,}")
    log(f"{'together':18s} {total:>12,} bytes")
    shutil.rmtree(final, ignore_errors=True)
    folder.rename(final)
