package leadwise.report;

import java.io.IOException;

/// A report as a PDF file: the recording in true millimetres, what was found, measured and ranked,
/// who stands for it, and what it was made from. What does not fit a page goes on on the next one.
///
/// @param content what is told
/// @param style how it looks
public record Report(ReportContent content, PageStyle style) {

    /// The file; the same content and style give the same bytes.
    ///
    /// @throws IOException the typeface of the report is missing
    public byte[] pdf() throws IOException {
        var told = style.patient() ? content : WithoutPatient.of(content);
        try (var pages = new ReportPages(told, style)) {
            return pages.bytes();
        }
    }
}
