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
/// @param segments that follow each other, where the record has several; then there are no signals
/// @param comments without their `#`, in the file's order, empty ones left out
/// @param ignoredLines how many lines follow the announced signals
/// @param utf8 false when the bytes are not UTF-8 and were read as Latin-1
record Header(
        String name,
        OptionalDouble samplesPerSecond,
        OptionalLong samples,
        String timeAndDate,
        List<SignalLine> signals,
        List<SegmentLine> segments,
        List<String> comments,
        int ignoredLines,
        boolean utf8) {

    static final int MOST_SIGNALS = 4096;
    static final int MOST_SEGMENTS = 100_000;

    /// `name[/segments]`
    private static final Pattern NAME = Pattern.compile("(?<name>.*?)(?:/(?<segments>\\d+))?");

    /// `rate[/counter[(base)]]`: `500`, `3.6e2`, `360/720.0(12)`.
    private static final Pattern RATE =
            Pattern.compile("(?<rate>[^/(]+)(?:/(?<counter>[^(]+)(?:\\((?<base>[^)]+)\\))?)?");

    private static final double HIGHEST_RATE = 1e6;

    Header {
        signals = List.copyOf(signals);
        segments = List.copyOf(segments);
        comments = List.copyOf(comments);
    }

    static Header parse(Path file, byte[] bytes) throws Refusal {
        return new Parser(file).parse(bytes);
    }

    /// Goes through the lines once; what is known so far is in the fields.
    private static final class Parser {
        private final Path file;
        private final List<SignalLine> signals = new ArrayList<>();
        private final List<SegmentLine> segments = new ArrayList<>();
        private final List<String> comments = new ArrayList<>();
        private boolean begun;
        private int ignoredLines;
        private String name = "";
        private boolean segmented;
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
            if (lines() < announced) {
                throw Refusal.malformed(
                        file,
                        "line " + number,
                        "the header ends after "
                                + lines()
                                + " of "
                                + announced
                                + " announced "
                                + (segmented ? "segments" : "signals"));
            }
            return new Header(
                    name,
                    samplesPerSecond,
                    samples,
                    timeAndDate,
                    signals,
                    segments,
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
            } else if (lines() >= announced) {
                ignoredLines++;
            } else if (segmented) {
                segments.add(SegmentLine.parse(file, number, line));
            } else {
                signals.add(SignalLine.parse(file, number, line));
            }
        }

        private int lines() {
            return signals.size() + segments.size();
        }

        /// `name[/segments] signals [rate[/counter[(base)]] [samples [time [date]]]]`
        private void recordLine(int number, String line) throws Refusal {
            var fields = new HeaderFields(file, number, line, 5);
            var names = fields.match(0, NAME, "a record's name");
            name = names.group("name");
            fields.verify(fields.count() > 1, "the number of signals is missing");
            long signalCount = fields.integer(1, "the number of signals").orElse(0);
            fields.verify(
                    signalCount >= 0 && signalCount <= MOST_SIGNALS,
                    signalCount + " signals are not between 0 and " + MOST_SIGNALS);
            segmented = names.group("segments") != null;
            announced =
                    segmented ? fields.number(names.group("segments"), "segments", 0) : signalCount;
            fields.verify(
                    announced <= MOST_SEGMENTS,
                    announced + " segments are more than " + MOST_SEGMENTS);
            fields.verify(!segmented || announced > 0, "a record of 0 segments holds nothing");
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
