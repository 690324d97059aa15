package leadwise.paper;

import leadwise.model.MarkedBeat;
import leadwise.model.Wave;
import leadwise.model.WaveMark;
import leadwise.model.Waves;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Onsets and offsets of P, QRS and T, in all leads together, on every strip: short upright lines
/// below and above the baseline. The program's marks end in a hollow square, the reader's in a
/// filled one.
///
/// @param beats with their marks, ascending in time; drawn on the rhythm
/// @param median the marks of the median beat, in seconds from its first sample; drawn on the page
///   of median beats
/// @param edited the marks that the reader has moved, in the beats that intervals are taken from
public record WaveMarkPainter(List<MarkedBeat> beats, Optional<Waves> median, Set<WaveMark> edited)
        implements Painter {

    private static final double REACH_MM = 6;
    private static final double SQUARE_MM = 1.1;
    private static final double OPACITY = 0.75;
    private static final double LETTER_MM = 3;

    /// What is written at a wave, and what its two marks are called. QRS needs no name, and there
    /// is no room for it beside P.
    private enum Kind {
        P("P", WaveMark.P_ONSET, WaveMark.P_OFFSET),
        QRS("", WaveMark.QRS_ONSET, WaveMark.QRS_OFFSET),
        T("T", WaveMark.T_OFFSET, WaveMark.T_OFFSET);

        private final String letters;
        private final WaveMark onset;
        private final WaveMark offset;

        Kind(String letters, WaveMark onset, WaveMark offset) {
            this.letters = letters;
            this.onset = onset;
            this.offset = offset;
        }
    }

    public WaveMarkPainter {
        beats = List.copyOf(beats);
        edited = Set.copyOf(edited);
    }

    @Override
    public void paint(Pen pen, PaperLayout layout) {
        double lastRowMm =
                layout.strips().stream().mapToDouble(Strip::baselineMm).max().orElse(Double.NaN);
        for (var strip : layout.strips()) {
            for (var beat : layout.layout().isRhythm() ? beats : medianBeat()) {
                for (var wave : waves(beat).entrySet()) {
                    paint(
                            pen,
                            layout,
                            strip,
                            beat,
                            wave.getKey(),
                            wave.getValue(),
                            strip.baselineMm() == lastRowMm);
                }
            }
        }
    }

    private List<MarkedBeat> medianBeat() {
        return median.map(waves -> new MarkedBeat(0, true, waves, Map.of())).stream().toList();
    }

    private static Map<Kind, Wave> waves(MarkedBeat beat) {
        var waves = new EnumMap<Kind, Wave>(Kind.class);
        put(waves, Kind.P, beat.global().p());
        put(waves, Kind.QRS, beat.global().qrs());
        put(waves, Kind.T, beat.global().t());
        return waves;
    }

    private static void put(Map<Kind, Wave> waves, Kind kind, Optional<Wave> wave) {
        wave.ifPresent(w -> waves.put(kind, w));
    }

    /// @param lettered whether the wave is named here; once is enough
    private void paint(
            Pen pen,
            PaperLayout layout,
            Strip strip,
            MarkedBeat beat,
            Kind kind,
            Wave wave,
            boolean lettered) {
        if (kind != Kind.T) {
            // where T begins no interval begins
            mark(pen, layout, strip, wave.onsetSeconds(), isEdited(beat, kind.onset), false);
        }
        mark(pen, layout, strip, wave.offsetSeconds(), isEdited(beat, kind.offset), true);
        double middle = (wave.onsetSeconds() + wave.offsetSeconds()) / 2;
        if (lettered && !kind.letters.isEmpty() && isOn(strip, middle)) {
            double x = layout.xMm(strip, middle) - pen.widthMm(Lettering.MARK, kind.letters) / 2;
            double y = strip.baselineMm() + reach(layout) + LETTER_MM;
            pen.text(Ink.MARK, Lettering.MARK, x, y, kind.letters);
        }
    }

    private boolean isEdited(MarkedBeat beat, WaveMark mark) {
        return beat.dominant() && edited.contains(mark);
    }

    /// Squares stand above the line of an onset and below that of an offset, so that the two of a
    /// short wave do not touch.
    private static void mark(
            Pen pen,
            PaperLayout layout,
            Strip strip,
            double seconds,
            boolean filled,
            boolean offset) {
        if (!isOn(strip, seconds)) {
            return;
        }
        double x = layout.xMm(strip, seconds);
        double reach = reach(layout);
        pen.line(Ink.MARK, OPACITY, x, strip.baselineMm() - reach, x, strip.baselineMm() + reach);
        double left = x - SQUARE_MM / 2;
        double right = x + SQUARE_MM / 2;
        double top = strip.baselineMm() + (offset ? reach : -reach - SQUARE_MM);
        double foot = top + SQUARE_MM;
        if (filled) {
            pen.fill(Ink.MARK, 1, left, top, SQUARE_MM, SQUARE_MM);
        }
        pen.polyline(
                Ink.MARK,
                new double[] {left, right, right, left, left},
                new double[] {top, top, foot, foot, top},
                5);
    }

    private static boolean isOn(Strip strip, double seconds) {
        return seconds >= strip.fromSeconds() && seconds < strip.toSeconds();
    }

    private static double reach(PaperLayout layout) {
        return Math.min(REACH_MM, 0.25 * layout.rowMm());
    }
}
