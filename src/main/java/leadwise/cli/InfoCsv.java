package leadwise.cli;

import leadwise.model.HealthFinding;
import leadwise.model.Lead;
import leadwise.model.Measurements;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/// What was found out about files, one row for each.
final class InfoCsv implements InfoAnswer {

    private final CsvAnswer csv;

    InfoCsv(PrintWriter out) {
        var columns =
                new ArrayList<>(
                        List.of(
                                "file",
                                "recording",
                                "format",
                                "leads",
                                "derived_leads",
                                "samples_per_second",
                                "duration_seconds"));
        var nothing = Measurements.not("nothing was measured", "");
        MeasuredRow.of(nothing).forEach(row -> columns.add(row.column()));
        columns.add("health");
        columns.add("gate");
        csv = new CsvAnswer(out, columns.toArray());
    }

    @Override
    public void add(DescribedFile described) {
        var recording = described.recording();
        var row =
                new ArrayList<Object>(
                        List.of(
                                described.file(),
                                recording.id(),
                                recording.source().format(),
                                names(described.leads()),
                                names(described.derivedLeads()),
                                Digits.plain(recording.samplesPerSecond()),
                                Digits.plain(recording.durationSeconds())));
        for (var measured : MeasuredRow.of(described.measurements())) {
            row.add(number(measured.measured().value()));
        }
        row.add(
                described.health().stream()
                        .map(HealthFinding::code)
                        .collect(Collectors.joining(";")));
        row.add(Written.name(HealthFinding.strictest(described.health())));
        csv.row(row.toArray());
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
