package leadwise.report;

import leadwise.paper.Theme;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;

import java.awt.Color;
import java.io.IOException;

/// One page of a report; lengths in millimetres from the top left corner, y downwards.
final class Sheet implements AutoCloseable {

    private static final Color RULE = new Color(0xB9A9A9);
    private static final Color OUTLINE = new Color(0x6B6B6B);
    private static final double RULE_MM = 0.15;
    private static final double OUTLINE_MM = 0.3;
    private static final double OUTLINE_OPACITY = 0.38;

    private final PaperFormat format;
    private final Typeface typeface;
    private final PDPageContentStream out;
    private final Opacities opacities = new Opacities();
    private final PdfPen pen;

    /// Adds a page to `document`.
    Sheet(PDDocument document, PaperFormat format, Typeface typeface) throws IOException {
        this.format = format;
        this.typeface = typeface;
        var page =
                new PDPage(
                        new PDRectangle(
                                PdfPen.units(format.widthMm()), PdfPen.units(format.heightMm())));
        document.addPage(page);
        out = new PDPageContentStream(document, page);
        pen = pen(Theme.PAPER, 0, 0);
    }

    /// A pen for a drawing whose top left corner lies here.
    PdfPen pen(Theme theme, double leftMm, double topMm) {
        return new PdfPen(out, typeface, opacities, theme, leftMm, format.heightMm() - topMm);
    }

    /// Text that begins at `xMm` and stands on `yMm`.
    void text(Style style, double xMm, double yMm, String text) {
        pen.text(style.colour(), style.sizeMm(), style.bold(), xMm, yMm, text);
    }

    /// Text that ends at `xMm`.
    void textTo(Style style, double xMm, double yMm, String text) {
        text(style, xMm - typeface.widthMm(text, style.sizeMm()), yMm, text);
    }

    /// A thin line across.
    void rule(double fromMm, double toMm, double yMm) {
        PdfPen.write(
                () -> {
                    opacities.use(out, 1);
                    out.setStrokingColor(RULE);
                    out.setLineWidth(PdfPen.units(RULE_MM));
                    out.moveTo(pen.x(fromMm), pen.y(yMm));
                    out.lineTo(pen.x(toMm), pen.y(yMm));
                    out.stroke();
                });
    }

    /// Draws what would run over the rectangle only as far as its edge.
    void inside(double leftMm, double topMm, double widthMm, double heightMm, Runnable drawing) {
        PdfPen.write(
                () -> {
                    opacities.use(out, 1);
                    out.saveGraphicsState();
                    out.addRect(
                            pen.x(leftMm),
                            pen.y(topMm + heightMm),
                            PdfPen.units(widthMm),
                            PdfPen.units(heightMm));
                    out.clip();
                    drawing.run();
                    opacities.use(out, 1);
                    out.restoreGraphicsState();
                });
    }

    /// A word across the whole page in outline letters, through which everything can be read.
    void across(String word) {
        double angle = Math.atan2(0.62 * format.heightMm(), format.widthMm());
        double lengthMm = 0.86 * Math.hypot(0.62 * format.heightMm(), format.widthMm());
        double sizeMm = lengthMm / typeface.widthMm(word, 1);
        double capMm = 0.72 * sizeMm;
        double fromX =
                format.widthMm() / 2 - lengthMm / 2 * Math.cos(angle) + capMm / 2 * Math.sin(angle);
        double fromY =
                format.heightMm() / 2
                        + lengthMm / 2 * Math.sin(angle)
                        + capMm / 2 * Math.cos(angle);
        PdfPen.write(
                () -> {
                    opacities.use(out, OUTLINE_OPACITY);
                    out.setStrokingColor(OUTLINE);
                    out.setLineWidth(PdfPen.units(OUTLINE_MM));
                    out.beginText();
                    out.setRenderingMode(RenderingMode.STROKE);
                    out.setFont(typeface.font(), PdfPen.units(sizeMm));
                    out.setTextMatrix(Matrix.getRotateInstance(angle, pen.x(fromX), pen.y(fromY)));
                    out.showText(typeface.printable(word));
                    out.endText();
                    out.setRenderingMode(RenderingMode.FILL);
                });
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
