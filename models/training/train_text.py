"""Training of the text encoder against frozen embeddings of recordings.

Three things are learned at once, on phrases of the lexicon and of phrases.py (never on those that are kept back):
- beside recordings: the scores that a phrase gives to all recordings follow those of the best linear read-out of what it says (a
  logistic regression on the frozen embeddings), for measured phrases and for the statements the run may know; "no X" follows the
  read-out turned round;
- text alone: in the `sentence` space phrases of one statement lie together and those of others apart, confusable ones side by side
  in every batch;
- text alone: the names of a statement that no recording teaches move to where its criteria lie.

A sigmoid loss over pairs of phrase and recording stands beside the first, for the level that a correlation does not see."""

import copy
import hashlib
import json
import random
import time
from pathlib import Path

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

import minilm
import wording


def roots(x, floor):
    """The inverse square root and the square root of a covariance, small directions held up."""
    values, vectors = torch.linalg.eigh((x - x.mean(0)).T @ (x - x.mean(0)) / len(x))
    values = values.clamp(min=0) + floor * values.max()
    return vectors @ torch.diag(values ** -0.5) @ vectors.T, vectors @ torch.diag(values ** 0.5) @ vectors.T


def read_outs(recordings, truth, kept=None, strength=2e-4, steps=160):
    """The direction of each column's logistic regression on the recordings' embeddings, [columns, dimension].

    What was computed once is kept in the folder `kept`, by the bytes of recordings and column."""
    stamp = hashlib.sha256(np.ascontiguousarray(recordings).tobytes()).digest()
    keys = [hashlib.sha256(stamp + np.ascontiguousarray(column).tobytes()).hexdigest() for column in truth.T]
    file = Path(kept) / "read-outs.npz" if kept else None
    known = dict(np.load(file)) if file and file.exists() else {}
    wanted = [i for i, key in enumerate(keys) if key not in known]
    if wanted:
        known.update(zip((keys[i] for i in wanted), _regressions(recordings, truth[:, wanted], strength, steps)))
        if file:
            np.savez(file, **known)
    return np.stack([known[key] for key in keys])


def _regressions(recordings, truth, strength, steps):
    x = torch.from_numpy(recordings)
    white, _ = roots(x, 3e-3)
    x = (x - x.mean(0)) @ white
    y = torch.from_numpy(truth)
    said = (~torch.isnan(y)).float()
    y = torch.nan_to_num(y)
    count = said.sum(0).clamp(min=1)
    # a rare side weighs more, by the root of how rare it is
    positive = (y * said).sum(0).clamp(min=1)
    balance = torch.where(y == 1, 0.5 / positive, 0.5 / (count - positive).clamp(min=1)) ** 0.5 * said
    balance = balance / balance.sum(0).clamp(min=1e-9)
    w = torch.zeros(x.shape[1], y.shape[1])
    b = torch.zeros(y.shape[1])
    moments = [[torch.zeros_like(p), torch.zeros_like(p)] for p in (w, b)]
    for step in range(steps):            # Adam with the gradient written out: a fifth of the memory traffic
        p = torch.sigmoid(x @ w + b).sub_(y).mul_(balance)
        for k, (parameter, gradient) in enumerate(((w, x.T @ p + 2 * strength * w), (b, p.sum(0)))):
            one, two = moments[k]
            one.mul_(0.9).add_(gradient, alpha=0.1)
            two.mul_(0.99).addcmul_(gradient, gradient, value=0.01)
            rate = 0.05 * (1 - step / steps)
            parameter.sub_(rate * (one / (1 - 0.9 ** (step + 1))) / ((two / (1 - 0.99 ** (step + 1))).sqrt() + 1e-10))
    return (white @ w).T.numpy()


class Projection(nn.Module):
    """Pooled sentence vectors to unit vectors beside the recordings', learned through fixed whitenings of both sides.

    Sentences of one field lie so close together, and recordings so nearly in a few directions, that plain gradient steps part the
    near ones (left and right, complete and incomplete) very slowly; through the whitenings they need few. In the whitened
    coordinates `inner` the cosine of two phrases is the correlation of their scores over all recordings."""

    def __init__(self, pooled, recordings, floor_text=3e-3, floor_ecg=3e-3):
        super().__init__()
        self.register_buffer("mean", pooled.mean(0))
        self.register_buffer("white_text", roots(pooled, floor_text)[0])
        white, back = roots(recordings, floor_ecg)
        self.register_buffer("white_ecg", white)
        self.register_buffer("back_ecg", back)
        n, m = recordings.shape[1], pooled.shape[1]
        self.middle = nn.Parameter(torch.zeros(n, m))
        self.level = nn.Parameter(torch.zeros(n))

    def begin(self, pooled, aims, strength, weight=None):
        """The ridge regression of aims (goals, in the whitened coordinates) on pooled vectors."""
        t = (pooled - self.mean) @ self.white_text
        t = torch.cat([t, torch.ones(len(t), 1)], dim=1).double()
        w = torch.full((len(t), 1), 1.0 / len(t)).double() if weight is None else weight[:, None].double()
        solved = torch.linalg.solve(t.T @ (w * t) + strength * torch.eye(t.shape[1]).double(), t.T @ (w * aims.double())).float()
        with torch.no_grad():
            self.middle.copy_(solved[:-1].T)
            self.level.copy_(solved[-1])

    def goal(self, directions):
        return F.normalize(directions @ self.back_ecg, dim=-1)

    def inner(self, pooled):
        return (pooled - self.mean) @ self.white_text @ self.middle.T + self.level

    def forward(self, pooled):
        return F.normalize(self.inner(pooled) @ self.white_ecg, dim=-1)

    def plain(self):
        """The same map as one linear layer before the normalisation."""
        out = nn.Linear(self.middle.shape[1], self.white_ecg.shape[0])
        with torch.no_grad():
            weight = self.white_ecg @ self.middle @ self.white_text
            bias = self.white_ecg @ self.level - weight @ self.mean
            size = weight.norm() / 16
            out.weight.copy_(weight / size)
            out.bias.copy_(bias / size)
        return out


class TextModel(nn.Module):
    """MiniLM with two linear heads: beside recordings, and among phrases."""

    def __init__(self, backbone):
        super().__init__()
        self.backbone = backbone
        self.sentence = nn.Linear(minilm.WIDTH, minilm.WIDTH, bias=False)
        with torch.no_grad():
            self.sentence.weight.copy_(torch.eye(minilm.WIDTH))
        self.projection = None

    def pooled(self, ids, mask):
        return self.backbone(ids, mask)

    def heads(self, pooled):
        return self.projection(pooled), F.normalize(self.sentence(pooled), dim=-1)


def tokens_of(tokenizer, texts, cache={}):
    """Padded ids and mask of texts."""
    lists = []
    for text in texts:
        if text not in cache:
            cache[text] = tokenizer.ids(text)
        lists.append(cache[text])
    longest = max(len(t) for t in lists)
    ids = torch.zeros(len(lists), longest, dtype=torch.int64)
    mask = torch.zeros_like(ids)
    for r, t in enumerate(lists):
        ids[r, :len(t)] = torch.tensor(t)
        mask[r, :len(t)] = 1
    return ids, mask


def pooled_of(model, tokenizer, texts, batch=96):
    """Pooled vectors of texts in float32, encoded in order of length."""
    model.eval()
    out = torch.zeros(len(texts), minilm.WIDTH)
    order = sorted(range(len(texts)), key=lambda i: len(texts[i]))
    with torch.no_grad():
        for at in range(0, len(order), batch):
            rows = order[at:at + batch]
            out[rows] = model.pooled(*tokens_of(tokenizer, [texts[i] for i in rows]))
    return out


def fit_projection(projection, pooled, taught, goals, pulled, settings):
    """Learns the projection alone, on fixed pooled vectors; seconds.

    taught: (row of pooled, column, 1 or -1); pulled: for each statement that no recording teaches the rows of its names and of its
    criteria. Columns weigh the same however many phrases they have."""
    rows = torch.tensor([k for k, _, _ in taught])
    columns = torch.tensor([c for _, c, _ in taught])
    aims = goals[columns] * torch.tensor([float(sign) for _, _, sign in taught])[:, None]
    weight = 1.0 / torch.bincount(columns, minlength=len(goals))[columns]
    weight = weight / weight.sum()
    projection.begin(pooled[rows], aims, settings["ridge"], weight)
    parameters = list(projection.parameters())
    begun = [p.detach().clone() for p in parameters]
    optimiser = torch.optim.Adam(parameters, lr=settings["rate"])
    white = (pooled - projection.mean) @ projection.white_text
    asked = white[rows]
    names = torch.tensor([k for some, _ in pulled for k in some], dtype=torch.int64)
    owner = torch.tensor([i for i, (some, _) in enumerate(pulled) for _ in some], dtype=torch.int64)
    share = torch.tensor([1.0 / len(some) / len(pulled) for some, _ in pulled for _ in some])
    criteria = torch.tensor([k for _, some in pulled for k in some], dtype=torch.int64)
    of = torch.tensor([i for i, (_, some) in enumerate(pulled) for _ in some], dtype=torch.int64)
    named, seen = white[names], white[criteria]

    def inner(t):
        return F.normalize(t @ projection.middle.T + projection.level, dim=-1)

    for step in range(settings["steps"]):
        for group in optimiser.param_groups:
            group["lr"] = settings["rate"] * (1 - step / settings["steps"])
        loss = (weight * (1 - (inner(asked) * aims).sum(1))).sum()
        if pulled:
            with torch.no_grad():
                middle = F.normalize(torch.zeros(len(pulled), len(projection.level)).index_add(0, of, inner(seen)), dim=-1)
            loss = loss + settings["pull"] * (share * (1 - (inner(named) * middle[owner]).sum(1))).sum()
        loss = loss + settings["stay"] * sum((p - q).square().sum() for p, q in zip(parameters, begun))
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        optimiser.step()


class Lesson:
    """One phrase in a batch: its text, the column of truth beside recordings (or none), whether the truth is turned round, its statement
    (or none) and whether it is a criterion."""

    __slots__ = ("text", "column", "turned", "statement", "criterion")

    def __init__(self, text, column=None, turned=False, statement=None, criterion=False):
        self.text, self.column, self.turned, self.statement, self.criterion = text, column, turned, statement, criterion


class Lessons:
    """Draws batches of lessons."""

    def __init__(self, phrases, measured_pools, columns_of_statements, read_statements, seed):
        """@columns_of_statements statement index -> column of truth, for those the run may know
        @read_statements indices of the statements whose entries may be read as text"""
        self.phrases, self.measured, self.columns = phrases, measured_pools, columns_of_statements
        self.read = sorted(read_statements)
        self.source = random.Random(seed)
        by_id = {s.id: i for i, s in enumerate(phrases.statements)}
        self.near = {i: [by_id[c] for c in s.confusable + ([s.parent] if s.parent else []) if c in by_id and by_id[c] in read_statements]
                     for i, s in enumerate(phrases.statements)}
        self.pools = {i: phrases.readable(i) for i in self.read}

    def batch(self, statements, each, measured, denials):
        source, out = self.source, []
        chosen = []
        while len(chosen) < statements:
            i = source.choice(self.read)
            for k in [i] + source.sample(self.near[i], min(2, len(self.near[i]))):
                if k not in chosen and len(chosen) < statements:
                    chosen.append(k)
        for i in chosen:
            pool = self.pools[i]
            for j in source.sample(pool, min(each, len(pool))):
                criterion = self.phrases.kind[j] == "criterion"
                frames = self.phrases.kind[j] != "abbreviation"
                out.append(Lesson(wording.vary(self.phrases.texts[j], source, frames and not criterion), self.columns.get(i), False, i, criterion))
        known = [i for i in chosen if i in self.columns]
        for i in source.sample(known, min(denials, len(known))):
            names = [j for j in self.pools[i] if self.phrases.kind[j] in ("name", "synonym")]
            name = self.phrases.texts[source.choice(names)]
            out.append(Lesson(source.choice(wording.DENIALS).format(wording.vary(name, source, False)), self.columns[i], True))
        for column, pool in source.sample(self.measured, min(measured, len(self.measured))):
            out.append(Lesson(wording.vary(source.choice(pool), source, False), column))
        return out


def train(settings, run, backbone, tokenizer, lessons, recordings, truth, directions, log, judge=None, start=None):
    """Trains or goes on training; gives a TextModel for these recordings' embeddings [rows, dimension], their truth [rows, columns] (NaN: not said) and the
    direction of each column's read-out [columns, dimension]."""
    torch.manual_seed(settings["seed"])
    torch.set_flush_denormal(True)
    source = np.random.default_rng(settings["seed"])
    model = TextModel(copy.deepcopy(backbone))
    if start is not None:
        model.backbone.load_state_dict(start.backbone.state_dict())
        model.sentence.load_state_dict(start.sentence.state_dict())
    for p in model.parameters():
        p.requires_grad_(True)
    # the vectors of single words stay: a word that no phrase holds keeps its place among the others
    for module in (model.backbone.word, model.backbone.position, model.backbone.kind):
        for p in module.parameters():
            p.requires_grad_(False)
    every = sorted({lessons.phrases.texts[j] for pool in lessons.pools.values() for j in pool} | {t for _, pool in lessons.measured for t in pool})
    begun_pooled = pooled_of(model, tokenizer, every)
    recordings = torch.from_numpy(recordings)
    model.projection = Projection(begun_pooled, recordings)
    directions = torch.from_numpy(directions)
    at = {text: k for k, text in enumerate(every)}
    taught = [(at[t], column) for column, pool in lessons.measured for t in pool] \
        + [(at[lessons.phrases.texts[j]], lessons.columns[i]) for i, pool in lessons.pools.items() if i in lessons.columns for j in pool]
    goals = model.projection.goal(directions)
    model.projection.begin(begun_pooled[[k for k, _ in taught]], goals[[c for _, c in taught]], settings["ridge"])
    log(f"{len(every)} phrases, {len(taught)} of them beside recordings")
    if judge:
        log(json.dumps(judge(model)))
    scale = nn.Parameter(torch.tensor(float(np.log(12.0))))
    bias = nn.Parameter(torch.tensor(0.0))
    share = np.nan_to_num(np.nanmean(truth, axis=0), nan=0.5).clip(0.002, 0.998)
    odds = torch.from_numpy((settings["prior"] * np.log(share / (1 - share))).astype(np.float32))
    truth = torch.from_numpy(truth)
    quick = [p for n, p in model.projection.named_parameters()] + [scale, bias]
    slow = [p for n, p in model.named_parameters() if p.requires_grad and not n.startswith("projection")]
    optimiser = torch.optim.AdamW([{"params": quick, "times": settings["projection_rate"], "weight_decay": 1e-3},
                                   {"params": slow, "times": 1.0, "weight_decay": 0.01}], lr=settings["rate"])
    history, losses, first = [], [], 0
    checkpoint = Path(run) / "text.pt" if run else None
    if checkpoint and checkpoint.exists():
        saved = torch.load(checkpoint)
        if saved["settings"] != settings:
            raise ValueError(f"{checkpoint} was made with other settings; choose another run folder or delete it")
        model.load_state_dict(saved["model"])
        with torch.no_grad():
            scale.copy_(saved["scale"])
            bias.copy_(saved["bias"])
        optimiser.load_state_dict(saved["optimiser"])
        history, first = saved["history"], saved["history"][-1]["step"]
        lessons.source.setstate(saved["drawn"])
        source.bit_generator.state = saved["numpy"]
        torch.set_rng_state(saved["torch"])
        log(f"going on after step {first}")
    begun = time.time() - (history[-1]["seconds"] if history else 0)
    for step in range(first, settings["steps"]):
        warm = min(1.0, (step + 1) / (0.08 * settings["steps"]))
        rate = settings["rate"] * warm * (0.02 + 0.98 * 0.5 * (1 + np.cos(np.pi * step / settings["steps"])))
        for group in optimiser.param_groups:
            group["lr"] = rate * group["times"]
        batch = lessons.batch(settings["statements"], settings["each"], settings["measured"], settings["denials"])
        batch.sort(key=lambda l: len(l.text))
        model.train()
        parts_pooled, texts = [], [l.text for l in batch]
        cut = [0, len(texts) // 2, len(texts) * 5 // 6, len(texts)]       # short ones and long ones apart: less padding
        with torch.autocast("cpu", dtype=torch.bfloat16):
            for a, b in zip(cut[:-1], cut[1:]):
                parts_pooled.append(model.pooled(*tokens_of(tokenizer, texts[a:b])).float())
        pooled = torch.cat(parts_pooled)
        e, sentence = model.heads(pooled)
        parts = {}
        inner = F.normalize(model.projection.inner(pooled), dim=-1)
        # beside recordings
        rows = torch.from_numpy(source.choice(len(recordings), min(len(recordings), settings["recordings"]), replace=False))
        beside = [k for k, l in enumerate(batch) if l.column is not None]
        columns = [batch[k].column for k in beside]
        y = truth[rows][:, columns]
        known = ~torch.isnan(y)
        turned = torch.tensor([batch[k].turned for k in beside])
        y = torch.where(turned[None], 1 - torch.nan_to_num(y), torch.nan_to_num(y))
        prior = torch.where(turned, -odds[columns], odds[columns])
        logits = scale.exp() * (recordings[rows] @ e[beside].T) + bias + prior
        cost = F.binary_cross_entropy_with_logits(logits, y, reduction="none") * known
        rare = torch.from_numpy((np.minimum(share, 1 - share)[columns] + 0.002) ** -settings["rare"]).float()
        parts["pairs"] = (cost.sum(0) / known.sum(0).clamp(min=1) * rare).mean()
        goal = goals[columns] * torch.where(turned, -1.0, 1.0)[:, None]
        parts["beside"] = (1 - (inner[beside] * goal).sum(1)).mean()
        # among phrases
        own = [k for k, l in enumerate(batch) if l.statement is not None]
        which = torch.tensor([batch[k].statement for k in own])
        alike = sentence[own] @ sentence[own].T / settings["temperature"]
        alike = alike - 1e9 * torch.eye(len(own))
        same = (which[:, None] == which[None]) & ~torch.eye(len(own), dtype=torch.bool)
        log_share = alike - torch.logsumexp(alike, dim=1, keepdim=True)
        parts["among"] = -(torch.where(same, log_share, torch.zeros(())).sum(1) / same.sum(1).clamp(min=1))[same.any(1)].mean()
        # names to criteria
        pulls = []
        grouped = {}
        for k in own:
            grouped.setdefault(batch[k].statement, []).append(k)
        for i, members in grouped.items():
            if i not in lessons.columns:
                criteria = [k for k in members if batch[k].criterion]
                names = [k for k in members if not batch[k].criterion]
                if criteria and names:
                    aim = F.normalize(inner[criteria].mean(0), dim=-1).detach()
                    pulls.append((1 - inner[names] @ aim).mean())
                if len(criteria) > 1:
                    aim = F.normalize(inner[criteria].mean(0), dim=-1).detach()
                    pulls.append(settings["criteria_pull"] * (1 - inner[criteria] @ aim).mean())
        parts["pull"] = torch.stack(pulls).mean() if pulls else torch.zeros(())
        loss = sum(settings["weights"][name] * part for name, part in parts.items())
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_(slow, 1.0)
        optimiser.step()
        losses.append({name: float(part) for name, part in parts.items()})
        if (step + 1) % settings["report_every"] == 0 or step + 1 == settings["steps"]:
            mean = {name: round(float(np.mean([l[name] for l in losses[-settings["report_every"]:]])), 4) for name in parts}
            entry = {"step": step + 1, "seconds": round(time.time() - begun), "scale": round(float(scale.exp()), 2), **mean}
            if judge:
                entry.update(judge(model))
            history.append(entry)
            log(json.dumps(entry))
            if checkpoint:
                checkpoint.parent.mkdir(parents=True, exist_ok=True)
                partial = checkpoint.with_suffix(".partial")
                torch.save({"settings": settings, "model": model.state_dict(), "optimiser": optimiser.state_dict(), "history": history,
                            "scale": scale.detach(), "bias": bias.detach(), "drawn": lessons.source.getstate(),
                            "numpy": source.bit_generator.state, "torch": torch.get_rng_state()}, partial)
                partial.rename(checkpoint)
    return model.eval(), history


SETTINGS = {"seed": 5, "steps": 400, "rate": 1.0e-4, "projection_rate": 3.0, "statements": 36, "each": 3, "measured": 36,
            "denials": 12, "recordings": 2000, "prior": 1.0, "rare": 0.3, "temperature": 0.07, "criteria_pull": 0.2, "report_every": 50, "ridge": 0.03,
            "weights": {"beside": 4.0, "pairs": 1.0, "among": 0.3, "pull": 1.0}}

# The projection of a finished text encoder (fit_projection): pull draws names to criteria, stay holds what the closed form found.
FIT = {"ridge": 0.03, "rate": 0.01, "steps": 300, "pull": 0.5, "stay": 1.0}
