package leadwise.io.wfdb;

import leadwise.io.content.Refusal;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/// One signal's line of a header, with the defaults of the format where a field is absent.
///
/// `00001_hr.dat 16x1:0+24 1000.0(0)/mV 16 0 -115 13047 0 aVR`
///
/// @param line where it stands in the header, from 1
/// @param file name of the signal file, `~` for none
/// @param perFrame how many samples of the signal stand together in each frame
/// @param skew how many frames of the file lie before the signal's first sample
/// @param offset bytes before the first sample
/// @param gain counts per unit; 0 when the header does not state it
/// @param baseline the count of 0 of the unit
/// @param zero the middle of the converter's range
/// @param initialValue the first sample
/// @param checksum 16-bit sum of all samples, as stored: signed or not
/// @param description the lead's name; may be empty
record SignalLine(
        int line,
        String file,
        SampleFormat format,
        int perFrame,
        int skew,
        long offset,
        double gain,
        double baseline,
        String unit,
        long zero,
        OptionalLong initialValue,
        OptionalLong checksum,
        String description) {

    /// The name of no file.
    static final String NO_FILE = "~";

    /// `format[xSamplesPerFrame][:skew][+offset]`: `16`, `16+24`, `212x2:5+512`.
    private static final Pattern FORMAT =
            Pattern.compile(
                    "(?<code>\\d+)(?:x(?<perFrame>\\d+))?(?::(?<skew>\\d+))?(?:\\+(?<offset>\\d+))?");

    /// `gain[(baseline)][/unit]`: `200`, `1000.0(0)/mV`, `2e2(-5)`.
    private static final Pattern GAIN =
            Pattern.compile("(?<gain>[^(/]*)(?:\\((?<baseline>[^)]*)\\))?(?:/(?<unit>.*))?");

    private static final int MOST_PER_FRAME = 100_000;
    private static final double LARGEST_BASELINE = 1L << 53;
    private static final int FIELDS = 9;

    /// Reads one line. The fields stand in a fixed order, so a field may be absent only when all
    /// after it are.
    static SignalLine parse(Path header, int line, String text) throws Refusal {
        var fields = new HeaderFields(header, line, text, FIELDS);
        var file = fields.text(0, "a file name");
        var format = fields.match(1, FORMAT, "a sample format");
        int perFrame = fields.number(format.group("perFrame"), "samples per frame", 1);
        int skew = fields.number(format.group("skew"), "skew", 0);
        long offset = fields.number(format.group("offset"), "byte offset", 0);
        var sampleFormat = sampleFormat(header, line, format.group("code"));
        fields.verify(
                perFrame >= 1 && perFrame <= MOST_PER_FRAME,
                perFrame + " samples per frame are not between 1 and " + MOST_PER_FRAME);
        var gain = fields.match(2, GAIN, "a gain");
        fields.integer(3, "the resolution");
        var zero = fields.integer(4, "the ADC zero");
        double baseline =
                fields.decimal(gain.group("baseline"), "baseline", (double) zero.orElse(0));
        fields.verify(Math.abs(baseline) <= LARGEST_BASELINE, "the baseline is out of all bounds");
        var unit = gain.group("unit");
        return new SignalLine(
                line,
                file,
                sampleFormat,
                perFrame,
                skew,
                offset,
                fields.decimal(gain.group("gain"), "gain", 0),
                baseline,
                unit == null || unit.isEmpty() ? "mV" : unit,
                zero.orElse(0),
                fields.integer(5, "the initial value"),
                checked(fields),
                fields.rest(8));
    }

    private static OptionalLong checked(HeaderFields fields) throws Refusal {
        var checksum = fields.integer(6, "the checksum");
        fields.integer(7, "the block size");
        return checksum;
    }

    private static SampleFormat sampleFormat(Path header, int line, String code) throws Refusal {
        var place = "line " + line;
        // a number of five digits or more is no format; parsing it could overflow
        return (code.length() > 4
                        ? Optional.<SampleFormat>empty()
                        : SampleFormat.ofCode(Integer.parseInt(code)))
                .orElseThrow(
                        () ->
                                Refusal.malformed(
                                        header, place, "sample format " + code + " is not known"));
    }

    /// The sample before the first, from which a format of differences counts.
    int beginning() {
        return (int) initialValue.orElse(zero);
    }

    boolean hasFile() {
        return !file.equals(NO_FILE) && format != SampleFormat.NONE;
    }
}
