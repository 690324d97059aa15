package leadwise.io.edf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// The time-stamped annotation lists in an annotation signal of one record.
///
/// Each is `onset [15 duration] 14 text 14 [text 14 …] 00`, numbers in hexadecimal; unused bytes
/// are 00. Example: `+1800.2 15 25.5 14 Apnea 14 00`. The first of a record has an empty text, its
/// onset is when the record begins.
///
/// @param lists in the order of the bytes
/// @param unreadable how many stretches of bytes follow another grammar
record Tals(List<Tal> lists, int unreadable) {

    private static final int DURATION = 0x15;
    private static final int TEXT = 0x14;
    private static final Pattern ONSET = Pattern.compile("[+-]\\d{1,15}(?:\\.\\d{0,15})?");
    private static final Pattern DURATION_SECONDS = Pattern.compile("\\d{1,15}(?:\\.\\d{0,15})?");

    Tals {
        lists = List.copyOf(lists);
    }

    /// One list.
    ///
    /// @param onsetSeconds after the start time of the header, may be negative
    /// @param duration in seconds as it is written; empty where none is
    /// @param texts in UTF-8, those that are not empty
    record Tal(double onsetSeconds, String duration, List<String> texts) {
        Tal {
            texts = List.copyOf(texts);
        }
    }

    static Tals parse(byte[] bytes) {
        var lists = new ArrayList<Tal>();
        int unreadable = 0;
        int from = 0;
        while (from < bytes.length) {
            int end = next(bytes, 0, from, bytes.length);
            if (end > from && !add(lists, bytes, from, end)) {
                unreadable++;
            }
            from = end + 1;
        }
        return new Tals(lists, unreadable);
    }

    private static boolean add(List<Tal> lists, byte[] bytes, int from, int end) {
        int stampEnd = next(bytes, TEXT, from, end);
        int onsetEnd = next(bytes, DURATION, from, stampEnd);
        var onset = text(bytes, from, onsetEnd);
        var duration = onsetEnd < stampEnd ? text(bytes, onsetEnd + 1, stampEnd) : "";
        if (stampEnd == end
                || !ONSET.matcher(onset).matches()
                || !(duration.isEmpty() || DURATION_SECONDS.matcher(duration).matches())) {
            return false;
        }
        var texts = new ArrayList<String>();
        int textFrom = stampEnd + 1;
        while (textFrom < end) {
            int textEnd = next(bytes, TEXT, textFrom, end);
            var text = text(bytes, textFrom, textEnd).strip();
            if (!text.isEmpty()) {
                texts.add(text);
            }
            textFrom = textEnd + 1;
        }
        lists.add(new Tal(Double.parseDouble(onset), duration, texts));
        return true;
    }

    /// Where that byte stands from `from` on; `end` when it does not.
    private static int next(byte[] bytes, int wanted, int from, int end) {
        for (int i = from; i < end; i++) {
            if (bytes[i] == wanted) {
                return i;
            }
        }
        return end;
    }

    private static String text(byte[] bytes, int from, int end) {
        return new String(Arrays.copyOfRange(bytes, from, end), StandardCharsets.UTF_8);
    }
}
