package leadwise.io.content;

import leadwise.io.ReadOptions;
import leadwise.io.ReadOutcome;
import leadwise.model.FileFacts;
import leadwise.model.Gain;
import leadwise.model.Lead;
import leadwise.model.OtherSignal;
import leadwise.model.Problem;
import leadwise.model.Recording;
import leadwise.model.Signal;
import leadwise.model.Source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/// Collects what a reader finds, signal by signal, and makes a recording of it.
///
/// Names become leads, doubles become names of their own, signals of several sample rates are told
/// apart; each with a remark.
public final class RecordingParts {

    /// All samples of a record: 12 leads for an hour and a half at 500 Hz, 256 MB in memory.
    public static final long MOST_VALUES = 32_000_000;

    private static final double SECONDS_PER_HOUR = 3600;

    private final Path opened;
    private final Path file;
    private final ReadOptions options;
    private final List<Problem> remarks = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();
    private final Set<Lead> taken = new HashSet<>();
    private long values;

    /// The parts of a record of one file.
    public RecordingParts(Path file, ReadOptions options) {
        this(file, file, options);
    }

    /// The parts of a record of several files.
    ///
    /// @param opened the one that was opened
    /// @param file the one that describes the others, to name in remarks
    public RecordingParts(Path opened, Path file, ReadOptions options) {
        this.opened = opened;
        this.file = file;
        this.options = options;
    }

    private record Part(Lead lead, double samplesPerSecond, Signal signal, Gain gain) {}

    /// Says what had to be assumed or left out.
    public void remark(String place, String reason) {
        remark(file, place, reason);
    }

    /// Says so of another file of the record.
    public void remark(Path of, String place, String reason) {
        remark(new Problem(Problem.Kind.REMARK, of, place, reason));
    }

    /// Says that a checksum contradicts what it was made of.
    public void remarkOnChecksum(String place, String reason) {
        remark(new Problem(Problem.Kind.CHECKSUM_DIFFERS, file, place, reason));
    }

    /// Takes a remark of any kind.
    public void remark(Problem remark) {
        remarks.add(remark);
    }

    /// Says that a long recording is read from its beginning as far as the bounds allow.
    public void remarkOnBeginning(double secondsRead, double secondsInAll) {
        boolean inHours = secondsInAll >= SECONDS_PER_HOUR;
        double unit = inHours ? SECONDS_PER_HOUR : 1;
        remark(
                "",
                String.format(
                        Locale.ROOT,
                        "is longer than what is read at once; the first %.2f of %.2f %s are read",
                        secondsRead / unit,
                        secondsInAll / unit,
                        inHours ? "hours" : "s"));
    }

    /// Verifies that so many values more are within the bound; to be asked before they are made.
    public void verifyRoom(long more) throws Refusal {
        if (more > MOST_VALUES - values) {
            throw Refusal.unsupported(
                    "", "the record holds more than 32,000,000 samples, the most that are read");
        }
    }

    /// Takes a signal: (count − baseline) / gain, or as the user says in place of the file's gain.
    ///
    /// @param written the signal's name in the file
    /// @param place to name in remarks: "signal 2"
    /// @param counts as stored, NaN where there is none; not used by anybody else afterwards
    public void add(
            String written, String place, double samplesPerSecond, double[] counts, Gain stated)
            throws Refusal {
        var gain = effective(stated);
        for (int i = 0; i < counts.length; i++) {
            counts[i] = (counts[i] - gain.baseline()) / gain.countsPerMillivolt();
        }
        addMillivolts(written, place, samplesPerSecond, counts, gain);
    }

    /// Takes a signal that is in millivolts already.
    ///
    /// @param gain by which it became so
    public void addMillivolts(
            String written, String place, double samplesPerSecond, double[] millivolts, Gain gain)
            throws Refusal {
        verifyRoom(millivolts.length);
        values += millivolts.length;
        parts.add(new Part(lead(written, place), samplesPerSecond, Signal.of(millivolts), gain));
    }

    /// The gain that counts: what the user says goes before the file.
    public Gain effective(Gain stated) {
        return options.countsPerMillivolt().isPresent()
                ? new Gain(options.countsPerMillivolt().getAsDouble(), 0, Gain.Origin.USER)
                : stated;
    }

    /// So many samples that are not there.
    public static double[] gaps(int length) {
        var gaps = new double[length];
        Arrays.fill(gaps, Double.NaN);
        return gaps;
    }

    private Lead lead(String written, String place) {
        int number = parts.size() + 1;
        if (written.isBlank()) {
            remark(place, "the signal has no name");
            var lead = new Lead("signal " + number);
            taken.add(lead);
            return lead;
        }
        var lead = Lead.named(written);
        if (taken.add(lead)) {
            return lead;
        }
        remark(
                place,
                "a second signal is named "
                        + Refusal.quoted(written)
                        + "; it is kept as signal "
                        + number);
        var own = new Lead(written.strip() + " (signal " + number + ")");
        taken.add(own);
        return own;
    }

    /// Makes the recording.
    ///
    /// The rate that most standard leads have is the recording's; signals of other rates are kept
    /// beside it. Where lengths differ, what is missing is a gap at the end.
    ///
    /// @param sha256 of all files of the record
    /// @throws Refusal there is no signal
    public ReadOutcome.Read finish(String id, FileFacts facts, String format, String sha256)
            throws Refusal {
        if (parts.isEmpty()) {
            throw Refusal.unsupported("", "holds no waveform");
        }
        double rate = rate();
        var leads = new LinkedHashMap<Lead, Signal>();
        var gains = new LinkedHashMap<Lead, Gain>();
        var others = new LinkedHashMap<Lead, OtherSignal>();
        for (var part : parts) {
            gains.put(part.lead, part.gain);
            if (part.samplesPerSecond == rate) {
                leads.put(part.lead, part.signal);
            } else {
                others.put(part.lead, new OtherSignal(part.samplesPerSecond, part.signal));
            }
        }
        remarkOnOthers(others);
        fillUp(leads);
        remarkOnGains(gains);
        var recording =
                new Recording(
                        id,
                        rate,
                        leads,
                        Set.of(),
                        gains,
                        others,
                        facts,
                        new Source(format, opened, sha256));
        return new ReadOutcome.Read(recording, remarks);
    }

    private double rate() {
        var rates =
                parts.stream()
                        .map(Part::samplesPerSecond)
                        .collect(Collectors.toCollection(TreeSet::new));
        ToLongFunction<Double> standardLeads =
                rate ->
                        parts.stream()
                                .filter(p -> p.samplesPerSecond == rate && p.lead.isStandard())
                                .count();
        // of two rates with as many leads the higher one, which a sorted set has last
        return rates.stream()
                .max(Comparator.comparingLong(standardLeads).thenComparing(r -> r))
                .orElseThrow();
    }

    private void remarkOnOthers(Map<Lead, OtherSignal> others) {
        if (!others.isEmpty()) {
            remark(
                    "",
                    others.entrySet().stream()
                            .map(e -> e.getKey() + " (" + plain(e.getValue().samplesPerSecond()))
                            .collect(
                                    Collectors.joining(
                                            " Hz), ",
                                            "signals of other sample rates are neither drawn nor"
                                                    + " ranked: ",
                                            " Hz)")));
        }
    }

    private void fillUp(Map<Lead, Signal> leads) throws Refusal {
        int longest = leads.values().stream().mapToInt(Signal::length).max().orElse(0);
        var shorter =
                leads.entrySet().stream()
                        .filter(entry -> entry.getValue().length() < longest)
                        .map(entry -> entry.getKey().name())
                        .toList();
        if (shorter.isEmpty()) {
            return;
        }
        verifyRoom((long) shorter.size() * longest);
        remark("", String.join(", ", shorter) + " end early; the rest is a gap");
        leads.replaceAll(
                (_, signal) -> {
                    var samples = Arrays.copyOf(signal.toArray(), longest);
                    Arrays.fill(samples, signal.length(), longest, Double.NaN);
                    return Signal.of(samples);
                });
    }

    private void remarkOnGains(Map<Lead, Gain> gains) {
        if (options.countsPerMillivolt().isPresent()) {
            remark(
                    "",
                    plain(options.countsPerMillivolt().getAsDouble())
                            + " counts per mV taken as given, not the file's gains");
            return;
        }
        var assumed = names(gains, Gain.Origin.ASSUMED);
        if (!assumed.isEmpty()) {
            var gain = gains.get(new Lead(assumed.getFirst()));
            remark(
                    "",
                    "uncalibrated: "
                            + (gain == null ? "" : plain(gain.countsPerMillivolt()) + " ")
                            + "counts per mV assumed for "
                            + String.join(", ", assumed));
        }
        var negative =
                gains.entrySet().stream()
                        .filter(entry -> entry.getValue().countsPerMillivolt() < 0)
                        .map(entry -> entry.getKey().name())
                        .toList();
        if (!negative.isEmpty()) {
            remark("", "the gain is negative for " + String.join(", ", negative));
        }
    }

    private static List<String> names(Map<Lead, Gain> gains, Gain.Origin origin) {
        return gains.entrySet().stream()
                .filter(entry -> entry.getValue().origin() == origin)
                .map(entry -> entry.getKey().name())
                .toList();
    }

    private static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : Double.toString(number);
    }
}
