package leadwise.ui.measurements;

import leadwise.ui.Messages;

import java.util.ArrayList;
import java.util.List;

/// A measurement as it is shown, in one row.
///
/// @param name "PR"
/// @param value with its unit, "160 ms"; "–" where it is not measurable
/// @param origin who says so
/// @param method how it was measured or, where it is not measurable, why
/// @param fileSays the file's own value, "158 ms"; may be empty
/// @param remark what has to be known with the value; may be empty
public record MeasurementRow(
        String name, String value, Origin origin, String method, String fileSays, String remark) {

    /// Stands where there is no value.
    public static final String NONE = "–";

    /// Who says a value.
    public enum Origin {
        /// The program measured it.
        MACHINE,
        /// It follows from a mark that the reader moved.
        READER,
        /// It is not measurable.
        NOBODY;

        /// One word; empty for nobody.
        public String word() {
            return switch (this) {
                case MACHINE -> Messages.text("measure.machine");
                case READER -> Messages.text("measure.reader");
                case NOBODY -> "";
            };
        }
    }

    /// Method and origin, or the reason.
    public String detail() {
        return origin == Origin.NOBODY
                ? Messages.text("measure.not", method)
                : Messages.text("measure.detail", origin.word(), method);
    }

    /// The whole row, for those who hear it.
    public String spoken() {
        var parts = new ArrayList<>(List.of(name + " " + value, detail()));
        if (!remark.isEmpty()) {
            parts.add(remark);
        }
        if (!fileSays.isEmpty()) {
            parts.add(Messages.text("measure.file", fileSays));
        }
        return String.join("; ", parts);
    }
}
