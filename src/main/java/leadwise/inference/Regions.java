package leadwise.inference;

import leadwise.model.Explanation.Region;
import leadwise.model.Explanation.Segment;
import leadwise.model.Explanation.Span;
import leadwise.model.Lead;
import leadwise.model.MarkedBeat;
import leadwise.model.Wave;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What is taken out of a recording, one after the other: each lead; each half second and each
/// segment of all beats, first in all leads and then in each.
///
/// Only what the encoder takes is offered: where it takes eight leads, III and the augmented leads
/// follow from I and II and have no part of their own.
final class Regions {

    static final double WINDOW_SECONDS = 0.5;

    /// What is left at the end and shorter has nothing to say of its own.
    private static final double LEAST_SECONDS = 0.1;

    private Regions() {}

    /// @param seconds how much of the encoder's window the recording fills
    /// @param leads that the recording has and the encoder takes
    /// @param beats with their marks; may be empty
    static List<Region> of(double seconds, List<Lead> leads, List<MarkedBeat> beats) {
        var regions = new ArrayList<Region>();
        leads.forEach(lead -> regions.add(new Region.WholeLead(lead)));
        for (var in : inAllAndEach(leads)) {
            for (int i = 0; seconds - i * WINDOW_SECONDS > LEAST_SECONDS; i++) {
                double to = Math.min(seconds, (i + 1) * WINDOW_SECONDS);
                regions.add(new Region.Window(in, new Span(i * WINDOW_SECONDS, to)));
            }
        }
        for (var segment : Segment.values()) {
            var spans = spans(segment, seconds, beats);
            if (!spans.isEmpty()) {
                inAllAndEach(leads)
                        .forEach(in -> regions.add(new Region.Beats(in, segment, spans)));
            }
        }
        return regions;
    }

    private static List<Optional<Lead>> inAllAndEach(List<Lead> leads) {
        return Stream.concat(Stream.of(Optional.<Lead>empty()), leads.stream().map(Optional::of))
                .toList();
    }

    private static List<Span> spans(Segment segment, double seconds, List<MarkedBeat> beats) {
        return beats.stream()
                .flatMap(beat -> span(segment, beat).stream())
                .filter(span -> span.fromSeconds() >= 0 && span.fromSeconds() < seconds)
                .toList();
    }

    private static Optional<Span> span(Segment segment, MarkedBeat beat) {
        var waves = beat.global();
        return switch (segment) {
            case P -> waves.p().map(Regions::span);
            case QRS -> waves.qrs().map(Regions::span);
            case ST_T ->
                    waves.qrs()
                            .flatMap(
                                    qrs ->
                                            waves.t()
                                                    .map(
                                                            t ->
                                                                    new Span(
                                                                            qrs.offsetSeconds(),
                                                                            t.offsetSeconds())));
        };
    }

    private static Span span(Wave wave) {
        return new Span(wave.onsetSeconds(), wave.offsetSeconds());
    }
}
