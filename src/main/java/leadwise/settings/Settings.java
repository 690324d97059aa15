package leadwise.settings;

/// What is remembered between two starts.
///
/// @param acknowledgedVersion the version of the program whose notice was acknowledged; empty when
///   none was
public record Settings(String acknowledgedVersion) {

    /// Nothing is remembered.
    public static final Settings NONE = new Settings("");
}
