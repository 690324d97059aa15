package leadwise.io.wfdb;

import leadwise.io.content.Refusal;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/// A record's header, taken apart.
///
/// @param name the record's label; never a path
/// @param samplesPerSecond empty when the header does not state it
/// @param samples of each signal; empty when the header leaves it to the files' length
/// @param timeAndDate as written; may be empty
/// @param comments without their `#`, in the file's order, empty ones left out
/// @param ignoredLines how many lines follow the announced signals
/// @param utf8 false when the bytes are not UTF-8 and were read as Latin-1
record Header(
        String name,
        OptionalDouble samplesPerSecond,
        OptionalLong samples,
        String timeAndDate,
        List<SignalLine> signals,
        List<String> comments,
        int ignoredLines,
        boolean utf8) {

    static final int MOST_SIGNALS = 4096;

    /// `name[/segments]`
    private static final Pattern NAME = Pattern.compile("(?<name>.*?)(?:/(?<segments>\\d+))?");

    /// `rate[/counter[(base)]]`: `500`, `3.6e2`, `360/720.0(12)`.
    private static final Pattern RATE =
            Pattern.compile("(?<rate>[^/(]+)(?:/(?<counter>[^(]+)(?:\\((?<base>[^)]+)\\))?)?");

    private static final double HIGHEST_RATE = 1e6;

    Header {
        signals = List.copyOf(signals);
        comments = List.copyOf(comments);
    }

    static Header parse(Path file, byte[] bytes) throws Refusal {
        return new Parser(file).parse(bytes);
    }

    /// Goes through the lines once; what is known so far is in the fields.
    private static final class Parser {
        private final Path file;
        private final List<SignalLine> signals = new ArrayList<>();
        private final List<String> comments = new ArrayList<>();
        private boolean begun;
        private int ignoredLines;
        private String name = "";
        private long announced;
        private OptionalDouble samplesPerSecond = OptionalDouble.empty();
        private OptionalLong samples = OptionalLong.empty();
        private String timeAndDate = "";

        Parser(Path file) {
            this.file = file;
        }

        Header parse(byte[] bytes) throws Refusal {
            boolean utf8 = true;
            String text;
            try {
                text =
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .decode(ByteBuffer.wrap(bytes))
                                .toString();
            } catch (CharacterCodingException _) {
                text = new String(bytes, StandardCharsets.ISO_8859_1);
                utf8 = false;
            }
            if (text.indexOf('\0') >= 0) {
                throw Refusal.malformed(file, "", "is not a text, so it is not a WFDB header");
            }
            int number = 0;
            for (var line : text.replaceFirst("^\uFEFF", "").split("\r?\n", -1)) {
                number++;
                line(number, line.strip());
            }
            if (!begun) {
                throw Refusal.malformed(file, "", "is a WFDB header without a record line");
            }
            if (signals.size() < announced) {
                throw Refusal.malformed(
                        file,
                        "line " + number,
                        "the header ends after "
                                + signals.size()
                                + " of "
                                + announced
                                + " announced signals");
            }
            return new Header(
                    name,
                    samplesPerSecond,
                    samples,
                    timeAndDate,
                    signals,
                    comments,
                    ignoredLines,
                    utf8);
        }

        private void line(int number, String line) throws Refusal {
            if (line.isEmpty()) {
                return;
            }
            if (line.startsWith("#")) {
                var comment = line.substring(1).strip();
                if (!comment.isEmpty()) {
                    comments.add(comment);
                }
            } else if (!begun) {
                recordLine(number, line);
                begun = true;
            } else if (signals.size() < announced) {
                signals.add(SignalLine.parse(file, number, line));
            } else {
                ignoredLines++;
            }
        }

        /// `name[/segments] signals [rate[/counter[(base)]] [samples [time [date]]]]`
        private void recordLine(int number, String line) throws Refusal {
            var fields = new HeaderFields(file, number, line, 5);
            var names = fields.match(0, NAME, "a record's name");
            name = names.group("name");
            fields.verify(fields.count() > 1, "the number of signals is missing");
            announced = fields.integer(1, "the number of signals").orElse(0);
            if (names.group("segments") != null) {
                throw Refusal.unsupported(
                        file, "line " + number, "records of several segments are not supported");
            }
            fields.verify(
                    announced >= 0 && announced <= MOST_SIGNALS,
                    announced + " signals are not between 0 and " + MOST_SIGNALS);
            if (fields.count() > 2) {
                var rates = fields.match(2, RATE, "a sample rate");
                double rate = fields.decimal(rates.group("rate"), "sample rate", 0);
                fields.verify(
                        rate > 0 && rate <= HIGHEST_RATE,
                        "the sample rate "
                                + Refusal.quoted(rates.group("rate"))
                                + " is not above 0 and at most 1,000,000 per second");
                samplesPerSecond = OptionalDouble.of(rate);
            }
            var stated = fields.integer(3, "the number of samples");
            fields.verify(stated.orElse(0) >= 0, "the number of samples is negative");
            // 0 leaves the length to the files, as an absent number does
            samples = stated.orElse(0) == 0 ? OptionalLong.empty() : stated;
            timeAndDate = fields.rest(4);
        }
    }
}
