package leadwise.io.aecg;

import leadwise.io.content.Refusal;
import leadwise.io.content.XmlElement;

import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;

/// When the samples of a sequence set were taken.
///
/// `GLIST_TS` gives the date and time of the first sample, `GLIST_PQ` how long after the beginning
/// of the series it was taken; both give the time from one sample to the next.
///
/// @param origin the point in time from which `seconds` counts: that of the first sample, or the
///   beginning of the series; empty when the file does not say it
/// @param seconds from there to the first sample
/// @param samplesPerSecond > 0
/// @param rounded whether a whole number was taken for a rate that is written a little off it
record TimeAxis(
        Optional<LocalDateTime> origin, double seconds, double samplesPerSecond, boolean rounded) {

    private static final double FASTEST = 100_000;
    private static final double SLOWEST = 1;

    /// 1/360 s is written as 0.0027778 s; over 10 s the difference is less than 1 ms.
    private static final double ROUNDING = 1e-4;

    /// @param sequence whose code is `TIME_ABSOLUTE` or `TIME_RELATIVE`
    /// @param seriesBegins where the file says it
    /// @throws Refusal it holds no increment that gives a sample rate
    static TimeAxis of(XmlElement sequence, Optional<LocalDateTime> seriesBegins) throws Refusal {
        double written = rate(sequence);
        double whole = Math.rint(written);
        boolean rounded = written != whole && Math.abs(written - whole) <= whole * ROUNDING;
        double rate = rounded ? whole : written;
        var head = sequence.at("value", "head");
        if (isAbsolute(sequence)) {
            var time = head.flatMap(h -> h.attribute("value")).flatMap(Timestamp::time);
            return new TimeAxis(time.or(() -> seriesBegins), 0, rate, rounded);
        }
        double seconds = head.flatMap(Quantity::of).map(q -> q.seconds().orElse(0)).orElse(0.0);
        return new TimeAxis(seriesBegins, seconds, rate, rounded);
    }

    private static boolean isAbsolute(XmlElement sequence) {
        var type = sequence.child("value").flatMap(value -> value.attribute("type")).orElse("");
        return type.toUpperCase(Locale.ROOT).endsWith("GLIST_TS")
                || Codes.of(sequence).equals(Codes.TIME_ABSOLUTE);
    }

    private static double rate(XmlElement sequence) throws Refusal {
        var increment = sequence.at("value", "increment");
        var quantity = increment.flatMap(Quantity::of);
        if (quantity.isEmpty()) {
            throw Refusal.malformed(
                    increment.orElse(sequence).place(),
                    "no time from sample to sample (increment), so the sample rate is not known");
        }
        var perSecond = quantity.get().unitsPerSecond();
        if (perSecond.isEmpty()) {
            throw Refusal.malformed(
                    increment.get().place(),
                    "the increment's unit "
                            + Refusal.quoted(quantity.get().unit())
                            + " is no unit of time, so the sample rate is not known");
        }
        double rate = perSecond.getAsDouble() / quantity.get().value();
        if (!(rate >= SLOWEST && rate <= FASTEST)) {
            throw Refusal.malformed(
                    increment.get().place(),
                    "an increment of "
                            + quantity.get().value()
                            + " "
                            + quantity.get().unit()
                            + " gives no sample rate from 1 to 100,000 per second");
        }
        return rate;
    }
}
