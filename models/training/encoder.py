"""The ECG encoder and the text projection."""

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

DIMENSION = 256


class Residual(nn.Module):
    """Two convolutions; the first may halve the samples."""

    def __init__(self, inputs, outputs, kernel, stride, dropout):
        super().__init__()
        self.one = nn.Conv1d(inputs, outputs, kernel, stride, kernel // 2, bias=False)
        self.two = nn.Conv1d(outputs, outputs, kernel, 1, kernel // 2, bias=False)
        self.norm1, self.norm2 = nn.BatchNorm1d(outputs), nn.BatchNorm1d(outputs)
        self.stride = stride
        self.dropout = nn.Dropout(dropout) if dropout else nn.Identity()
        self.skip = nn.Conv1d(inputs, outputs, 1, bias=False) if inputs != outputs else nn.Identity()

    def forward(self, x):
        y = self.norm2(self.two(self.dropout(F.relu(self.norm1(self.one(x))))))
        if self.stride > 1:
            x = F.avg_pool1d(x, self.stride)
            x = self.skip(x)[:, :, :y.shape[2]]
            y = y[:, :, :x.shape[2]]
        else:
            x = self.skip(x)
        return F.relu(x + y)


class EcgEncoder(nn.Module):
    """Leads in mV [batch, 8, samples] to unit vectors [batch, DIMENSION]."""

    def __init__(self, widths=(32, 64, 96, 160, 224), kernels=(5, 5, 5, 5), recurrent=96, dropout=0.1, leads=8, dimension=DIMENSION):
        super().__init__()
        self.stem = nn.Sequential(nn.Conv1d(leads, widths[0], 11, 2, 5, bias=False), nn.BatchNorm1d(widths[0]), nn.ReLU())
        self.blocks = nn.Sequential(*(Residual(a, b, k, 2, dropout if i >= 2 else 0.0)
                                      for i, (a, b, k) in enumerate(zip(widths[:-1], widths[1:], kernels))))
        self.recurrent = nn.GRU(widths[-1], recurrent, batch_first=True, bidirectional=True)
        self.attention = nn.Linear(2 * recurrent, 8)
        self.mix = nn.Linear(4 * recurrent + widths[-1], 384)
        self.norm = nn.BatchNorm1d(384)
        self.dropout = nn.Dropout(0.25)
        self.out = nn.Linear(384, dimension)

    def features(self, x):
        x = self.blocks(self.stem(x))
        y, _ = self.recurrent(x.transpose(1, 2))                     # [batch, time, 2R]
        weight = torch.softmax(self.attention(y), dim=1)             # [batch, time, 8]
        parts = y.reshape(y.shape[0], y.shape[1], 8, y.shape[2] // 8)
        attended = (parts * weight[:, :, :, None]).sum(1).reshape(y.shape[0], y.shape[2])
        return torch.cat([attended, y.max(1)[0], x.mean(2)], dim=1)

    def forward(self, x):
        z = F.relu(self.norm(self.mix(self.features(x))))
        return F.normalize(self.out(self.dropout(z)), dim=-1)


class TextProjection(nn.Module):
    """Sentence embeddings to unit vectors, linearly; begun as their principal directions, half whitened."""

    def __init__(self, embeddings=None, width=384):
        super().__init__()
        self.linear = nn.Linear(width, DIMENSION)
        if embeddings is not None:
            mean = embeddings.mean(0)
            _, values, directions = torch.linalg.svd(embeddings - mean, full_matrices=False)
            n = min(DIMENSION, directions.shape[0])
            scale = (values[:n] / values[0]).clamp(min=0.05) ** -0.5
            with torch.no_grad():
                self.linear.weight[:n] = directions[:n] * scale[:, None]
                self.linear.bias.copy_(-(self.linear.weight @ mean))

    def forward(self, e):
        return F.normalize(self.linear(e), dim=-1)


class WhitenedProjection(nn.Module):
    """A TextProjection learned through fixed whitenings of both sides, which only changes how fast its directions are learned.

    Sentence embeddings of one field of medicine lie so close together, and the recordings' embeddings so nearly in a few
    directions, that plain gradient steps part the near ones (left and right, complete and incomplete) very slowly."""

    def __init__(self, start, sentences, recordings, floor_text=1e-3, floor_ecg=1e-3):
        super().__init__()

        def roots(x, floor):
            values, vectors = torch.linalg.eigh((x - x.mean(0)).T @ (x - x.mean(0)) / len(x))
            values = values.clamp(min=0) + floor * values.max()
            return vectors @ torch.diag(values ** -0.5) @ vectors.T, vectors @ torch.diag(values ** 0.5) @ vectors.T

        with torch.no_grad():
            mean = sentences.mean(0)
            white_text, back_text = roots(sentences, floor_text)
            white_ecg, back_ecg = roots(recordings, floor_ecg)
            weight, bias = start.linear.weight, start.linear.bias
            middle, level = back_ecg @ weight @ back_text, back_ecg @ (bias + weight @ mean)
            size = middle.norm() / 16
        for name, value in (("mean", mean), ("white_text", white_text), ("white_ecg", white_ecg)):
            self.register_buffer(name, value)
        self.middle = nn.Parameter(middle / size)
        self.level = nn.Parameter(level / size)

    def forward(self, e):
        return F.normalize(((e - self.mean) @ self.white_text @ self.middle.T + self.level) @ self.white_ecg, dim=-1)

    def plain(self):
        """The same map as a TextProjection."""
        out = TextProjection()
        with torch.no_grad():
            weight = self.white_ecg @ self.middle @ self.white_text
            bias = self.white_ecg @ self.level - weight @ self.mean
            size = weight.norm() / 16          # the length goes with the norm at the end
            out.linear.weight.copy_(weight / size)
            out.linear.bias.copy_(bias / size)
        return out

