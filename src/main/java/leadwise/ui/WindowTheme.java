package leadwise.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import javafx.application.Application;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;

import leadwise.paper.Theme;
import leadwise.settings.ThemeChoice;

import java.util.List;

/// How a choice of colours looks: the toolkit's theme, our stylesheet for it, and the paper's inks.
///
/// @param toolkit stylesheet of all controls
/// @param own our colours on top of it
public record WindowTheme(String toolkit, String own, Theme paper) {

    public static WindowTheme of(ThemeChoice choice) {
        return switch (choice) {
            case PAPER ->
                    new WindowTheme(
                            new PrimerLight().getUserAgentStylesheet(),
                            Stylesheet.of("theme-paper.css"),
                            Theme.PAPER);
            case DARK ->
                    new WindowTheme(
                            new PrimerDark().getUserAgentStylesheet(),
                            Stylesheet.of("theme-dark.css"),
                            Theme.DARK);
            case HIGH_CONTRAST ->
                    new WindowTheme(
                            new PrimerLight().getUserAgentStylesheet(),
                            Stylesheet.of("theme-high-contrast.css"),
                            Theme.HIGH_CONTRAST);
        };
    }

    /// The inks of the paper for a choice that may change.
    public static ObservableValue<Theme> paper(ObservableValue<ThemeChoice> choice) {
        return choice.map(chosen -> of(chosen).paper());
    }

    /// Keeps a window in the colours of a choice that may change.
    static void follow(Scene scene, ObservableValue<ThemeChoice> choice) {
        choice.subscribe(chosen -> of(chosen).apply(scene));
    }

    private void apply(Scene scene) {
        Application.setUserAgentStylesheet(toolkit);
        scene.getStylesheets().setAll(List.of(own, Stylesheet.WINDOW));
    }
}
