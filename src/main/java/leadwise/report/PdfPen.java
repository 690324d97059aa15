package leadwise.report;

import leadwise.paper.Ink;
import leadwise.paper.Lettering;
import leadwise.paper.Pen;
import leadwise.paper.Theme;

import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;

/// Draws lines and letters into a PDF page, in true millimetres: no dot is ever drawn.
///
/// A PDF unit is 1/72 inch and its y axis points up.
final class PdfPen implements Pen {

    /// PDF units in a millimetre.
    static final double UNITS_PER_MM = 72 / 25.4;

    /// So fine that lines have the widths that their inks name, and that no sample is left out up
    /// to a rate of 4,700 Hz at 25 mm/s.
    private static final double DOTS_PER_MM = 1200 / 25.4;

    private static final int ROUND_JOIN = 1;

    private final PDPageContentStream out;
    private final Typeface typeface;
    private final Opacities opacities;
    private final Theme theme;
    private final double leftMm;
    private final double bottomMm;

    /// @param leftMm of the page's left edge, where the drawing begins
    /// @param bottomMm how far the drawing's upper edge lies above the page's lower edge
    PdfPen(
            PDPageContentStream out,
            Typeface typeface,
            Opacities opacities,
            Theme theme,
            double leftMm,
            double bottomMm) {
        this.out = out;
        this.typeface = typeface;
        this.opacities = opacities;
        this.theme = theme;
        this.leftMm = leftMm;
        this.bottomMm = bottomMm;
    }

    @Override
    public double dotsPerMm() {
        return DOTS_PER_MM;
    }

    @Override
    public void fill(
            Ink ink, double opacity, double leftMm, double topMm, double widthMm, double heightMm) {
        write(
                () -> {
                    opacities.use(out, opacity);
                    out.setNonStrokingColor(colour(ink));
                    out.addRect(x(leftMm), y(topMm + heightMm), units(widthMm), units(heightMm));
                    out.fill();
                });
    }

    @Override
    public void line(
            Ink ink, double opacity, double fromXMm, double fromYMm, double toXMm, double toYMm) {
        write(
                () -> {
                    ready(ink, opacity);
                    out.moveTo(x(fromXMm), y(fromYMm));
                    out.lineTo(x(toXMm), y(toYMm));
                    out.stroke();
                });
    }

    @Override
    public void polyline(Ink ink, double[] xMm, double[] yMm, int count) {
        write(
                () -> {
                    ready(ink, 1);
                    out.moveTo(x(xMm[0]), y(yMm[0]));
                    for (int i = 1; i < count; i++) {
                        out.lineTo(x(xMm[i]), y(yMm[i]));
                    }
                    out.stroke();
                });
    }

    @Override
    public void text(Ink ink, Lettering lettering, double xMm, double yMm, String text) {
        text(colour(ink), sizeMm(lettering), lettering == Lettering.NAME, xMm, yMm, text);
    }

    @Override
    public double widthMm(Lettering lettering, String text) {
        return typeface.widthMm(text, sizeMm(lettering));
    }

    /// Letters of a size of their own. Bold ones are drawn with an outline: the typeface has one
    /// weight only.
    void text(Color colour, double sizeMm, boolean bold, double xMm, double yMm, String text) {
        var printable = typeface.printable(text);
        if (printable.isBlank()) {
            return;
        }
        write(
                () -> {
                    opacities.use(out, 1);
                    out.setNonStrokingColor(colour);
                    out.beginText();
                    if (bold) {
                        out.setStrokingColor(colour);
                        out.setLineWidth(units(0.032 * sizeMm));
                        out.setRenderingMode(RenderingMode.FILL_STROKE);
                    }
                    out.setFont(typeface.font(), units(sizeMm));
                    out.newLineAtOffset(x(xMm), y(yMm));
                    out.showText(printable);
                    out.endText();
                    if (bold) {
                        out.setRenderingMode(RenderingMode.FILL);
                    }
                });
    }

    float x(double mm) {
        return units(leftMm + mm);
    }

    float y(double mm) {
        return units(bottomMm - mm);
    }

    static float units(double mm) {
        return (float) (mm * UNITS_PER_MM);
    }

    private void ready(Ink ink, double opacity) throws IOException {
        opacities.use(out, opacity);
        out.setStrokingColor(colour(ink));
        out.setLineWidth(units(ink.widthDots(DOTS_PER_MM) / DOTS_PER_MM));
        out.setLineJoinStyle(ROUND_JOIN);
    }

    private Color colour(Ink ink) {
        var rgb = theme.colour(ink);
        return new Color(rgb.red(), rgb.green(), rgb.blue());
    }

    private static double sizeMm(Lettering lettering) {
        return lettering.dots(DOTS_PER_MM) / DOTS_PER_MM;
    }

    /// Something that is written into the page, which lies in memory.
    @FunctionalInterface
    interface Writing {
        void run() throws IOException;
    }

    static void write(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
