package leadwise.report;

import leadwise.paper.Layout;
import leadwise.paper.PaperStyle;
import leadwise.paper.Theme;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/// How a report looks.
///
/// @param format the sheets
/// @param paper which lead stands where, speed and gains
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
        PaperStyle paper,
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
                PaperStyle.STANDARD,
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
                newFormat, paper, theme, fromSeconds, filter, patient, marks, made, zone, language);
    }

    /// Draws in this style; where it does not show all leads over ten seconds, in the standard
    /// layout at its scale.
    public PageStyle drawn(PaperStyle shown) {
        var newPaper =
                shown.layout().isRhythm() && shown.layout() != Layout.ONE_LEAD
                        ? shown
                        : shown.with(Layout.THREE_BY_FOUR_RHYTHM);
        return new PageStyle(
                format, newPaper, theme, fromSeconds, filter, patient, marks, made, zone, language);
    }

    public PageStyle from(double newFromSeconds) {
        return new PageStyle(
                format, paper, theme, newFromSeconds, filter, patient, marks, made, zone, language);
    }

    public PageStyle withPatient(boolean newPatient) {
        return new PageStyle(
                format, paper, theme, fromSeconds, filter, newPatient, marks, made, zone, language);
    }

    public PageStyle filtered(String newFilter) {
        return new PageStyle(
                format, paper, theme, fromSeconds, newFilter, patient, marks, made, zone, language);
    }

    public PageStyle told(ZoneId newZone, Locale newLanguage) {
        return new PageStyle(
                format,
                paper,
                theme,
                fromSeconds,
                filter,
                patient,
                marks,
                made,
                newZone,
                newLanguage);
    }

    public PageStyle withMarks(boolean newMarks) {
        return new PageStyle(
                format, paper, theme, fromSeconds, filter, patient, newMarks, made, zone, language);
    }
}
