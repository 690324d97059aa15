"""Weights as they are shipped: eight bits a weight for the text encoder, sixteen for the ECG encoder.

The rounded values are put back into the torch modules, so that what is judged, calibrated and written as golden vectors is what the
program computes; the graph holds the small numbers and a cast (and a scale) that give exactly these values."""

import hashlib

import numpy as np
import onnx
import torch
from onnx import helper, numpy_helper
from torch import nn
from torch.nn.utils.fusion import fuse_conv_bn_eval

LARGE = 1000  # smaller tensors stay as they are


def _key(array):
    return hashlib.sha256(np.ascontiguousarray(array, np.float32).tobytes()).hexdigest()


class Rounded:
    """Remembers for each rounded matrix its eight-bit numbers and scales."""

    def __init__(self):
        self.known = {}

    def matrix(self, weight):
        """Rounds a matrix in place, a scale for each row."""
        a = weight.detach().numpy()
        scale = np.maximum(np.abs(a).max(axis=1, keepdims=True), 1e-12) / 127.0
        q = np.clip(np.rint(a / scale), -127, 127).astype(np.int8)
        scale = scale.astype(np.float32)
        value = q.astype(np.float32) * scale
        self.known[_key(value)] = (q, scale)
        self.known[_key(value.T)] = (np.ascontiguousarray(q.T), np.ascontiguousarray(scale.T))
        with torch.no_grad():
            weight.copy_(torch.from_numpy(value))

    def modules(self, module):
        for part in module.modules():
            if isinstance(part, (nn.Linear, nn.Embedding)) and part.weight.numel() >= LARGE:
                self.matrix(part.weight)


def half(module):
    """Rounds all large weights of a module to float16, in place."""
    with torch.no_grad():
        for p in module.parameters():
            if p.numel() >= LARGE:
                p.copy_(p.half().float())


def fused(encoder):
    """An EcgEncoder whose normalisations lie in the convolutions before them, as it is exported, rounded to float16."""
    encoder.eval()
    encoder.stem[0], encoder.stem[1] = fuse_conv_bn_eval(encoder.stem[0], encoder.stem[1]), nn.Identity()
    for block in encoder.blocks:
        block.one, block.norm1 = fuse_conv_bn_eval(block.one, block.norm1), nn.Identity()
        block.two, block.norm2 = fuse_conv_bn_eval(block.two, block.norm2), nn.Identity()
    half(encoder)
    return encoder.requires_grad_(False)


def shrink(path, rounded):
    """Replaces the large initialisers of a graph by what they were rounded from."""
    model = onnx.load(str(path))
    graph = model.graph
    nodes = []
    for tensor in list(graph.initializer):
        array = numpy_helper.to_array(tensor)
        if array.dtype != np.float32 or array.size < LARGE:
            continue
        name = tensor.name
        if _key(array) in rounded.known:
            q, scale = rounded.known[_key(array)]
            parts = [numpy_helper.from_array(q, name + ".q"), numpy_helper.from_array(scale, name + ".scale")]
            nodes += [helper.make_node("Cast", [name + ".q"], [name + ".wide"], to=onnx.TensorProto.FLOAT),
                      helper.make_node("Mul", [name + ".wide", name + ".scale"], [name])]
        elif np.array_equal(array.astype(np.float16).astype(np.float32), array):
            parts = [numpy_helper.from_array(array.astype(np.float16), name + ".half")]
            nodes.append(helper.make_node("Cast", [name + ".half"], [name], to=onnx.TensorProto.FLOAT))
        else:
            continue
        graph.initializer.remove(tensor)
        graph.initializer.extend(parts)
    for node in reversed(nodes):
        graph.node.insert(0, node)
    onnx.checker.check_model(model)
    onnx.save(model, str(path))
    return len(nodes)
