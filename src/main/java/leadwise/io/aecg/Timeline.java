package leadwise.io.aecg;

import leadwise.io.content.RecordingParts;
import leadwise.io.content.Refusal;
import leadwise.model.Gain;
import leadwise.model.Lead;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Puts the sequence sets of a recording on one axis of time.
///
/// Sets that follow each other, as in printouts of 2.5 s for three leads each, become leads with
/// gaps. A set that begins long after all others have ended is a recording of its own and left out.
final class Timeline {

    private static final double LONGEST_GAP_SECONDS = 60;
    private static final int MOST_SIGNALS = 4096;
    private static final long MOST_MISSING = 4_000_000;

    /// How far from a sample of the axis a set may begin unsaid, in samples.
    private static final double BETWEEN_SAMPLES = 0.05;

    private final RecordingParts parts;
    private final List<Track> tracks = new ArrayList<>();
    private final Map<Key, List<Track>> tracksByKey = new LinkedHashMap<>();
    private boolean moved;

    Timeline(RecordingParts parts) {
        this.parts = parts;
    }

    /// What the pieces of one signal have in common.
    private record Key(Lead lead, double samplesPerSecond, Gain gain) {}

    /// @param from the sample at which the sequence begins
    private record Piece(int from, LeadSequence sequence) {
        int length() {
            return sequence.counts().length;
        }

        int to() {
            return from + length();
        }
    }

    /// One signal, from pieces that do not overlap.
    private record Track(Key key, String place, List<Piece> pieces) {
        int length() {
            return pieces.getLast().to();
        }

        int present() {
            return pieces.stream().mapToInt(Piece::length).sum();
        }

        double[] counts() {
            if (pieces.size() == 1 && pieces.getFirst().from == 0) {
                return pieces.getFirst().sequence.counts();
            }
            var counts = RecordingParts.gaps(length());
            for (var piece : pieces) {
                System.arraycopy(piece.sequence.counts(), 0, counts, piece.from, piece.length());
            }
            return counts;
        }
    }

    /// Gives all leads of the sets to the recording's parts.
    ///
    /// @param sets at least one
    /// @return the time of the first sample
    Clock place(List<SequenceSet> sets) throws Refusal {
        var reference = reference(sets);
        if (reference.isPresent() && sets.stream().anyMatch(set -> set.axis().origin().isEmpty())) {
            parts.remark("", "sequences without a date are taken to count from the earliest date");
        }
        var inOrder =
                sets.stream()
                        .sorted(Comparator.comparingDouble(set -> set.begins(reference)))
                        .toList();
        var clock = new Clock(reference, inOrder.getFirst().begins(reference));
        double end = 0;
        for (var set : inOrder) {
            double begins = set.begins(reference) - clock.firstSample();
            if (begins > end + LONGEST_GAP_SECONDS) {
                parts.remark(
                        set.place(),
                        "begins more than a minute after all before it has ended, so it is another"
                                + " recording; it and what follows are left out");
                break;
            }
            add(set, begins);
            end = Math.max(end, begins + set.lasts());
        }
        verifyGaps();
        finish();
        return clock;
    }

    private static Optional<LocalDateTime> reference(List<SequenceSet> sets) {
        return sets.stream()
                .flatMap(set -> set.axis().origin().stream())
                .min(Comparator.naturalOrder());
    }

    private void add(SequenceSet set, double begins) throws Refusal {
        double rate = set.axis().samplesPerSecond();
        double exact = begins * rate;
        int from = (int) Math.min(Math.round(exact), Integer.MAX_VALUE / 2);
        moved |= Math.abs(exact - from) > BETWEEN_SAMPLES;
        for (var lead : set.leads()) {
            var key = new Key(lead.lead(), rate, lead.gain());
            var alike = tracksByKey.computeIfAbsent(key, _ -> new ArrayList<>());
            var piece = new Piece(from, lead);
            var free = alike.stream().filter(track -> track.length() <= from).findFirst();
            if (free.isPresent()) {
                free.get().pieces.add(piece);
            } else {
                var track = new Track(key, lead.place(), new ArrayList<>(List.of(piece)));
                alike.add(track);
                tracks.add(track);
            }
            if (tracks.size() > MOST_SIGNALS) {
                throw Refusal.unsupported(
                        lead.place(), "more than " + MOST_SIGNALS + " signals in one recording");
            }
        }
    }

    /// Samples that are not in the file take memory too: all gaps together are bounded.
    private void verifyGaps() throws Refusal {
        var longest = new LinkedHashMap<Double, Integer>();
        for (var track : tracks) {
            longest.merge(track.key.samplesPerSecond, track.length(), Math::max);
        }
        long missing = 0;
        for (var track : tracks) {
            missing += longest.getOrDefault(track.key.samplesPerSecond, 0) - (long) track.present();
        }
        if (missing > MOST_MISSING) {
            throw Refusal.unsupported(
                    "",
                    "the gaps between sequences are longer than "
                            + MOST_MISSING
                            + " samples in all, the most that is read");
        }
    }

    private void finish() throws Refusal {
        var late = new ArrayList<String>();
        var broken = new ArrayList<String>();
        for (var track : tracks) {
            if (track.pieces.getFirst().from > 0) {
                late.add(track.key.lead.name());
            }
            if (track.present() < track.length() - track.pieces.getFirst().from) {
                broken.add(track.key.lead.name());
            }
            parts.add(
                    track.key.lead.name(),
                    track.place,
                    track.key.samplesPerSecond,
                    track.counts(),
                    track.key.gain);
        }
        if (!late.isEmpty()) {
            parts.remark("", String.join(", ", late) + " begin late; what is before is a gap");
        }
        if (!broken.isEmpty()) {
            parts.remark("", String.join(", ", broken) + " have gaps between their sequences");
        }
        if (moved) {
            parts.remark(
                    "",
                    "sequences that begin between two samples of the first were moved to the"
                            + " nearest, by half a sample at most");
        }
    }
}
