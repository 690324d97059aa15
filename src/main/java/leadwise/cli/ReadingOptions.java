package leadwise.cli;

import leadwise.io.ReadOptions;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/// The options that say what a file does not say, or says wrongly.
final class ReadingOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--counts-per-mv",
            paramLabel = "N",
            description =
                    "Stored counts per millivolt, in place of the gains in the header, for headers"
                            + " that are known to be wrong.")
    private @Nullable Double countsPerMillivolt;

    @Option(
            names = "--rate",
            paramLabel = "HZ",
            description =
                    "Samples per second, for text files without a time column and WFDB headers that"
                            + " state no rate.")
    private @Nullable Double samplesPerSecond;

    @Option(
            names = "--unit",
            paramLabel = "UNIT",
            description = "Text files: unit of the values, mV, uV or V.")
    private @Nullable String unit;

    @Option(
            names = "--leads",
            paramLabel = "NAMES",
            description =
                    "Text files: names of the columns in their order, parted by commas; - leaves a"
                            + " column out.")
    private @Nullable String leads;

    @Option(
            names = "--delimiter",
            paramLabel = "CHAR",
            description = "Text files: what parts the columns; one character, tab or space.")
    private @Nullable String delimiter;

    @Option(
            names = "--decimal-comma",
            negatable = true,
            description = "Text files: whether 0,5 is a half.")
    private @Nullable Boolean decimalComma;

    ReadOptions asked() {
        return new ReadOptions(
                positive("--counts-per-mv", countsPerMillivolt),
                positive("--rate", samplesPerSecond),
                Optional.ofNullable(unit).map(this::unit),
                Optional.ofNullable(leads).map(ReadingOptions::names),
                Optional.ofNullable(delimiter).map(this::delimiter),
                Optional.ofNullable(decimalComma));
    }

    private OptionalDouble positive(String option, @Nullable Double value) {
        if (value == null) {
            return OptionalDouble.empty();
        }
        if (!(value > 0) || value.isInfinite()) {
            throw wrong(option + " has to be more than 0, not " + value);
        }
        return OptionalDouble.of(value);
    }

    private ReadOptions.Unit unit(String written) {
        return switch (written.toLowerCase(Locale.ROOT)) {
            case "mv" -> ReadOptions.Unit.MILLIVOLT;
            case "uv", "µv", "μv" -> ReadOptions.Unit.MICROVOLT;
            case "v" -> ReadOptions.Unit.VOLT;
            default -> throw wrong("--unit takes mV, uV or V, not " + written);
        };
    }

    private static List<String> names(String written) {
        return Arrays.stream(written.split(",", -1)).map(String::strip).toList();
    }

    private Character delimiter(String written) {
        return switch (written.toLowerCase(Locale.ROOT)) {
            case "tab", "\\t" -> '\t';
            case "space" -> ' ';
            case String one when one.length() == 1 -> written.charAt(0);
            default -> throw wrong("--delimiter takes one character, tab or space, not " + written);
        };
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence + ".");
    }
}
