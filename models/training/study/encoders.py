"""The study's ECG encoders at their published sizes, its projection heads and its loss."""

import torch
from torch import nn
from torch.nn import functional as F

WIDTH, KERNEL, OUTPUTS, PROJECTED = 256, 9, 512, 256
TEMPERATURE = 10.0


class Residual(nn.Module):
    """Two convolutions and the identity beside them; nothing after the sum."""

    def __init__(self, down=False):
        super().__init__()
        self.path = nn.Sequential(nn.Conv1d(WIDTH, WIDTH, KERNEL, 2 if down else 1, KERNEL // 2, bias=False), nn.BatchNorm1d(WIDTH),
                                  nn.LeakyReLU(0.01), nn.Conv1d(WIDTH, WIDTH, KERNEL, 1, KERNEL // 2, bias=False),
                                  nn.BatchNorm1d(WIDTH), nn.LeakyReLU(0.01))
        self.identity = nn.Sequential(nn.AvgPool1d(2), nn.Conv1d(WIDTH, WIDTH, 1, bias=False)) if down else nn.Identity()

    def forward(self, x):
        return self.path(x) + self.identity(x)


class SelfAttention(nn.Module):
    """Multi-head self-attention over time, [batch, width, time] to the same."""

    def __init__(self, heads=8):
        super().__init__()
        self.heads = heads
        self.into, self.out = nn.Linear(WIDTH, 3 * WIDTH), nn.Linear(WIDTH, WIDTH)
        nn.init.xavier_uniform_(self.into.weight)
        nn.init.zeros_(self.into.bias)
        nn.init.zeros_(self.out.bias)

    def forward(self, x):
        b, _, t = x.shape
        y = self.into(x.transpose(1, 2)).reshape(b, t, 3, self.heads, WIDTH // self.heads).permute(2, 0, 3, 1, 4)
        mixed = torch.softmax(y[0] @ y[1].transpose(2, 3) / (WIDTH // self.heads) ** 0.5, dim=-1) @ y[2]
        return self.out(mixed.transpose(1, 2).reshape(b, t, WIDTH)).transpose(1, 2)


class Recurrent(nn.Module):
    """A bidirectional GRU over time, [batch, width, time] to the same."""

    def __init__(self):
        super().__init__()
        self.gru = nn.GRU(WIDTH, WIDTH // 2, batch_first=True, bidirectional=True)

    def forward(self, x):
        return self.gru(x.transpose(1, 2))[0].transpose(1, 2)


# name: residual blocks after each halving, blocks before the tail, what mixes the times
PRESETS = {"cnn-base": (0, 1, None), "cnn-v2": (1, 2, None), "cnn-v3": (2, 3, None),
           "isibrno": (0, 0, SelfAttention), "rnn": (0, 0, Recurrent)}
TITLES = {"cnn-base": "CNN base", "cnn-v2": "CNN V2", "cnn-v3": "CNN V3", "isibrno": "ISIBrno", "rnn": "RNN"}


class EcgEncoder(nn.Module):
    """[batch, 12, 1280] to [batch, 512]."""

    def __init__(self, name):
        super().__init__()
        plain, last, mix = PRESETS[name]
        self.stem = nn.Sequential(nn.Conv1d(12, WIDTH, 5, 2, 2, bias=False), nn.BatchNorm1d(WIDTH), nn.LeakyReLU(0.01))
        blocks = [Residual(down) for _ in range(4) for down in [True] + [False] * plain]
        self.blocks, self.dropout = nn.Sequential(*blocks), nn.Dropout(0.5)
        self.last = nn.Sequential(*(Residual() for _ in range(last)))
        self.mix = mix() if mix else nn.Identity()
        self.linear = nn.Linear(WIDTH, OUTPUTS)

    def trunk(self, x):
        """The convolutions, which may run in bfloat16."""
        return self.last(self.dropout(self.blocks(self.stem(x))))

    def tail(self, x):
        return self.linear(self.mix(x).amax(2))

    def forward(self, x):
        return self.tail(self.trunk(x))


class Projection(nn.Module):
    """The head of one side: p = linear, then a norm over p and what one more layer makes of it."""

    def __init__(self, inputs):
        super().__init__()
        self.first, self.second = nn.Linear(inputs, PROJECTED), nn.Linear(PROJECTED, PROJECTED)
        self.dropout, self.norm = nn.Dropout(0.15), nn.LayerNorm(PROJECTED)

    def forward(self, x):
        p = self.first(x)
        return self.norm(p + self.dropout(self.second(F.gelu(p))))


class System(nn.Module):
    """An ECG encoder with the projections of both sides."""

    def __init__(self, encoder, text_width):
        super().__init__()
        self.ecg, self.ecg_head, self.text_head = EcgEncoder(encoder), Projection(OUTPUTS), Projection(text_width)


def clip_loss(ecg, text, temperature=TEMPERATURE):
    """The soft-target CLIP loss of projected recordings and projected captions, neither normalised."""
    logits = text @ ecg.T / temperature
    targets = torch.softmax((ecg @ ecg.T + text @ text.T) / 2 * temperature, dim=-1)
    of_text = -(targets * torch.log_softmax(logits, dim=-1)).sum(1)
    of_ecg = -(targets.T * torch.log_softmax(logits.T, dim=-1)).sum(1)
    return ((of_text + of_ecg) / 2).mean()
