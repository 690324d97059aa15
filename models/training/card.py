"""MODEL_CARD.md, written from the figures of the run."""

MODE_WORDS = {"name": "the bare name", "criteria": "the mean of its criteria", "mean": "the mean of name, synonyms and criteria",
              "kept back": "the mean of its phrases that training never read"}


def _interval(entry):
    return f"{entry['auc']:.3f} ({entry['low']:.3f} to {entry['high']:.3f})"


def _table(figures, fold, group):
    lines = ["| prompt of a statement | statements | macro AUC (95 % interval over patients) |", "|---|---|---|"]
    for mode, entry in figures[fold]["modes"].items():
        if group in entry:
            lines.append(f"| {MODE_WORDS[mode]} | {entry[group]['statements']} | {_interval(entry[group])} |")
    return "\n".join(lines)


def _statements(each, codes, names):
    lines = ["| statement | PTB-XL | positives | AUC (95 % interval) |", "|---|---|---|---|"]
    lines += [f"| {names[code]} | {code} | {each[code]['positives']} | {_interval(each[code])} |" for code in codes]
    return "\n".join(lines)


def write(folder, manifest, settings, history, figures, prompts, held, before):
    names = {s.code: s.name for s in prompts.statements}
    fold = "fold 10" if "fold 10" in figures else "fold 9"
    data = figures[fold]
    command = ("make_bundle.py " + settings.get("command", "")).strip()
    stages = ["{} epochs in {:.0f} minutes on one core (`{}`)".format(s["epochs"], s["seconds"] / 60, s["command"]) for s in before]
    stages.append("{} epochs in {:.0f} minutes on one core (the command below)".format(len(history), sum(h["seconds"] for h in history) / 60))
    stages = ("Runs, each begun with the averaged weights of the one before: " if before else "Length: ") + "; then ".join(stages) + "."
    parts = [f"""# {manifest['id']} {manifest['version']}

A pair of encoders that places 12-lead ECGs and free text in one space of {manifest['dimension']} dimensions: the nearer a phrase lies to a
recording, the better it describes it.

**Intended use**: research on free-text review of ECGs. Not a medical device; not for diagnosis, triage or treatment. A cosine is
not a probability, and a low rank is no evidence of absence.

## Data
- ECG encoder: PTB-XL 1.0.3, folds 1 to 8 (Wagner P, Strodthoff N, Bousseljot R-D, et al.: PTB-XL, a large publicly available
  electrocardiography dataset. Scientific Data 7, 154 (2020); PhysioNet, doi 10.13026/kfzx-aw45), Creative Commons Attribution 4.0.
  Changed: 100 Hz, eight leads, learned from. One country, one maker's devices, years 1989 to 1996. No other recordings.
- Fold 9 chose everything and fills the reference bank (the first recording of each patient). Fold 10 was read for the figures below.
- Text encoder: all-MiniLM-L6-v2 (Apache-2.0), its weights rounded to float16, frozen; a linear projection was learned.
- Words: this project's lexicon (`assets/lexicon/statements.txt`) and phrases of what is measured (`models/training/phrases.py`)."""]
    if held:
        parts.append(f"""**Held out**: {', '.join(held)}. No recording was paired with a label, name or phrase of these statements: they are no
targets, no training phrase equals one of their names, synonyms, abbreviations or criteria, and none mentions a name or synonym of
theirs but "incomplete" and "partial left bundle branch block", names of another statement. The text encoder was not trained on the
lexicon, so it has not read their entries. What recordings of these statements show (a rate, a width, an absent P wave) was
measured on all recordings alike and said in measured phrases; the wordings of these phrases were written with the criteria of
the whole lexicon in view. One more thing to know: PTB-XL's own statement "prolonged PR interval" is a seen one.""")
    parts.append(f"""## Method
{manifest['ecg']['samples']} samples of {', '.join(manifest['ecg']['leads'])} at 100 Hz in mV, centred by the median, go through a 1-D residual network with a
bidirectional GRU and attention pooling. Loss: a sigmoid for each pair of recording and target, with a learned scale and bias; targets
are {len(manifest['trainedStatements'])} statements, said in a random one of their phrases, and the measured phrases (rate, regularity, P wave, intervals, axis, shapes in
V1 and V6, voltages, Q waves, ST and T by territory), true or false by measurement alone. Augmentation: gain, shift, wander, noise, one
to three leads missing. The weights are a moving average. {stages}
All settings are in `training.json`.

## Figures
Area under the ROC curve (AUC) by cosine between recording and prompt, PTB-XL {fold}, {data['recordings']:,} recordings of {data['patients']:,} patients, exact labels, every
statement with at least 5 positives; intervals from 1,000 bootstrap draws of patients. Names and phrases are the lexicon's; a mean
is the mean of the phrases' unit vectors. Command: `models/training/{command}` and, for these figures,
the same with `--export-only --final`.
""")
    if held:
        parts.append("Zero-shot, the held-out statements:\n\n" + _table(figures, fold, "unseen"))
        codes = [c for c in data["modes"]["criteria"]["each"] if c in {s.code for s, h in zip(prompts.statements, prompts.held_out) if h}]
        parts.append("Each of them by its criteria:\n\n" + _statements(data["modes"]["criteria"]["each"], codes, names))
        parts.append("By its bare name:\n\n" + _statements(data["modes"]["name"]["each"], codes, names))
        parts.append("All other statements:\n\n" + _table(figures, fold, "seen"))
    else:
        parts.append(_table(figures, fold, "all"))
    if fold != "fold 9":
        parts.append("The same on fold 9, by which the settings were chosen:\n\n" + _table(figures, "fold 9", "unseen" if held else "all"))
    each = data["modes"]["mean"]["each"]
    weak = [code for code in each if each[code]["auc"] < 0.85]
    parts.append("## Weak statements\nBelow 0.85 by the mean of name, synonyms and criteria; with few positives the interval matters more than the value.\n\n"
                 + _statements(each, weak, names))
    rare = sorted(names[s.code] for s in prompts.statements if s.code not in each)
    parts.append(f"""Not judged for want of positives: {', '.join(rare)}.

## Limits
- Statements of PTB-XL are one or two readers' opinions; their absence is weak evidence of absence, and several overlap.
- The text side is a general sentence encoder: left and right, or complete and incomplete, lie close together until the projection
  parts them; abbreviations mean nothing to it; "no X" is not reliably far from "X". Free text is best worded as what is seen.
- Rates above about 150, pacing spikes (100 Hz cannot show them), ST shifts of transient ischaemia and anything absent from
  PTB-XL were hardly seen in training.
- The encoder takes the first ten seconds. A missing lead is zero: three missing leads were seen in training, more were not.
- No calibration is included.
""")
    (folder / "MODEL_CARD.md").write_text("\n\n".join(parts), encoding="utf-8")
