package leadwise.paper;

import leadwise.model.Explanation;
import leadwise.model.Explanation.Part;
import leadwise.model.Explanation.Region;
import leadwise.model.Explanation.Span;

import java.util.List;

/// What a number depends on, under the traces: bars on the baseline, the higher the stronger. What
/// raises the number stands above the baseline and is filled, what lowers it hangs below and is
/// hatched, so that nobody needs the colours. Half seconds of all leads stand on a line of their
/// own below the lowest row, since they would be the same in every row.
///
/// @param explanation of the recording that is drawn; only what is marked in it is shown
/// @param raises says in words at the foot what the filled bars are
/// @param lowers says what the hatched ones are
public record ContributionPainter(Explanation explanation, String raises, String lowers)
        implements Painter {

    private static final double HIGHEST_SHARE = 0.34;
    private static final double LINE_HIGH_SHARE = 0.13;
    private static final double LINE_BELOW_SHARE = 0.29;
    private static final double LEAST_MM = 0.8;
    private static final double FILL_OPACITY = 0.3;
    private static final double EDGE_OPACITY = 0.9;
    private static final double HATCH_MM = 1.1;
    private static final double LEGEND_ABOVE_EDGE_MM = 7.8;
    private static final double SAMPLE_MM = 4;
    private static final double SAMPLE_HIGH_MM = 2;
    private static final double BETWEEN_MM = 1.5;

    @Override
    public void paint(Pen pen, PaperLayout layout) {
        var marked = explanation.marked();
        if (marked.isEmpty()) {
            return;
        }
        double strongest = Math.abs(marked.getFirst().contribution());
        double lowestMm = layout.strips().stream().mapToDouble(Strip::baselineMm).max().orElse(0);
        for (var strip : layout.strips()) {
            if (strip.presence() == Strip.Presence.ABSENT) {
                continue;
            }
            for (var part : marked) {
                boolean ofAll = part.region() instanceof Region.Window(var in, _) && in.isEmpty();
                double share = Math.abs(part.contribution()) / strongest;
                if (ofAll && strip.baselineMm() == lowestMm) {
                    double line = lowestMm + LINE_BELOW_SHARE * layout.rowMm();
                    draw(pen, layout, strip, part, line, share * LINE_HIGH_SHARE);
                } else if (!ofAll && part.region().touches(strip.lead())) {
                    draw(pen, layout, strip, part, strip.baselineMm(), share * HIGHEST_SHARE);
                }
            }
        }
        legend(pen, layout, marked);
    }

    private List<Span> spans(Region region) {
        return switch (region) {
            case Region.WholeLead _ -> List.of(new Span(0, seenSeconds()));
            case Region.Window window -> List.of(window.span());
            case Region.Beats beats -> beats.spans();
        };
    }

    /// Where the encoder's window ends.
    private double seenSeconds() {
        return explanation.parts().stream()
                .map(Part::region)
                .mapToDouble(
                        region -> region instanceof Region.Window(_, var s) ? s.toSeconds() : 0)
                .max()
                .orElse(0);
    }

    /// @param standsOnMm the line that the bars stand on or hang from
    /// @param shareOfRow how high they are
    private void draw(
            Pen pen,
            PaperLayout layout,
            Strip strip,
            Part part,
            double standsOnMm,
            double shareOfRow) {
        double high = Math.max(LEAST_MM, shareOfRow * layout.rowMm());
        for (var span : spans(part.region())) {
            double from = Math.max(span.fromSeconds(), strip.fromSeconds());
            double to = Math.min(span.toSeconds(), strip.toSeconds());
            if (from < to) {
                double left = layout.xMm(strip, from);
                double width = layout.xMm(strip, to) - left;
                if (part.raises()) {
                    filled(pen, left, standsOnMm - high, width, high);
                } else {
                    hatched(pen, left, standsOnMm, width, high);
                }
            }
        }
    }

    private static void filled(Pen pen, double left, double top, double width, double high) {
        pen.fill(Ink.RAISES, FILL_OPACITY, left, top, width, high);
        pen.line(Ink.RAISES, EDGE_OPACITY, left, top, left + width, top);
    }

    private static void hatched(Pen pen, double left, double top, double width, double high) {
        double bottom = top + high;
        pen.line(Ink.LOWERS, EDGE_OPACITY, left, bottom, left + width, bottom);
        for (double k = HATCH_MM / 2; k < width + high; k += HATCH_MM) {
            double fromX = Math.max(0, k - high);
            double toX = Math.min(width, k);
            pen.line(
                    Ink.LOWERS,
                    EDGE_OPACITY,
                    left + fromX,
                    top + (k - fromX),
                    left + toX,
                    top + (k - toX));
        }
    }

    private void legend(Pen pen, PaperLayout layout, List<Part> marked) {
        double y = layout.heightMm() - LEGEND_ABOVE_EDGE_MM;
        double x = PaperLayout.MARGIN_MM;
        if (marked.stream().anyMatch(Part::raises)) {
            filled(pen, x, y - SAMPLE_HIGH_MM, SAMPLE_MM, SAMPLE_HIGH_MM);
            x += SAMPLE_MM + BETWEEN_MM;
            pen.text(Ink.TEXT, Lettering.MARK, x, y, raises);
            x += pen.widthMm(Lettering.MARK, raises) + 3 * BETWEEN_MM;
        }
        if (!marked.stream().allMatch(Part::raises)) {
            hatched(pen, x, y - SAMPLE_HIGH_MM, SAMPLE_MM, SAMPLE_HIGH_MM);
            x += SAMPLE_MM + BETWEEN_MM;
            pen.text(Ink.TEXT, Lettering.MARK, x, y, lowers);
        }
    }
}
