package leadwise.inference;

/// A recording as the ECG encoder sees it: one vector of length 1.
public final class EcgEmbedding {

    private final float[] vector;
    private final String recordingSha256;

    EcgEmbedding(float[] vector, String recordingSha256) {
        this.vector = vector.clone();
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
}
