package leadwise.io.wfdb;

import java.util.Arrays;
import java.util.Optional;

/// How samples are packed into bytes: the one table of the family, a row for each format.
///
/// Samples come in groups that begin on a byte; in most formats a group is one sample.
enum SampleFormat {
    /// No samples: a signal that a layout names, or one that was not kept.
    NONE(0, 0),
    /// Differences from one sample of a signal to its next, two's complement: `FE` is 2 less. The
    /// first is counted from the initial value of the header. No value means that there is none.
    F8(8, 1, Integer.MIN_VALUE) {
        @Override
        int sample(byte[] data, int group, int place) {
            return data[group];
        }
    },
    /// Two's complement, low byte first: `FE FF` is −2.
    F16(16, 2, Short.MIN_VALUE) {
        @Override
        int sample(byte[] data, int group, int place) {
            return (data[group] & 0xFF) | (data[group + 1] << 8);
        }
    },
    /// Two's complement, low byte first: `FE FF FF` is −2.
    F24(24, 3, -(1 << 23)) {
        @Override
        int sample(byte[] data, int group, int place) {
            return (data[group] & 0xFF) | ((data[group + 1] & 0xFF) << 8) | (data[group + 2] << 16);
        }
    },
    /// Two's complement, low byte first: `FE FF FF FF` is −2.
    F32(32, 4, Integer.MIN_VALUE) {
        @Override
        int sample(byte[] data, int group, int place) {
            return (data[group] & 0xFF)
                    | ((data[group + 1] & 0xFF) << 8)
                    | ((data[group + 2] & 0xFF) << 16)
                    | (data[group + 3] << 24);
        }
    },
    /// Two's complement, high byte first: `FF FE` is −2.
    F61(61, 2, Short.MIN_VALUE) {
        @Override
        int sample(byte[] data, int group, int place) {
            return (data[group] << 8) | (data[group + 1] & 0xFF);
        }
    },
    /// Offset binary: `7E` is −2.
    F80(80, 1, Byte.MIN_VALUE) {
        @Override
        int sample(byte[] data, int group, int place) {
            return (data[group] & 0xFF) - 0x80;
        }
    },
    /// Offset binary, low byte first: `FE 7F` is −2.
    F160(160, 2, Short.MIN_VALUE) {
        @Override
        int sample(byte[] data, int group, int place) {
            return ((data[group] & 0xFF) | ((data[group + 1] & 0xFF) << 8)) - 0x8000;
        }
    },
    /// Two samples of 12 bits in three bytes, the middle byte's low half above the first byte, its
    /// high half above the third: `FE 2F 05` is −2, 517. A last odd sample takes two bytes.
    F212(212, 2, 3, -2048, 2, 3) {
        @Override
        int sample(byte[] data, int group, int place) {
            return place == 0
                    ? (data[group] & 0xFF) | ((data[group + 1] << 28) >> 20)
                    : (data[group + 2] & 0xFF) | ((data[group + 1] >> 4) << 8);
        }
    },
    /// Three samples of 10 bits in two words of two bytes, low byte first: the first two in the
    /// bits 1 to 10 of the words, the third in their highest five, the first word's below: `FC 17
    /// 0A F8` is −2, 5, −30.
    F310(310, 3, 4, -512, 2, 4) {
        @Override
        int sample(byte[] data, int group, int place) {
            if (place < 2) {
                return tenBits(word(data, group + 2 * place) >> 1);
            }
            return tenBits((word(data, group) >> 11) | ((word(data, group + 2) >> 11) << 5));
        }
    },
    /// Three samples of 10 bits in four bytes, low byte first, one above the other from bit 0 on:
    /// `FE 17 20 3E` is −2, 5, −30.
    F311(311, 3, 4, -512, 2, 3) {
        @Override
        int sample(byte[] data, int group, int place) {
            return switch (place) {
                case 0 -> tenBits(word(data, group));
                case 1 -> tenBits(word(data, group + 1) >> 2);
                default -> tenBits(word(data, group + 2) >> 4);
            };
        }
    },
    /// A FLAC stream of 8 bits, one channel for each signal.
    FLAC_8(508, Byte.MIN_VALUE),
    /// A FLAC stream of 16 bits.
    FLAC_16(516, Short.MIN_VALUE),
    /// A FLAC stream of 24 bits.
    FLAC_24(524, -(1 << 23));

    private final int code;
    private final int groupSamples;
    private final int groupBytes;
    private final int missing;
    private final int firstBytes;
    private final int secondBytes;

    SampleFormat(int code, int bytes, int missing) {
        this(code, 1, bytes, missing, bytes, bytes);
    }

    /// Nothing, or a compressed stream, which is decoded as a whole.
    SampleFormat(int code, int missing) {
        this(code, 1, missing);
    }

    /// @param firstBytes how much of a group is needed for its first sample
    /// @param secondBytes how much for its first two
    SampleFormat(
            int code,
            int groupSamples,
            int groupBytes,
            int missing,
            int firstBytes,
            int secondBytes) {
        this.code = code;
        this.groupSamples = groupSamples;
        this.groupBytes = groupBytes;
        this.missing = missing;
        this.firstBytes = firstBytes;
        this.secondBytes = secondBytes;
    }

    private static int word(byte[] data, int at) {
        return (data[at] & 0xFF) | ((data[at + 1] & 0xFF) << 8);
    }

    /// The lowest ten bits as two's complement.
    private static int tenBits(int bits) {
        return bits << 22 >> 22;
    }

    static Optional<SampleFormat> ofCode(int code) {
        return Arrays.stream(values()).filter(format -> format.code == code).findFirst();
    }

    /// Sample `place` of the group that begins at byte `group`.
    int sample(byte[] data, int group, int place) {
        throw new UnsupportedOperationException(this + " has no sample at a place of its own");
    }

    /// Sample `index` of the samples that begin at byte 0, as it is stored.
    final int at(byte[] data, int index) {
        return sample(data, index / groupSamples * groupBytes, index % groupSamples);
    }

    /// How many samples are whole in so many bytes.
    final long wholeSamples(long bytes) {
        long rest = bytes % groupBytes;
        int begun = rest < firstBytes ? 0 : rest < secondBytes ? 1 : 2;
        return bytes / groupBytes * groupSamples + begun;
    }

    /// How many bytes hold so many samples, up to the end of the last group.
    final long bytesOf(long samples) {
        return Math.ceilDiv(samples, (long) groupSamples) * groupBytes;
    }

    /// Whether what is stored are differences between samples.
    boolean isOfDifferences() {
        return this == F8;
    }

    /// Whether what is stored is a FLAC stream.
    boolean isFlac() {
        return this == FLAC_8 || this == FLAC_16 || this == FLAC_24;
    }

    int code() {
        return code;
    }

    /// The stored value that means that there is no sample.
    int missing() {
        return missing;
    }
}
