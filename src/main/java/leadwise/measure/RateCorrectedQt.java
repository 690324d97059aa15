package leadwise.measure;

import leadwise.model.CorrectedQt;
import leadwise.model.MarkedBeat;
import leadwise.model.Measured;
import leadwise.model.Measurements;
import leadwise.model.Regularity;
import leadwise.model.Wave;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/// QTc as it may be reported. Where beats are irregular one rate does not stand for all of them:
/// there it is the mean over beats, each corrected by the interval before it.
///
/// @param qtc by each formula
/// @param beats over which it is the mean; 0 where it is that of the median beat at the median rate
public record RateCorrectedQt(CorrectedQt qtc, int beats) {

    /// Of fewer beats no mean is taken.
    public static final int LEAST_BEATS = 5;

    /// Why there is none.
    public static final String TOO_FEW = "irregular, and fewer than five beats have a QT";

    public static RateCorrectedQt of(Measurements measured) {
        boolean irregular = measured.regularity().equals(Optional.of(Regularity.IRREGULAR));
        if (!irregular || !measured.intervals().qtMs().isPresent()) {
            return new RateCorrectedQt(measured.intervals().qtc(), 0);
        }
        var each = each(measured.beats());
        if (each.size() < LEAST_BEATS) {
            var not = Measured.not(TOO_FEW);
            return new RateCorrectedQt(new CorrectedQt(not, not, not, not), 0);
        }
        return new RateCorrectedQt(
                new CorrectedQt(
                        mean(each, CorrectedQt::bazettMs),
                        mean(each, CorrectedQt::fridericiaMs),
                        mean(each, CorrectedQt::framinghamMs),
                        mean(each, CorrectedQt::hodgesMs)),
                each.size());
    }

    /// Of the beats whose intervals are reported, but the first, which has no interval before it.
    private static List<CorrectedQt> each(List<MarkedBeat> beats) {
        var each = new ArrayList<CorrectedQt>();
        for (int i = 1; i < beats.size(); i++) {
            var qt = qtMs(beats.get(i));
            double rr = beats.get(i).seconds() - beats.get(i - 1).seconds();
            if (beats.get(i).dominant() && qt.isPresent()) {
                each.add(CorrectedQt.of(Measured.of(qt.getAsDouble()), Measured.of(60 / rr)));
            }
        }
        return each;
    }

    private static OptionalDouble qtMs(MarkedBeat beat) {
        var qrs = beat.global().qrs().map(Wave::onsetSeconds);
        var t = beat.global().t().map(Wave::offsetSeconds);
        return qrs.isPresent() && t.isPresent()
                ? OptionalDouble.of(1000 * (t.get() - qrs.get()))
                : OptionalDouble.empty();
    }

    private static Measured mean(List<CorrectedQt> each, Function<CorrectedQt, Measured> formula) {
        return Measured.of(
                each.stream()
                        .map(formula)
                        .mapToDouble(one -> one.value().orElseThrow())
                        .average()
                        .orElseThrow());
    }
}
