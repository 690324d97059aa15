"""The ECG encoder."""

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
