"""The phrases a text encoder learns from, and how a keyboard varies them."""

import re

import lexicon

BRITISH = [("ischaemia", "ischemia"), ("ischaemic", "ischemic"), ("repolarisation", "repolarization"), ("hyperkalaemia", "hyperkalemia"),
           ("hypokalaemia", "hypokalemia"), ("hypercalcaemia", "hypercalcemia"), ("hypocalcaemia", "hypocalcemia"), ("anaemia", "anemia"),
           ("oedema", "edema"), ("fibre", "fiber"), ("centre", "center"), ("organised", "organized"), ("normalisation", "normalization"),
           ("depolarisation", "depolarization"), ("colour", "color"), ("behaviour", "behavior")]
ORDINALS = [("first", "1st", "1°"), ("second", "2nd", "2°"), ("third", "3rd", "3°")]
SHORT = [("atrioventricular", "AV"), ("left ventricular", "LV"), ("right ventricular", "RV"), ("myocardial infarction", "MI"),
         ("beats per minute", "bpm"), ("milliseconds", "ms"), ("with", "w/"), ("abnormality", "abnorm"), ("tachycardia", "tachy"),
         ("bradycardia", "brady"), ("premature ventricular", "PV"), ("bundle branch block", "BBB")]
FRAMES = ["{}", "{}", "{}", "{}", "{}", "ECG shows {}", "{} present", "there is {}", "{}.", "evidence of {}", "consistent with {}", "findings of {}"]
DENIALS = ["no {}", "no {}", "no {}", "without {}", "absence of {}", "no evidence of {}", "{} absent", "no signs of {}", "{} not present", "not {}"]


def vary(phrase, source, frames=True):
    """The phrase as another keyboard would have written it; the meaning stays. `source` is random.Random."""
    for british, american in BRITISH:
        if british in phrase and source.random() < 0.4:
            phrase = phrase.replace(british, american)
    for words in ORDINALS:
        for word in words:
            if re.search(rf"\b{re.escape(word)}", phrase) and source.random() < 0.4:
                phrase = re.sub(rf"\b{re.escape(word)}(?!\w)", source.choice(words), phrase)
                break
    for long, short in SHORT:
        if long in phrase and source.random() < 0.2:
            phrase = phrase.replace(long, short)
    if "-" in phrase and source.random() < 0.3:
        phrase = phrase.replace("-", " ")
    if frames and source.random() < 0.3:
        phrase = source.choice(FRAMES).format(phrase)
    return phrase


class Phrases:
    """The lexicon's phrases, each with its statement, its kind and whether training may read it."""

    def __init__(self, statements):
        self.statements = statements
        self.texts, self.statement, self.kind, self.kept_back = [], [], [], []
        for i, s in enumerate(statements):
            for kind, texts in (("name", [s.name]), ("synonym", s.synonyms), ("criterion", s.criteria), ("abbreviation", s.sure_abbreviations)):
                for text in texts:
                    self.texts.append(text)
                    self.statement.append(i)
                    self.kind.append(kind)
                    self.kept_back.append(kind in ("synonym", "criterion") and lexicon.kept_back(text))
        self._of = {}
        for j, i in enumerate(self.statement):
            self._of.setdefault(i, []).append(j)

    def __len__(self):
        return len(self.texts)

    def readable(self, i):
        """Indices of the phrases of statement i that training may read."""
        return [j for j in self._of.get(i, []) if not self.kept_back[j]]
