package leadwise.ui.measurements;

import leadwise.model.Lead;
import leadwise.model.StLevel;
import leadwise.ui.Messages;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The ST level of a lead as it is shown.
///
/// @param lead "V2"
/// @param atJ "+0.12", in millivolts
/// @param spoken with the levels after J
public record StText(String lead, String atJ, String spoken) {

    /// In the order of a printed ECG, other leads behind by name.
    static List<StText> all(Map<Lead, StLevel> levels) {
        return levels.entrySet().stream()
                .sorted(
                        Comparator.comparingInt(
                                        (Map.Entry<Lead, StLevel> level) -> place(level.getKey()))
                                .thenComparing(level -> level.getKey().name()))
                .map(level -> of(level.getKey(), level.getValue()))
                .toList();
    }

    private static int place(Lead lead) {
        int at = Lead.STANDARD.indexOf(lead);
        return at < 0 ? Lead.STANDARD.size() : at;
    }

    private static StText of(Lead lead, StLevel level) {
        return new StText(
                lead.name(),
                millivolts(level.atJ()),
                Messages.text(
                        "measure.st.spoken",
                        lead.name(),
                        millivolts(level.atJ()),
                        millivolts(level.after60Ms()),
                        millivolts(level.after80Ms())));
    }

    private static String millivolts(double value) {
        var text = String.format(Locale.ROOT, "%+.2f", value).replace('-', '\u2212');
        return text.substring(1).equals("0.00") ? "0.00" : text;
    }
}
