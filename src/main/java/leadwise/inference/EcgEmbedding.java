package leadwise.inference;

import leadwise.model.Likeness;

import java.util.Optional;

/// A recording as the ECG encoder sees it: one vector of length 1.
public final class EcgEmbedding {

    private final float[] vector;
    private final String recordingSha256;
    private final Optional<Likeness> likeness;

    EcgEmbedding(float[] vector, String recordingSha256) {
        this(vector, recordingSha256, Optional.empty());
    }

    /// @param likeness how near it lies to the reference recordings
    EcgEmbedding(float[] vector, String recordingSha256, Optional<Likeness> likeness) {
        this.vector = vector.clone();
        this.likeness = likeness;
        this.recordingSha256 = recordingSha256;
    }

    public int dimension() {
        return vector.length;
    }

    public float[] toArray() {
        return vector.clone();
    }

    /// Which recording it belongs to.
    public String recordingSha256() {
        return recordingSha256;
    }

    /// How near it lies to the reference recordings; empty where that is not known.
    public Optional<Likeness> likeness() {
        return likeness;
    }

    /// Whether it is known to be unlike them.
    public boolean isUnlikeReference() {
        return likeness.filter(Likeness::isUnlike).isPresent();
    }
}
