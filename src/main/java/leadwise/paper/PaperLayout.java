package leadwise.paper;

import leadwise.model.Lead;
import leadwise.model.Recording;
import leadwise.model.Signal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A recording laid out on paper; all lengths in millimetres from the top left corner.
///
/// @param recording what is drawn
/// @param style how it is drawn
/// @param widthMm of the paper
/// @param heightMm of the paper
/// @param fromSeconds where the page begins in the recording
/// @param seconds the length of the page, shorter than the style's where the paper is too narrow
/// @param rowMm the distance between two rows of the usual room
/// @param strips by row, then column
public record PaperLayout(
        Recording recording,
        PaperStyle style,
        double widthMm,
        double heightMm,
        double fromSeconds,
        double seconds,
        double rowMm,
        List<Strip> strips) {

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
    /// Where the paper is too narrow for a whole page it shows fewer seconds, and all columns share
    /// them.
    ///
    /// @param recording what is drawn: for a page of median beats, see [PaperStyle#drawn]
    public static PaperLayout of(
            Recording recording,
            PaperStyle style,
            double widthMm,
            double heightMm,
            double fromSeconds) {
        var scale = style.scale();
        double fits = (widthMm - traceLeftMm(scale) - MARGIN_MM) / scale.mmPerSecond();
        double seconds = Math.clamp(fits, 0.1, style.pageSeconds(recording.durationSeconds()));
        double room = Math.max(1, heightMm - HEAD_MM - FOOT_MM);
        int rows = style.layout().rows();
        double rowMm = wholeMm(room / rows);
        double topMm = HEAD_MM + (room - rowMm * rows) / 2;
        var empty =
                new PaperLayout(
                        recording,
                        style,
                        widthMm,
                        heightMm,
                        fromSeconds,
                        seconds,
                        rowMm,
                        List.of());
        return new PaperLayout(
                recording,
                style,
                widthMm,
                heightMm,
                fromSeconds,
                seconds,
                rowMm,
                new Strips(empty).place(topMm));
    }

    /// The first page, with the leads in standard order.
    public static PaperLayout of(
            Recording recording, Layout layout, PaperScale scale, double widthMm, double heightMm) {
        return of(recording, PaperStyle.of(layout, scale), widthMm, heightMm, 0);
    }

    /// The width on which `pageSeconds` and the pulse fit.
    public static double pageWidthMm(PaperScale scale, double pageSeconds) {
        return traceLeftMm(scale) + pageSeconds * scale.mmPerSecond() + MARGIN_MM;
    }

    /// The height of a page of its own.
    public static double pageHeightMm(PaperStyle style) {
        var scale = style.scale();
        double gain = Math.max(scale.mmPerMillivolt(), scale.chestMmPerMillivolt());
        double room = Math.clamp(gain / 10, 0.7, 1.8);
        return HEAD_MM + FOOT_MM + style.layout().rows() * style.layout().rowMm() * room;
    }

    static double leastHeightMm(Layout layout) {
        return HEAD_MM + FOOT_MM + layout.rows() * layout.leastRowMm();
    }

    public Layout layout() {
        return style.layout();
    }

    public PaperScale scale() {
        return style.scale();
    }

    /// Where the first column begins: on a major line, with room for the pulse before it.
    static double traceLeftMm(PaperScale scale) {
        double pulse = MARGIN_MM + PULSE_SECONDS * scale.mmPerSecond() + 3;
        return Math.ceil(pulse / 5) * 5;
    }

    double traceLeftMm() {
        return traceLeftMm(scale());
    }

    /// Where `secondsOfRecording` is drawn in a strip.
    public double xMm(Strip strip, double secondsOfRecording) {
        return strip.leftMm() + (secondsOfRecording - strip.fromSeconds()) * scale().mmPerSecond();
    }

    /// Where `millivolts` of the strip's lead is drawn; up is less.
    public double yMm(Strip strip, double millivolts) {
        return strip.baselineMm()
                - (millivolts - strip.baselineMillivolts()) * mmPerMillivolt(strip);
    }

    /// How far a rise of 1 mV goes upwards in a strip; negative where the lead is turned over.
    public double mmPerMillivolt(Strip strip) {
        double gain = scale().mmPerMillivolt(strip.lead());
        return strip.isInverted() ? -gain : gain;
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
        return strip.fromSeconds() + (xMm - strip.leftMm()) / scale().mmPerSecond();
    }

    /// The millivolts of the strip's lead that are drawn at `yMm`.
    public double millivoltsAt(Strip strip, double yMm) {
        return strip.baselineMillivolts() + (strip.baselineMm() - yMm) / mmPerMillivolt(strip);
    }

    /// The gaps of a lead on this page.
    List<Stretch> gaps(Signal signal) {
        return Gaps.of(recording, signal, sampleAt(fromSeconds), sampleAt(fromSeconds + seconds));
    }

    /// Where a lead is cut off on this page.
    List<Clipping.Plateau> clipped(Strip strip, Signal signal) {
        return Clipping.of(
                signal,
                sampleAt(fromSeconds),
                sampleAt(fromSeconds + seconds),
                recording.samplesPerSecond(),
                strip.baselineMillivolts());
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
        return recording.leads().keySet().stream()
                .filter(lead -> !lead.isStandard())
                .filter(lead -> strips.stream().noneMatch(strip -> strip.lead().equals(lead)))
                .toList();
    }

    int sampleAt(double atSeconds) {
        // a hair less, so that a sample on the edge goes to the right whatever the rounding
        double place = Math.ceil(atSeconds * recording.samplesPerSecond() - 1e-6);
        return (int) Math.clamp(place, 0, recording.length());
    }

    /// Rows stand on major lines where there is room, else on minor ones.
    private static double wholeMm(double mm) {
        double unit = mm >= 25 ? 5 : 1;
        return mm < 1 ? mm : Math.floor(mm / unit) * unit;
    }
}
