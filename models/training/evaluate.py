"""Areas under the ROC curve of statements used as prompts, with bootstrap intervals over patients."""

import numpy as np
import torch

import minilm
from lexicon import kept_back

MODES = ("name", "criteria", "mean", "kept back")


def auc(truth, score):
    """The area under the ROC curve; ties count half."""
    positives = int(truth.sum())
    negatives = len(truth) - positives
    if positives == 0 or negatives == 0:
        return np.nan
    values, inverse, counts = np.unique(score, return_inverse=True, return_counts=True)
    ranks = (np.cumsum(counts) - (counts - 1) / 2.0)[inverse]
    return (ranks[truth].sum() - positives * (positives + 1) / 2.0) / (positives * negatives)


class Prompts:
    """The sentence embeddings of what may be typed for each coded statement."""

    def __init__(self, statements, held_out_codes, text_model, tokenizer):
        self.statements = [s for s in statements if s.code]
        self.held_out = [s.code in held_out_codes for s in self.statements]
        self.texts = {}
        for i, s in enumerate(self.statements):
            self.texts[i, "name"] = [s.name]
            self.texts[i, "criteria"] = s.criteria
            self.texts[i, "mean"] = s.phrases()
            self.texts[i, "kept back"] = [p for p in s.synonyms + s.criteria if kept_back(p)]
        every = sorted({t for texts in self.texts.values() for t in texts})
        embeddings = torch.from_numpy(minilm.encode(text_model, tokenizer, every))
        index = {t: i for i, t in enumerate(every)}
        self.rows = {key: [index[t] for t in texts] for key, texts in self.texts.items()}
        self.embeddings = embeddings

    def vectors(self, projection):
        """For each mode the unit vector of each statement: the mean of its phrases' unit vectors."""
        with torch.no_grad():
            e = projection(self.embeddings).numpy()
        out = {}
        for mode in MODES:
            v = np.stack([e[self.rows[i, mode]].mean(0) if self.rows[i, mode] else np.full(e.shape[1], np.nan)
                          for i in range(len(self.statements))])
            out[mode] = v / np.linalg.norm(v, axis=1, keepdims=True)
        return out


def per_statement(embedding, vectors, labels, rows, statements, minimum=5):
    """The AUC of every statement with enough positives, by its code."""
    score = embedding @ vectors.T
    out = {}
    for i, s in enumerate(statements):
        truth = labels.has(s.code)[rows]
        if truth.sum() >= minimum and not np.isnan(score[0, i]):
            out[s.code] = float(auc(truth, score[:, i]))
    return out


def macro(pair, embedding, labels, rows, prompts):
    """Macro AUC of the seen and of the held-out statements, by mode."""
    figures = {}
    for mode, vectors in prompts.vectors(pair.text).items():
        by_code = per_statement(embedding, vectors, labels, rows, prompts.statements)
        for held, word in ((False, "seen"), (True, "unseen")):
            values = [by_code[s.code] for s, h in zip(prompts.statements, prompts.held_out) if h == held and s.code in by_code]
            if values:
                figures[f"{word} {mode}"] = round(float(np.mean(values)), 4)
            if held and values:
                figures[f"each {mode}"] = {s.code: round(by_code[s.code], 3)
                                           for s, h in zip(prompts.statements, prompts.held_out) if h and s.code in by_code}
    return figures


def bootstrap(embedding, vectors, labels, rows, statements, codes, draws=1000, seed=1):
    """The macro AUC of the codes and its 95 % interval, patients drawn with replacement."""
    score = embedding @ vectors.T
    columns = [i for i, s in enumerate(statements) if s.code in codes]
    truth = np.stack([labels.has(statements[i].code)[rows] for i in columns], axis=1)
    score = score[:, columns]
    patients, belongs = np.unique(labels.patient[rows], return_inverse=True)
    source = np.random.default_rng(seed)
    order = np.argsort(score, axis=0, kind="stable")
    full = np.array([auc(truth[:, j], score[:, j]) for j in range(len(columns))])
    macros, singles = [], []
    for _ in range(draws):
        times = np.bincount(source.integers(0, len(patients), len(patients)), minlength=len(patients))[belongs].astype(np.float64)
        values = np.empty(len(columns))
        for j in range(len(columns)):
            w = times[order[:, j]]
            y = truth[order[:, j], j]
            below = np.cumsum(w * ~y)
            positives = (w * y).sum()
            values[j] = ((below - 0.5 * w * ~y) * w * y).sum() / (positives * below[-1]) if positives and below[-1] else np.nan
        macros.append(np.nanmean(values))
        singles.append(values)
    low, high = np.nanpercentile(macros, [2.5, 97.5])
    each_low, each_high = np.nanpercentile(np.array(singles), [2.5, 97.5], axis=0)
    return (float(full.mean()), float(low), float(high)), {
        statements[i].code: (float(full[j]), float(each_low[j]), float(each_high[j]), int(truth[:, j].sum())) for j, i in enumerate(columns)}
