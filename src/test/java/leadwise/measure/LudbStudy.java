package leadwise.measure;

import leadwise.measure.LudbMarks.WaveKind;
import leadwise.model.Lead;
import leadwise.model.MarkedBeat;
import leadwise.model.Measured;
import leadwise.model.Measurements;
import leadwise.model.Wave;
import leadwise.model.Waves;
import leadwise.signal.RealRecordings;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/// Compares what is measured on LUDB records with what physicians marked there.
///
/// A wave is found where one of its kind has its peak within 150 ms of the marked one; each counts
/// once. QRS complexes are looked for beat by beat, whether or not their ends are marked.
/// Physicians left out the first and the last beats, so what lies outside a lead's first and last
/// mark is neither right nor wrong. Beats whose P or T is said to be not measurable count as missed
/// where physicians marked the wave.
final class LudbStudy {

    private static final double MATCH_SECONDS = 0.15;

    private final Map<WaveKind, Hits> hits = new EnumMap<>(WaveKind.class);
    private final Map<WaveKind, Errors> onsets = new EnumMap<>(WaveKind.class);
    private final Map<WaveKind, Errors> offsets = new EnumMap<>(WaveKind.class);
    private final Map<WaveKind, Errors> globalOnsets = new EnumMap<>(WaveKind.class);
    private final Map<WaveKind, Errors> globalOffsets = new EnumMap<>(WaveKind.class);
    private final Map<String, Errors> intervals = new LinkedHashMap<>();

    LudbStudy() {
        for (var kind : WaveKind.values()) {
            hits.put(kind, new Hits());
            onsets.put(kind, new Errors());
            offsets.put(kind, new Errors());
            globalOnsets.put(kind, new Errors());
            globalOffsets.put(kind, new Errors());
        }
        for (var name : List.of("P", "PR", "QRS", "QT")) {
            intervals.put(name, new Errors());
        }
    }

    Hits hits(WaveKind kind) {
        return Objects.requireNonNull(hits.get(kind));
    }

    Errors onsets(WaveKind kind) {
        return Objects.requireNonNull(onsets.get(kind));
    }

    Errors offsets(WaveKind kind) {
        return Objects.requireNonNull(offsets.get(kind));
    }

    Errors globalOnsets(WaveKind kind) {
        return Objects.requireNonNull(globalOnsets.get(kind));
    }

    Errors globalOffsets(WaveKind kind) {
        return Objects.requireNonNull(globalOffsets.get(kind));
    }

    /// "P", "PR", "QRS" or "QT".
    Errors interval(String name) {
        return Objects.requireNonNull(intervals.get(name));
    }

    /// The records from `first` to the last that was measured.
    ///
    /// @param paced whether records with a pacemaker's rhythm are among them
    static LudbStudy from(int first, boolean paced, Map<Integer, Measurements> measured)
            throws IOException {
        var study = new LudbStudy();
        for (var record : measured.entrySet()) {
            if (record.getKey() >= first && (paced || !isPaced(record.getKey()))) {
                study.add(LudbMarks.of(record.getKey()), record.getValue());
            }
        }
        return study;
    }

    /// As the diagnoses in the header say: "UNIpolar ventricular pacing", "P-synchrony".
    private static boolean isPaced(int record) throws IOException {
        var header = Files.readString(RealRecordings.LUDB.resolve(record + ".hea"));
        return header.contains("pacing");
    }

    static Map<Integer, Measurements> measured(int first, int last) throws IOException {
        var measured = new LinkedHashMap<Integer, Measurements>();
        for (int id = first; id <= last; id++) {
            var recording = RealRecordings.read(RealRecordings.LUDB.resolve(id + ".dat"));
            measured.put(id, Measure.of(recording));
        }
        return measured;
    }

    private void add(Map<Lead, LudbMarks> marks, Measurements measured) {
        marks.forEach(
                (lead, ofLead) -> {
                    addBeats(ofLead, measured.beats());
                    for (var kind : WaveKind.values()) {
                        addWaves(kind, ofLead, waves(kind, lead, measured.beats()));
                    }
                });
        var references = GlobalReference.of(marks);
        references.forEach(reference -> addGlobal(reference, measured.beats()));
        var interval = measured.intervals();
        addInterval("P", references, GlobalReference::pMs, interval.pMs());
        addInterval("PR", references, GlobalReference::prMs, interval.prMs());
        addInterval("QRS", references, GlobalReference::qrsMs, interval.qrsMs());
        addInterval("QT", references, GlobalReference::qtMs, interval.qtMs());
    }

    private void addBeats(LudbMarks marks, List<MarkedBeat> beats) {
        var peaks =
                beats.stream()
                        .map(beat -> new Wave(Double.NaN, beat.seconds(), Double.NaN))
                        .toList();
        match(marks.qrs(), peaks, marks, hits(WaveKind.QRS));
    }

    private void addWaves(WaveKind kind, LudbMarks marks, List<Wave> found) {
        var ofKind = kind == WaveKind.QRS ? new Hits() : hits(kind);
        for (var pair : match(marks.of(kind), found, marks, ofKind)) {
            double onset = pair.found.onsetSeconds() - pair.marked.onsetSeconds();
            double offset = pair.found.offsetSeconds() - pair.marked.offsetSeconds();
            onsets(kind).add(1000 * onset);
            offsets(kind).add(1000 * offset);
        }
    }

    private record Pair(Wave marked, Wave found) {}

    private static List<Pair> match(
            List<Wave> marked, List<Wave> found, LudbMarks range, Hits hits) {
        var pairs = new ArrayList<Pair>();
        var taken = new HashSet<Wave>();
        for (var wave : marked) {
            var nearest =
                    found.stream()
                            .filter(other -> !taken.contains(other))
                            .filter(other -> distance(wave, other) <= MATCH_SECONDS)
                            .min((a, b) -> Double.compare(distance(wave, a), distance(wave, b)));
            hits.addMarked(nearest.isPresent());
            nearest.ifPresent(
                    other -> {
                        taken.add(other);
                        pairs.add(new Pair(wave, other));
                    });
        }
        found.stream()
                .filter(wave -> !taken.contains(wave))
                .filter(wave -> wave.peakSeconds() >= range.firstSeconds())
                .filter(wave -> wave.peakSeconds() <= range.lastSeconds())
                .forEach(_ -> hits.addExtra());
        return pairs;
    }

    private static double distance(Wave a, Wave b) {
        return Math.abs(a.peakSeconds() - b.peakSeconds());
    }

    private static List<Wave> waves(WaveKind kind, Lead lead, List<MarkedBeat> beats) {
        return beats.stream()
                .map(beat -> beat.leads().getOrDefault(lead, Waves.NONE))
                .flatMap(waves -> wave(kind, waves).stream())
                .toList();
    }

    private static Optional<Wave> wave(WaveKind kind, Waves waves) {
        return switch (kind) {
            case P -> waves.p();
            case QRS -> waves.qrs();
            case T -> waves.t();
        };
    }

    private void addGlobal(GlobalReference reference, List<MarkedBeat> beats) {
        for (var beat : beats) {
            if (Math.abs(beat.seconds() - reference.seconds()) <= MATCH_SECONDS) {
                for (var kind : WaveKind.values()) {
                    wave(kind, beat.global()).ifPresent(wave -> addGlobal(kind, reference, wave));
                }
            }
        }
    }

    private void addGlobal(WaveKind kind, GlobalReference reference, Wave wave) {
        reference
                .of(kind)
                .ifPresent(
                        marked -> {
                            globalOnsets(kind)
                                    .add(1000 * (wave.onsetSeconds() - marked.onsetSeconds()));
                            globalOffsets(kind)
                                    .add(1000 * (wave.offsetSeconds() - marked.offsetSeconds()));
                        });
    }

    private void addInterval(
            String name,
            List<GlobalReference> references,
            ToDoubleFunction<GlobalReference> of,
            Measured measured) {
        double marked = Filters.median(references.stream().mapToDouble(of).toArray());
        measured.value().ifPresent(ms -> interval(name).add(ms - marked));
    }
}
