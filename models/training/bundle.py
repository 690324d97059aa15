"""Writing a bundle folder as docs/bundle-format.md describes it, format 2."""

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
from torch import nn
from torch.nn import functional as F

import data
import minilm
import quantise
import resample
import scope
import synthetic
import train_text
import wordpiece

MAXIMUM_TOKENS = 64
PARITY_TEXTS = [
    "atrial fibrillation", "sinus rhythm", "Complete left bundle branch block", "wide QRS over 120 ms with rsR' in V1",
    "first-degree AV block, PR interval > 200 ms", "ischémie antérieure", "1° AV block", "ST depression in V4\u2013V6 \u2265 1 mm",
    "no P waves", "AF", "", "electrocardiographically unremarkable tracing of a person with an extraordinarily long description that goes on "
    "and on about regular P waves, narrow QRS complexes, isoelectric ST segments, upright T waves in all of the usual leads, a usual axis, "
    "usual voltages, a usual QT interval, no early beats, no pauses and nothing else that would have to be mentioned here at all"]


CLS, SEP = 101, 102


def words_of(backbone, input_ids, attention_mask):
    """The mean of the words' own vectors as a unit vector."""
    inner = attention_mask * (input_ids != CLS).to(attention_mask.dtype) * (input_ids != SEP).to(attention_mask.dtype)
    inner = inner.to(torch.float32)
    mean = (backbone.word(input_ids) * inner[:, :, None]).sum(1) / inner.sum(1, keepdim=True).clamp(min=1.0)
    return mean / mean.norm(dim=-1, keepdim=True).clamp(min=1e-6)


def scope_vectors(model, tokenizer, texts, batch=64):
    """What the scope is learned from, [texts, 2 · 384]."""
    model.eval()
    out = []
    with torch.no_grad():
        for at in range(0, len(texts), batch):
            tokens = train_text.tokens_of(tokenizer, texts[at:at + batch])
            out.append(torch.cat([model.pooled(*tokens), words_of(model.backbone, *tokens)], dim=1))
    return torch.cat(out).numpy()


class TextEncoder(nn.Module):
    """What text.onnx computes: the three outputs of format 2."""

    def __init__(self, model, scope_weight, scope_bias):
        super().__init__()
        self.backbone, self.sentence, self.linear = model.backbone, model.sentence, model.projection.plain()
        self.scope = nn.Linear(2 * minilm.WIDTH, 1)
        with torch.no_grad():
            self.scope.weight.copy_(torch.from_numpy(scope_weight)[None])
            self.scope.bias.fill_(scope_bias)
        self.requires_grad_(False).eval()

    def forward(self, input_ids, attention_mask):
        pooled = self.backbone(input_ids, attention_mask)
        scope_odds = self.scope(torch.cat([pooled, words_of(self.backbone, input_ids, attention_mask)], dim=1))[:, 0]
        return F.normalize(self.linear(pooled), dim=-1), F.normalize(self.sentence(pooled), dim=-1), scope_odds

    def of(self, tokenizer, texts, batch=64):
        """The three outputs of many texts as arrays."""
        order = sorted(range(len(texts)), key=lambda i: len(texts[i]))
        out = [None] * len(texts)
        with torch.no_grad():
            for at in range(0, len(order), batch):
                rows = order[at:at + batch]
                parts = self(*train_text.tokens_of(tokenizer, [texts[i] for i in rows]))
                for k, i in enumerate(rows):
                    out[i] = [part[k].numpy() for part in parts]
        return tuple(np.stack(column) for column in zip(*out))


def rounded_backbone(model):
    """Rounds the backbone of a text model to eight bits, in place; what it was rounded from."""
    rounded = quantise.Rounded()
    model.backbone.position = nn.Embedding.from_pretrained(model.backbone.position.weight[:MAXIMUM_TOKENS].detach().clone())
    rounded.modules(model.backbone)
    model.eval()
    return rounded


def text_encoder(model, tokenizer, free, lexicon, outside):
    """The text encoder as it is shipped, with its scope learned from what the rounded backbone makes of these phrases."""
    encoder = TextEncoder(model, *scope.fit_with_cut(*(scope_vectors(model, tokenizer, texts) for texts in (free, lexicon, outside))))
    quantise.half(encoder.linear)
    quantise.half(encoder.sentence)
    return encoder


def export(folder, ecg, text, rounded):
    torch.onnx.export(ecg, torch.zeros(2, len(data.LEADS), data.SAMPLES), str(folder / "ecg.onnx"), opset_version=16,
                      input_names=["ecg"], output_names=["embedding"], dynamic_axes={"ecg": {0: "batch"}, "embedding": {0: "batch"}})
    both = {0: "batch", 1: "tokens"}
    ids = torch.tensor([[101, 2012, 102], [101, 3000, 102]])
    torch.onnx.export(text, (ids, torch.ones_like(ids)), str(folder / "text.onnx"), opset_version=16,
                      input_names=["input_ids", "attention_mask"], output_names=["embedding", "sentence", "scope"],
                      dynamic_axes={"input_ids": both, "attention_mask": both,
                                    **{name: {0: "batch"} for name in ("embedding", "sentence", "scope")}})
    for name in ("ecg.onnx", "text.onnx"):
        quantise.shrink(folder / name, rounded)


def _short(values):
    return [float(f"{v:.8g}") for v in np.asarray(values, np.float64)]


def parity(own_rate, encoder_input, ecg, embedding_of, tokenizer, texts):
    """Golden vectors: synthetic recordings of the encoder's own rate, of 500 Hz, with gaps and without a lead, and short; phrases.

    encoder_input: counts by lead, rate and counts per mV to the array that the encoder sees; embedding_of: ids and mask to embeddings."""
    gappy = synthetic.recording(500, 10, 58, seed=13, irregular=0.2, with_p=False)
    for lead, first, last in (("V2", 1200, 1700), ("I", 3003, 3010), ("V6", 0, 240)):
        gappy[lead][first:last] = np.nan
    del gappy["V4"]
    entries = []
    for rate, leads, per in ((own_rate, synthetic.recording(own_rate, 10, 72, seed=11), 1000),
                             (500, synthetic.recording(500, 10, 96, seed=12, second_r=0.3), 1000), (500, gappy, 1000),
                             (250, synthetic.recording(250, 7.4, 130, seed=14, widen=1.6), 400)):
        counts = synthetic.counts(leads, per)
        x = encoder_input(counts, rate, per)
        with torch.no_grad():
            z = ecg(torch.from_numpy(x)[None])[0].numpy()
        entries.append({"samplesPerSecond": rate, "leads": counts, "countsPerMillivolt": per,
                        "input": [_short(row) for row in x], "embedding": _short(z)})
    phrases = []
    for phrase in texts:
        ids = tokenizer.ids(phrase)
        with torch.no_grad():
            e = embedding_of(torch.tensor([ids]), torch.ones(1, len(ids), dtype=torch.int64))[0].numpy()
        phrases.append({"text": phrase, "tokens": ids, "embedding": _short(e)})
    return {"ecg": entries, "text": phrases}


def write_json(path, value):
    with open(path, "w", encoding="utf-8") as stream:
        dense = path.name == "parity.json"
        json.dump(value, stream, ensure_ascii=False, indent=None if dense else 2, separators=(",", ":") if dense else None)
        stream.write("\n")


def write_vectors(path, vectors):
    with open(path, "wb") as stream:
        stream.write(struct.pack("<ii", *vectors.shape))
        stream.write(np.ascontiguousarray(vectors, "<f4").tobytes())


def unit(x):
    return x / np.maximum(np.linalg.norm(x, axis=-1, keepdims=True), 1e-12)


def unlike_below(bank, nearest=5, share=0.99):
    """What `share` of the bank's recordings reach as their mean cosine with the `nearest` others."""
    cosines = bank @ bank.T
    np.fill_diagonal(cosines, -2)
    means = np.sort(np.sort(cosines, axis=1)[:, -nearest:].mean(1))
    return float(means[int((1 - share) * len(means))])


class Vectors:
    """What the shipped text encoder makes of the lexicon."""

    def __init__(self, text, tokenizer, phrases):
        self.phrases = phrases
        self.embedding, self.sentence, self.scope = text.of(tokenizer, phrases.texts)
        self.own, self.kind, self.kept_back = np.array(phrases.statement), np.array(phrases.kind), np.array(phrases.kept_back)

    def statement(self, i, kinds=("name", "synonym", "criterion")):
        """The mean of a statement's phrases as a unit vector."""
        return unit(self.embedding[(self.own == i) & np.isin(self.kind, kinds)].mean(0))


def write(folder, manifest, ecg, text, rounded, tokenizer, tokenizer_file, bank, statement_vectors, nearest, spoken, calibration, training,
          log):
    """All files of a bundle; the folder appears when it is whole."""
    final, folder = folder, folder.with_name(folder.name + ".partial")
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    export(folder, ecg, text, rounded)
    wordpiece.write_shipped(tokenizer_file, folder / "tokenizer.json", MAXIMUM_TOKENS)
    write_vectors(folder / "reference.bin", bank)
    write_vectors(folder / "statements.bin", statement_vectors)
    write_vectors(folder / "nearest.bin", nearest)
    write_vectors(folder / "spoken.bin", spoken)
    write_json(folder / "parity.json", parity(
        data.RATE, lambda counts, rate, per: resample.encoder_input(counts, rate, per, data.LEADS, data.RATE, data.SAMPLES), ecg,
        lambda ids, mask: text(ids, mask)[0], tokenizer, PARITY_TEXTS))
    files = ["ecg.onnx", "text.onnx", "tokenizer.json", "reference.bin", "statements.bin", "nearest.bin", "spoken.bin", "parity.json"]
    if calibration:
        write_json(folder / "calibration.json", calibration)
        files.append("calibration.json")
    manifest["sha256"] = {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in files}
    write_json(folder / "manifest.json", manifest)
    training["versions"] = {"python": platform.python_version(), "torch": torch.__version__, "onnx": onnx.__version__, "numpy": np.__version__}
    training["written"] = time.strftime("%Y-%m-%d")
    write_json(folder / "training.json", training)
    if (final / "MODEL_CARD.md").exists():      # written by hand, from the figures of the program
        shutil.copy(final / "MODEL_CARD.md", folder / "MODEL_CARD.md")
    for f in sorted(folder.iterdir()):
        log(f"{f.name:18s} {f.stat().st_size:>12,}")
    log(f"{'together':18s} {sum(f.stat().st_size for f in folder.iterdir()):>12,} bytes")
    shutil.rmtree(final, ignore_errors=True)
    folder.rename(final)
