"""Training: recordings beside phrases, a sigmoid loss over every statement and every measured phrase."""

import json
import random
import time
from pathlib import Path

import numpy as np
import torch
from torch.nn import functional as F

import evaluate
import lexicon
import minilm
import phrases
from encoder import EcgEncoder, TextProjection, WhitenedProjection, augment


class Targets:
    """Phrases, their sentence embeddings, and what is true of each recording."""

    def __init__(self, labels, measured, statements, held_out_codes, text_model, tokenizer, log):
        coded = [s for s in statements if s.code]
        held = [s for s in coded if s.code in held_out_codes]
        missing = held_out_codes - {s.code for s in held}
        if missing:
            raise ValueError(f"no lexicon statement has the code {sorted(missing)}")
        self.trained = [s for s in coded if s.code not in held_out_codes]
        self.coded = coded
        taboo_words = [w for s in held for w in [s.name] + s.synonyms]
        taboo_phrases = {p.lower() for s in held for p in s.phrases() + s.abbreviations}

        def allowed(phrase, own_name=None):
            """A seen statement keeps its own name even where a held-out one lies in it ('incomplete left bundle branch block')."""
            return phrase.lower() not in taboo_phrases and (phrase == own_name or not any(lexicon.mentions(phrase, w) for w in taboo_words))

        self.names, pools, columns, self.group = [], [], [], []
        for s in self.trained:
            pool = [s.name] + [p for p in s.synonyms + s.criteria if not lexicon.kept_back(p)]
            pool = [p for p in pool if allowed(p, s.name)]
            self.names.append(s.id)
            pools.append(pool)
            columns.append(labels.has(s.code).astype(np.float32))
            self.group.append(0)
        every_phrase = {p.lower() for s in statements for p in s.phrases()}
        for name, condition, pool in phrases.targets(measured):
            pool = [p for p in pool if p.lower() not in every_phrase and allowed(p)]
            if pool:
                self.names.append("measured: " + name)
                pools.append(pool)
                columns.append(condition)
                self.group.append(1)
        self.group = np.array(self.group)
        self.truth = np.stack(columns, axis=1)                    # NaN: not said
        texts = sorted({p for pool in pools for p in pool})
        log(f"{len(self.trained)} statements, {int(self.group.sum())} measured targets, {len(texts)} phrases")
        self.embedding = torch.from_numpy(minilm.encode(text_model, tokenizer, texts))
        index = {p: i for i, p in enumerate(texts)}
        self.pools = [np.array([index[p] for p in pool]) for pool in pools]
        self.phrases = pools

    def draw(self, source, names_share):
        """One phrase of each target; a statement's own name more often than any other."""
        picked = np.empty(len(self.pools), np.int64)
        for i, pool in enumerate(self.pools):
            own = self.group[i] == 0 and source.random() < names_share
            picked[i] = pool[0] if own else pool[source.randrange(len(pool))]
        return picked


class Average:
    """The exponential moving average of a module's weights and statistics."""

    def __init__(self, module, decay):
        self.decay, self.steps = decay, 0
        self.state = {k: v.detach().clone() for k, v in module.state_dict().items()}

    def update(self, module):
        self.steps += 1
        d = min(self.decay, (1 + self.steps) / (10 + self.steps))
        for key, value in module.state_dict().items():
            if value.dtype.is_floating_point:
                self.state[key].mul_(d).add_(value.detach(), alpha=1 - d)
            else:
                self.state[key].copy_(value)


class Pair(torch.nn.Module):
    """Both sides with the learned scale and bias of the loss."""

    def __init__(self, settings, embeddings=None):
        super().__init__()
        self.ecg = EcgEncoder(tuple(settings["widths"]), tuple(settings["kernels"]), settings["recurrent"], settings["dropout"])
        self.text = TextProjection(embeddings)
        self.scale = torch.nn.Parameter(torch.tensor(float(np.log(12.0))))
        self.bias = torch.nn.Parameter(torch.tensor(-2.0))


def restored(state, settings):
    """The pair of a checkpoint's weights, its projection written as a plain one."""
    pair = Pair(settings)
    if "text.middle" in state:
        pair.text = WhitenedProjection(pair.text, torch.randn(500, 384), torch.randn(300, 256))
    pair.load_state_dict(state)
    if "text.middle" in state:
        pair.text = pair.text.plain()
    return pair.eval()


def batch_of(microvolts, medians, rows):
    """Rows of the int16 signals as centred mV."""
    x = microvolts[rows].astype(np.float32)
    x -= medians[rows][:, :, None]
    x *= 0.001
    return torch.from_numpy(x)


def medians_of(microvolts, cache_folder):
    cached = Path(cache_folder) / "medians.npy"
    if not cached.exists():
        np.save(cached, np.concatenate([np.median(microvolts[i:i + 1000].astype(np.float32), axis=2)
                                        for i in range(0, len(microvolts), 1000)]).astype(np.float32))
    return np.load(cached)


def embed(encoder, microvolts, medians, rows, batch=128):
    """Embeddings of recordings as [rows, dimension]."""
    encoder.eval()
    with torch.no_grad():
        return np.concatenate([encoder(batch_of(microvolts, medians, rows[i:i + batch])).numpy() for i in range(0, len(rows), batch)])


def train(settings, run, microvolts, medians, labels, targets, prompts, log, stop_after=None):
    """Trains or goes on training; returns the averaged pair and the history of validation figures."""
    run = Path(run)
    run.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(settings["seed"])
    rows = np.flatnonzero(labels.fold <= 8)
    validation = np.flatnonzero(labels.fold == 9)
    if settings["share"] < 1:
        rows = np.random.default_rng(settings["seed"]).permutation(rows)[:int(len(rows) * settings["share"])]
        validation = validation[:200]
    pair = Pair(settings, targets.embedding)
    count = sum(p.numel() for p in pair.ecg.parameters())
    log(f"ECG encoder of {count:,} parameters, {len(rows)} recordings")
    steps_per_epoch = max(1, len(rows) // settings["batch"])
    if settings["steps"]:
        steps_per_epoch = min(steps_per_epoch, settings["steps"])
    total = steps_per_epoch * settings["epochs"]
    history, first = [], 0
    if settings["start"]:
        begun = torch.load(run.parent / settings["start"] / "checkpoint.pt")
        pair = restored(begun["average"], begun["settings"])
    if settings["whiten"]:
        log("embedding for the whitening")
        sample = np.sort(np.random.default_rng(settings["seed"]).permutation(rows)[:4000])
        recordings = torch.from_numpy(embed(pair.ecg, microvolts, medians, sample))
        pair.text = WhitenedProjection(pair.text, targets.embedding, recordings)
    average = Average(pair, settings["average"])
    text = list(pair.text.parameters())
    ours = {id(p) for p in text}
    decay = [p for p in pair.parameters() if p.ndim > 1 and id(p) not in ours]
    other = [p for p in pair.parameters() if p.ndim <= 1 and id(p) not in ours]
    optimiser = torch.optim.AdamW([{"params": decay, "weight_decay": settings["weight_decay"], "times": 1.0},
                                   {"params": other, "weight_decay": 0.0, "times": 1.0},
                                   {"params": text, "weight_decay": 0.0 if settings["whiten"] else settings["weight_decay"],
                                    "times": settings["text_rate"]}], lr=settings["rate"])
    checkpoint = run / "checkpoint.pt"
    if checkpoint.exists():
        saved = torch.load(checkpoint)
        if saved["settings"] != settings:
            raise ValueError(f"{checkpoint} was made with other settings; choose another run folder or delete it")
        pair.load_state_dict(saved["pair"])
        optimiser.load_state_dict(saved["optimiser"])
        average.state, average.steps = saved["average"], saved["steps"]
        history, first = saved["history"], saved["epoch"]
        log(f"going on after epoch {first}")

    truth = targets.truth
    seen = truth[rows]
    with np.errstate(invalid="ignore"):
        prevalence = np.nanmean(seen, axis=0)
    prevalence = np.clip(np.nan_to_num(prevalence, nan=0.5), 0.0005, 0.9995)
    offset = torch.from_numpy((settings["prior"] * np.log(prevalence / (1 - prevalence))).astype(np.float32))
    rare = np.minimum(prevalence, 1 - prevalence)
    weight = (rare + 0.002) ** -settings["rare"]
    for group, share in ((0, 1.0), (1, settings["measured"])):
        which = targets.group == group
        if which.any():
            weight[which] *= share / weight[which].sum()
    weight = torch.from_numpy(weight.astype(np.float32))
    repeat = settings["phrases_per_step"]
    for epoch in range(first, min(settings["epochs"], stop_after or settings["epochs"])):
        begun = time.time()
        source = np.random.default_rng([settings["seed"], epoch])
        picker = random.Random(settings["seed"] * 1000 + epoch)
        torch.manual_seed(settings["seed"] * 1000 + epoch)
        order = source.permutation(rows)
        crop = settings["crop"] if epoch < settings["crop_epochs"] else None
        pair.train()
        losses = []
        for step in range(steps_per_epoch):
            at = epoch * steps_per_epoch + step
            warm = min(1.0, (at + 1) / max(1, settings["warm"] * total))
            rate = settings["rate"] * warm * (0.02 + 0.98 * 0.5 * (1 + np.cos(np.pi * at / total)))
            for group in optimiser.param_groups:
                group["lr"] = rate * group["times"]
            chosen = np.sort(order[step * settings["batch"]:(step + 1) * settings["batch"]])
            x = augment(batch_of(microvolts, medians, chosen), source, crop)
            z = pair.ecg(x)
            y = torch.from_numpy(truth[chosen])
            known = ~torch.isnan(y)
            y = torch.nan_to_num(y)
            smooth = settings["smoothing"]
            y = y * (1 - 2 * smooth) + smooth
            loss = 0.0
            for _ in range(repeat):
                e = pair.text(targets.embedding[targets.draw(picker, settings["names"])])
                logits = pair.scale.exp() * (z @ e.T) + pair.bias + offset
                cost = F.binary_cross_entropy_with_logits(logits, y, reduction="none") * known * weight
                loss = loss + cost.sum() / len(chosen) / repeat
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(pair.parameters(), 2.0)
            optimiser.step()
            average.update(pair)
            losses.append(loss.item())
            if step % 50 == 0:
                log(f"epoch {epoch + 1} step {step} of {steps_per_epoch}, loss {np.mean(losses[-50:]):.4f}, "
                    f"{(step + 1) * settings['batch'] / (time.time() - begun):.0f} recordings/s")
        averaged = restored(average.state, settings)
        figures = evaluate.macro(averaged, embed(averaged.ecg, microvolts, medians, validation), labels, validation, prompts)
        figures.update(epoch=epoch + 1, loss=float(np.mean(losses)), seconds=round(time.time() - begun, 1),
                       scale=float(pair.scale.exp()), bias=float(pair.bias))
        history.append(figures)
        log(json.dumps(figures))
        partial = run / "checkpoint.partial"
        torch.save({"settings": settings, "pair": pair.state_dict(), "optimiser": optimiser.state_dict(), "average": average.state,
                    "steps": average.steps, "history": history, "epoch": epoch + 1}, partial)
        partial.rename(checkpoint)
    return restored(average.state, settings), history
