"""One of the study's systems as a bundle, docs/bundle-format.md, format 1."""

import copy
import hashlib
import platform
import shutil
import time
from pathlib import Path

import numpy as np
import onnx
import torch
from torch import nn
from torch.nn import functional as F
from torch.nn.utils.fusion import fuse_conv_bn_eval

import bundle
import lexicon
import quantise
from study import bert, captions, records
from study.encoders import TITLES, System

PARITY_TEXTS = [
    "atrial fibrillation", "left bundle branch block", "Complete LEFT bundle-branch block", "1st degree av block, sinus bradycardia",
    "1° AV block (PR > 200 ms)", "ischémie inférieure", "ST depression in V4\u2013V6 \u2265 1 mm", "AF", "",
    "normal ecg, " * 90]        # longer than the encoder reads


class Ecg(nn.Module):
    """What ecg.onnx computes. Batch norms are folded into the convolutions, so that these can be rounded to float16."""

    def __init__(self, system):
        super().__init__()
        self.ecg, self.head = copy.deepcopy(system.ecg).eval(), copy.deepcopy(system.ecg_head)
        for module in list(self.ecg.modules()):
            if isinstance(module, nn.Sequential):
                for at in range(len(module) - 1):
                    if isinstance(module[at], nn.Conv1d) and isinstance(module[at + 1], nn.BatchNorm1d):
                        module[at], module[at + 1] = fuse_conv_bn_eval(module[at], module[at + 1]), nn.Identity()
        quantise.half(self)
        self.requires_grad_(False).eval()     # the whole: torch's exporter leaves every part as it found the whole

    def forward(self, ecg):
        return F.normalize(self.head(self.ecg(ecg)), dim=-1)


class Text(nn.Module):
    """What text.onnx computes."""

    def __init__(self, model, head):
        super().__init__()
        self.model, self.head = copy.deepcopy(model), copy.deepcopy(head)
        self.model.position = nn.Embedding.from_pretrained(self.model.position.weight[:bert.MAXIMUM_TOKENS].clone())
        self.requires_grad_(False).eval()

    def forward(self, input_ids, attention_mask):
        return F.normalize(self.head(self.model(input_ids, attention_mask)), dim=-1)


def encoder_input(counts, rate, per):
    return records.encoder_input({lead: np.array([np.nan if v is None else v for v in row]) / per for lead, row in counts.items()}, rate)


def graphs(folder, ecg, text):
    torch.onnx.export(ecg, torch.zeros(2, len(records.LEADS), records.SAMPLES), str(folder / "ecg.onnx"), opset_version=16,
                      input_names=["ecg"], output_names=["embedding"], dynamic_axes={"ecg": {0: "batch"}, "embedding": {0: "batch"}})
    both, ids = {0: "batch", 1: "tokens"}, torch.tensor([[0, 1, 2], [0, 2, 2]])
    torch.onnx.export(text, (ids, torch.ones_like(ids)), str(folder / "text.onnx"), opset_version=16,
                      input_names=["input_ids", "attention_mask"], output_names=["embedding"],
                      dynamic_axes={"input_ids": both, "attention_mask": both, "embedding": {0: "batch"}})
    for name in ("ecg.onnx", "text.onnx"):
        quantise.shrink(folder / name, quantise.Rounded())


def trained_statements(trained, path):
    """Ids of the lexicon whose statement the captions held, by PTB-XL's code or by name."""
    return [s.id for s in lexicon.read(path)
            if captions.canonical(captions.PTBXL.get(s.code, s.name)) in trained
            or any(captions.canonical(name) in trained for name in [s.name] + s.synonyms)]


def write(final, run, text, log):
    o, result = run.o, run.result(text)
    system = System(o.encoder, text.width)
    system.load_state_dict(torch.load(run.folder(text.name, o.pretrain) / "best.pt", map_location="cpu"))
    folder = final.with_name(final.name + ".partial")
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    ecg, words = Ecg(system), Text(text.model, system.text_head)
    graphs(folder, ecg, words)
    text.tokenizer.write(folder / "tokenizer.json")

    known, first = np.unique([run.data.patients[i] for i in run.test], return_index=True)
    rows = run.test[np.sort(first)][:o.reference]
    with torch.no_grad():
        bank = torch.cat([ecg(run.data.x(rows[i:i + 64])) for i in range(0, len(rows), 64)]).numpy()
    bundle.write_vectors(folder / "reference.bin", bank)
    bundle.write_json(folder / "parity.json", bundle.parity(records.RATE, encoder_input, ecg, words, text.tokenizer, PARITY_TEXTS))
    sets = " and ".join("PTB-XL 1.0.3 (Wagner et al., Scientific Data 2020; PhysioNet, doi 10.13026/kfzx-aw45; CC BY 4.0)"
                        if s == "ptbxl" else s for s in result["sets"])
    files = ("ecg.onnx", "text.onnx", "tokenizer.json", "reference.bin", "parity.json")
    manifest = {
        "format": 1, "id": o.id or final.name, "version": o.version,
        "licence": f"Apache-2.0; the text encoder is {text.licence}, the ECG encoder was learned from "
                   + " and ".join("PTB-XL (CC BY 4.0)" if s == "ptbxl" else f"{s} (under its own licence)" for s in result["sets"]),
        "trainingData": f"{sets}; {result['recordings']['train']} recordings, without the statements " + ", ".join(captions.UNSEEN),
        "dimension": int(bank.shape[1]),
        "ecg": {"file": "ecg.onnx", "samplesPerSecond": records.RATE, "samples": records.SAMPLES, "leads": records.LEADS, "centre": "mean",
                "scale": "zscore", "window": "first", "resampling": "linear", "gaps": "zero"},
        "text": {"file": "text.onnx", "tokenizer": "tokenizer.json", "maximumTokens": text.tokenizer.maximum_tokens, "tokenTypes": False},
        "reference": {"file": "reference.bin", "recordings": int(bank.shape[0]),
                      "description": f"test fold {run.fold + 1} of {o.folds}, the first recording of each patient"},
        "calibration": None,
        "parity": {"file": "parity.json", "tolerance": 0.0001},
        "trainedStatements": trained_statements(set(result["trained"]),
                                                Path(__file__).resolve().parents[3] / "assets" / "lexicon" / "statements.txt"),
        "sha256": {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in files}}
    bundle.write_json(folder / "manifest.json", manifest)
    bundle.write_json(folder / "training.json", dict(result, ecgParameters=sum(p.numel() for p in system.ecg.parameters()), versions={
        "python": platform.python_version(), "torch": torch.__version__, "onnx": onnx.__version__, "numpy": np.__version__},
        written=time.strftime("%Y-%m-%d")))
    (folder / "MODEL_CARD.md").write_text(card(manifest, result, text), encoding="utf-8")
    shutil.rmtree(final, ignore_errors=True)
    folder.rename(final)
    log(f"{final}: {sum(f.stat().st_size for f in final.iterdir()):,} bytes")


def card(manifest, result, text):
    lines = [f"# {manifest['id']} {manifest['version']}", "",
             f"A system of the study 'Zero-shot classification of ECG signals using CLIP-based models': {TITLES[result['encoder']]} with "
             f"{text.name}, trained anew as docs/study.md says. Research software, not a medical device.", "",
             f"Trained on {manifest['trainingData']}; {result['epochs']} epochs"
             + (f" after {result['pretrainEpochs']} of supervised pre-training" if result["pretrainEpochs"] else "")
             + f", batch {result['batch']}, the best of them (epoch {result['best']}) by validation. Recordings were drawn by share "
             f"{result['share']:g} from the training folds.", "",
             f"Macro figures on test fold {result['fold'] + 1} of {result['folds']} ({result['recordings']['test']} recordings), "
             "one run, no interval:", "",
             "| data set | truth | classes | labels | ROC-AUC | PR-AUC |", "|---|---|---|---|---|---|"]
    for name, rules in result["tests"].items():
        for rule, title in (("exact", "exact label"), ("substring", "study's substring")):
            for group in ("seen", "unseen"):
                if group in rules[rule]:
                    f = rules[rule][group]
                    lines.append(f"| {name} | {title} | {group} | {f['labels']} | {f['roc']:.3f} | {f['pr']:.3f} |")
    lines += ["", "Scores are cosines, not probabilities. Captions were in lower case and so is every label as the tokenizer reads it. "
              "Unseen classes were never in a caption: what is said of them is an extrapolation from words.", ""]
    return "\n".join(lines)
