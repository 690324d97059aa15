"""Training of an ECG encoder: a sigmoid for every statement and every measured condition, each with a vector of its own.

The vectors are thrown away afterwards: train_text.py puts what a phrase says in their place. Convolutions run in bfloat16
where the processor has it, which is two to three times as fast; weights and statistics stay in float32."""

import json
import time
from pathlib import Path

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

import evaluate
from augment import augment
from encoder import DIMENSION, EcgEncoder


class Targets:
    """What is true of each recording: columns of 0, 1 and NaN (not said), with their names and groups."""

    GROUPS = ("statement", "measured", "report")

    def __init__(self):
        self.names, self.groups, self.columns = [], [], []

    def add(self, group, name, column):
        self.names.append(name)
        self.groups.append(self.GROUPS.index(group))
        self.columns.append(np.asarray(column, np.float32))

    def truth(self):
        return np.stack(self.columns, axis=1)

    def weights(self, rows, shares, rare):
        """The weight of each column: rare targets more, the groups' sums in proportion to `shares`."""
        truth = self.truth()[rows]
        prevalence = np.nan_to_num(np.nanmean(truth, axis=0))
        weight = (np.minimum(prevalence, 1 - prevalence) + 0.002) ** -rare
        groups = np.array(self.groups)
        statements = max(1, int((groups == 0).sum()))
        for i, group in enumerate(self.GROUPS):
            which = groups == i
            if which.any():
                weight[which] *= shares[group] / weight[which].sum() * statements
        return weight.astype(np.float32)


class Heads(nn.Module):
    """The vectors of the targets: logit = z · w + b for a unit vector z."""

    def __init__(self, count, dimension):
        super().__init__()
        self.linear = nn.Linear(dimension, count)
        nn.init.normal_(self.linear.weight, std=0.5)
        nn.init.constant_(self.linear.bias, -2.0)

    def forward(self, z):
        return self.linear(z)


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


def embed(encoder, microvolts, medians, rows, batch=64):
    """Embeddings of recordings as [rows, dimension], in float32 as the program computes them."""
    encoder.eval()
    with torch.no_grad():
        return np.concatenate([encoder(batch_of(microvolts, medians, rows[i:i + batch])).numpy() for i in range(0, len(rows), batch)])


def encoder_of(settings):
    return EcgEncoder(tuple(settings["widths"]), tuple(settings["kernels"]), settings["recurrent"], settings["dropout"],
                      dimension=settings.get("dimension", DIMENSION))


def load(folder):
    """The averaged encoder of a run, ready to embed."""
    saved = torch.load(Path(folder) / "checkpoint.pt")
    encoder = encoder_of(saved["settings"])
    encoder.load_state_dict({k[len("ecg."):]: v for k, v in saved["average"].items() if k.startswith("ecg.")})
    return encoder.eval(), saved


def train(settings, run, microvolts, medians, labels, targets, log):
    """Trains or goes on training; the averaged weights lie in run/checkpoint.pt after each epoch."""
    run = Path(run)
    run.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(settings["seed"])
    torch.set_flush_denormal(True)
    rows = np.flatnonzero(labels.fold <= 8)
    validation = np.flatnonzero(labels.fold == 9)
    if settings["share"] < 1:
        rows = np.random.default_rng(settings["seed"]).permutation(rows)[:int(len(rows) * settings["share"])]
        validation = validation[:200]
    model = nn.ModuleDict({"ecg": encoder_of(settings), "heads": Heads(len(targets.names), settings.get("dimension", DIMENSION))})
    if settings["start"]:
        begun, saved = load(run.parent / settings["start"])
        model["ecg"].load_state_dict(begun.state_dict())
        index = {name: i for i, name in enumerate(saved["targets"])}
        theirs = saved["average"]
        with torch.no_grad():
            for i, name in enumerate(targets.names):
                if name in index:
                    model["heads"].linear.weight[i] = theirs["heads.linear.weight"][index[name]]
                    model["heads"].linear.bias[i] = theirs["heads.linear.bias"][index[name]]
    log(f"ECG encoder of {sum(p.numel() for p in model['ecg'].parameters()):,} parameters, {len(rows)} recordings, "
        f"{len(targets.names)} targets")
    average = Average(model, settings["average"])
    optimiser = torch.optim.AdamW([
        {"params": [p for n, p in model.named_parameters() if p.ndim > 1 and not n.startswith("heads")], "weight_decay": settings["weight_decay"]},
        {"params": [p for n, p in model.named_parameters() if p.ndim <= 1 or n.startswith("heads")], "weight_decay": 0.0}], lr=settings["rate"])
    steps = max(1, len(rows) // settings["batch"])
    if settings["steps"]:
        steps = min(steps, settings["steps"])
    lengths = [settings["crop"]] * settings["crop_epochs"] + [None] * settings["epochs"]
    total = steps * (settings["crop_epochs"] + settings["epochs"])
    history, first = [], 0
    checkpoint = run / "checkpoint.pt"
    if checkpoint.exists():
        saved = torch.load(checkpoint)
        if saved["settings"] != settings or saved["targets"] != targets.names:
            raise ValueError(f"{checkpoint} was made with other settings; choose another run folder or delete it")
        model.load_state_dict(saved["model"])
        optimiser.load_state_dict(saved["optimiser"])
        average.state, average.steps = saved["average"], saved["steps"]
        history, first = saved["history"], len(saved["history"])
        log(f"going on after epoch {first}")
    truth = targets.truth()
    weight = torch.from_numpy(targets.weights(rows, settings["shares"], settings["rare"]))
    smooth = settings["smoothing"]
    for epoch in range(first, len(lengths)):
        begun = time.time()
        source = np.random.default_rng([settings["seed"], epoch])
        torch.manual_seed(settings["seed"] * 1000 + epoch)
        order = source.permutation(rows)
        model.train()
        losses = []
        for step in range(steps):
            at = epoch * steps + step
            warm = min(1.0, (at + 1) / max(1, settings["warm"] * total))
            for group in optimiser.param_groups:
                group["lr"] = settings["rate"] * warm * (0.01 + 0.99 * 0.5 * (1 + np.cos(np.pi * at / total)))
            chosen = np.sort(order[step * settings["batch"]:(step + 1) * settings["batch"]])
            x = augment(batch_of(microvolts, medians, chosen), source, lengths[epoch], settings["hospitals"])
            y = torch.from_numpy(truth[chosen])
            known = ~torch.isnan(y)
            y = torch.nan_to_num(y) * (1 - 2 * smooth) + smooth
            with torch.autocast("cpu", dtype=torch.bfloat16, enabled=settings["bfloat16"]):
                z = model["ecg"](x)
            cost = F.binary_cross_entropy_with_logits(model["heads"](z.float()), y, reduction="none") * known * weight
            loss = cost.sum() / len(chosen)
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), settings["clip"])
            optimiser.step()
            average.update(model)
            losses.append(loss.item())
            if step % 90 == 0:
                log(f"epoch {epoch + 1} of {len(lengths)}, step {step} of {steps}, loss {np.mean(losses[-90:]):.4f}, "
                    f"{(step + 1) * settings['batch'] / (time.time() - begun):.0f} recordings/s")
        figures = {"epoch": epoch + 1, "loss": round(float(np.mean(losses)), 4), "seconds": round(time.time() - begun, 1)}
        if (epoch + 1) % settings["judge_every"] == 0 or epoch + 1 == len(lengths):
            judged = encoder_of(settings)
            judged.load_state_dict({k[len("ecg."):]: v for k, v in average.state.items() if k.startswith("ecg.")})
            scores = embed(judged, microvolts, medians, validation) @ average.state["heads.linear.weight"].numpy().T
            figures.update(evaluate.by_group(scores, truth[validation], targets))
        history.append(figures)
        log(json.dumps(figures))
        partial = run / "checkpoint.partial"
        torch.save({"settings": settings, "targets": targets.names, "model": model.state_dict(), "optimiser": optimiser.state_dict(),
                    "average": average.state, "steps": average.steps, "history": history}, partial)
        partial.rename(checkpoint)
    return load(run)
