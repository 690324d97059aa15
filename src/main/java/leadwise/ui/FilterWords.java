package leadwise.ui;

import leadwise.model.Patient;
import leadwise.model.Recording;
import leadwise.signal.DisplayFilter;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Optional;
import java.util.OptionalDouble;

/// A filter in words, and what has to be known about it.
public final class FilterWords {

    private static final int CHILD_BELOW_YEARS = 16;

    /// 250 Hz, which children want, is half of it.
    private static final double RATE_FOR_CHILDREN = 500;

    private FilterWords() {}

    /// "0.5–40 Hz, 50 Hz notch", "as recorded".
    public static String of(DisplayFilter filter) {
        var parts = new ArrayList<String>();
        var high = filter.highPassHz();
        var low = filter.lowPassHz();
        if (high.isPresent() && low.isPresent()) {
            parts.add(Messages.text("filter.band", hertz(high), hertz(low)));
        } else if (high.isPresent()) {
            parts.add(Messages.text("filter.from", hertz(high)));
        } else if (low.isPresent()) {
            parts.add(Messages.text("filter.upTo", hertz(low)));
        }
        if (filter.notchHz().isPresent()) {
            parts.add(Messages.text("filter.notch", hertz(filter.notchHz())));
        }
        return parts.isEmpty() ? Messages.text("filter.none") : String.join(", ", parts);
    }

    /// What to beware of when this is drawn; empty where there is nothing.
    public static Optional<String> warning(FilteredRecording.Drawn drawn) {
        var warnings = new ArrayList<String>();
        if (!drawn.filter().isDiagnostic()) {
            warnings.add(Messages.text("filter.notDiagnostic"));
        }
        if (isOfChild(drawn.recording())) {
            double rate = drawn.recording().samplesPerSecond();
            if (rate < RATE_FOR_CHILDREN) {
                warnings.add(Messages.text("filter.child.rate", Numbers.plain(rate / 2)));
            } else if (drawn.filter().lowPassHz().isPresent()) {
                warnings.add(Messages.text("filter.child"));
            }
        }
        return warnings.isEmpty() ? Optional.empty() : Optional.of(String.join(" · ", warnings));
    }

    private static boolean isOfChild(Recording recording) {
        return recording
                .patient()
                .map(Patient::ageYears)
                .filter(age -> age.isPresent() && age.getAsInt() < CHILD_BELOW_YEARS)
                .isPresent();
    }

    static String hertz(OptionalDouble hertz) {
        return BigDecimal.valueOf(hertz.getAsDouble()).stripTrailingZeros().toPlainString();
    }
}
