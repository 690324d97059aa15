package leadwise.report;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

import java.io.IOException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/// The one typeface of a PDF file, embedded with the letters that occur in it: Liberation Sans (SIL
/// Open Font License), which comes with PDFBox and knows Latin, Greek, Cyrillic, arrows, ≥ ≤ µ − ×.
///
/// Letters that it lacks are printed without their accents, or as "?": seen, and never an error.
final class Typeface {

    private static final String LIBERATION =
            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final String REPLACEMENT = "?";

    private final PDType0Font font;
    private final Map<Integer, String> printable = new HashMap<>();

    private Typeface(PDType0Font font) {
        this.font = font;
    }

    static Typeface embeddedIn(PDDocument document) throws IOException {
        try (var in = PDType0Font.class.getResourceAsStream(LIBERATION)) {
            if (in == null) {
                throw new IOException("the typeface of the report is missing");
            }
            return new Typeface(PDType0Font.load(document, in, true));
        }
    }

    PDType0Font font() {
        return font;
    }

    /// The text in letters that the typeface has, on one line.
    String printable(String text) {
        var there = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .forEach(letter -> there.append(printable.computeIfAbsent(letter, this::instead)));
        return there.toString();
    }

    /// How wide a printable text is.
    ///
    /// @param sizeMm of the letters, from one line to the next when set solid
    double widthMm(String text, double sizeMm) {
        try {
            return font.getStringWidth(printable(text)) / 1000 * sizeMm;
        } catch (IOException e) {
            throw new IllegalStateException(e); // the font lies in memory
        }
    }

    private String instead(int letter) {
        if (Character.isWhitespace(letter) || Character.isSpaceChar(letter)) {
            return " ";
        }
        if (Character.isISOControl(letter) || Character.getType(letter) == Character.FORMAT) {
            return "";
        }
        var as = Character.toString(letter);
        if (has(as)) {
            return as;
        }
        var bare = Normalizer.normalize(as, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
        return !bare.isEmpty() && has(bare) ? bare : REPLACEMENT;
    }

    private boolean has(String letters) {
        try {
            font.encode(letters);
            return true;
        } catch (IllegalArgumentException | IOException _) {
            return false;
        }
    }
}
