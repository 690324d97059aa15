package leadwise.io.scp;

import leadwise.io.content.RecordingParts;
import leadwise.io.content.Refusal;
import leadwise.model.Annotation;
import leadwise.model.FileFacts;
import leadwise.model.FileMeasurement;
import leadwise.model.Patient;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a file says beside its samples: sections 1, 7, 8 and 11. Whatever of it cannot be read is a
/// remark and costs no waveform.
final class Facts {

    private final Sections sections;
    private final RecordingParts parts;
    private TextEncoding text = TextEncoding.LATIN_1;
    private Optional<Patient> patient = Optional.empty();
    private Optional<LocalDateTime> takenAt = Optional.empty();
    private final List<String> comments = new ArrayList<>();
    private final List<String> statements = new ArrayList<>();
    private final List<FileMeasurement> measurements = new ArrayList<>();
    private final List<Annotation> spikes = new ArrayList<>();

    Facts(Sections sections, RecordingParts parts) {
        this.sections = sections;
        this.parts = parts;
    }

    /// Takes what a section says.
    private interface Taking {
        void from(Section section) throws Refusal;
    }

    FileFacts read() {
        take(Section.PATIENT, this::takePatient);
        if (takenAt.isEmpty()) {
            parts.remark("", "when it was recorded is not stated clearly");
        }
        take(Section.MEASUREMENTS, this::takeMeasurements);
        take(Section.STATEMENTS, this::takeStatements);
        if (statements.isEmpty()) {
            // the same said in codes
            take(Section.UNIVERSAL_STATEMENTS, this::takeStatements);
        }
        return new FileFacts(patient, takenAt, comments, statements, measurements, spikes);
    }

    private void take(int id, Taking taking) {
        try {
            var section = sections.find(id);
            if (section.isPresent()) {
                taking.from(section.get());
            }
        } catch (Refusal refusal) {
            parts.remark(Section.name(id), "is left out: it " + refusal.getMessage());
        }
    }

    private void takePatient(Section section) throws Refusal {
        var fields = PatientFields.parse(section);
        remarkUnlessComplete(section, fields.complete());
        text = fields.encoding();
        if (!text.known()) {
            parts.remark(section.place(), "text of an unknown encoding is read as Latin-1");
        }
        patient = fields.patient();
        takenAt = fields.takenAt();
        comments.addAll(fields.comments());
    }

    private void takeMeasurements(Section section) throws Refusal {
        var read = Measurements.parse(section);
        measurements.addAll(read.measured());
        spikes.addAll(read.spikes());
    }

    private void takeStatements(Section section) throws Refusal {
        var read = Statements.parse(section, text);
        remarkUnlessComplete(section, read.complete());
        statements.addAll(read.texts());
        if (!read.status().isEmpty() && !read.texts().isEmpty()) {
            comments.add("Statements: " + read.status());
        }
    }

    private void remarkUnlessComplete(Section section, boolean complete) {
        if (!complete) {
            parts.remark(section.place(), "ends early; what stands before is taken");
        }
    }
}
