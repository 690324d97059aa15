package leadwise.measure;

import leadwise.model.Lead;
import leadwise.model.Wave;
import leadwise.signal.RealRecordings;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What physicians marked in one lead of a LUDB record: P, QRS and T with onset, peak and offset.
///
/// The files are WFDB annotations: 6 bits code, 10 bits samples since the one before; 59 is a
/// longer pause, 60 to 62 carry no time, 63 carries text. Codes 39 and 40 are onset and offset, 24,
/// 1 and 27 the peaks of P, QRS and T between them. An onset or an offset that is not marked is
/// NaN.
record LudbMarks(List<Wave> p, List<Wave> qrs, List<Wave> t) {

    private static final double RATE = 500;
    private static final int P = 24;
    private static final int QRS = 1;
    private static final int T = 27;
    private static final int ONSET = 39;
    private static final int OFFSET = 40;

    private record Mark(int code, double seconds) {}

    /// The marks of the twelve leads.
    static Map<Lead, LudbMarks> of(int record) throws IOException {
        var leads = new LinkedHashMap<Lead, LudbMarks>();
        for (var lead : Lead.STANDARD) {
            leads.put(lead, of(record, lead));
        }
        return leads;
    }

    /// The marks of one lead.
    static LudbMarks of(int record, Lead lead) throws IOException {
        var file = record + "." + lead.name().toLowerCase(Locale.ROOT);
        return of(marks(Files.readAllBytes(RealRecordings.LUDB.resolve(file))));
    }

    List<Wave> of(WaveKind kind) {
        return switch (kind) {
            case P -> p;
            case QRS -> qrs;
            case T -> t;
        };
    }

    /// The three waves.
    enum WaveKind {
        P,
        QRS,
        T
    }

    /// Seconds of the first and of the last mark.
    double firstSeconds() {
        return all().mapToDouble(LudbMarks::first).min().orElse(Double.POSITIVE_INFINITY);
    }

    double lastSeconds() {
        return all().mapToDouble(LudbMarks::last).max().orElse(Double.NEGATIVE_INFINITY);
    }

    private java.util.stream.Stream<Wave> all() {
        return java.util.stream.Stream.of(p, qrs, t).flatMap(List::stream);
    }

    private static double first(Wave wave) {
        return Double.isNaN(wave.onsetSeconds()) ? wave.peakSeconds() : wave.onsetSeconds();
    }

    private static double last(Wave wave) {
        return Double.isNaN(wave.offsetSeconds()) ? wave.peakSeconds() : wave.offsetSeconds();
    }

    private static LudbMarks of(List<Mark> marks) {
        var waves = new LudbMarks(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < marks.size(); i++) {
            var wave =
                    new Wave(
                            neighbour(marks, i - 1, ONSET),
                            marks.get(i).seconds,
                            neighbour(marks, i + 1, OFFSET));
            switch (marks.get(i).code) {
                case P -> waves.p.add(wave);
                case QRS -> waves.qrs.add(wave);
                case T -> waves.t.add(wave);
                default -> {}
            }
        }
        return waves;
    }

    private static double neighbour(List<Mark> marks, int i, int code) {
        return i >= 0 && i < marks.size() && marks.get(i).code == code
                ? marks.get(i).seconds
                : Double.NaN;
    }

    private static List<Mark> marks(byte[] file) {
        var bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        var marks = new ArrayList<Mark>();
        long sample = 0;
        while (bytes.remaining() >= 2) {
            int word = bytes.getShort() & 0xffff;
            int code = word >> 10;
            int low = word & 0x3ff;
            if (word == 0) {
                break;
            } else if (code == 59) {
                sample += ((long) bytes.getShort() << 16) + (bytes.getShort() & 0xffff);
            } else if (code == 63) {
                bytes.position(bytes.position() + low + (low & 1));
            } else if (code < 59) {
                sample += low;
                marks.add(new Mark(code, sample / RATE));
            }
        }
        return marks;
    }
}
