package leadwise.io.wfdb;

import leadwise.model.Annotation.Kind;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// Annotations in the MIT format (WFDB, annot(5)): words of 16 bits, low byte first, six bits of
/// type above ten bits of interval to the annotation before; a word of 0 is the end.
///
/// `12 04 06 08 00 00` is a normal beat (1) at sample 18, and one of a bundle branch block (2) six
/// samples later.
final class AnnotationFile {

    private static final int SKIP = 59;
    private static final int NUMBER = 60;
    private static final int SUBTYPE = 61;
    private static final int CHANNEL = 62;
    private static final int TEXT = 63;

    /// The symbol of each type, from 0; a blank where none is defined.
    private static final String SYMBOLS = " NLRaVFJASEj/Q~ | sT*D\"=pB^t+u?![]en@xf()r        ";

    private static final String BEATS = "NLRaVFJASEj/QBen?fr";
    private static final String WAVES = "ptu";
    private static final int NOTE = 22;
    private static final Pattern RESOLUTION =
            Pattern.compile("## time resolution: (?<perSecond>\\d{1,9}(?:\\.\\d{1,9})?)");

    private final byte[] bytes;
    private final List<Entry> entries = new ArrayList<>();
    private int at;
    private long sample;
    private int channel;
    private OptionalDouble perSecond = OptionalDouble.empty();

    private AnnotationFile(byte[] bytes) {
        this.bytes = bytes;
    }

    /// One annotation.
    ///
    /// @param sample from the beginning of the record, in the file's own resolution
    /// @param channel the signal's number, from 0; 0 also means all
    record Entry(long sample, String code, int channel, String text) {

        Kind kind() {
            if (code.equals("(")) {
                return Kind.ONSET;
            }
            if (code.equals(")")) {
                return Kind.OFFSET;
            }
            return BEATS.contains(code) ? Kind.BEAT : WAVES.contains(code) ? Kind.WAVE : Kind.NOTE;
        }
    }

    /// All annotations of a file.
    ///
    /// @param samplesPerSecond of their times, where the file says it
    record Marks(List<Entry> entries, OptionalDouble samplesPerSecond) {
        Marks {
            entries = List.copyOf(entries);
        }
    }

    /// The annotations, or empty where the bytes are no annotation file from the first word to the
    /// last: there is no other sign by which one is known.
    static Optional<Marks> parse(byte[] bytes) {
        var file = new AnnotationFile(bytes);
        return file.readAll() && !file.entries.isEmpty()
                ? Optional.of(new Marks(file.entries, file.perSecond))
                : Optional.empty();
    }

    private boolean readAll() {
        while (true) {
            var word = word();
            if (word.isEmpty()) {
                return false;
            }
            if (word.getAsInt() == 0) {
                return true;
            }
            if (!read(word.getAsInt() >> 10, word.getAsInt() & 0x3FF)) {
                return false;
            }
        }
    }

    private boolean read(int type, int interval) {
        return switch (type) {
            case SKIP -> skip();
            // a number and a subtype refine an annotation's code; no reader of ECGs shows them
            case NUMBER, SUBTYPE -> true;
            case CHANNEL -> channel(interval);
            case TEXT -> text(interval);
            default -> annotation(type, interval);
        };
    }

    /// A long interval: 32 bits, the high half first.
    private boolean skip() {
        var high = word();
        var low = word();
        if (high.isEmpty() || low.isEmpty()) {
            return false;
        }
        sample += (high.getAsInt() << 16) | low.getAsInt();
        return sample >= 0;
    }

    private boolean channel(int number) {
        channel = number & 0xFF;
        if (!entries.isEmpty()) {
            var last = entries.removeLast();
            entries.add(new Entry(last.sample, last.code, channel, last.text));
        }
        return true;
    }

    /// Text that belongs to the annotation before; padded to whole words.
    private boolean text(int length) {
        if (entries.isEmpty() || at + length > bytes.length) {
            return false;
        }
        var text = new String(bytes, at, length, StandardCharsets.UTF_8).replace("\0", "").strip();
        at += length + length % 2;
        var last = entries.removeLast();
        var resolution = RESOLUTION.matcher(text);
        if (last.sample == 0 && last.code.equals(symbol(NOTE)) && resolution.matches()) {
            double stated = Double.parseDouble(resolution.group("perSecond"));
            perSecond = stated > 0 ? OptionalDouble.of(stated) : perSecond;
            return stated > 0;
        }
        entries.add(new Entry(last.sample, last.code, last.channel, text));
        return true;
    }

    private boolean annotation(int type, int interval) {
        sample += interval;
        if (type >= SYMBOLS.length() || symbol(type).isBlank()) {
            return false;
        }
        entries.add(new Entry(sample, symbol(type), channel, ""));
        return true;
    }

    private static String symbol(int type) {
        return SYMBOLS.substring(type, type + 1);
    }

    private OptionalInt word() {
        if (at + 2 > bytes.length) {
            return OptionalInt.empty();
        }
        int word = (bytes[at] & 0xFF) | ((bytes[at + 1] & 0xFF) << 8);
        at += 2;
        return OptionalInt.of(word);
    }
}
