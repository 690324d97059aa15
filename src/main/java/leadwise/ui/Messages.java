package leadwise.ui;

import java.util.Locale;
import java.util.ResourceBundle;

/// The words of the window, by key; `{0}`, `{1}` … are replaced by the arguments.
///
/// Not `MessageFormat`: it swallows apostrophes and groups digits by the system's language.
public final class Messages {

    private static final ResourceBundle TEXTS =
            ResourceBundle.getBundle("leadwise.ui.messages", Locale.ROOT);

    private Messages() {}

    /// The language of the words, for dates and numbers beside them.
    public static Locale locale() {
        return Locale.UK;
    }

    public static String text(String key, Object... arguments) {
        var text = TEXTS.getString(key);
        for (int i = 0; i < arguments.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return text;
    }

    /// The text under `key.one` for a count of 1, under `key.many` for any other; `{0}` is the
    /// count.
    public static String counted(String key, int count) {
        return text(key + (count == 1 ? ".one" : ".many"), count);
    }
}
