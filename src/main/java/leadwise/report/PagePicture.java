package leadwise.report;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// A page of a PDF file as dots, to be looked at before it is printed.
public final class PagePicture {

    private final BufferedImage image;

    private PagePicture(BufferedImage image) {
        this.image = image;
    }

    public int widthPx() {
        return image.getWidth();
    }

    public int heightPx() {
        return image.getHeight();
    }

    /// The dots row by row from the top, opacity in the highest byte.
    public int[] argb() {
        return image.getRGB(0, 0, widthPx(), heightPx(), null, 0, widthPx());
    }

    /// All pages of a file, in their order.
    ///
    /// @throws IOException it is no PDF file
    public static List<PagePicture> of(byte[] pdf, int dotsPerInch) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var renderer = new PDFRenderer(document);
            var pages = new ArrayList<PagePicture>();
            for (int i = 0; i < document.getNumberOfPages(); i++) {
                pages.add(
                        new PagePicture(
                                renderer.renderImageWithDPI(i, dotsPerInch, ImageType.RGB)));
            }
            return pages;
        }
    }
}
