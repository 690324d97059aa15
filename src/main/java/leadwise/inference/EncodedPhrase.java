package leadwise.inference;

import leadwise.model.Scope;

import java.util.Optional;

/// What a text encoder makes of a phrase.
final class EncodedPhrase {

    private final float[] embedding;
    private final Optional<float[]> sentence;
    private final Scope scope;

    private EncodedPhrase(float[] embedding, Optional<float[]> sentence, Scope scope) {
        this.embedding = embedding;
        this.sentence = sentence;
        this.scope = scope;
    }

    /// By an encoder that gives no more than the embedding.
    static EncodedPhrase plain(float[] embedding) {
        return new EncodedPhrase(embedding, Optional.empty(), Scope.UNKNOWN);
    }

    /// @param logOdds that the phrase is an English ECG finding
    static EncodedPhrase understood(float[] embedding, float[] sentence, float logOdds) {
        return new EncodedPhrase(
                embedding, Optional.of(sentence), logOdds >= 0 ? Scope.WITHIN : Scope.OUTSIDE);
    }

    /// What is compared with recordings, of length 1.
    float[] embedding() {
        return embedding;
    }

    /// What the phrase means, apart from any recording, of length 1.
    Optional<float[]> sentence() {
        return sentence;
    }

    Scope scope() {
        return scope;
    }
}
