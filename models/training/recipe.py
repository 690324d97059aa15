"""The runs behind the bundles: what each learns from, and how long."""

STUDY_UNSEEN = ("1AVB", "AFIB", "IRBBB", "CLBBB", "SBRAD", "STACH")

# What every run has in common; docs of the fields in README.md.
COMMON = {
    "widths": [48, 96, 160, 256, 320], "kernels": [5, 5, 5, 5], "recurrent": 128, "dropout": 0.1, "dimension": 256,
    "batch": 64, "rate": 2e-3, "warm": 0.05, "weight_decay": 0.03, "clip": 2.0, "average": 0.998, "smoothing": 0.005,
    "rare": 0.3, "shares": {"statement": 1.0, "measured": 0.5, "report": 0.3}, "crop": 500, "seed": 20, "share": 1.0, "steps": 0,
    "bfloat16": True, "hospitals": False, "start": None, "judge_every": 4,
}

# kind: what recordings are paired with. measured: what is measured in them alone; statements: statements too, but for those of
# `group` (0: none is left out); whole: all statements and the words of the original reports; shipped: derived.py's statements too.
ECG = {
    "measured": dict(COMMON, kind="measured", group=0, crop_epochs=12, epochs=4, shares={"statement": 1.0, "measured": 1.0, "report": 0.0}),
    "whole": dict(COMMON, kind="whole", group=0, crop_epochs=22, epochs=16, seed=21),
}
ECG["shipped"] = dict(COMMON, kind="shipped", group=0, start="whole", crop_epochs=4, epochs=3, rate=6e-4, hospitals=True, seed=22,
                      judge_every=7)
for group in range(1, 6):
    ECG[f"others-{group}"] = dict(COMMON, kind="statements", group=group, start="measured", crop_epochs=5, epochs=2, rate=1e-3,
                                  shares={"statement": 1.0, "measured": 1.0, "report": 0.0}, seed=30 + group, judge_every=7)

# Runs of the text encoder beside frozen recordings. ecg: whose embeddings; knows: whether statements are lessons beside recordings, or
# measured phrases alone; group: the statements whose entries of the lexicon are not even read; start: the run it goes on from;
# goals: make_bundle.directions_of.
TEXT = {
    "base": {"ecg": "measured", "knows": False, "group": 0, "start": None, "goals": "regression", "settings": {"steps": 360, "rate": 3e-4}},
    "base-unread": {"ecg": "measured", "knows": False, "group": 1, "start": None, "goals": "regression", "settings": {"steps": 360, "rate": 3e-4}},
    "shipped": {"ecg": "shipped", "knows": True, "group": 0, "start": "base", "goals": "heads",
                "settings": {"steps": 600, "rate": 2e-4, "seed": 6, "denials": 16, "weights": {"beside": 4.0, "pairs": 1.0, "among": 0.6, "pull": 1.0}}},
}

# text: a run of TEXT; group: the statements left out beside recordings; unread: and as text; untrained_prompt: which phrases stand for
# a statement that no recording taught.
WORDS = ("name", "synonym", "criterion")
BUNDLES = {"leadwise": {"ecg": "shipped", "text": "shipped", "group": 0, "unread": False, "untrained_prompt": WORDS}}
for group in range(1, 6):
    BUNDLES[f"held-out-{group}"] = {"ecg": f"others-{group}", "text": "base", "group": group, "unread": False, "untrained_prompt": WORDS}
BUNDLES["held-out-1-unread"] = {"ecg": "others-1", "text": "base-unread", "group": 1, "unread": True, "untrained_prompt": WORDS}


def ecg(name):
    """The settings of a run of the ECG encoder, to be changed freely."""
    return dict(ECG[name])


def groups(labels):
    """The 71 statements in five groups, each left out once: the study's six in the first, the others dealt out by frequency."""
    counts = {}
    for codes in labels.codes:
        for code in codes:
            counts[code] = counts.get(code, 0) + 1
    out = [list(STUDY_UNSEEN), [], [], [], []]
    others = sorted((c for c in counts if c not in STUDY_UNSEEN), key=lambda c: (-counts[c], c))
    size = (len(counts) + 4) // 5
    at = 1
    for code in others:
        while len(out[at]) >= size:
            at = (at + 1) % 5
        out[at].append(code)
        at = (at + 1) % 5
    return [sorted(g) for g in out]
