package leadwise.io.wfdb;

import leadwise.io.ReadOptions;
import leadwise.io.ReadOutcome;
import leadwise.io.content.Refusal;
import leadwise.io.content.VoltageUnit;
import leadwise.model.FileFacts;
import leadwise.model.Gain;
import leadwise.model.Lead;
import leadwise.model.Problem;
import leadwise.model.Recording;
import leadwise.model.Signal;
import leadwise.model.Source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/// One reading of one record: header, then files, then leads, collecting remarks on the way.
final class RecordAssembly {

    /// Of the format, where the header states no sample rate.
    private static final double DEFAULT_SAMPLES_PER_SECOND = 250;

    /// Of the format, where the header states no gain, in counts per millivolt.
    private static final double DEFAULT_GAIN = 200;

    /// All samples of a record: 12 leads for an hour and a half at 500 Hz, 256 MB in memory.
    private static final long MOST_VALUES = 32_000_000;

    /// How many values a file that is cut off may lack and be filled up; beyond that the recording
    /// ends with the file, so that no header's number decides how much memory is taken.
    private static final long MOST_MISSING_VALUES = 1_000_000;

    private static final double SMALLEST_GAIN = 1e-9;
    private static final double LARGEST_GAIN = 1e12;

    private final Path opened;
    private final Path headerFile;
    private final ReadOptions options;
    private final MessageDigest digest = sha256();
    private final List<Problem> remarks = new ArrayList<>();
    private final LinkedHashMap<Lead, Signal> leads = new LinkedHashMap<>();
    private final Map<Lead, Gain> gains = new LinkedHashMap<>();

    RecordAssembly(Path opened, Path headerFile, ReadOptions options) {
        this.opened = opened;
        this.headerFile = headerFile;
        this.options = options;
    }

    ReadOutcome read() throws IOException, Refusal {
        var header = header();
        var files = files(header);
        int length = length(header, files);
        boolean checkable = isFilledIn(header);
        for (var file : files) {
            var samples = file.read(length, digest);
            for (int signal = 0; signal < file.signals().size(); signal++) {
                new SignalReading(header, file, samples, signal, length).take(checkable);
            }
        }
        if (leads.isEmpty()) {
            throw Refusal.unsupported(headerFile, "", "none of the record's signals is a voltage");
        }
        remarkOnGains();
        var id = header.name().isBlank() ? RecordFolder.fileName(headerFile) : header.name();
        var recording =
                new Recording(
                        id,
                        samplesPerSecond(header),
                        leads,
                        new HashSet<>(),
                        gains,
                        new FileFacts(
                                PatientComments.patient(header.comments()),
                                BaseTime.parse(header.timeAndDate()),
                                header.comments(),
                                List.of(),
                                List.of(),
                                List.of()),
                        new Source("WFDB", opened, HexFormat.of().formatHex(digest.digest())));
        return new ReadOutcome.Read(recording, remarks);
    }

    private Header header() throws IOException, Refusal {
        if (Files.size(headerFile) > RecordFolder.LARGEST_HEADER_BYTES) {
            throw Refusal.malformed(
                    headerFile, "", "is larger than 1 MiB, so it is not a WFDB header");
        }
        var bytes = Files.readAllBytes(headerFile);
        digest.update(bytes);
        var header = Header.parse(headerFile, bytes);
        if (header.signals().isEmpty()) {
            throw Refusal.unsupported(headerFile, "", "the record holds no signals");
        }
        if (!header.utf8()) {
            remark(headerFile, "", "the header is not UTF-8 and was read as Latin-1");
        }
        if (header.ignoredLines() > 0) {
            remark(
                    headerFile,
                    "",
                    header.ignoredLines()
                            + (header.ignoredLines() == 1 ? " line" : " lines")
                            + " after the announced signals ignored");
        }
        if (!header.timeAndDate().isEmpty() && BaseTime.parse(header.timeAndDate()).isEmpty()) {
            remark(headerFile, "", "when it was recorded is not stated clearly");
        }
        return header;
    }

    private double samplesPerSecond(Header header) {
        if (header.samplesPerSecond().isPresent()) {
            return header.samplesPerSecond().getAsDouble();
        }
        if (options.samplesPerSecond().isPresent()) {
            double answered = options.samplesPerSecond().getAsDouble();
            remark(headerFile, "", "the sample rate is not stated; " + answered + " Hz was given");
            return answered;
        }
        remark(headerFile, "", "the sample rate is not stated; 250 Hz is assumed");
        return DEFAULT_SAMPLES_PER_SECOND;
    }

    /// The files that are there, each with its signals; what is not there becomes a remark.
    private List<SignalFile> files(Header header) throws IOException, Refusal {
        var folder = new RecordFolder(headerFile);
        var files = new ArrayList<SignalFile>();
        var seen = new HashSet<String>();
        var firstAbsent = "";
        for (var signals : bySharedFile(header.signals())) {
            var first = signals.getFirst();
            if (!first.hasFile()) {
                remarkAbsent(signals, "have no signal file");
                continue;
            }
            verifySharing(signals, seen.add(first.file()));
            var file = folder.signalFile(first);
            if (file.isEmpty()) {
                remarkAbsent(signals, "are missing: the file " + first.file() + " does not exist");
                firstAbsent = firstAbsent.isEmpty() ? first.file() : firstAbsent;
                continue;
            }
            var found = new SignalFile(file.get(), signals, Files.size(file.get()));
            found.verifyContent();
            if (found.begunFrames() == 0) {
                remarkAbsent(
                        signals, "are missing: the file " + first.file() + " holds no samples");
                firstAbsent = firstAbsent.isEmpty() ? first.file() : firstAbsent;
                continue;
            }
            files.add(found);
        }
        if (files.isEmpty()) {
            throw Refusal.unreadable(
                    headerFile,
                    "",
                    firstAbsent.isEmpty()
                            ? "the record holds no signals"
                            : "its signal file "
                                    + firstAbsent
                                    + " does not exist or holds no samples");
        }
        return files;
    }

    private void verifySharing(List<SignalLine> signals, boolean together) throws Refusal {
        var first = signals.getFirst();
        for (var signal : signals) {
            if (signal.format() != first.format() || signal.offset() != first.offset()) {
                throw Refusal.malformed(
                        headerFile,
                        "line " + signal.line(),
                        "format or offset differs from that of the file's first signal");
            }
        }
        if (!together) {
            throw Refusal.malformed(
                    headerFile,
                    "line " + first.line(),
                    "the signals of the file "
                            + Refusal.quoted(first.file())
                            + " do not stand together");
        }
    }

    private void remarkAbsent(List<SignalLine> signals, String reason) {
        var names =
                signals.stream()
                        .map(
                                s ->
                                        s.description().isBlank()
                                                ? "of line " + s.line()
                                                : s.description())
                        .toList();
        remark(headerFile, "", "the signals " + String.join(", ", names) + " " + reason);
    }

    private static List<List<SignalLine>> bySharedFile(List<SignalLine> signals) {
        var groups = new ArrayList<List<SignalLine>>();
        for (var signal : signals) {
            if (!groups.isEmpty() && groups.getLast().getFirst().file().equals(signal.file())) {
                groups.getLast().add(signal);
            } else {
                groups.add(new ArrayList<>(List.of(signal)));
            }
        }
        return groups;
    }

    /// Samples of each lead: as announced, or as the longest file has them.
    private int length(Header header, List<SignalFile> files) throws Refusal {
        long signals = files.stream().mapToLong(file -> file.signals().size()).sum();
        long there = files.stream().mapToLong(SignalFile::begunFrames).max().orElse(0);
        long whole = files.stream().mapToLong(SignalFile::wholeFrames).max().orElse(0);
        long length = header.samples().orElse(whole == 0 ? there : whole);
        if (length > there && (length - there) > MOST_MISSING_VALUES / signals) {
            remark(
                    headerFile,
                    "",
                    "the header announces "
                            + length
                            + " samples; the recording ends after "
                            + there);
            length = there;
        }
        if (length > MOST_VALUES / signals) {
            throw Refusal.unsupported(
                    headerFile,
                    "",
                    "the record holds "
                            + length
                            + " samples of "
                            + signals
                            + " signals; at most 32,000,000 samples in all are read");
        }
        for (var file : files) {
            if (file.wholeFrames() < length) {
                remark(
                        file.file(),
                        "",
                        "the file ends after "
                                + file.wholeFrames()
                                + " of "
                                + length
                                + " samples; the rest is a gap");
            }
            long more = file.framesAfter(length);
            if (header.samples().isPresent() && more > 0) {
                remark(
                        file.file(),
                        "",
                        "the file holds " + more + " samples more than the header announces");
            }
        }
        return (int) length;
    }

    /// Whether checksums can be judged; says so when they cannot.
    private boolean isFilledIn(Header header) {
        boolean filledIn =
                header.signals().stream()
                        .anyMatch(s -> !isZero(s.checksum()) || !isZero(s.initialValue()));
        boolean checkable = filledIn && header.samples().isPresent();
        if (!checkable) {
            remark(
                    headerFile,
                    "",
                    filledIn
                            ? "checksums not checked: the number of samples is not stated"
                            : "checksums not checked: the header does not state them");
        }
        return checkable;
    }

    private static boolean isZero(OptionalLong number) {
        return number.orElse(0) == 0;
    }

    private void remarkOnGains() {
        var assumed =
                gains.entrySet().stream()
                        .filter(entry -> entry.getValue().origin() == Gain.Origin.ASSUMED)
                        .map(entry -> entry.getKey().name())
                        .toList();
        if (!assumed.isEmpty()) {
            remark(
                    headerFile,
                    "",
                    "uncalibrated: 200 counts per mV assumed for " + String.join(", ", assumed));
        }
        var negative =
                gains.entrySet().stream()
                        .filter(entry -> entry.getValue().countsPerMillivolt() < 0)
                        .map(entry -> entry.getKey().name())
                        .toList();
        if (!negative.isEmpty()) {
            remark(headerFile, "", "the gain is negative for " + String.join(", ", negative));
        }
        if (options.countsPerMillivolt().isPresent()) {
            remark(
                    headerFile,
                    "",
                    plain(options.countsPerMillivolt().getAsDouble())
                            + " counts per mV taken as given, not the header's gains");
        }
    }

    private void remark(Path file, String place, String reason) {
        remarks.add(new Problem(Problem.Kind.REMARK, file, place, reason));
    }

    private static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : Double.toString(number);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /// One signal on its way to a lead.
    private final class SignalReading {
        private final Header header;
        private final SignalFile file;
        private final SignalFile.Samples samples;
        private final int index;
        private final int length;
        private final SignalLine line;

        SignalReading(
                Header header, SignalFile file, SignalFile.Samples samples, int index, int length) {
            this.header = header;
            this.file = file;
            this.samples = samples;
            this.index = index;
            this.length = length;
            this.line = file.signals().get(index);
        }

        void take(boolean checkable) throws Refusal {
            if (checkable && line.checksum().isPresent() && samples.count(index) >= length) {
                check();
            }
            var unit = VoltageUnit.written(line.unit());
            if (unit.isEmpty()) {
                remark(
                        headerFile,
                        place(),
                        "left out, its unit " + Refusal.quoted(line.unit()) + " is not a voltage");
                return;
            }
            var gain = gain(unit.get());
            var lead = lead();
            gains.put(lead, gain);
            leads.put(
                    lead,
                    Signal.of(
                            samples.millivolts(
                                    index, length, gain.countsPerMillivolt(), gain.baseline())));
        }

        private void check() {
            int found = samples.checksum(index);
            if (!SignalFile.agrees(line.checksum(), found)) {
                remark(
                        file.file(),
                        place(),
                        "the checksum differs ("
                                + line.checksum().getAsLong()
                                + " stated, "
                                + found
                                + " found), the file may be damaged");
            }
        }

        private Gain gain(VoltageUnit unit) throws Refusal {
            if (options.countsPerMillivolt().isPresent()) {
                double given = options.countsPerMillivolt().getAsDouble();
                return new Gain(given, 0, Gain.Origin.USER);
            }
            if (line.gain() == 0) {
                return new Gain(DEFAULT_GAIN, line.baseline(), Gain.Origin.ASSUMED);
            }
            double perMillivolt = unit.countsPerMillivolt(line.gain());
            double size = Math.abs(perMillivolt);
            if (!(size >= SMALLEST_GAIN && size <= LARGEST_GAIN)) {
                throw Refusal.malformed(
                        headerFile,
                        "line " + line.line(),
                        "a gain of " + line.gain() + "/" + line.unit() + " cannot be right");
            }
            return new Gain(perMillivolt, line.baseline(), Gain.Origin.FILE);
        }

        private Lead lead() {
            int number = header.signals().indexOf(line) + 1;
            if (line.description().isBlank()) {
                remark(headerFile, "line " + line.line(), "the signal has no name");
                return new Lead("signal " + number);
            }
            var lead = Lead.named(line.description());
            if (leads.containsKey(lead)) {
                remark(
                        headerFile,
                        "line " + line.line(),
                        "a second signal is named "
                                + Refusal.quoted(line.description())
                                + "; it is kept as signal "
                                + number);
                return new Lead(line.description() + " (signal " + number + ")");
            }
            return lead;
        }

        private String place() {
            int number = header.signals().indexOf(line) + 1;
            return "signal "
                    + number
                    + (line.description().isBlank() ? "" : " (" + line.description() + ")");
        }
    }
}
