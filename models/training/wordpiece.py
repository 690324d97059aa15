"""The uncased WordPiece tokenisation of BERT, from a Hugging Face tokenizer.json."""

import json
import unicodedata


def _is_control(c):
    return c not in "\t\n\r" and unicodedata.category(c).startswith("C")


def _is_punctuation(c):
    return 33 <= ord(c) <= 47 or 58 <= ord(c) <= 64 or 91 <= ord(c) <= 96 or 123 <= ord(c) <= 126 \
        or unicodedata.category(c).startswith("P")


def _is_cjk(c):
    return any(low <= ord(c) <= high for low, high in (
        (0x4E00, 0x9FFF), (0x3400, 0x4DBF), (0x20000, 0x2A6DF), (0x2A700, 0x2B73F),
        (0x2B740, 0x2B81F), (0x2B920, 0x2CEAF), (0xF900, 0xFAFF), (0x2F800, 0x2FA1F)))


class WordPiece:
    def __init__(self, tokenizer_json, maximum_tokens):
        with open(tokenizer_json, encoding="utf-8") as stream:
            settings = json.load(stream)
        self.vocabulary = settings["model"]["vocab"]
        self.longest_word = settings["model"].get("max_input_chars_per_word", 100)
        self.maximum_tokens = maximum_tokens
        self.cls = self.vocabulary["[CLS]"]
        self.sep = self.vocabulary["[SEP]"]
        self.unknown = self.vocabulary["[UNK]"]

    def words(self, text):
        """The normalised text cut at white space, punctuation and ideographs."""
        kept = []
        for c in text:
            if c in ("\0", "\ufffd") or _is_control(c):
                continue
            kept.append(" " if c.isspace() else f" {c} " if _is_cjk(c) else c)
        decomposed = unicodedata.normalize("NFD", "".join(kept))
        plain = "".join(c for c in decomposed if unicodedata.category(c) != "Mn").lower()
        words = []
        for chunk in plain.split():
            word = ""
            for c in chunk:
                if _is_punctuation(c):
                    if word:
                        words.append(word)
                    words.append(c)
                    word = ""
                else:
                    word += c
            if word:
                words.append(word)
        return words

    def pieces(self, word):
        if len(word) > self.longest_word:
            return [self.unknown]
        ids, start = [], 0
        while start < len(word):
            end = len(word)
            while end > start:
                piece = ("##" if start else "") + word[start:end]
                if piece in self.vocabulary:
                    break
                end -= 1
            if end == start:
                return [self.unknown]
            ids.append(self.vocabulary[piece])
            start = end
        return ids

    def ids(self, text):
        """[CLS] pieces [SEP], cut on the right to the maximum."""
        ids = [piece for word in self.words(text) for piece in self.pieces(word)]
        return [self.cls] + ids[: self.maximum_tokens - 2] + [self.sep]


def write_shipped(source, target, maximum_tokens):
    """The tokenizer as shipped: no padding, truncation at the bundle's maximum."""
    with open(source, encoding="utf-8") as stream:
        settings = json.load(stream)
    settings["padding"] = None
    settings["truncation"] = {"direction": "Right", "max_length": maximum_tokens, "strategy": "LongestFirst", "stride": 0}
    with open(target, "w", encoding="utf-8") as stream:
        json.dump(settings, stream, ensure_ascii=False, separators=(",", ":"))
        stream.write("\n")
