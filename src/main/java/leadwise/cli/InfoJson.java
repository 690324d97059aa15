package leadwise.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;

import leadwise.model.Measurements;
import leadwise.model.Patient;
import leadwise.model.Recording;

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

    private static ObjectNode patient(Patient patient) {
        var node = Json.object();
        patient.ageYears()
                .ifPresentOrElse(age -> node.put("ageYears", age), () -> node.putNull("ageYears"));
        node.put("sex", patient.sex().orElse(null));
        return node;
    }

    private static ObjectNode measurements(Measurements measured) {
        var node = Json.object();
        Json.put(node, "heartRatePerMinute", measured.heartRatePerMinute(), 1);
        Json.put(node, "rrMeanMs", measured.rrMeanMs(), 1);
        Json.put(node, "rrSdMs", measured.rrSdMs(), 1);
        node.put("method", measured.method());
        return node;
    }
}
