package leadwise.io.wfdb;

import java.util.Arrays;
import java.util.Optional;

/// How samples are packed into bytes: the one table of the family, a row for each format.
///
/// Samples come in groups that begin on a byte; in all formats but 212 a group is one sample.
enum SampleFormat {
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
    F212(212, 2, 3, 2, -2048) {
        @Override
        int sample(byte[] data, int group, int place) {
            return place == 0
                    ? (data[group] & 0xFF) | ((data[group + 1] << 28) >> 20)
                    : (data[group + 2] & 0xFF) | ((data[group + 1] >> 4) << 8);
        }
    };

    private final int code;
    private final int groupSamples;
    private final int groupBytes;
    private final int firstSampleBytes;
    private final int missing;

    SampleFormat(int code, int bytes, int missing) {
        this(code, 1, bytes, bytes, missing);
    }

    /// @param firstSampleBytes how much of a group is needed for its first sample
    SampleFormat(int code, int groupSamples, int groupBytes, int firstSampleBytes, int missing) {
        this.code = code;
        this.groupSamples = groupSamples;
        this.groupBytes = groupBytes;
        this.firstSampleBytes = firstSampleBytes;
        this.missing = missing;
    }

    static Optional<SampleFormat> ofCode(int code) {
        return Arrays.stream(values()).filter(format -> format.code == code).findFirst();
    }

    /// Sample `place` of the group that begins at byte `group`.
    abstract int sample(byte[] data, int group, int place);

    /// Sample `index` of the samples that begin at byte 0, as it is stored.
    final int at(byte[] data, int index) {
        return sample(data, index / groupSamples * groupBytes, index % groupSamples);
    }

    /// How many samples are whole in so many bytes.
    final long wholeSamples(long bytes) {
        long whole = bytes / groupBytes * groupSamples;
        return groupSamples > 1 && bytes % groupBytes >= firstSampleBytes ? whole + 1 : whole;
    }

    /// How many bytes hold so many samples, up to the end of the last group.
    final long bytesOf(long samples) {
        return Math.ceilDiv(samples, (long) groupSamples) * groupBytes;
    }

    int code() {
        return code;
    }

    /// The stored value that means that there is no sample.
    int missing() {
        return missing;
    }
}
