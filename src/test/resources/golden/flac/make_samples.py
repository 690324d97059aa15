"""Writes the samples of one golden stream to standard output: little-endian, channels in turn."""

import sys


def arc(i, period):
    """Parabolas up and down in turn, half a period long and (period / 4)^2 high."""
    half = period // 2
    place = i % half
    height = place * (half - place)
    return height if i % period < half else -height


def noise(i, size):
    return i * i * 7919 % 10007 % size


def eight(i):
    leads = [(c + 1) * arc(i + 9 * c, 100) + noise(i + c, 11) for c in range(6)]
    return leads + [8 * noise(i, 500), -32768]


def stereo(i):
    middle = 5 * arc(i, 2000)
    side = noise(i, 40)
    if i < 500:
        return [middle + side, middle - side]
    if i < 1000:
        return [middle, middle // 2 - 700000 + side]
    return [16 * side, 1200 * noise(i, 7000) - 8388608]


def one(i):
    return [arc(i, 40) + noise(i, 3) - (28 if i % 90 < 10 else 0)]


SAMPLES = {"eight": (eight, 600, 2), "stereo": (stereo, 1500, 3), "one": (one, 1000, 1)}

sample, count, width = SAMPLES[sys.argv[1]]
for i in range(count):
    for value in sample(i):
        sys.stdout.buffer.write(value.to_bytes(width, "little", signed=True))
