package leadwise.io.edf;

import leadwise.io.content.RecordingParts;
import leadwise.io.content.Refusal;
import leadwise.model.Annotation;
import leadwise.model.FileFacts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a file says beside its samples, with remarks on what of it is not clear.
final class Facts {

    private static final int MOST_ANNOTATIONS = 100_000;
    private static final String[] RECORDING_SUBFIELDS = {"recording", "technician", "equipment"};

    private final EdfHeader header;
    private final RecordingParts parts;

    Facts(EdfHeader header, RecordingParts parts) {
        this.header = header;
        this.parts = parts;
    }

    /// @param leads the signals that are read
    FileFacts read(Records records, Timeline timeline, List<EdfSignal> leads) throws Refusal {
        var patient = PatientField.parse(header.patient(), header.isPlus());
        if (patient.doubtful()) {
            parts.remark("", "the date of birth is not stated clearly");
        }
        var start = StartTime.of(header, header.isPlus(), timeline.startSeconds());
        start.doubt().ifPresent(doubt -> parts.remark("", doubt));
        var comments = new ArrayList<>(patient.comments());
        comments.addAll(recording());
        comments.addAll(prefilters(leads));
        return new FileFacts(
                patient.patient(),
                start.takenAt(),
                comments,
                List.of(),
                List.of(),
                annotations(records, timeline));
    }

    /// `Startdate 02-MAR-2002 PSG-1234/2002 NN Telemetry03` in the extended formats, else free
    /// text.
    private List<String> recording() {
        var words = header.recording().strip().split("\\s+", 6);
        if (!header.isPlus() || !words[0].equalsIgnoreCase("Startdate")) {
            return header.recording().isBlank()
                    ? List.of()
                    : List.of("recording: " + header.recording().strip());
        }
        var comments = new ArrayList<String>();
        for (int i = 2; i < words.length; i++) {
            var name = RECORDING_SUBFIELDS[Math.min(i - 2, RECORDING_SUBFIELDS.length - 1)];
            PatientField.known(words[i]).ifPresent(known -> comments.add(name + ": " + known));
        }
        return comments;
    }

    /// One line for each filter, with the leads that went through it where not all did.
    private static List<String> prefilters(List<EdfSignal> leads) {
        var labels = new LinkedHashMap<String, List<String>>();
        for (var lead : leads) {
            if (!lead.prefilter().isEmpty()) {
                labels.computeIfAbsent(lead.prefilter(), _ -> new ArrayList<>()).add(lead.label());
            }
        }
        return labels.entrySet().stream()
                .map(
                        entry ->
                                "filter: "
                                        + entry.getKey()
                                        + (entry.getValue().size() == leads.size()
                                                ? ""
                                                : entry.getValue().stream()
                                                        .collect(
                                                                Collectors.joining(
                                                                        ", ", " (", ")"))))
                .toList();
    }

    private List<Annotation> annotations(Records records, Timeline timeline) throws Refusal {
        var found = new ArrayList<Annotation>();
        int unreadable = 0;
        int early = 0;
        long count = Math.min(timeline.records(), records.whole());
        for (long record = 0; record < count && found.size() < MOST_ANNOTATIONS; record++) {
            for (var signal : header.annotations()) {
                var tals = records.annotations(record, signal);
                unreadable += tals.unreadable();
                for (var tal : tals.lists()) {
                    double seconds = tal.onsetSeconds() - timeline.startSeconds();
                    if (seconds >= 0) {
                        tal.texts().forEach(text -> found.add(note(seconds, text, tal.duration())));
                    } else {
                        early += tal.texts().size();
                    }
                }
            }
        }
        remarkOnAnnotations(found.size() >= MOST_ANNOTATIONS, unreadable, early);
        found.sort(Comparator.comparingDouble(Annotation::seconds));
        return found;
    }

    private static Annotation note(double seconds, String text, String duration) {
        return new Annotation(
                seconds,
                Annotation.Kind.NOTE,
                "",
                Optional.empty(),
                duration.isEmpty() ? text : text + " (" + duration + " s)",
                "EDF");
    }

    private void remarkOnAnnotations(boolean full, int unreadable, int early) {
        if (full) {
            parts.remark("", "holds more annotations than are read, " + MOST_ANNOTATIONS);
        }
        if (unreadable > 0) {
            parts.remark("", "annotations that cannot be read: " + unreadable);
        }
        if (early > 0) {
            parts.remark("", "annotations before the first sample, left out: " + early);
        }
    }
}
