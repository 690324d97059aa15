package leadwise.io;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// What the user said about a file where the file does not say it, or says it wrongly.
///
/// @param countsPerMillivolt taken for every lead in place of the file's gains (baseline 0), for
///   headers known to be wrong
/// @param samplesPerSecond for text files without a time column
/// @param unit of the values of a text file
/// @param leadNames of the columns of a text file, in their order; "-" leaves a column out
/// @param delimiter of a text file
/// @param decimalComma whether a text file writes 0,5 for a half
public record ReadOptions(
        OptionalDouble countsPerMillivolt,
        OptionalDouble samplesPerSecond,
        Optional<Unit> unit,
        Optional<List<String>> leadNames,
        Optional<Character> delimiter,
        Optional<Boolean> decimalComma) {

    /// Nothing was said.
    public static final ReadOptions NONE =
            new ReadOptions(
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    /// Units in which a text file may hold voltages.
    public enum Unit {
        MILLIVOLT("mV", 1),
        MICROVOLT("µV", 1000),
        VOLT("V", 0.001);

        private final String symbol;
        private final double perMillivolt;

        Unit(String symbol, double perMillivolt) {
            this.symbol = symbol;
            this.perMillivolt = perMillivolt;
        }

        public String symbol() {
            return symbol;
        }

        /// How many of this unit are one millivolt.
        public double perMillivolt() {
            return perMillivolt;
        }
    }
}
