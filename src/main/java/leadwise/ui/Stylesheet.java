package leadwise.ui;

import java.util.Objects;

/// The window's own stylesheets, on top of the toolkit's theme.
public final class Stylesheet {

    /// Sizes and shapes, the same in all colours.
    public static final String WINDOW = of("window.css");

    private Stylesheet() {}

    static String of(String name) {
        return Objects.requireNonNull(Stylesheet.class.getResource(name)).toExternalForm();
    }
}
