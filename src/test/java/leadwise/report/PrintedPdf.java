package leadwise.report;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;

/// A PDF file as another program reads it: lines and letters where its own units put them.
final class PrintedPdf implements AutoCloseable {

    /// Larger letters are the outline across the page, through which everything is read.
    private static final double LARGEST_TEXT_PT = 30;

    private final PDDocument document;

    PrintedPdf(byte[] bytes) throws IOException {
        document = Loader.loadPDF(bytes);
    }

    int pages() {
        return document.getNumberOfPages();
    }

    PDDocument document() {
        return document;
    }

    /// Width and height in millimetres.
    Point2D sizeMm(int page) {
        var box = document.getPage(page).getMediaBox();
        return new Point2D.Double(mm(box.getWidth()), mm(box.getHeight()));
    }

    /// The words of a page without the outline letters, blanks as one.
    String text(int page) throws IOException {
        var stripper =
                new PDFTextStripper() {
                    @Override
                    protected void processTextPosition(TextPosition letter) {
                        if (letter.getFontSizeInPt() < LARGEST_TEXT_PT && letter.getDir() == 0) {
                            super.processTextPosition(letter);
                        }
                    }
                };
        // line by line would run across the columns
        stripper.setSortByPosition(false);
        stripper.setStartPage(page + 1);
        stripper.setEndPage(page + 1);
        return stripper.getText(document).replaceAll("\\s+", " ");
    }

    String text() throws IOException {
        var all = new StringBuilder();
        for (int page = 0; page < pages(); page++) {
            all.append(text(page)).append('\n');
        }
        return all.toString();
    }

    /// The letters of a page, without the outline across it.
    List<TextPosition> letters(int page) throws IOException {
        return allLetters(page).stream()
                .filter(letter -> letter.getFontSizeInPt() < LARGEST_TEXT_PT)
                .filter(letter -> !letter.getUnicode().isBlank())
                .toList();
    }

    /// The outline letters across a page, in their order.
    String across(int page) throws IOException {
        var word = new StringBuilder();
        allLetters(page).stream()
                .filter(letter -> letter.getFontSizeInPt() >= LARGEST_TEXT_PT)
                .forEach(letter -> word.append(letter.getUnicode()));
        return word.toString();
    }

    private List<TextPosition> allLetters(int page) throws IOException {
        var letters = new ArrayList<TextPosition>();
        var stripper =
                new PDFTextStripper() {
                    @Override
                    protected void processTextPosition(TextPosition letter) {
                        letters.add(letter);
                    }
                };
        stripper.setStartPage(page + 1);
        stripper.setEndPage(page + 1);
        stripper.writeText(document, new StringWriter());
        return letters;
    }

    /// The lines of a page as they are stroked, in millimetres from its lower left corner.
    List<List<Point2D>> lines(int page) throws IOException {
        var lines = new Lines(document.getPage(page));
        lines.processPage(document.getPage(page));
        return lines.stroked;
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    static double mm(double units) {
        return units / 72 * 25.4;
    }

    private static final class Lines extends PDFGraphicsStreamEngine {

        private final List<List<Point2D>> stroked = new ArrayList<>();
        private final List<List<Point2D>> path = new ArrayList<>();
        private Point2D current = new Point2D.Double();

        Lines(PDPage page) {
            super(page);
        }

        private void add(float x, float y) {
            // where the transformation of the page puts them
            current = new Point2D.Double(x, y);
            path.getLast().add(new Point2D.Double(mm(x), mm(y)));
        }

        @Override
        public void moveTo(float x, float y) {
            path.add(new ArrayList<>());
            add(x, y);
        }

        @Override
        public void lineTo(float x, float y) {
            add(x, y);
        }

        @Override
        public void strokePath() {
            stroked.addAll(path);
            path.clear();
        }

        @Override
        public void fillPath(int windingRule) {
            path.clear();
        }

        @Override
        public void fillAndStrokePath(int windingRule) {
            path.clear();
        }

        @Override
        public void endPath() {
            path.clear();
        }

        @Override
        public Point2D getCurrentPoint() {
            return current;
        }

        @Override
        public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {}

        @Override
        public void drawImage(PDImage image) {
            throw new AssertionError("there are no dots in a report");
        }

        @Override
        public void clip(int windingRule) {}

        @Override
        public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
            add(x3, y3);
        }

        @Override
        public void closePath() {}

        @Override
        public void shadingFill(COSName shadingName) {}
    }
}
