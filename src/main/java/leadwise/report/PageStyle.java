package leadwise.report;

import leadwise.paper.Layout;
import leadwise.paper.PaperScale;
import leadwise.paper.Theme;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/// How a report looks.
///
/// @param format the sheets
/// @param layout which lead stands where
/// @param scale paper speed and gain
/// @param theme the colours of the drawing; the pages themselves are white
/// @param fromSeconds where the drawing begins in the recording
/// @param filter what the traces were filtered with, in words; empty for "as recorded"
/// @param patient whether the patient and the time of recording are told; if not, they are nowhere
///   in the file
/// @param marks whether the file's own marks are drawn
/// @param made when the report was made
/// @param zone in which times are told
/// @param language of the report's own words
public record PageStyle(
        PaperFormat format,
        Layout layout,
        PaperScale scale,
        Theme theme,
        double fromSeconds,
        String filter,
        boolean patient,
        boolean marks,
        Instant made,
        ZoneId zone,
        Locale language) {

    /// The standard drawing on A4, in English, times in UTC.
    public static PageStyle standard(Instant made) {
        return new PageStyle(
                PaperFormat.A4,
                Layout.THREE_BY_FOUR_RHYTHM,
                PaperScale.STANDARD,
                Theme.PAPER,
                0,
                "",
                true,
                true,
                made,
                ZoneId.of("UTC"),
                Locale.ENGLISH);
    }

    public PageStyle on(PaperFormat newFormat) {
        return new PageStyle(
                newFormat, layout, scale, theme, fromSeconds, filter, patient, marks, made, zone,
                language);
    }

    public PageStyle drawn(Layout newLayout, PaperScale newScale) {
        return new PageStyle(
                format, newLayout, newScale, theme, fromSeconds, filter, patient, marks, made, zone,
                language);
    }

    public PageStyle from(double newFromSeconds) {
        return new PageStyle(
                format, layout, scale, theme, newFromSeconds, filter, patient, marks, made, zone,
                language);
    }

    public PageStyle withPatient(boolean newPatient) {
        return new PageStyle(
                format, layout, scale, theme, fromSeconds, filter, newPatient, marks, made, zone,
                language);
    }

    public PageStyle filtered(String newFilter) {
        return new PageStyle(
                format, layout, scale, theme, fromSeconds, newFilter, patient, marks, made, zone,
                language);
    }

    public PageStyle told(ZoneId newZone, Locale newLanguage) {
        return new PageStyle(
                format, layout, scale, theme, fromSeconds, filter, patient, marks, made, newZone,
                newLanguage);
    }
}
