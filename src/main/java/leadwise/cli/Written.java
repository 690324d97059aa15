package leadwise.cli;

import leadwise.inference.Device;
import leadwise.inference.PromptStyle;
import leadwise.paper.Layout;
import leadwise.paper.LeadOrder;
import leadwise.paper.PaperScale;
import leadwise.report.PaperFormat;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// Choices as they are written on the command line and in its answers: `cuda`, `as-typed`, `3x4`.
abstract class Written<T> implements ITypeConverter<T>, Iterable<String> {

    private final List<T> values;
    private final Function<T, String> name;

    private Written(T[] values, Function<T, String> name) {
        this.values = List.of(values);
        this.name = name;
    }

    static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public T convert(String written) {
        for (var value : values) {
            if (name.apply(value).equalsIgnoreCase(written)) {
                return value;
            }
        }
        throw new TypeConversionException(
                "takes " + String.join(", ", this) + ", not '" + written + "'");
    }

    @Override
    public Iterator<String> iterator() {
        return values.stream().map(name).iterator();
    }

    static final class DeviceNames extends Written<Device> {
        DeviceNames() {
            super(Device.values(), Written::name);
        }
    }

    static final class PromptStyleNames extends Written<PromptStyle> {
        PromptStyleNames() {
            super(PromptStyle.values(), Written::name);
        }
    }

    static final class LayoutNames extends Written<Layout> {
        LayoutNames() {
            super(Layout.values(), Layout::id);
        }
    }

    static final class LeadOrderNames extends Written<LeadOrder> {
        LeadOrderNames() {
            super(LeadOrder.values(), Written::name);
        }
    }

    /// One gain, or that of the limb and that of the chest leads: `10`, `10/5`. The speed is the
    /// standard one.
    static final class GainText implements ITypeConverter<PaperScale> {

        @Override
        public PaperScale convert(String written) {
            var gains = written.split("/", -1);
            if (gains.length > 2) {
                throw refusal();
            }
            double limb = gain(gains[0]);
            return PaperScale.STANDARD
                    .withGain(limb)
                    .withChestGain(gains.length == 2 ? gain(gains[1]) : limb);
        }

        private static double gain(String written) {
            return PaperScale.GAINS.stream()
                    .filter(gain -> written.matches(Digits.plain(gain) + "(\\.0+)?"))
                    .findFirst()
                    .orElseThrow(GainText::refusal);
        }

        private static TypeConversionException refusal() {
            return new TypeConversionException("takes 2.5, 5, 10 or 20, or two of them as in 10/5");
        }
    }

    static final class PaperNames extends Written<PaperFormat> {
        PaperNames() {
            super(PaperFormat.values(), Written::name);
        }
    }

    static final class OutputFormatNames extends Written<OutputFormat> {
        OutputFormatNames() {
            super(OutputFormat.values(), Written::name);
        }
    }
}
