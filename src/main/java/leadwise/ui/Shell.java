package leadwise.ui;

import java.nio.file.Path;

/// What the window knows beside recordings and numbers.
///
/// @param guide the user guide as a Markdown file; may be missing
public record Shell(Preferences preferences, Path guide) {}
