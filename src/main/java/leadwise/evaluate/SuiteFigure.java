package leadwise.evaluate;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// One line of the suite's summary.
///
/// @param key stable, for programs: `seen.lexicon`
/// @param what for people: "PTB-XL fold 10, all statements, lexicon prompts"
/// @param scale what kind of number it is
/// @param value empty where it is not defined
/// @param auprc average precision, where the value is an area under the ROC curve
/// @param prevalence beside the average precision: that of guessing
/// @param counted how many statements or phrases it is a figure of, where it is one of several
/// @param aim what it ought to reach
public record SuiteFigure(
        String key,
        String what,
        Scale scale,
        Optional<Estimate> value,
        Optional<Estimate> auprc,
        OptionalDouble prevalence,
        OptionalInt counted,
        Optional<Aim> aim) {

    /// What kind of number a figure is, and so how many digits it is worth.
    public enum Scale {
        AREA("%.3f"),
        SHARE("%.3f"),
        ERROR("%.4f"),
        MILLISECONDS("%.1f ms"),
        DIFFERENCE("%.1e");

        private final String format;

        Scale(String format) {
            this.format = format;
        }

        String digits(double value) {
            return String.format(Locale.ROOT, format, value);
        }
    }

    /// A mean over statements, with what it is to be read beside.
    static SuiteFigure areas(String key, String what, MacroFigures macro) {
        return new SuiteFigure(
                key,
                what,
                Scale.AREA,
                macro.auc(),
                macro.auprc(),
                OptionalDouble.of(macro.prevalence()),
                OptionalInt.of(macro.labels()),
                Optional.empty());
    }

    static SuiteFigure of(String key, String what, Scale scale, Optional<Estimate> value) {
        return new SuiteFigure(
                key,
                what,
                scale,
                value,
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalInt.empty(),
                Optional.empty());
    }

    SuiteFigure over(int number) {
        return new SuiteFigure(
                key, what, scale, value, auprc, prevalence, OptionalInt.of(number), aim);
    }

    SuiteFigure aiming(Aim at) {
        return new SuiteFigure(
                key, what, scale, value, auprc, prevalence, counted, Optional.of(at));
    }
}
