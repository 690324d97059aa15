package leadwise.io.wfdb;

/// How the two channels of a FLAC frame are stored: side is the left one less the right one and
/// takes a bit more.
enum FlacStereo {
    /// Each channel for itself; also where there are not two.
    INDEPENDENT(-1) {
        @Override
        void restore(long[] first, long[] second, int length) {}
    },
    /// Left and side.
    LEFT_SIDE(1) {
        @Override
        void restore(long[] left, long[] side, int length) {
            for (int i = 0; i < length; i++) {
                side[i] = left[i] - side[i];
            }
        }
    },
    /// Side and right.
    SIDE_RIGHT(0) {
        @Override
        void restore(long[] side, long[] right, int length) {
            for (int i = 0; i < length; i++) {
                side[i] += right[i];
            }
        }
    },
    /// Half the sum, rounded down, and side: the sum is odd where side is. Left 5 and right 2 are
    /// stored as 3 and 3.
    MID_SIDE(1) {
        @Override
        void restore(long[] mid, long[] side, int length) {
            for (int i = 0; i < length; i++) {
                long sum = (mid[i] << 1) | (side[i] & 1);
                long difference = side[i];
                mid[i] = (sum + difference) >> 1;
                side[i] = (sum - difference) >> 1;
            }
        }
    };

    private final int sideChannel;

    FlacStereo(int sideChannel) {
        this.sideChannel = sideChannel;
    }

    /// Turns the first `length` samples of what is stored into left and right, in place.
    abstract void restore(long[] first, long[] second, int length);

    /// How many bits a channel takes beyond those of a sample.
    int extraBits(int channel) {
        return channel == sideChannel ? 1 : 0;
    }
}
