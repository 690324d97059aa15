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

/// What is taken out of a recording, one after the other: each lead, each half second of each lead,
/// and in each lead each segment of all beats.
///
/// Only what the encoder takes is offered: where it takes eight leads, III and the augmented leads
/// follow from I and II and have no part of their own.
final class Regions {

    static final double WINDOW_SECONDS = 0.5;

    private Regions() {}

    /// @param seconds how much of the encoder's window the recording fills
    /// @param leads that the recording has and the encoder takes
    /// @param beats with their marks; may be empty
    static List<Region> of(double seconds, List<Lead> leads, List<MarkedBeat> beats) {
        var regions = new ArrayList<Region>();
        for (var lead : leads) {
            regions.add(new Region.WholeLead(lead));
        }
        int windows = (int) Math.floor(seconds / WINDOW_SECONDS + 1e-6);
        for (var lead : leads) {
            for (int i = 0; i < windows; i++) {
                var span = new Span(i * WINDOW_SECONDS, (i + 1) * WINDOW_SECONDS);
                regions.add(new Region.Window(lead, span));
            }
        }
        for (var segment : Segment.values()) {
            var spans = spans(segment, seconds, beats);
            if (!spans.isEmpty()) {
                leads.forEach(lead -> regions.add(new Region.Beats(lead, segment, spans)));
            }
        }
        return regions;
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
