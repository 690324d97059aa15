package leadwise.paper;

import leadwise.model.FileFacts;
import leadwise.model.Lead;
import leadwise.model.MedianBeat;
import leadwise.model.Recording;
import leadwise.model.Signal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/// A median beat in the shape of a recording, so that every painter can draw it.
final class MedianPage {

    private MedianPage() {}

    /// With the recording's name and none of its times: the file's marks stay with the rhythm.
    /// Where there is no median beat there are no leads.
    static Recording of(Recording recording, Optional<MedianBeat> beat) {
        SequencedMap<Lead, Signal> leads =
                beat.map(MedianBeat::leads).orElseGet(LinkedHashMap::new);
        return new Recording(
                recording.id(),
                beat.map(MedianBeat::samplesPerSecond).orElse(recording.samplesPerSecond()),
                leads,
                recording.derived().stream().filter(leads::containsKey).collect(Collectors.toSet()),
                Map.of(),
                withoutMarks(recording.facts()),
                recording.source());
    }

    private static FileFacts withoutMarks(FileFacts facts) {
        return new FileFacts(
                facts.patient(),
                facts.takenAt(),
                facts.comments(),
                facts.statements(),
                facts.measurements(),
                List.of());
    }
}
