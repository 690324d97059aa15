package leadwise.io.edf;

import leadwise.io.ReadOptions;
import leadwise.io.ReadOutcome;
import leadwise.io.content.Bytes;
import leadwise.io.content.FileContent;
import leadwise.io.content.FileName;
import leadwise.io.content.RecordingParts;
import leadwise.io.content.Refusal;
import leadwise.model.Gain;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// One reading of one file: header, which signals are leads, where the records lie, then the
/// counts.
final class EdfAssembly {

    private static final int MOST_NAMED = 10;

    /// How many values a file that is cut off may lack and be filled up; beyond that the recording
    /// ends with the file, so that no header's number decides how much memory is taken.
    private static final long MOST_MISSING_VALUES = 1_000_000;

    private final Path file;
    private final FileContent content;
    private final ReadOptions options;
    private final RecordingParts parts;

    EdfAssembly(Path file, FileContent content, ReadOptions options) {
        this.file = file;
        this.content = content;
        this.options = options;
        this.parts = new RecordingParts(file, options);
    }

    private record LeadSignal(EdfSignal signal, Gain gain) {}

    ReadOutcome read() throws Refusal {
        var bytes = Bytes.littleEndian(content.bytes());
        var header = EdfHeader.parse(bytes);
        var leads = leads(header);
        var signals = leads.stream().map(LeadSignal::signal).toList();
        if (header.recordSeconds().signum() == 0) {
            throw Refusal.malformed("byte 244", "a record lasts 0 s, so its samples have no rate");
        }
        var records = Records.of(header, bytes);
        if (content.length() <= header.bytes()) {
            throw Refusal.malformed(
                    "byte " + Math.min(content.length(), header.bytes()),
                    "ends before the first record does");
        }
        long announced = announced(header, content.length(), signals);
        if (announced == 0) {
            throw Refusal.malformed("byte " + header.bytes(), "ends before the first record does");
        }
        long readable = readable(announced, records, signals);
        var timeline = new Timeline.Reading(records, signals, parts).read(readable);
        if (timeline.records() < announced) {
            double seconds = header.recordSeconds().doubleValue();
            parts.remarkOnBeginning(timeline.records() * seconds, announced * seconds);
        }
        for (var lead : leads) {
            add(lead, records, timeline);
        }
        return parts.finish(
                FileName.stem(file),
                new Facts(header, parts).read(records, timeline, signals),
                header.encoding() + (header.isPlus() ? "+" : ""),
                content.sha256());
    }

    private List<LeadSignal> leads(EdfHeader header) throws Refusal {
        var leads = new ArrayList<LeadSignal>();
        var leftOut = new ArrayList<String>();
        for (var signal : header.signals()) {
            if (signal.isAnnotations()) {
                continue;
            }
            var voltage = signal.voltage();
            boolean userScales = options.countsPerMillivolt().isPresent();
            if (signal.isStatus()) {
                leftOut.add(signal.label() + " (triggers)");
            } else if (voltage.isEmpty() && !(userScales && signal.unit().isEmpty())) {
                leftOut.add(
                        signal.place()
                                + (signal.unit().isEmpty()
                                        ? ", no unit"
                                        : ", unit " + Refusal.quoted(signal.unit())));
            } else if (signal.samples() == 0) {
                leftOut.add(signal.place() + ", no samples");
            } else {
                leads.add(
                        new LeadSignal(
                                signal,
                                userScales
                                        ? new Gain(1, 0, Gain.Origin.USER)
                                        : signal.gain(voltage.orElseThrow())));
            }
        }
        remarkOn(leftOut);
        if (leads.isEmpty()) {
            throw Refusal.unsupported(
                    "",
                    leftOut.isEmpty()
                            ? "holds no signal, only annotations"
                            : "none of its signals is a voltage: " + named(leftOut));
        }
        return leads;
    }

    private void remarkOn(List<String> leftOut) {
        if (!leftOut.isEmpty()) {
            parts.remark("", "signals left out: " + named(leftOut));
        }
    }

    private static String named(List<String> signals) {
        var some = String.join("; ", signals.subList(0, Math.min(MOST_NAMED, signals.size())));
        int more = signals.size() - MOST_NAMED;
        return more > 0 ? some + "; and " + more + " more" : some;
    }

    /// How many records there are, from the header or from the file's length; the last ones may be
    /// gaps, in whole or in part.
    private long announced(EdfHeader header, long fileBytes, List<EdfSignal> leads) throws Refusal {
        long data = fileBytes - header.bytes();
        long whole = data / header.recordBytes();
        long begun = Math.ceilDiv(data, header.recordBytes());
        boolean stated = header.records() > 0;
        if (!stated) {
            parts.remark("", "does not know its number of records; " + begun + " are there");
        }
        long announced = stated ? header.records() : begun;
        if (announced < begun) {
            parts.remark(
                    "",
                    "holds "
                            + (data - announced * header.recordBytes())
                            + " bytes more than the announced "
                            + announced
                            + " records; they are left out");
        }
        if (announced <= whole) {
            return announced;
        }
        if (announced - whole > MOST_MISSING_VALUES / valuesPerRecord(leads)) {
            parts.remark(
                    "",
                    "is cut off after record "
                            + whole
                            + " of "
                            + announced
                            + "; the recording ends there");
            return whole;
        }
        parts.remark("", "is cut off after record " + whole + "; the rest is a gap");
        return announced;
    }

    private static long valuesPerRecord(List<EdfSignal> leads) {
        return leads.stream().mapToLong(EdfSignal::samples).sum();
    }

    /// How many records fit, of those that there are.
    private long readable(long announced, Records records, List<EdfSignal> leads) throws Refusal {
        long values = valuesPerRecord(leads);
        parts.verifyRoom(values);
        long fitting = Math.min(announced, RecordingParts.MOST_VALUES / values);
        boolean whole = content.length() == content.bytes().length;
        return whole ? fitting : Math.min(fitting, Math.max(1, records.whole()));
    }

    private void add(LeadSignal lead, Records records, Timeline timeline) throws Refusal {
        var signal = lead.signal();
        double samplesPerSecond = records.header().samplesPerSecond(signal);
        var places = timeline.places(signal.samples(), samplesPerSecond);
        parts.verifyRoom(places[places.length - 1]);
        var counts = RecordingParts.gaps((int) places[places.length - 1]);
        for (int i = 0; i < timeline.runs().size(); i++) {
            var run = timeline.runs().get(i);
            for (int record = 0; record < run.records(); record++) {
                records.copy(
                        run.first() + record,
                        signal,
                        counts,
                        (int) places[i] + record * signal.samples());
            }
        }
        parts.add(signal.leadName(), signal.place(), samplesPerSecond, counts, lead.gain());
    }
}
