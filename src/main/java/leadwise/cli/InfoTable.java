package leadwise.cli;

import leadwise.model.Annotation;
import leadwise.model.CorrectedQt;
import leadwise.model.FileFacts;
import leadwise.model.Gain;
import leadwise.model.HealthFinding;
import leadwise.model.Lead;
import leadwise.model.Measured;
import leadwise.model.OtherSignal;
import leadwise.model.Patient;
import leadwise.model.Regularity;
import leadwise.report.FindingDigits;

import java.io.PrintWriter;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// What was found out about files, for a person.
final class InfoTable implements InfoAnswer {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private final PrintWriter out;
    private boolean any;

    InfoTable(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void add(DescribedFile described) {
        var recording = described.recording();
        out.print(any ? "\n" : "");
        any = true;
        line("recording", recording.id());
        line("format", recording.source().format());
        line(
                "length",
                "%s s, %d samples per lead at %s Hz"
                        .formatted(
                                Digits.plain(recording.durationSeconds()),
                                recording.length(),
                                Digits.plain(recording.samplesPerSecond())));
        line("leads", names(described.leads()));
        if (!described.derivedLeads().isEmpty()) {
            line("derived", names(described.derivedLeads()));
        }
        line("gain", gains(described));
        if (!recording.others().isEmpty()) {
            line("other rates", others(recording.others()));
        }
        fileFacts(recording.facts());
        measurements(described);
        if (described.health().isEmpty()) {
            line("health", "nothing found");
        }
        for (var finding : described.health()) {
            line(Written.name(finding.severity()), finding.sentence() + consequence(finding));
        }
        out.flush();
    }

    @Override
    public void end() {}

    private static String consequence(HealthFinding finding) {
        return switch (finding.gate()) {
            case NONE -> "";
            case BLOCK_WITH_OVERRIDE -> " (ranked only with --despite-health)";
            case BLOCK -> " (no ranking)";
        };
    }

    private void measurements(DescribedFile described) {
        var measured = described.measurements();
        line("heart rate", number(measured.heartRatePerMinute(), "/min"));
        measured.regularity().ifPresent(regularity -> line("rhythm", words(regularity)));
        if (measured.rrMeanMs().isPresent()) {
            line(
                    "R-R interval",
                    "mean %s, standard deviation %s"
                            .formatted(
                                    number(measured.rrMeanMs(), " ms"),
                                    number(measured.rrSdMs(), " ms")));
        }
        var intervals = measured.intervals();
        line("P duration", number(intervals.pMs(), " ms"));
        line("PR", number(intervals.prMs(), " ms"));
        line("QRS", number(intervals.qrsMs(), " ms"));
        line("QT", number(intervals.qtMs(), " ms"));
        line("QTc", corrected(intervals.qtc()));
        line("P axis", number(measured.axes().pDegrees(), "°"));
        line("QRS axis", number(measured.axes().qrsDegrees(), "°"));
        line("T axis", number(measured.axes().tDegrees(), "°"));
        line("measured by", measured.method());
    }

    private static String corrected(CorrectedQt qtc) {
        return qtc.bazettMs().isPresent()
                ? "Bazett %s, Fridericia %s, Framingham %s, Hodges %s"
                        .formatted(
                                number(qtc.bazettMs(), " ms"),
                                number(qtc.fridericiaMs(), " ms"),
                                number(qtc.framinghamMs(), " ms"),
                                number(qtc.hodgesMs(), " ms"))
                : number(qtc.bazettMs(), " ms");
    }

    static String words(Regularity regularity) {
        return switch (regularity) {
            case REGULAR -> "regular";
            case SLIGHTLY_IRREGULAR -> "slightly irregular";
            case IRREGULAR -> "irregular";
        };
    }

    private void line(String name, String value) {
        out.print("%-13s %s".formatted(name, value).stripTrailing() + "\n");
    }

    private static String number(Measured measured, String unit) {
        return measured.isPresent()
                ? Digits.fixed(measured.value(), 0) + unit
                : "not measurable: " + measured.reason();
    }

    /// What the file says and nobody here has measured.
    private void fileFacts(FileFacts facts) {
        facts.patient().map(InfoTable::words).ifPresent(words -> line("patient", words));
        facts.takenAt().ifPresent(at -> line("recorded", TIME.format(at)));
        facts.statements().forEach(statement -> line("file says", statement));
        facts.measurements().forEach(measured -> line("file measured", measured.toString()));
        if (!facts.annotations().isEmpty()) {
            line(
                    "file marks",
                    "%d (%s)"
                            .formatted(
                                    facts.annotations().size(),
                                    facts.annotations().stream()
                                            .map(Annotation::annotator)
                                            .distinct()
                                            .sorted()
                                            .collect(Collectors.joining(", "))));
        }
    }

    private static String others(Map<Lead, OtherSignal> others) {
        return others.entrySet().stream()
                .map(
                        other ->
                                "%s at %s Hz"
                                        .formatted(
                                                other.getKey(),
                                                Digits.plain(other.getValue().samplesPerSecond())))
                .collect(Collectors.joining(", "));
    }

    private static String words(Patient patient) {
        var words = new ArrayList<String>();
        patient.name().ifPresent(words::add);
        patient.id().ifPresent(id -> words.add("number " + id));
        patient.birthDate().ifPresent(date -> words.add("born " + date));
        patient.ageYears().ifPresent(age -> words.add(age + " years"));
        patient.sex().ifPresent(words::add);
        return words.isEmpty() ? FindingDigits.NONE : String.join(", ", words);
    }

    /// One gain for all leads, or which lead has which.
    private static String gains(DescribedFile described) {
        var gains = described.recording().gains();
        var leads = new LinkedHashMap<String, List<Lead>>();
        for (var lead : described.leads()) {
            var gain = gains.get(lead);
            if (gain != null) {
                leads.computeIfAbsent(words(gain), _ -> new ArrayList<>()).add(lead);
            }
        }
        return switch (leads.size()) {
            case 0 -> "the file holds physical values";
            case 1 -> leads.firstEntry().getKey();
            default ->
                    leads.entrySet().stream()
                            .map(entry -> names(entry.getValue()) + ": " + entry.getKey())
                            .collect(Collectors.joining("; "));
        };
    }

    private static String words(Gain gain) {
        var origin =
                switch (gain.origin()) {
                    case FILE -> "";
                    case ASSUMED -> ", assumed: the file states none";
                    case USER -> ", said by the user";
                };
        return "%s counts per mV, 0 mV at %s%s"
                .formatted(
                        Digits.plain(gain.countsPerMillivolt()),
                        Digits.plain(gain.baseline()),
                        origin);
    }

    private static String names(List<Lead> leads) {
        return leads.stream().map(Lead::name).collect(Collectors.joining(" "));
    }
}
