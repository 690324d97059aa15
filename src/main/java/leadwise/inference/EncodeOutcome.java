package leadwise.inference;

/// What came of encoding a recording.
public sealed interface EncodeOutcome {

    /// The recording's embedding.
    record Encoded(EcgEmbedding embedding) implements EncodeOutcome {}

    /// The bundle cannot take this recording.
    ///
    /// @param reason one sentence for a person: "The recording lasts 1.2 s; the encoder needs 2.5
    ///   s."
    record Declined(String reason) implements EncodeOutcome {}
}
