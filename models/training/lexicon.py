"""The clinical lexicon: statements with names, synonyms, abbreviations and criteria, as assets/lexicon/statements.txt holds them."""

import hashlib
import re
from dataclasses import dataclass, field


@dataclass
class Statement:
    id: str = ""
    name: str = ""
    group: str = ""
    synonyms: list = field(default_factory=list)
    abbreviations: list = field(default_factory=list)
    sure_abbreviations: list = field(default_factory=list)   # those that stand for nothing else
    criteria: list = field(default_factory=list)
    confusable: list = field(default_factory=list)
    parent: str = ""
    code: str = ""   # of PTB-XL; empty where PTB-XL has none

    def phrases(self):
        """Name, synonyms and criteria: everything that may be said of it in words."""
        return [self.name] + self.synonyms + self.criteria


def read(path):
    """The statements of the lexicon, in its order."""
    statements = []
    with open(path, encoding="utf-8") as stream:
        for block in re.split(r"\n\s*\n", stream.read()):
            entries = [line.split(":", 1) for line in block.splitlines() if line.strip() and not line.startswith("#")]
            statement = Statement()
            for key, value in ((key.strip(), value.strip()) for key, value in entries):
                if key in ("id", "name", "group"):
                    setattr(statement, key, value)
                elif key == "synonym":
                    statement.synonyms.append(value)
                elif key == "abbreviation":
                    statement.abbreviations.append(value.split(" (")[0])
                    if not value.endswith(" (ambiguous)"):
                        statement.sure_abbreviations.append(value)
                elif key == "confusable":
                    statement.confusable.append(value)
                elif key == "parent":
                    statement.parent = value
                elif key == "criterion":
                    statement.criteria.append(value)
                elif key == "code" and value.startswith("PTB-XL ") and not statement.code:
                    statement.code = value[len("PTB-XL "):].strip()
            if statement.id:
                statements.append(statement)
    return statements


def mentions(phrase, words):
    """Whether the phrase contains the words as whole words, in any case and with any dashes."""
    def plain(text):
        return " " + re.sub(r"[^a-z0-9°']+", " ", text.lower()).strip() + " "
    return plain(words) in plain(phrase)


def kept_back(phrase):
    """Whether a synonym or criterion is one of the quarter that training never reads."""
    return hashlib.sha256(phrase.encode()).digest()[0] % 4 == 0
