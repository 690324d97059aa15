package leadwise.ui;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/// Parts that the cards are made of.
final class Forms {

    private Forms() {}

    /// Text that breaks into as many lines as it needs.
    static Label words(String text) {
        var words = new Label(text);
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        return words;
    }

    /// The same, for what is only an explanation.
    static Label hint(String text) {
        var words = words(text);
        words.getStyleClass().addAll("muted", "small-text");
        return words;
    }

    /// One of several values.
    static <E> ComboBox<E> choice(String id, String name, E[] values, Function<E, String> words) {
        var box = new ComboBox<E>();
        box.setId(id);
        box.setAccessibleText(name);
        box.getItems().setAll(values);
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable E value) {
                        return value == null ? "" : words.apply(value);
                    }

                    @Override
                    public @Nullable E fromString(String text) {
                        return null; // nothing is typed into it
                    }
                });
        return box;
    }
}
