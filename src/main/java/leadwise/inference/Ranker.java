package leadwise.inference;

import leadwise.model.Label;
import leadwise.model.Ranking;
import leadwise.model.Recording;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Ranks free-text labels for a recording. Not safe for use by several threads at once.
public interface Ranker extends AutoCloseable {

    /// Id and version of the bundle, "leadwise 1.0.0".
    String bundle();

    DeviceUse deviceUse();

    /// Ids of the statements that the bundle was trained on.
    Set<String> trainedStatements();

    /// Id of the bundle's calibration; without one no label has a probability.
    Optional<String> calibration();

    /// Brings the recording into the encoder's form and encodes it; derived leads are used where
    /// the file lacks them.
    EncodeOutcome encode(Recording recording);

    /// Ranks `labels` for an encoded recording; what stands for a label is cached, so asking again
    /// is cheap.
    ///
    /// @throws IllegalArgumentException the embedding is of another bundle's dimension
    Ranking rank(EcgEmbedding embedding, List<Label> labels);

    /// Ranks `labels` by their very words, whatever the lexicon knows of them: to compare wordings.
    /// All wordings of a statement share its calibration.
    ///
    /// @throws IllegalArgumentException the embedding is of another bundle's dimension
    Ranking rankAsTyped(EcgEmbedding embedding, List<Label> labels);

    /// The largest change of the label's cosine when the window moves by one or two samples of the
    /// recording or by 40 ms, either way: smaller differences between scores say nothing.
    ///
    /// @param asTyped whether the label stands for its very words, as in [#rankAsTyped]
    /// @throws IllegalArgumentException the bundle cannot take the recording
    double noiseFloor(Recording recording, Label label, boolean asTyped);

    @Override
    void close();
}
