package leadwise.inference;

import leadwise.model.Explanation;
import leadwise.model.Label;
import leadwise.model.MarkedBeat;
import leadwise.model.PercentileSpread;
import leadwise.model.Ranking;
import leadwise.model.Recording;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

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

    /// How far the label's percentile moves in other wordings: the name and synonyms of a
    /// statement, fixed forms of free text. The label's own percentile lies within.
    ///
    /// @return empty where the percentile means nothing, or where there are no other wordings
    default Optional<PercentileSpread> spread(EcgEmbedding embedding, Label label) {
        return Optional.empty();
    }

    /// As [#rank], with the spread of each label.
    default Ranking rankWithSpreads(EcgEmbedding embedding, List<Label> labels) {
        var ranking = rank(embedding, labels);
        return new Ranking(
                ranking.findings().stream()
                        .map(finding -> finding.with(spread(embedding, finding.label())))
                        .toList(),
                ranking.recordingSha256(),
                ranking.bundle());
    }

    /// The largest change of the label's cosine when the window moves by one or two samples of the
    /// recording or by 40 ms, either way: smaller differences between scores say nothing.
    ///
    /// @param asTyped whether the label stands for its very words, as in [#rankAsTyped]
    /// @throws IllegalArgumentException the bundle cannot take the recording
    double noiseFloor(Recording recording, Label label, boolean asTyped);

    /// Begins to find out what the label's number depends on; [#explain] does all of it at once.
    ///
    /// @param beats with their marks, to take out P, QRS and ST-T of all beats; may be empty
    /// @throws IllegalArgumentException the bundle cannot take the recording
    Explaining explaining(Recording recording, List<MarkedBeat> beats, Label label);

    /// What the label's number depends on: the change of its cosine when a part of the recording is
    /// taken out.
    ///
    /// @param progress hears how much is done, 0 to 1, after each batch
    /// @param cancelled asked before each batch
    /// @return empty when it was cancelled
    /// @throws IllegalArgumentException the bundle cannot take the recording
    default Optional<Explanation> explain(
            Recording recording,
            List<MarkedBeat> beats,
            Label label,
            DoubleConsumer progress,
            BooleanSupplier cancelled) {
        var explaining = explaining(recording, beats, label);
        while (explaining.explanation().isEmpty() && !cancelled.getAsBoolean()) {
            explaining.step();
            progress.accept(explaining.share());
        }
        return explaining.explanation();
    }

    /// How much of a recording the ECG encoder sees, in seconds from its first sample.
    double windowSeconds();

    /// How the text encoder takes `phrase` apart, and how much of it it sees.
    SeenPhrase seen(String phrase);

    /// How alike two phrases are to the text encoder: the cosine of what it makes of them, 1 where
    /// no recording can tell them apart.
    double likeness(String one, String other);

    /// Share of the reference recordings, 0 to 100, whose similarity to the very words of `phrase`
    /// is lower than `cosine`: what the percentile would be at another similarity.
    double percentileAt(String phrase, double cosine);

    @Override
    void close();
}
