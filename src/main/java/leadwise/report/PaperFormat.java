package leadwise.report;

import java.util.Locale;

/// The sheets that a report is printed on, lying on their long side: ten seconds at 25 mm/s and the
/// pulse fit both.
public enum PaperFormat {
    A4(297, 210),
    LETTER(279.4, 215.9);

    private final double widthMm;
    private final double heightMm;

    PaperFormat(double widthMm, double heightMm) {
        this.widthMm = widthMm;
        this.heightMm = heightMm;
    }

    public double widthMm() {
        return widthMm;
    }

    public double heightMm() {
        return heightMm;
    }

    /// The sheet that is in the printers of a country: Letter in North America and where its paper
    /// is sold, else A4.
    public static PaperFormat of(Locale locale) {
        return switch (locale.getCountry()) {
            case "US", "CA", "MX", "PH", "CL", "CO", "VE" -> LETTER;
            default -> A4;
        };
    }
}
