package leadwise.paper;

import leadwise.model.Lead;
import leadwise.model.Signal;
import leadwise.paper.Strip.Presence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Places the strips of a page.
final class Strips {

    /// Of a row's room, what lies above the baseline.
    private static final double ABOVE = 0.6;

    private final PaperLayout page;
    private final PaperStyle style;

    Strips(PaperLayout page) {
        this.page = page;
        this.style = page.style();
    }

    /// By row, then column; none where there is no median beat to draw.
    List<Strip> place(double topMm) {
        var placed = new ArrayList<Strip>();
        if (!style.layout().isRhythm() && page.recording().leads().isEmpty()) {
            return placed;
        }
        var columns = style.columns();
        double columnSeconds = page.seconds() / columns.size();
        int row = 0;
        double top = topMm;
        for (; row < columns.getFirst().size(); row++) {
            double room = style.weight(row) * page.rowMm();
            for (int column = 0; column < columns.size(); column++) {
                var lead = columns.get(column).get(row);
                placed.add(strip(lead, column * columnSeconds, columnSeconds, top, room));
            }
            top += room;
        }
        for (var lead : style.rhythms()) {
            double room = style.weight(row++) * page.rowMm();
            placed.add(strip(lead, 0, page.seconds(), top, room));
            top += room;
        }
        return placed;
    }

    private Strip strip(
            Lead lead, double sinceStart, double lengthSeconds, double topMm, double roomMm) {
        boolean rhythm = style.layout().isRhythm();
        double from = rhythm ? page.fromSeconds() + sinceStart : 0;
        double length = rhythm ? lengthSeconds : beatSeconds(lengthSeconds);
        return new Strip(
                lead,
                style.order().inverts(lead),
                presence(lead),
                from,
                from + length,
                page.traceLeftMm() + sinceStart * page.scale().mmPerSecond(),
                Math.rint(topMm + ABOVE * roomMm),
                baseline(lead),
                roomMm,
                sinceStart == 0);
    }

    private static double beatSeconds(double cellSeconds) {
        return Math.max(cellSeconds / 2, cellSeconds - PaperStyle.BETWEEN_BEATS_SECONDS);
    }

    private Presence presence(Lead lead) {
        if (page.recording().lead(lead).isEmpty()) {
            return Presence.ABSENT;
        }
        return page.recording().derived().contains(lead) ? Presence.DERIVED : Presence.RECORDED;
    }

    /// A median beat stands on the level before QRS, which is its 0 mV.
    private double baseline(Lead lead) {
        return style.layout().isRhythm()
                ? page.recording().lead(lead).map(this::median).orElse(0.0)
                : 0;
    }

    /// The median over the whole page, not over the column: a lead has one baseline.
    private double median(Signal signal) {
        int from = page.sampleAt(page.fromSeconds());
        int to = page.sampleAt(page.fromSeconds() + page.seconds());
        var sorted = signal.range(from, to).toArray();
        Arrays.sort(sorted); // NaN go to the end
        int there = sorted.length;
        while (there > 0 && Double.isNaN(sorted[there - 1])) {
            there--;
        }
        return there == 0 ? 0 : (sorted[(there - 1) / 2] + sorted[there / 2]) / 2;
    }
}
