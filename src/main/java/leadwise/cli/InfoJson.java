package leadwise.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;

import leadwise.model.FileFacts;
import leadwise.model.Lead;
import leadwise.model.Measurements;
import leadwise.model.Patient;
import leadwise.model.Recording;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;

/// What was found out about files, for programs.
final class InfoJson implements InfoAnswer {

    private final JsonAnswer json;

    InfoJson(JsonAnswer json) {
        this.json = json;
    }

    @Override
    public void add(DescribedFile described) {
        var recording = described.recording();
        var node = Json.object();
        node.put("recording", recording.id());
        node.put("file", described.file().toString());
        node.put("sha256", recording.source().sha256());
        node.put("format", recording.source().format());
        node.set("leads", Json.names(described.leads()));
        node.set("derivedLeads", Json.names(described.derivedLeads()));
        node.put("samplesPerSecond", recording.samplesPerSecond());
        node.put("samples", recording.length());
        node.put("durationSeconds", recording.durationSeconds());
        node.set("gains", gains(described));
        recording
                .patient()
                .ifPresentOrElse(
                        patient -> node.set("patient", patient(patient)),
                        () -> node.putNull("patient"));
        node.set("otherSignals", others(recording));
        node.set("fromFile", fileFacts(recording.facts()));
        node.set("health", Json.health(described.health()));
        node.set("measurements", measurements(described.measurements()));
        node.set("remarks", Json.remarks(described.remarks()));
        node.put("notice", Notice.TEXT);
        json.add(node);
    }

    @Override
    public void end() {
        json.end();
    }

    private static ObjectNode gains(DescribedFile described) {
        Recording recording = described.recording();
        var node = Json.object();
        for (var lead : described.leads()) {
            var gain = recording.gains().get(lead);
            if (gain != null) {
                node.putObject(lead.name())
                        .put("countsPerMillivolt", gain.countsPerMillivolt())
                        .put("baseline", gain.baseline())
                        .put("origin", gain.origin().name().toLowerCase(Locale.ROOT));
            }
        }
        return node;
    }

    private static ObjectNode others(Recording recording) {
        var node = Json.object();
        recording
                .others()
                .forEach(
                        (lead, other) ->
                                node.putObject(lead.name())
                                        .put("samplesPerSecond", other.samplesPerSecond())
                                        .put("samples", other.signal().length()));
        return node;
    }

    private static ObjectNode fileFacts(FileFacts facts) {
        var node = Json.object();
        node.put("recordedAt", facts.takenAt().map(LocalDateTime::toString).orElse(null));
        facts.statements().forEach(node.putArray("statements")::add);
        var measurements = node.putArray("measurements");
        facts.measurements()
                .forEach(
                        measured ->
                                measurements
                                        .addObject()
                                        .put("name", measured.name())
                                        .put("value", measured.value())
                                        .put("unit", measured.unit()));
        var annotations = node.putArray("annotations");
        facts.annotations()
                .forEach(
                        mark ->
                                annotations
                                        .addObject()
                                        .put("seconds", mark.seconds())
                                        .put("kind", mark.kind().name().toLowerCase(Locale.ROOT))
                                        .put("code", mark.code())
                                        .put("lead", mark.lead().map(Lead::name).orElse(null))
                                        .put("text", mark.text())
                                        .put("annotator", mark.annotator()));
        facts.comments().forEach(node.putArray("comments")::add);
        return node;
    }

    private static ObjectNode patient(Patient patient) {
        var node = Json.object();
        patient.ageYears()
                .ifPresentOrElse(age -> node.put("ageYears", age), () -> node.putNull("ageYears"));
        node.put("sex", patient.sex().orElse(null));
        node.put("name", patient.name().orElse(null));
        node.put("id", patient.id().orElse(null));
        node.put("birthDate", patient.birthDate().map(LocalDate::toString).orElse(null));
        return node;
    }

    private static ObjectNode measurements(Measurements measured) {
        var node = Json.object();
        measured.regularity()
                .ifPresentOrElse(
                        regularity -> node.put("regularity", InfoTable.words(regularity)),
                        () -> node.putNull("regularity"));
        var reasons = Json.object();
        for (var row : MeasuredRow.of(measured)) {
            Json.put(node, row.key(), row.measured().value(), 1);
            if (!row.measured().isPresent()) {
                reasons.put(row.key(), row.measured().reason());
            }
        }
        var st = node.putObject("stMillivolts");
        var noise = node.putObject("noiseMicrovolts");
        for (var lead : Lead.STANDARD) {
            var level = measured.st().get(lead);
            if (level != null) {
                st.putObject(lead.name())
                        .put("atJ", Json.rounded(level.atJ(), 3))
                        .put("after60Ms", Json.rounded(level.after60Ms(), 3))
                        .put("after80Ms", Json.rounded(level.after80Ms(), 3));
            }
            var rms = measured.noiseMicrovolts().get(lead);
            if (rms != null) {
                noise.put(lead.name(), Json.rounded(rms, 1));
            }
        }
        node.set("notMeasurable", reasons);
        node.put("method", measured.method());
        return node;
    }
}
