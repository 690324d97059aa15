# Makes the tiny model bundles, of format 1 beside this file and of format 2 in ../tiny-bundle-2, for tests that want a bundle without
# weights.
# Command: /usr/bin/python3 src/test/resources/tiny-bundle/make_tiny_bundle.py   (needs numpy and onnx, no network)
#
# The encoders are toys with a known answer: the ECG embedding is the L2-normalised mean absolute value of the leads I, II and V1,
# the text embedding the L2-normalised mean of one fixed vector per word: "limb" points to I, "left" to II, "chest" to V1.
# In format 2 the sentence has a place of its own for each of these words and one for all others; the scope is 0.5, with 2 more for each of
# these words and 3 less for each unknown one; the vectors of statements are none that a phrase has, so that it shows which were taken.
import hashlib
import json
import math
import os
import struct

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

HERE = os.path.dirname(os.path.abspath(__file__))
SECOND = os.path.join(os.path.dirname(HERE), "tiny-bundle-2")
LEADS, RATE, SAMPLES, DIMENSION = ["I", "II", "V1", "V2", "V3", "V4", "V5", "V6"], 100, 300, 3
WORDS = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "limb", "left", "chest", "and", "no"]
VECTORS = np.array([[0, 0, 0], [.1, .1, .1], [0, 0, 0], [0, 0, 0], [1, 0, 0], [0, 1, 0], [0, 0, 1], [.1, .1, .1], [-.5, -.5, -.5]],
                   np.float32)
SENTENCE = 4
MEANINGS = np.array([[0, 0, 0, 0], [0, 0, 0, 1], [0, 0, 0, 0], [0, 0, 0, 0], [1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 1, 0], [0, 0, 0, .2],
                     [0, 0, 0, .5]], np.float32)
LOG_ODDS = np.array([[0], [-3], [0], [0], [2], [2], [2], [0], [0]], np.float32)


def save(folder, name, nodes, inputs, constants, more=()):
    outputs = [helper.make_tensor_value_info("embedding", TensorProto.FLOAT, ["batch", DIMENSION]), *more]
    graph = helper.make_graph(nodes, name, inputs, outputs, [numpy_helper.from_array(v, k) for k, v in constants.items()])
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 13)])
    model.ir_version = 8
    onnx.checker.check_model(model)
    onnx.save(model, os.path.join(folder, name + ".onnx"))


def make_graphs(folder, second):
    node = helper.make_node
    save(folder, "ecg", [
        node("Abs", ["ecg"], ["a"]),
        node("ReduceMean", ["a"], ["m"], axes=[2], keepdims=0),
        node("Add", ["m", "tiny"], ["p"]),
        node("MatMul", ["p", "pick"], ["q"]),
        node("LpNormalization", ["q"], ["embedding"], axis=1, p=2),
    ], [helper.make_tensor_value_info("ecg", TensorProto.FLOAT, ["batch", len(LEADS), SAMPLES])],
        {"pick": np.eye(len(LEADS), DIMENSION, dtype=np.float32), "tiny": np.array([1e-6], np.float32)})
    text = [
        node("Gather", ["words", "input_ids"], ["w"]),
        node("Cast", ["attention_mask"], ["m"], to=TensorProto.FLOAT),
        node("Unsqueeze", ["m", "last"], ["n"]),
        node("Mul", ["w", "n"], ["v"]),
        node("ReduceSum", ["v", "first"], ["s"], keepdims=0),
        node("Add", ["s", "tiny"], ["p"]),
        node("LpNormalization", ["p"], ["embedding"], axis=1, p=2),
    ]
    constants = {"words": VECTORS, "last": np.array([2], np.int64), "first": np.array([1], np.int64), "tiny": np.array([1e-6], np.float32)}
    more = []
    if second:
        text += [
            node("Gather", ["meanings", "input_ids"], ["w2"]),
            node("Mul", ["w2", "n"], ["v2"]),
            node("ReduceSum", ["v2", "first"], ["s2"], keepdims=0),
            node("Add", ["s2", "tiny"], ["p2"]),
            node("LpNormalization", ["p2"], ["sentence"], axis=1, p=2),
            node("Gather", ["odds", "input_ids"], ["w3"]),
            node("Mul", ["w3", "n"], ["v3"]),
            node("ReduceSum", ["v3", "both"], ["s3"], keepdims=0),
            node("Add", ["s3", "half"], ["scope"]),
        ]
        constants.update(meanings=MEANINGS, odds=LOG_ODDS, both=np.array([1, 2], np.int64), half=np.array([0.5], np.float32))
        more = [helper.make_tensor_value_info("sentence", TensorProto.FLOAT, ["batch", SENTENCE]),
                helper.make_tensor_value_info("scope", TensorProto.FLOAT, ["batch"])]
    tokens = [helper.make_tensor_value_info(n, TensorProto.INT64, ["batch", "tokens"]) for n in ("input_ids", "attention_mask")]
    save(folder, "text", text, tokens, constants, more)


def make_tokenizer(folder):
    special = [{"id": i, "content": WORDS[i], "single_word": False, "lstrip": False, "rstrip": False, "normalized": False,
                "special": True} for i in range(4)]
    write(folder, "tokenizer.json", {
        "version": "1.0", "truncation": None, "padding": None, "added_tokens": special,
        "normalizer": {"type": "BertNormalizer", "clean_text": True, "handle_chinese_chars": True, "strip_accents": None,
                       "lowercase": True},
        "pre_tokenizer": {"type": "BertPreTokenizer"},
        "post_processor": {"type": "TemplateProcessing",
                           "single": [{"SpecialToken": {"id": "[CLS]", "type_id": 0}}, {"Sequence": {"id": "A", "type_id": 0}},
                                      {"SpecialToken": {"id": "[SEP]", "type_id": 0}}],
                           "pair": [{"Sequence": {"id": "A", "type_id": 0}}, {"Sequence": {"id": "B", "type_id": 1}}],
                           "special_tokens": {"[CLS]": {"id": "[CLS]", "ids": [2], "tokens": ["[CLS]"]},
                                              "[SEP]": {"id": "[SEP]", "ids": [3], "tokens": ["[SEP]"]}}},
        "decoder": {"type": "WordPiece", "prefix": "##", "cleanup": True},
        "model": {"type": "WordPiece", "unk_token": "[UNK]", "continuing_subword_prefix": "##", "max_input_chars_per_word": 100,
                  "vocab": {word: i for i, word in enumerate(WORDS)}}})


def write(folder, name, content):
    with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
        json.dump(content, file, separators=(",", ":"))
        file.write("\n")


def unit(vector):
    return vector / np.linalg.norm(vector)


def resample(x, f, g):
    """docs/bundle-format.md, windowed-sinc, written out."""
    if f == g:
        return list(x)
    slower = min(f, g)
    cut_off, half_width, out = 0.9 * slower / 2, 16 / slower * 1.25, []
    for n in range(int(math.floor(len(x) * g / f + 0.5))):
        total = weights = present = whole = 0.0
        for k in range(max(0, int((n / g - half_width) * f) - 2), min(len(x), int((n / g + half_width) * f) + 3)):
            tau = n / g - k / f
            if abs(tau) >= half_width:
                continue
            h = np.sinc(2 * cut_off * tau) * (0.5 + 0.5 * math.cos(math.pi * tau / half_width))
            whole += abs(h)
            if not math.isnan(x[k]):
                total, weights, present = total + x[k] * h, weights + h, present + abs(h)
        out.append(math.nan if present < 0.5 * whole else total / weights)
    return out


def golden_ecg(rate, seconds, gap, without):
    t = np.arange(int(rate * seconds)) / rate
    counts = {}
    for i, lead in enumerate(LEADS):
        if lead != without:
            beat = np.exp(-((t % 0.8 - 0.3) / 0.02) ** 2) * (300 + 150 * i) + 40 * np.sin(2 * np.pi * (0.4 + i / 10) * t) + 25 * i
            counts[lead] = [int(v) for v in np.round(beat)]
    if gap:
        counts["V2"][gap[0]:gap[1]] = [None] * (gap[1] - gap[0])
    rows = np.zeros((len(LEADS), SAMPLES))
    for i, lead in enumerate(LEADS):
        if lead in counts:
            x = np.array(resample([math.nan if c is None else c / 1000 for c in counts[lead]], rate, RATE)[:SAMPLES])
            x = x - np.nanmedian(x)
            rows[i, :len(x)] = np.where(np.isnan(x), 0, x)
    embedding = unit(np.abs(rows).mean(axis=1)[:DIMENSION] + 1e-6)
    return {"samplesPerSecond": rate, "leads": counts, "countsPerMillivolt": 1000,
            "input": [[round(float(v), 5) for v in row] for row in rows], "embedding": [float(v) for v in embedding]}


def golden_text(text):
    ids = [2] + [WORDS.index(w) if w in WORDS else 1 for w in text.lower().split()] + [3]
    return {"text": text, "tokens": ids, "embedding": [float(v) for v in unit(VECTORS[ids].sum(axis=0) + 1e-6)]}


def write_vectors(folder, name, rows):
    with open(os.path.join(folder, name), "wb") as file:
        file.write(struct.pack("<ii", len(rows), len(rows[0])) + np.array(rows, "<f4").tobytes())


def make_bundle(folder, second):
    os.makedirs(folder, exist_ok=True)
    make_graphs(folder, second)
    make_tokenizer(folder)
    write(folder, "parity.json",
          {"ecg": [golden_ecg(100, 3, None, None), golden_ecg(500, 2.6, None, None), golden_ecg(100, 2.8, (40, 90), "V4")],
           "text": [golden_text("limb"), golden_text("Chest and left"), golden_text("")]})
    bank = [unit(np.array([math.cos(a), math.sin(a), 0.5])) for a in np.linspace(0, math.pi / 2, 9)]
    write_vectors(folder, "reference.bin", bank)
    files = ["ecg.onnx", "text.onnx", "tokenizer.json", "reference.bin", "parity.json"]
    manifest = {
        "format": 1, "id": "tiny", "version": "1.0.0", "licence": "as the program", "trainingData": "none, made by a script",
        "dimension": DIMENSION,
        "ecg": {"file": "ecg.onnx", "samplesPerSecond": RATE, "samples": SAMPLES, "leads": LEADS, "centre": "median",
                "scale": "millivolt", "window": "first", "resampling": "windowed-sinc", "gaps": "zero"},
        "text": {"file": "text.onnx", "tokenizer": "tokenizer.json", "maximumTokens": 6, "tokenTypes": False},
        "reference": {"file": "reference.bin", "recordings": len(bank), "description": "nine made-up directions"},
        "calibration": None, "parity": {"file": "parity.json", "tolerance": 0.0001},
        "trainedStatements": ["limb-statement"]}
    if second:
        write_vectors(folder, "statements.bin", [[.8, .6, 0], [0, .6, .8]])
        write_vectors(folder, "nearest.bin", [[1, 0, 0, 0], [.6, .8, 0, 0], [0, 1, 0, 0]])
        write(folder, "calibration.json", {
            "id": "tiny-fit", "description": "no recordings, made by a script",
            "statements": {"limb-statement": {"slope": 4, "offset": -2, "positives": 7}},
            "transferred": {"slope": 1.5, "offset": -1, "spread": 0.5, "statements": 6}})
        files += ["statements.bin", "nearest.bin", "calibration.json"]
        manifest.update(format=2, id="tiny-2",
                        statements={"file": "statements.bin", "ids": ["limb-statement", "left-statement"]},
                        nearest={"file": "nearest.bin", "rows": [0, 0, 1], "minimumCosine": 0.8},
                        calibration={"file": "calibration.json"})
        manifest["text"]["sentence"] = SENTENCE
    manifest["sha256"] = {name: hashlib.sha256(open(os.path.join(folder, name), "rb").read()).hexdigest() for name in files}
    write(folder, "manifest.json", manifest)


make_bundle(HERE, False)
make_bundle(SECOND, True)
