package leadwise.io.wfdb;

import leadwise.io.content.Refusal;

/// The head of a FLAC frame (RFC 9639, section 9.1).
///
/// @param start the byte where the frame begins
/// @param numbersSamples whether `number` counts the samples before the frame, not the frames
/// @param blockSize samples of each channel
record FlacFrameHeader(
        int start, boolean numbersSamples, long number, int blockSize, FlacStereo stereo) {

    private static final int SYNC = 0x7FFC;
    private static final int MOST_SAMPLES = 65535;

    /// Refuses a frame whose channels or bits differ from those of the stream.
    static FlacFrameHeader parse(FlacBits bits, FlacStreamInfo info) throws Refusal {
        int start = bits.place();
        bits.verify(bits.unsigned(15) == SYNC, "no FLAC frame begins here");
        boolean numbersSamples = bits.unsigned(1) == 1;
        int sizeCode = bits.unsigned(4);
        int rateCode = bits.unsigned(4);
        int channelCode = bits.unsigned(4);
        int depthCode = bits.unsigned(3);
        bits.verify(bits.unsigned(1) == 0, "a reserved bit of a frame is set");
        long number = codedNumber(bits);
        int blockSize = blockSize(sizeCode, bits);
        skipSampleRate(rateCode, bits);
        bits.verifyChecksum(FlacChecksum.HEADER, start, "frame header");
        verifyDepth(depthCode, bits, info);
        return new FlacFrameHeader(
                start, numbersSamples, number, blockSize, stereo(channelCode, bits, info));
    }

    /// One to seven bytes like those of UTF-8: `C3 A9` is 233. The first begins with as many ones
    /// as there are bytes, or with a zero; the others with `10`.
    private static long codedNumber(FlacBits bits) throws Refusal {
        int first = bits.unsigned(8);
        int ones = Integer.numberOfLeadingZeros(~(first << 24));
        bits.verify(ones != 1 && ones < 8, "the number of a frame is not coded as it must be");
        long number = first & (0xFF >> (ones + 1));
        for (int i = 1; i < ones; i++) {
            bits.verify(
                    bits.unsigned(2) == 0b10, "the number of a frame is not coded as it must be");
            number = (number << 6) | bits.unsigned(6);
        }
        return number;
    }

    private static int blockSize(int code, FlacBits bits) throws Refusal {
        bits.verify(code != 0, "the block size of a frame is reserved");
        int size =
                switch (code) {
                    case 1 -> 192;
                    case 2, 3, 4, 5 -> 144 << code;
                    case 6 -> bits.unsigned(8) + 1;
                    case 7 -> bits.unsigned(16) + 1;
                    default -> 1 << code;
                };
        bits.verify(size <= MOST_SAMPLES, "the block size of a frame is out of bounds");
        return size;
    }

    private static void skipSampleRate(int code, FlacBits bits) throws Refusal {
        bits.verify(code != 15, "the sample rate of a frame is forbidden");
        bits.unsigned(code < 12 ? 0 : code == 12 ? 8 : 16);
    }

    private static void verifyDepth(int code, FlacBits bits, FlacStreamInfo info) throws Refusal {
        int depth =
                switch (code) {
                    case 0 -> info.bitsPerSample();
                    case 1 -> 8;
                    case 2 -> 12;
                    case 4 -> 16;
                    case 5 -> 20;
                    case 6 -> 24;
                    case 7 -> 32;
                    default -> 0; // reserved
                };
        bits.verify(
                depth == info.bitsPerSample(), "the samples of a frame have not the stream's bits");
    }

    private static FlacStereo stereo(int code, FlacBits bits, FlacStreamInfo info) throws Refusal {
        int channels = code < 8 ? code + 1 : code <= 10 ? 2 : 0; // others are reserved
        bits.verify(channels == info.channels(), "a frame has not the stream's channels");
        return switch (code) {
            case 8 -> FlacStereo.LEFT_SIDE;
            case 9 -> FlacStereo.SIDE_RIGHT;
            case 10 -> FlacStereo.MID_SIDE;
            default -> FlacStereo.INDEPENDENT;
        };
    }
}
