package leadwise.cli;

/// How an answer is written.
enum OutputFormat {
    /// Columns for a person.
    TABLE,
    /// One row per value, with a header, for a spreadsheet.
    CSV,
    /// For programs.
    JSON
}
