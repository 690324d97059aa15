package leadwise.model;

import java.util.List;
import java.util.Optional;

/// What one label's number for one recording depends on: how much its score changes when a part of
/// the recording is taken out. It explains the number, not the heart.
///
/// @param label whose number it is
/// @param parts everything that was taken out, one part at a time, in the order of the leads and of
///   time
/// @param noiseFloor the largest change of the score when the encoder's window moves by a hair
/// @param cosine the score itself, as [Finding#cosine] has it
/// @param percentile as [Finding#percentile] has it
/// @param percentileWithoutMarked the same, once all of [#removed] is taken out; equal to
///   `percentile` where nothing is marked
public record Explanation(
        Label label,
        List<Part> parts,
        double noiseFloor,
        double cosine,
        double percentile,
        double percentileWithoutMarked) {

    /// How many times the noise floor a change has to exceed to be marked.
    public static final double MARKED_FLOORS = 3;

    /// A part of the heartbeat, in all beats at once.
    public enum Segment {
        P,
        QRS,
        /// From the end of QRS to the end of T.
        ST_T
    }

    /// A stretch of time in seconds from the beginning of the recording.
    public record Span(double fromSeconds, double toSeconds) {

        Span later(double seconds) {
            return new Span(fromSeconds + seconds, toSeconds + seconds);
        }
    }

    /// What is taken out of a recording.
    public sealed interface Region {

        /// The lead that it lies in; empty for all leads.
        Optional<Lead> in();

        /// Whether it takes something out of the lead.
        default boolean touches(Lead lead) {
            return in().isEmpty() || in().get().equals(lead);
        }

        /// The same, so many seconds later.
        Region later(double seconds);

        /// The lead is replaced by its median.
        record WholeLead(Lead lead) implements Region {
            @Override
            public Optional<Lead> in() {
                return Optional.of(lead);
            }

            @Override
            public Region later(double seconds) {
                return this;
            }
        }

        /// The stretch is replaced by a straight line between its neighbours.
        record Window(Optional<Lead> in, Span span) implements Region {
            @Override
            public Region later(double seconds) {
                return new Window(in, span.later(seconds));
            }
        }

        /// The same for one segment of every beat.
        record Beats(Optional<Lead> in, Segment segment, List<Span> spans) implements Region {
            public Beats {
                spans = List.copyOf(spans);
            }

            @Override
            public Region later(double seconds) {
                return new Beats(
                        in, segment, spans.stream().map(span -> span.later(seconds)).toList());
            }
        }
    }

    /// What was taken out and what that does.
    ///
    /// @param contribution score with it minus score without it: positive raises the number
    public record Part(Region region, double contribution) {

        public boolean raises() {
            return contribution > 0;
        }

        Part later(double seconds) {
            return new Part(region.later(seconds), contribution);
        }
    }

    public Explanation {
        parts = List.copyOf(parts);
    }

    /// The same of a stretch that begins so many seconds later in its recording.
    public Explanation later(double seconds) {
        return new Explanation(
                label,
                parts.stream().map(part -> part.later(seconds)).toList(),
                noiseFloor,
                cosine,
                percentile,
                percentileWithoutMarked);
    }

    /// Whether the part changes the score by more than chance does.
    public boolean isMarked(Part part) {
        return Math.abs(part.contribution()) > MARKED_FLOORS * noiseFloor;
    }

    /// Parts that are marked, strongest first; empty where no single region explains the number.
    public List<Part> marked() {
        return marked(parts, noiseFloor);
    }

    /// The regions without which `percentileWithoutMarked` is meant: all that are marked as raising
    /// the number or, where none does, all that are marked as lowering it.
    public List<Region> removed() {
        return removed(parts, noiseFloor);
    }

    /// As [#marked()], before there is an explanation.
    public static List<Part> marked(List<Part> parts, double noiseFloor) {
        return parts.stream()
                .filter(part -> Math.abs(part.contribution()) > MARKED_FLOORS * noiseFloor)
                .sorted(
                        (a, b) ->
                                Double.compare(
                                        Math.abs(b.contribution()), Math.abs(a.contribution())))
                .toList();
    }

    /// As [#removed()], before there is an explanation.
    public static List<Region> removed(List<Part> parts, double noiseFloor) {
        var marked = marked(parts, noiseFloor);
        boolean anyRaises = marked.stream().anyMatch(Part::raises);
        return marked.stream()
                .filter(part -> part.raises() == anyRaises)
                .map(Part::region)
                .toList();
    }
}
