package leadwise.evaluate;

/// A picture that lies beside a report.
///
/// @param file its name
/// @param title what it shows
public record SuitePicture(String file, String title) {}
