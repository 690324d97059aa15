package leadwise.io.wfdb;

import leadwise.io.content.Refusal;

import java.nio.file.Path;
import java.util.HexFormat;
import java.util.OptionalLong;

/// What a FLAC stream says of itself before its first frame (RFC 9639, section 8).
///
/// @param statedSamples of each channel; empty where it was not known when the stream was written
/// @param md5 of all samples in hexadecimal digits; zeros where it was not known
/// @param firstFrame the byte where the first frame begins
record FlacStreamInfo(
        int channels, int bitsPerSample, OptionalLong statedSamples, String md5, int firstFrame) {

    private static final int MARKER = 0x664C6143; // fLaC
    private static final int OGG_MARKER = 0x4F676753; // OggS
    private static final int STREAM_INFO_BYTES = 34;
    private static final int FORBIDDEN_TYPE = 127;

    static FlacStreamInfo parse(Path file, byte[] bytes) throws Refusal {
        var bits = new FlacBits(file, bytes, 0);
        verifyMarker(file, bits);
        boolean last = bits.unsigned(1) == 1;
        if (bits.unsigned(7) != 0 || bits.unsigned(24) != STREAM_INFO_BYTES) {
            throw Refusal.malformed(
                    file, "byte 4", "no STREAMINFO stands at the beginning of the FLAC stream");
        }
        bits.skipBytes(10); // least and greatest sizes of blocks and frames
        bits.unsigned(20); // the sample rate stands in the WFDB header
        int channels = bits.unsigned(3) + 1;
        int bitsPerSample = bits.unsigned(5) + 1;
        bits.verify(bitsPerSample >= 4, "FLAC samples of " + bitsPerSample + " bits do not exist");
        long samples = ((long) bits.unsigned(18) << 18) | bits.unsigned(18);
        int at = bits.place();
        bits.skipBytes(16);
        var md5 = HexFormat.of().formatHex(bytes, at, bits.place());
        while (!last) {
            last = skipBlock(bits);
        }
        return new FlacStreamInfo(
                channels,
                bitsPerSample,
                samples == 0 ? OptionalLong.empty() : OptionalLong.of(samples),
                md5,
                bits.place());
    }

    private static void verifyMarker(Path file, FlacBits bits) throws Refusal {
        int marker = (int) bits.signed(Integer.SIZE);
        if (marker == OGG_MARKER) {
            throw Refusal.unsupported(
                    file, "byte 0", "is an Ogg file; only native FLAC streams can be read");
        }
        if (marker != MARKER) {
            throw Refusal.malformed(file, "byte 0", "is no FLAC stream");
        }
    }

    /// Whether it was the last one.
    private static boolean skipBlock(FlacBits bits) throws Refusal {
        boolean last = bits.unsigned(1) == 1;
        bits.verify(
                bits.unsigned(7) != FORBIDDEN_TYPE, "a metadata block is of a type that is none");
        bits.skipBytes(bits.unsigned(24));
        return last;
    }

    boolean hasMd5() {
        return md5.chars().anyMatch(digit -> digit != '0');
    }
}
