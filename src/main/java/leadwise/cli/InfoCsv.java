package leadwise.cli;

import leadwise.model.HealthFinding;
import leadwise.model.Lead;

import java.io.PrintWriter;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/// What was found out about files, one row for each.
final class InfoCsv implements InfoAnswer {

    private final CsvAnswer csv;

    InfoCsv(PrintWriter out) {
        csv =
                new CsvAnswer(
                        out,
                        "file",
                        "recording",
                        "format",
                        "leads",
                        "derived_leads",
                        "samples_per_second",
                        "duration_seconds",
                        "heart_rate_per_minute",
                        "rr_mean_ms",
                        "rr_sd_ms",
                        "health");
    }

    @Override
    public void add(DescribedFile described) {
        var recording = described.recording();
        var measured = described.measurements();
        csv.row(
                described.file(),
                recording.id(),
                recording.source().format(),
                names(described.leads()),
                names(described.derivedLeads()),
                Digits.plain(recording.samplesPerSecond()),
                Digits.plain(recording.durationSeconds()),
                number(measured.heartRatePerMinute()),
                number(measured.rrMeanMs()),
                number(measured.rrSdMs()),
                described.health().stream()
                        .map(HealthFinding::code)
                        .collect(Collectors.joining(";")));
        csv.flush();
    }

    @Override
    public void end() {}

    private static String names(List<Lead> leads) {
        return leads.stream().map(Lead::name).collect(Collectors.joining(";"));
    }

    private static Object number(OptionalDouble value) {
        return value.isPresent() ? Json.rounded(value.getAsDouble(), 1) : "";
    }
}
