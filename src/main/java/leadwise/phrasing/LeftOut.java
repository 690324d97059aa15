package leadwise.phrasing;

import java.nio.file.Path;

/// A file that is not in a comparison.
///
/// @param name of the file, for people
/// @param reason in words for a person
public record LeftOut(Path file, String name, String reason) {}
