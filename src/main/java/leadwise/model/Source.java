package leadwise.model;

import java.nio.file.Path;

/// Where a recording was read from.
///
/// @param format the format's name as a person knows it: "WFDB", "CSV"
/// @param file the file that was opened
/// @param sha256 lower-case hex digest over the bytes of all files of the record, in reading order
public record Source(String format, Path file, String sha256) {}
