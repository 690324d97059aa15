package leadwise.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

import leadwise.settings.Language;
import leadwise.settings.Settings;
import leadwise.settings.ThemeChoice;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/// What the user prefers, for all that follow it. On the JavaFX thread only.
public final class Preferences {

    private final StringProperty acknowledgedVersion = new SimpleStringProperty();
    private final ObjectProperty<Language> language = new SimpleObjectProperty<>();
    private final ObjectProperty<ThemeChoice> theme = new SimpleObjectProperty<>();
    private final StringProperty reader = new SimpleStringProperty();
    private final ObjectProperty<Optional<Boolean>> blindFirstAnswer = new SimpleObjectProperty<>();
    private final BooleanProperty blindFirst = new SimpleBooleanProperty();
    private final BooleanProperty patientHidden = new SimpleBooleanProperty();
    private final KeyMap keys = new KeyMap();
    private final ReadOnlyObjectWrapper<Map<String, Double>> pixelsPerMm =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Map<String, String>> drawing =
            new ReadOnlyObjectWrapper<>();
    private final Map<String, String> others;

    public Preferences(Settings remembered) {
        acknowledgedVersion.set(remembered.acknowledgedVersion());
        language.set(remembered.language());
        theme.set(remembered.theme());
        reader.set(remembered.reader());
        blindFirstAnswer.set(remembered.blindFirst());
        blindFirst.set(remembered.blindFirst().orElse(false));
        blindFirst.addListener((_, _, now) -> blindFirstAnswer.set(Optional.of(now)));
        patientHidden.set(remembered.patientHidden());
        keys.singleLettersProperty().set(remembered.singleLetters());
        keys.remember(remembered.keys());
        pixelsPerMm.set(remembered.pixelsPerMm());
        drawing.set(remembered.drawing());
        others = remembered.others();
    }

    /// The version of the program whose notice was acknowledged; empty when none was.
    public StringProperty acknowledgedVersionProperty() {
        return acknowledgedVersion;
    }

    /// The language from the next start on: words that stand in the window already stay.
    public ObjectProperty<Language> languageProperty() {
        return language;
    }

    public ObjectProperty<ThemeChoice> themeProperty() {
        return theme;
    }

    /// How the reader is called in the history of a review; may be empty.
    public StringProperty readerProperty() {
        return reader;
    }

    /// Whether the ranking stays covered until the reader has had a say.
    public BooleanProperty blindFirstProperty() {
        return blindFirst;
    }

    /// Whether the reader has been asked about it.
    public boolean isBlindFirstAnswered() {
        return blindFirstAnswer.get().isPresent();
    }

    /// The reader's answer to it.
    public void answerBlindFirst(boolean answer) {
        blindFirst.set(answer);
        blindFirstAnswer.set(Optional.of(answer));
    }

    /// Whether nothing is told of the patient, on the screen and in whatever leaves the program.
    public BooleanProperty patientHiddenProperty() {
        return patientHidden;
    }

    /// Whether keys that are a single letter or sign act.
    public BooleanProperty singleLettersProperty() {
        return keys.singleLettersProperty();
    }

    public KeyMap keys() {
        return keys;
    }

    /// What was measured on the user's monitors: logical pixels per millimetre, by monitor.
    public ReadOnlyObjectProperty<Map<String, Double>> pixelsPerMmProperty() {
        return pixelsPerMm.getReadOnlyProperty();
    }

    /// Logical pixels per millimetre of a monitor; empty where nobody has measured it.
    public OptionalDouble pixelsPerMm(String monitorKey) {
        var value = pixelsPerMm.get().get(monitorKey);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /// Keeps what was measured on a monitor; empty forgets it.
    public void setPixelsPerMm(String monitorKey, OptionalDouble value) {
        var next = new TreeMap<>(pixelsPerMm.get());
        next.remove(monitorKey);
        value.ifPresent(measured -> next.put(monitorKey, measured));
        pixelsPerMm.set(Map.copyOf(next));
    }

    /// How the paper was drawn last, as [RememberedDrawing] words it.
    Map<String, String> drawing() {
        return drawing.get();
    }

    void setDrawing(Map<String, String> now) {
        drawing.set(Map.copyOf(now));
    }

    /// All of it as it is kept.
    public Settings settings() {
        return new Settings(
                acknowledgedVersion.get(),
                language.get(),
                theme.get(),
                reader.get(),
                blindFirstAnswer.get(),
                patientHidden.get(),
                singleLettersProperty().get(),
                keys.remembered(),
                pixelsPerMm.get(),
                drawing.get(),
                others);
    }

    /// Calls `deed` after each change of anything that is kept.
    void onChange(Runnable deed) {
        List<ObservableValue<?>> all =
                List.of(
                        acknowledgedVersion,
                        language,
                        theme,
                        reader,
                        blindFirstAnswer,
                        patientHidden,
                        singleLettersProperty(),
                        keys.changedProperty(),
                        pixelsPerMm,
                        drawing);
        all.forEach(one -> one.addListener((_, _, _) -> deed.run()));
    }
}
