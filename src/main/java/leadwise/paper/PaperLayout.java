package leadwise.paper;

import leadwise.model.Lead;
import leadwise.model.Recording;
import leadwise.model.Signal;
import leadwise.paper.Strip.Presence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A recording laid out on paper; all lengths in millimetres from the top left corner.
///
/// @param recording what is drawn
/// @param layout which lead stands where
/// @param scale the same for all strips
/// @param widthMm of the paper
/// @param heightMm of the paper
/// @param fromSeconds where the page begins in the recording
/// @param seconds the length of the page, 10 where the paper is wide enough
/// @param rowMm the distance between two rows
/// @param strips by row, then column
public record PaperLayout(
        Recording recording,
        Layout layout,
        PaperScale scale,
        double widthMm,
        double heightMm,
        double fromSeconds,
        double seconds,
        double rowMm,
        List<Strip> strips) {

    /// What a page shows of a recording.
    public static final double PAGE_SECONDS = 10;

    static final double PULSE_SECONDS = 0.2;

    static final double MARGIN_MM = 5;

    /// Room below the rows for the line that tells speed, gain and rate.
    static final double FOOT_MM = 9;

    private static final double HEAD_MM = 3;

    public PaperLayout {
        strips = List.copyOf(strips);
    }

    /// Lays out the page that begins at `fromSeconds`.
    ///
    /// Where the paper is too narrow for ten seconds it shows fewer, and all columns share them.
    public static PaperLayout of(
            Recording recording,
            Layout layout,
            PaperScale scale,
            double widthMm,
            double heightMm,
            double fromSeconds) {
        double fits = (widthMm - traceLeftMm(scale) - MARGIN_MM) / scale.mmPerSecond();
        double seconds = Math.clamp(fits, 0.1, PAGE_SECONDS);
        double room = Math.max(1, heightMm - HEAD_MM - FOOT_MM);
        double rowMm = wholeMm(room / layout.rows());
        double topMm = HEAD_MM + (room - rowMm * layout.rows()) / 2;
        var empty =
                new PaperLayout(
                        recording,
                        layout,
                        scale,
                        widthMm,
                        heightMm,
                        fromSeconds,
                        seconds,
                        rowMm,
                        List.of());
        return empty.withStrips(topMm);
    }

    /// The first page.
    public static PaperLayout of(
            Recording recording, Layout layout, PaperScale scale, double widthMm, double heightMm) {
        return of(recording, layout, scale, widthMm, heightMm, 0);
    }

    /// The width on which ten seconds and the pulse fit.
    public static double pageWidthMm(PaperScale scale) {
        return traceLeftMm(scale) + PAGE_SECONDS * scale.mmPerSecond() + MARGIN_MM;
    }

    /// The height of a page of its own.
    public static double pageHeightMm(Layout layout, PaperScale scale) {
        double gain = Math.clamp(scale.mmPerMillivolt() / 10, 0.7, 1.8);
        return HEAD_MM + FOOT_MM + layout.rows() * layout.rowMm() * gain;
    }

    static double leastHeightMm(Layout layout) {
        return HEAD_MM + FOOT_MM + layout.rows() * layout.leastRowMm();
    }

    /// Where the first column begins: on a major line, with room for the pulse before it.
    static double traceLeftMm(PaperScale scale) {
        double pulse = MARGIN_MM + PULSE_SECONDS * scale.mmPerSecond() + 3;
        return Math.ceil(pulse / 5) * 5;
    }

    double traceLeftMm() {
        return traceLeftMm(scale);
    }

    /// Where `secondsOfRecording` is drawn in a strip.
    public double xMm(Strip strip, double secondsOfRecording) {
        return strip.leftMm() + (secondsOfRecording - strip.fromSeconds()) * scale.mmPerSecond();
    }

    /// Where `millivolts` is drawn in a strip; up is less.
    public double yMm(Strip strip, double millivolts) {
        return strip.baselineMm()
                - (millivolts - strip.baselineMillivolts()) * scale.mmPerMillivolt();
    }

    /// What a place on the paper means: of the strips that reach over `xMm` the one whose baseline
    /// is nearest; empty beside the strips.
    public Optional<Spot> spotAt(double xMm, double yMm) {
        return strips.stream()
                .filter(strip -> xMm >= strip.leftMm() && xMm < xMm(strip, strip.toSeconds()))
                .min(Comparator.comparingDouble(strip -> Math.abs(strip.baselineMm() - yMm)))
                .map(strip -> new Spot(strip, secondsAt(strip, xMm), millivoltsAt(strip, yMm)));
    }

    /// The second of the recording that is drawn at `xMm` in a strip.
    public double secondsAt(Strip strip, double xMm) {
        return strip.fromSeconds() + (xMm - strip.leftMm()) / scale.mmPerSecond();
    }

    /// The millivolts of the strip's lead that are drawn at `yMm`.
    public double millivoltsAt(Strip strip, double yMm) {
        return strip.baselineMillivolts() + (strip.baselineMm() - yMm) / scale.mmPerMillivolt();
    }

    /// The gaps of a lead on this page.
    List<Gap> gaps(Signal signal) {
        return Gap.of(recording, signal, sampleAt(fromSeconds), sampleAt(fromSeconds + seconds));
    }

    /// The first sample drawn in a strip.
    int firstSample(Strip strip) {
        return sampleAt(strip.fromSeconds());
    }

    /// The sample after the last one drawn in a strip.
    int endSample(Strip strip) {
        return sampleAt(strip.toSeconds());
    }

    /// The leads that have no place in this layout.
    public List<Lead> leadsNotShown() {
        return recording.leads().keySet().stream().filter(lead -> !lead.isStandard()).toList();
    }

    private int sampleAt(double atSeconds) {
        // a hair less, so that a sample on the edge goes to the right whatever the rounding
        double place = Math.ceil(atSeconds * recording.samplesPerSecond() - 1e-6);
        return (int) Math.clamp(place, 0, recording.length());
    }

    private PaperLayout withStrips(double topMm) {
        var placed = new ArrayList<Strip>();
        var columns = layout.columns();
        double columnSeconds = seconds / columns.size();
        for (int row = 0; row < layout.rows(); row++) {
            double baselineMm = Math.rint(topMm + (row + 0.6) * rowMm);
            int inRhythm = row - columns.getFirst().size();
            if (inRhythm >= 0) {
                var lead = layout.rhythm().get(inRhythm);
                placed.add(strip(lead, 0, seconds, baselineMm));
                continue;
            }
            for (int column = 0; column < columns.size(); column++) {
                var lead = columns.get(column).get(row);
                placed.add(strip(lead, column * columnSeconds, columnSeconds, baselineMm));
            }
        }
        return new PaperLayout(
                recording, layout, scale, widthMm, heightMm, fromSeconds, seconds, rowMm, placed);
    }

    private Strip strip(Lead lead, double sinceStart, double lengthSeconds, double baselineMm) {
        double from = fromSeconds + sinceStart;
        return new Strip(
                lead,
                presence(lead),
                from,
                from + lengthSeconds,
                traceLeftMm() + sinceStart * scale.mmPerSecond(),
                baselineMm,
                recording.lead(lead).map(this::median).orElse(0.0));
    }

    private Presence presence(Lead lead) {
        if (recording.lead(lead).isEmpty()) {
            return Presence.ABSENT;
        }
        return recording.derived().contains(lead) ? Presence.DERIVED : Presence.RECORDED;
    }

    /// The median over the whole page, not over the column: a lead has one baseline.
    private double median(Signal signal) {
        int from = sampleAt(fromSeconds);
        int to = sampleAt(fromSeconds + seconds);
        var sorted = signal.range(from, to).toArray();
        Arrays.sort(sorted); // NaN go to the end
        int there = sorted.length;
        while (there > 0 && Double.isNaN(sorted[there - 1])) {
            there--;
        }
        return there == 0 ? 0 : (sorted[(there - 1) / 2] + sorted[there / 2]) / 2;
    }

    /// Rows stand on major lines where there is room, else on minor ones.
    private static double wholeMm(double mm) {
        double unit = mm >= 25 ? 5 : 1;
        return mm < 1 ? mm : Math.floor(mm / unit) * unit;
    }
}
