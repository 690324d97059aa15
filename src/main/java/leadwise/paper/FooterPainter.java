package leadwise.paper;

import leadwise.model.Recording;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The line at the foot: paper speed and gain, then the sample rate in words that nobody takes for
/// a paper speed, then what is shown of which recording.
///
/// @param notice at the right end, for a picture that leaves the program; may be empty
/// @param filter what was filtered away from what is drawn, in words; may be empty
public record FooterPainter(String notice, String filter) implements Painter {

    /// Nothing was filtered.
    static final String AS_RECORDED = "as recorded";

    private static final Pattern SYNTHETIC =
            Pattern.compile("[#\\s]*synthetic\\b", Pattern.CASE_INSENSITIVE);
    private static final double ABOVE_EDGE_MM = 3;
    private static final double BETWEEN_MM = 6;

    @Override
    public void paint(Pen pen, PaperLayout layout) {
        double y = layout.heightMm() - ABOVE_EDGE_MM;
        double x = PaperLayout.MARGIN_MM;
        double right = layout.widthMm() - PaperLayout.MARGIN_MM;
        if (!notice.isEmpty()) {
            right -= pen.widthMm(Lettering.MARK, notice);
            pen.text(Ink.TEXT, Lettering.MARK, right, y, notice);
            right -= BETWEEN_MM;
        }
        var parts = new ArrayList<>(parts(layout));
        // median beats are never filtered, and who says it elsewhere gives no words
        if (!filter.isEmpty() && layout.layout().isRhythm()) {
            parts.add(1, filter);
        }
        for (var part : parts) {
            double width = pen.widthMm(Lettering.FOOT, part);
            if (x + width > right && x > PaperLayout.MARGIN_MM) {
                return; // parts stand in the order of their weight
            }
            pen.text(Ink.TEXT, Lettering.FOOT, x, y, part);
            x += width + BETWEEN_MM;
        }
    }

    static List<String> parts(PaperLayout layout) {
        var recording = layout.recording();
        var parts = new ArrayList<String>();
        parts.add(layout.scale().text());
        if (isSynthetic(layout)) {
            parts.add("SYNTHETIC");
        }
        if (layout.layout().isRhythm()) {
            parts.add(Numbers.plain(recording.samplesPerSecond()) + " Hz recording");
        }
        parts.add(shown(layout));
        parts.add(recording.id());
        var rest = layout.leadsNotShown();
        if (!rest.isEmpty()) {
            parts.add(
                    "not shown: "
                            + String.join(", ", rest.stream().map(Object::toString).toList()));
        }
        return parts;
    }

    static boolean isSynthetic(PaperLayout layout) {
        return isSynthetic(layout.recording());
    }

    /// Whether a recording's comments say that it was computed.
    public static boolean isSynthetic(Recording recording) {
        return recording.comments().stream()
                .anyMatch(comment -> SYNTHETIC.matcher(comment).lookingAt());
    }

    /// "10 s", or "0–10 s of 30 s" where the page is not the whole; "median beat".
    static String shown(PaperLayout layout) {
        if (!layout.layout().isRhythm()) {
            return layout.layout().title();
        }
        double all = layout.recording().durationSeconds();
        double to = Math.min(all, layout.fromSeconds() + layout.seconds());
        if (layout.fromSeconds() == 0 && all <= layout.seconds() + 1e-9) {
            return Numbers.plain(all) + " s";
        }
        return Numbers.plain(layout.fromSeconds())
                + "–"
                + Numbers.plain(to)
                + " s of "
                + Numbers.plain(all)
                + " s";
    }
}
