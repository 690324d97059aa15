package leadwise.io.aecg;

import leadwise.io.ReadOptions;
import leadwise.io.ReadOutcome;
import leadwise.io.content.FileContent;
import leadwise.io.content.FileName;
import leadwise.io.content.RecordingParts;
import leadwise.io.content.Refusal;
import leadwise.io.content.XmlContent;
import leadwise.io.content.XmlElement;
import leadwise.model.FileFacts;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One reading of one file: rhythm series, their place in time, then what the file says beside.
///
/// A `derivedSeries`, and a series with the code of one, is a representative beat and never read as
/// rhythm.
final class AecgAssembly {

    private final Path file;
    private final RecordingParts parts;
    private final SequenceSets sequenceSets;

    AecgAssembly(Path file, ReadOptions options) {
        this.file = file;
        this.parts = new RecordingParts(file, options);
        this.sequenceSets = new SequenceSets(parts, options.countsPerMillivolt().isPresent());
    }

    ReadOutcome.Read read() throws IOException, Refusal {
        var content = FileContent.read(file);
        var root = XmlContent.read(content.bytes());
        if (!root.name().equals(AecgReader.ROOT)) {
            throw Refusal.malformed(
                    root.place(),
                    "the root element is "
                            + Refusal.quoted(root.name())
                            + ", not "
                            + AecgReader.ROOT);
        }
        var beats = beats(root);
        var rhythm = rhythm(root);
        var sets = rhythm.stream().flatMap(series -> series.sets.stream()).toList();
        if (sets.isEmpty()) {
            throw Refusal.unsupported(
                    "",
                    beats.isEmpty()
                            ? "holds no waveform"
                            : "holds a representative beat, no rhythm");
        }
        var clock = new Timeline(parts).place(sets);
        sequenceSets.remarkOnRest();
        if (!beats.isEmpty()) {
            parts.remark(
                    beats.getFirst().place(), "the representative beat is not rhythm; left out");
        }
        return parts.finish(
                FileName.stem(file),
                facts(root, rhythm, beats, clock),
                "HL7 aECG",
                content.sha256());
    }

    private record RhythmSeries(XmlElement element, List<SequenceSet> sets) {}

    private List<RhythmSeries> rhythm(XmlElement root) throws Refusal {
        var rhythm = new ArrayList<RhythmSeries>();
        var all = root.children("component").flatMap(part -> part.children("series")).toList();
        for (var series : all) {
            if (!isBeat(series)) {
                rhythm.add(new RhythmSeries(series, sequenceSets.of(series)));
            }
        }
        return rhythm;
    }

    private static boolean isBeat(XmlElement series) {
        return Codes.of(series).equals(Codes.REPRESENTATIVE_BEAT);
    }

    /// The series of representative beats that hold sequences.
    private static List<XmlElement> beats(XmlElement root) {
        return root.all()
                .filter(
                        element ->
                                element.name().equals("derivedSeries")
                                        || (element.name().equals("series") && isBeat(element)))
                .filter(element -> element.all("sequence").findAny().isPresent())
                .toList();
    }

    private FileFacts facts(
            XmlElement root, List<RhythmSeries> rhythm, List<XmlElement> beats, Clock clock) {
        var findings = new Findings(clock);
        var comments = new ArrayList<String>();
        for (var series : rhythm) {
            var axis = series.sets.stream().findFirst().map(SequenceSet::axis);
            findings.addRhythm(series.element, axis);
            comments.addAll(SeriesComments.of(series.element));
        }
        beats.forEach(findings::addBeat);
        comments.addAll(SeriesComments.ofSubject(root));
        comments.addAll(findings.comments());
        return new FileFacts(
                SubjectElement.patient(root),
                takenAt(root, clock),
                comments.stream().distinct().toList(),
                findings.statements(),
                findings.measurements(),
                findings.annotations());
    }

    /// The first sample's time, else the one that the file gives for the ECG.
    private Optional<LocalDateTime> takenAt(XmlElement root, Clock clock) {
        var time = clock.reference().or(() -> Times.any(root));
        if (time.isEmpty() && !Times.written(root).isEmpty()) {
            parts.remark(
                    "",
                    "the time of the recording "
                            + Refusal.quoted(Times.written(root).getFirst())
                            + " is not understood");
        }
        return time;
    }
}
