package leadwise.ui;

import java.util.Objects;

/// The window's own stylesheet, on top of the theme's.
public final class Stylesheet {

    public static final String WINDOW =
            Objects.requireNonNull(Stylesheet.class.getResource("window.css")).toExternalForm();

    private Stylesheet() {}
}
