package leadwise.io.wfdb;

import java.util.List;

/// The formats that are written: all signals of a file have the same, the narrowest that holds
/// them.
enum SampleWidth {
    WORD(SampleFormat.F16, 16),
    THREE_BYTES(SampleFormat.F24, 24),
    FOUR_BYTES(SampleFormat.F32, 32);

    private final SampleFormat format;
    private final int bits;

    SampleWidth(SampleFormat format, int bits) {
        this.format = format;
        this.bits = bits;
    }

    static SampleWidth of(List<Quantised> signals) {
        for (var width : values()) {
            if (signals.stream().allMatch(width::holds)) {
                return width;
            }
        }
        return FOUR_BYTES;
    }

    private boolean holds(Quantised signal) {
        int lowest = format.missing();
        for (int count : signal.counts()) {
            if (count != Quantised.GAP && (count <= lowest || count > -(lowest + 1))) {
                return false;
            }
        }
        return true;
    }

    SampleFormat format() {
        return format;
    }

    int bits() {
        return bits;
    }

    /// Sample `index` as it stands in the file; behind the end it is missing.
    int stored(Quantised signal, long index) {
        int count = index < signal.counts().length ? signal.counts()[(int) index] : Quantised.GAP;
        return count == Quantised.GAP ? format.missing() : count;
    }

    /// The 16-bit sum of all samples of all frames, signed.
    int checksum(Quantised signal, long frames) {
        int sum = 0;
        for (long i = 0; i < frames * signal.perFrame(); i++) {
            sum += stored(signal, i);
        }
        return (short) sum;
    }

    /// Frame behind frame, signal behind signal, low byte first.
    byte[] bytes(List<Quantised> signals, long frames) {
        int perFrame = signals.stream().mapToInt(Quantised::perFrame).sum();
        int width = bits / Byte.SIZE;
        var bytes = new byte[Math.toIntExact(frames * perFrame * width)];
        int at = 0;
        for (long frame = 0; frame < frames; frame++) {
            for (var signal : signals) {
                for (int k = 0; k < signal.perFrame(); k++) {
                    int count = stored(signal, frame * signal.perFrame() + k);
                    for (int i = 0; i < width; i++) {
                        bytes[at++] = (byte) (count >> (Byte.SIZE * i));
                    }
                }
            }
        }
        return bytes;
    }
}
