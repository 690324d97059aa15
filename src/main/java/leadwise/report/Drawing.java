package leadwise.report;

import leadwise.model.Lead;
import leadwise.model.Recording;
import leadwise.model.Signal;
import leadwise.paper.GridPainter;
import leadwise.paper.Painter;
import leadwise.paper.PaperLayout;
import leadwise.paper.Strip;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The ECG paper of a report: ten seconds in true millimetres, on as many pages as they need.
///
/// @param widthMm of the paper drawn
/// @param pages the parts, each as long as fits one page
record Drawing(double widthMm, List<PaperLayout> pages) {

    /// Rows stand 30 mm apart where there are four of them.
    static final double HEIGHT_MM = 132;

    /// What a report shows of a recording.
    private static final double PAGE_SECONDS = 10;

    private static final double EDGE_MM = 2;

    /// How much of the ten seconds may be on one page, the most first.
    private static final double[] SECONDS = {10, 5, 2.5};

    Drawing {
        pages = List.copyOf(pages);
    }

    static Drawing of(Recording recording, PageStyle style) {
        double widthMm = widthMm(style);
        double end = Math.min(style.fromSeconds() + PAGE_SECONDS, recording.durationSeconds());
        var pages = new ArrayList<PaperLayout>();
        double from = style.fromSeconds();
        do {
            var page = laidOut(recording, style, widthMm, from);
            pages.add(page);
            from += page.seconds();
        } while (from < end - 1e-6);
        return new Drawing(widthMm, pages);
    }

    /// The one place where a report says how paper is laid out.
    private static PaperLayout laidOut(
            Recording recording, PageStyle style, double widthMm, double fromSeconds) {
        return PaperLayout.of(recording, style.paper(), widthMm, HEIGHT_MM, fromSeconds);
    }

    /// Draws one part with its top left corner there.
    ///
    /// @param caption stands at the foot of the paper
    void draw(
            Sheet sheet,
            PageStyle style,
            PaperLayout page,
            double leftMm,
            double topMm,
            String caption) {
        var pen = sheet.pen(style.theme(), leftMm, topMm);
        sheet.inside(
                leftMm,
                topMm,
                widthMm,
                HEIGHT_MM,
                () -> {
                    new GridPainter().paint(pen, page);
                    Painter.content(caption, style.marks(), "")
                            .forEach(painter -> painter.paint(pen, page));
                });
    }

    /// The leads that rise or fall beyond the edge of the paper, where they end.
    static List<Lead> beyondTheEdge(PaperLayout page) {
        return page.strips().stream()
                .filter(strip -> isBeyond(page, strip))
                .map(Strip::lead)
                .distinct()
                .toList();
    }

    static String names(List<Lead> leads) {
        return leads.stream().map(Lead::name).collect(Collectors.joining(", "));
    }

    private static boolean isBeyond(PaperLayout page, Strip strip) {
        return page.recording()
                .lead(strip.lead())
                .map(signal -> isBeyond(page, strip, signal))
                .orElse(false);
    }

    private static boolean isBeyond(PaperLayout page, Strip strip, Signal signal) {
        double rate = page.recording().samplesPerSecond();
        int from = (int) Math.max(0, Math.ceil(strip.fromSeconds() * rate));
        int to = (int) Math.min(signal.length(), Math.floor(strip.toSeconds() * rate));
        for (int i = from; i < to; i++) {
            double y = page.yMm(strip, signal.at(i)); // NaN is neither above nor below
            if (y < 0 || y > page.heightMm()) {
                return true;
            }
        }
        return false;
    }

    private static double widthMm(PageStyle style) {
        var scale = style.paper().scale();
        double whole = PaperLayout.pageWidthMm(scale, PAGE_SECONDS);
        double room = style.format().widthMm() - 2 * EDGE_MM;
        for (double seconds : SECONDS) {
            double width = whole - (PAGE_SECONDS - seconds) * scale.mmPerSecond();
            if (width <= room) {
                return width;
            }
        }
        return room;
    }
}
