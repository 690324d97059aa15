package leadwise.ui.paper;

import javafx.scene.canvas.Canvas;

import leadwise.paper.GridPainter;
import leadwise.paper.Painter;
import leadwise.paper.PaperLayout;

import java.util.List;
import java.util.Optional;

/// The three canvases of the paper, one above the other: the grid, which keeps its picture until
/// size, place or theme change; the traces; and what is moved about above them.
final class Surfaces {

    private final Canvas ground = new Canvas();
    private final Canvas traces = new Canvas();
    private final Canvas over = new Canvas();
    private Optional<Sheet> drawn = Optional.empty();

    Surfaces() {
        all().forEach(canvas -> canvas.setManaged(false));
        all().forEach(canvas -> canvas.setMouseTransparent(true));
    }

    /// From the bottom up.
    List<Canvas> all() {
        return List.of(ground, traces, over);
    }

    Optional<Sheet> drawn() {
        return drawn;
    }

    /// Draws the grid where it is not there yet; answers whether everything above it is stale.
    boolean drawGround(Sheet wanted) {
        if (drawn.equals(Optional.of(wanted))) {
            return false;
        }
        for (var canvas : all()) {
            canvas.setWidth(wanted.width());
            canvas.setHeight(wanted.height());
        }
        drawn = Optional.of(wanted);
        var pen = cleared(ground, wanted);
        new GridPainter().paint(pen, wanted.fit().widthMm(), wanted.fit().heightMm());
        return true;
    }

    void drawTraces(Sheet sheet, Optional<PaperLayout> page, List<Painter> painters) {
        draw(traces, sheet, page, painters);
    }

    void drawOver(Sheet sheet, Optional<PaperLayout> page, List<Painter> painters) {
        draw(over, sheet, page, painters);
    }

    private static void draw(
            Canvas canvas, Sheet sheet, Optional<PaperLayout> page, List<Painter> painters) {
        var pen = cleared(canvas, sheet);
        page.ifPresent(paper -> painters.forEach(painter -> painter.paint(pen, paper)));
    }

    private static CanvasPen cleared(Canvas canvas, Sheet sheet) {
        canvas.getGraphicsContext2D().clearRect(0, 0, sheet.width(), sheet.height());
        return new CanvasPen(canvas, sheet);
    }
}
