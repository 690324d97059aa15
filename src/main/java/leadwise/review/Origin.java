package leadwise.review;

/// Who worded a statement first.
public enum Origin {
    /// The reader.
    READER,
    /// The ranking of this program.
    RANKING,
    /// The file: the device's own statement.
    FILE
}
