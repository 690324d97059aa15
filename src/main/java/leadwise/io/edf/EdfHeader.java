package leadwise.io.edf;

import leadwise.io.content.Bytes;
import leadwise.io.content.Refusal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/// The header: 256 bytes of the recording, then 256 bytes for each signal, one field of all signals
/// after the other.
///
/// ```
/// 0 version 8 · 8 patient 80 · 88 recording 80 · 168 date 8 · 176 time 8 · 184 header bytes 8
/// 192 reserved 44 · 236 records 8 · 244 seconds of a record 8 · 252 signals 4
/// label 16 · transducer 80 · unit 8 · physical min 8, max 8 · digital min 8, max 8
/// prefilter 80 · samples per record 8 · reserved 32
/// ```
///
/// @param reserved begins with EDF+C, EDF+D, BDF+C or BDF+D in the extended formats
/// @param records announced; −1 where the writer did not know
/// @param recordSeconds how long a record lasts; may be a fraction
record EdfHeader(
        Encoding encoding,
        String patient,
        String recording,
        String date,
        String time,
        String reserved,
        int records,
        BigDecimal recordSeconds,
        List<EdfSignal> signals) {

    /// Bytes before those of the signals, and bytes of each signal.
    static final int FIXED_BYTES = 256;

    private static final int MOST_SIGNALS = 4096;
    private static final int UNKNOWN_RECORDS = -1;

    EdfHeader {
        signals = List.copyOf(signals);
    }

    static EdfHeader parse(Bytes bytes) throws Refusal {
        var encoding =
                Encoding.of(bytes.slice(0, Math.min(8, bytes.length())).toArray())
                        .orElseThrow(
                                () ->
                                        Refusal.malformed(
                                                "byte 0", "begins neither like EDF nor like BDF"));
        int count = field(bytes, 252, 4, "the number of signals").whole();
        if (count < 1 || count > MOST_SIGNALS) {
            throw Refusal.malformed(
                    "byte 252", "announces " + count + " signals, not 1 to " + MOST_SIGNALS);
        }
        verifySize(field(bytes, 184, 8, "the header's size"), count);
        int records = field(bytes, 236, 8, "the number of records").whole();
        if (records < UNKNOWN_RECORDS) {
            throw Refusal.malformed("byte 236", "announces " + records + " records");
        }
        var seconds = field(bytes, 244, 8, "the duration of a record").decimal();
        if (seconds.signum() < 0) {
            throw Refusal.malformed("byte 244", "a record lasts " + seconds + " s");
        }
        return new EdfHeader(
                encoding,
                Field.text(bytes, 8, 80),
                Field.text(bytes, 88, 80),
                Field.text(bytes, 168, 8),
                Field.text(bytes, 176, 8),
                Field.text(bytes, 192, 44),
                records,
                seconds,
                signals(bytes, encoding, count));
    }

    /// The size follows from the number of signals; where the two differ, nobody knows where the
    /// samples begin.
    private static void verifySize(Field stated, int signals) throws Refusal {
        int size = FIXED_BYTES * (signals + 1);
        if (stated.whole() != size) {
            throw Refusal.malformed(
                    stated.place(),
                    "states a header of "
                            + stated.text()
                            + " bytes, but that of "
                            + signals
                            + " signals has "
                            + size);
        }
    }

    private static Field field(Bytes bytes, int at, int width, String name) throws Refusal {
        return new Field(name, bytes.byteName(at), Field.text(bytes, at, width));
    }

    private static List<EdfSignal> signals(Bytes bytes, Encoding encoding, int count)
            throws Refusal {
        var columns = new Columns(bytes, count);
        var signals = new ArrayList<EdfSignal>();
        long offset = 0;
        for (int i = 0; i < count; i++) {
            int samples = columns.field(i, 216, 8, "the number of samples in a record").whole();
            if (samples < 0) {
                throw Refusal.malformed(
                        columns.place(i), "announces " + samples + " samples in a record");
            }
            signals.add(
                    new EdfSignal(
                            i + 1,
                            columns.text(i, 0, 16),
                            columns.text(i, 16, 80),
                            columns.text(i, 96, 8),
                            new EdfSignal.Range(
                                    columns.field(i, 104, 8, "the physical minimum"),
                                    columns.field(i, 112, 8, "the physical maximum"),
                                    columns.field(i, 120, 8, "the digital minimum"),
                                    columns.field(i, 128, 8, "the digital maximum")),
                            columns.text(i, 136, 80),
                            samples,
                            offset));
            offset += (long) samples * encoding.bytes();
        }
        return signals;
    }

    /// The fields of the signals: one field of all of them, then the next.
    ///
    /// A field that begins `before` bytes into the 256 of a signal begins `before` × signals bytes
    /// into the table.
    private record Columns(Bytes bytes, int signals) {

        String text(int signal, int before, int width) throws Refusal {
            return Field.text(
                    bytes, FIXED_BYTES + (long) before * signals + (long) signal * width, width);
        }

        Field field(int signal, int before, int width, String name) throws Refusal {
            return new Field(name, place(signal), text(signal, before, width));
        }

        String place(int signal) throws Refusal {
            return EdfSignal.place(signal + 1, text(signal, 0, 16));
        }
    }

    int bytes() {
        return FIXED_BYTES * (signals.size() + 1);
    }

    /// Bytes of one record, all signals together.
    long recordBytes() {
        var last = signals.getLast();
        return last.offset() + (long) last.samples() * encoding.bytes();
    }

    /// Whether patient, recording and annotations follow the extended format.
    boolean isPlus() {
        return reserved.startsWith(encoding + "+");
    }

    /// Whether records need not follow each other in time.
    boolean isInterrupted() {
        return reserved.startsWith(encoding + "+D");
    }

    List<EdfSignal> annotations() {
        return signals.stream().filter(EdfSignal::isAnnotations).toList();
    }

    /// As the file states it, not rounded: 100 samples in 0.2 s are 500.
    double samplesPerSecond(EdfSignal signal) {
        return BigDecimal.valueOf(signal.samples())
                .divide(recordSeconds, MathContext.DECIMAL128)
                .doubleValue();
    }
}
