package leadwise.paper;

import java.util.List;

/// Draws one thing on the paper.
public interface Painter {

    void paint(Pen pen, PaperLayout layout);

    /// All but the grid, from the bottom up; traces last, since nothing may hide them.
    ///
    /// @param notice stands at the foot; may be empty
    /// @param marks whether the file's own marks are shown
    static List<Painter> content(String notice, boolean marks) {
        return content(notice, marks, FooterPainter.AS_RECORDED);
    }

    /// All but the grid, of a recording that was filtered for the eye.
    ///
    /// @param notice stands at the foot; may be empty
    /// @param marks whether the file's own marks are shown
    /// @param filter what was filtered away, in words
    static List<Painter> content(String notice, boolean marks, String filter) {
        return List.of(
                new GapPainter(),
                new NamesPainter(),
                new FooterPainter(notice, filter),
                new PulsePainter(),
                marks ? new AnnotationPainter() : (_, _) -> {},
                new MedianFramePainter(),
                new ClippingPainter(),
                new TracePainter());
    }
}
