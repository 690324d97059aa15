package leadwise.io.dicom;

import leadwise.io.content.RecordingParts;
import leadwise.io.content.Refusal;
import leadwise.model.FileFacts;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What an object says beside its samples. Nothing that is wrong with it costs the waveforms.
final class ObjectFacts {

    private final DataSet dataSet;
    private final RecordingParts parts;

    /// @param parts for remarks
    ObjectFacts(DataSet dataSet, RecordingParts parts) {
        this.dataSet = dataSet;
        this.parts = parts;
    }

    /// @param waveforms all multiplex groups, as annotations count them
    /// @param groups those that are shown
    FileFacts read(List<DataSet> waveforms, List<WaveformGroup> groups) throws Refusal {
        var patient = PatientFacts.patient(dataSet);
        if (dataSet.text(Tag.BIRTH_DATE).isPresent()
                && patient.flatMap(p -> p.birthDate()).isEmpty()) {
            parts.remark("", "the birth date is not stated clearly");
        }
        var comments = new ArrayList<String>();
        device().ifPresent(comments::add);
        filters(groups).ifPresent(comments::add);
        dataSet.text(Tag.PATIENT_COMMENTS)
                .ifPresent(text -> comments.addAll(text.lines().toList()));
        var annotations = annotations(waveforms);
        annotations.ifPresent(found -> comments.addAll(found.comments()));
        var takenAt = takenAt();
        dataSet.characters().remark().ifPresent(remark -> parts.remark("", remark));
        return new FileFacts(
                patient,
                takenAt,
                comments,
                annotations.map(AnnotationFacts::statements).orElse(List.of()),
                annotations.map(AnnotationFacts::measurements).orElse(List.of()),
                List.of());
    }

    private Optional<String> device() throws Refusal {
        var words =
                Stream.of(dataSet.text(Tag.MANUFACTURER), dataSet.text(Tag.MODEL_NAME))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(" "));
        return words.isEmpty() ? Optional.empty() : Optional.of("device: " + words);
    }

    /// The filters, where they are the same for all channels.
    private static Optional<String> filters(List<WaveformGroup> groups) {
        var distinct =
                groups.stream()
                        .flatMap(group -> group.channels().stream())
                        .map(Channel::filters)
                        .distinct()
                        .toList();
        return distinct.size() == 1
                ? Optional.of(distinct.getFirst()).filter(words -> !words.isEmpty())
                : Optional.empty();
    }

    private Optional<AnnotationFacts> annotations(List<DataSet> waveforms) {
        try {
            var found = AnnotationFacts.of(dataSet, waveforms);
            if (found.marks() > 0) {
                parts.remark("", "its " + found.marks() + " marks on samples are left out");
            }
            return Optional.of(found);
        } catch (Refusal refusal) {
            parts.remark("", "its annotations cannot be read: " + refusal.getMessage());
            return Optional.empty();
        }
    }

    /// When recording began; where that is not stated, when the waveforms were made.
    private Optional<LocalDateTime> takenAt() throws Refusal {
        var found = dataSet.text(Tag.ACQUISITION_DATE_TIME).flatMap(DicomTime::dateTime);
        if (found.isEmpty()) {
            found = dateTime(Tag.ACQUISITION_DATE, Tag.ACQUISITION_TIME);
        }
        if (found.isEmpty()) {
            found = dateTime(Tag.CONTENT_DATE, Tag.CONTENT_TIME);
        }
        if (found.isEmpty()) {
            parts.remark("", "when it was recorded is not stated clearly");
        }
        return found;
    }

    private Optional<LocalDateTime> dateTime(Tag date, Tag time) throws Refusal {
        return DicomTime.dateTime(dataSet.text(date).orElse(""), dataSet.text(time).orElse(""));
    }
}
