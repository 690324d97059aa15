package leadwise.phrasing;

import java.nio.file.Path;

/// The phrasings' numbers for one recording of several.
///
/// @param file to open it by
/// @param name of the file, for people
public record ComparedRecording(Path file, String name, Comparison comparison) {}
