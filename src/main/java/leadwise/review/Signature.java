package leadwise.review;

import java.time.Instant;

/// Who confirmed or rejected, and when.
///
/// @param who as the reader is called; may be empty where nobody was named
public record Signature(String who, Instant at) {}
