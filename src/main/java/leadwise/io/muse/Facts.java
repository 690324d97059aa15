package leadwise.io.muse;

import leadwise.io.content.RecordingParts;
import leadwise.io.content.Refusal;
import leadwise.io.content.XmlElement;
import leadwise.model.FileFacts;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a file says beside its samples: patient, time, statements, measurements, filters.
final class Facts {

    private final XmlElement root;
    private final XmlElement rhythm;
    private final RecordingParts parts;

    /// @param rhythm the waveform that is read
    /// @param parts for remarks
    Facts(XmlElement root, XmlElement rhythm, RecordingParts parts) {
        this.root = root;
        this.rhythm = rhythm;
        this.parts = parts;
    }

    FileFacts all() {
        var diagnosis = Diagnosis.of(root, "Diagnosis");
        var original = Diagnosis.of(root, "OriginalDiagnosis");
        boolean edited = !diagnosis.statements().isEmpty();
        var statements = edited ? diagnosis.statements() : original.statements();
        var comments = new ArrayList<>(comments());
        diagnosis.struckOut().forEach(text -> comments.add("Struck out: " + text));
        if (edited && !original.statements().equals(statements)) {
            original.statements().forEach(text -> comments.add("Original statement: " + text));
        }
        return new FileFacts(
                PatientElement.patient(root),
                takenAt(),
                comments,
                statements,
                Measurements.of(root),
                List.of());
    }

    private Optional<LocalDateTime> takenAt() {
        var test = root.child("TestDemographics");
        var date = test.flatMap(t -> t.textAt("AcquisitionDate"));
        var time = test.flatMap(t -> t.textAt("AcquisitionTime"));
        if (date.isEmpty() && time.isEmpty()) {
            return Optional.empty();
        }
        var takenAt =
                date.flatMap(Dates::date)
                        .flatMap(day -> time.flatMap(Dates::time).map(day::atTime));
        if (takenAt.isEmpty()) {
            parts.remark(
                    "",
                    "the time of the recording "
                            + Refusal.quoted((date.orElse("") + " " + time.orElse("")).strip())
                            + " is not understood");
        }
        return takenAt;
    }

    private List<String> comments() {
        var lines = new ArrayList<String>();
        var test = root.child("TestDemographics");
        test.flatMap(t -> t.textAt("AcquisitionDevice"))
                .map(d -> "Device: " + d)
                .ifPresent(lines::add);
        test.flatMap(t -> t.textAt("Status")).map(s -> "Status: " + s).ifPresent(lines::add);
        test.flatMap(t -> t.textAt("TestReason")).map(r -> "Reason: " + r).ifPresent(lines::add);
        rhythm.textAt("HighPassFilter").map(this::highPass).ifPresent(lines::add);
        rhythm.textAt("LowPassFilter")
                .map(f -> "LowPassFilter: " + f + " Hz")
                .ifPresent(lines::add);
        rhythm.textAt("ACFilter").map(f -> "ACFilter: " + f).ifPresent(lines::add);
        return lines;
    }

    /// The number is in hundredths of a hertz: 56 is 0.56 Hz, the usual filter of the diagnosis.
    private String highPass(String written) {
        var number = Numbers.whole(rhythm, "HighPassFilter");
        var hertz =
                number.isPresent()
                        ? String.format(Locale.ROOT, " (%.2f Hz)", number.getAsInt() / 100.0)
                        : "";
        return "HighPassFilter: " + written + hertz;
    }
}
