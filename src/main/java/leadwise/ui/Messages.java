package leadwise.ui;

import leadwise.settings.Language;

import java.util.Locale;
import java.util.ResourceBundle;

/// The words of the window, by key; `{0}`, `{1}` … are replaced by the arguments.
///
/// Not `MessageFormat`: it swallows apostrophes and groups digits by the system's language.
public final class Messages {

    private static volatile ResourceBundle texts = bundle(Locale.ENGLISH);

    private Messages() {}

    /// Chooses the language of all words from now on; before a window is made, for what stands in
    /// it already stays.
    public static void speak(Language language) {
        texts =
                bundle(
                        switch (language) {
                            case SYSTEM -> Locale.getDefault();
                            case ENGLISH -> Locale.ENGLISH;
                            case GERMAN -> Locale.GERMAN;
                        });
    }

    /// The language that is spoken, English or German, for dates and numbers beside the words.
    public static Locale locale() {
        return isGerman() ? Locale.GERMANY : Locale.UK;
    }

    static boolean isGerman() {
        return texts.getLocale().getLanguage().equals(Locale.GERMAN.getLanguage());
    }

    public static String text(String key, Object... arguments) {
        var text = texts.getString(key);
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

    /// The language of the words is decided here: a bundle that is not there would be looked for in
    /// the system's language.
    private static ResourceBundle bundle(Locale locale) {
        boolean german = locale.getLanguage().equals(Locale.GERMAN.getLanguage());
        return ResourceBundle.getBundle(
                "leadwise.ui.messages", german ? Locale.GERMAN : Locale.ROOT);
    }
}
