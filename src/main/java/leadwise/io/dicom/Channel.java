package leadwise.io.dicom;

import leadwise.io.content.Refusal;

import java.util.OptionalDouble;

/// What a multiplex group says of one of its channels.
///
/// @param source which lead it is
/// @param calibration what its counts are worth
/// @param skewSamples how many samples after the group's start its first one was taken
/// @param status "OK" or a warning such as "DISCONNECTED"; empty where nothing is said
/// @param filters as a comment words them; empty where nothing is said
record Channel(
        ChannelSource source,
        Calibration calibration,
        double skewSamples,
        String status,
        String filters) {

    static Channel of(DataSet item, double samplesPerSecond) throws Refusal {
        return new Channel(
                ChannelSource.of(item),
                Calibration.of(item),
                skew(item, samplesPerSecond),
                item.text(Tag.CHANNEL_STATUS).orElse(""),
                filters(item));
    }

    private static double skew(DataSet item, double samplesPerSecond) throws Refusal {
        var samples = item.decimal(Tag.SAMPLE_SKEW);
        return samples.isPresent()
                ? samples.getAsDouble()
                : item.decimal(Tag.TIME_SKEW).orElse(0) * samplesPerSecond;
    }

    private static String filters(DataSet item) throws Refusal {
        var low = positive(item, Tag.LOW_FREQUENCY);
        var high = positive(item, Tag.HIGH_FREQUENCY);
        var notch = positive(item, Tag.NOTCH_FREQUENCY);
        var words = new StringBuilder();
        append(words, low, "high-pass");
        append(words, high, "low-pass");
        append(words, notch, "notch");
        return words.toString();
    }

    /// A frequency of 0 means that there is no such filter.
    private static OptionalDouble positive(DataSet item, Tag tag) throws Refusal {
        var frequency = item.decimal(tag);
        return frequency.orElse(0) > 0 ? frequency : OptionalDouble.empty();
    }

    private static void append(StringBuilder words, OptionalDouble hertz, String kind) {
        if (hertz.isPresent()) {
            double value = hertz.getAsDouble();
            words.append(words.isEmpty() ? "filters: " : ", ")
                    .append(kind)
                    .append(' ')
                    .append(
                            value == Math.rint(value) && value < 1e9
                                    ? Long.toString((long) value)
                                    : Double.toString(value))
                    .append(" Hz");
        }
    }
}
