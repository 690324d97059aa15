package leadwise.measure;

/// How many marked waves were found, and how many were found that are not marked.
final class Hits {

    private int marked;
    private int found;
    private int extra;

    void addMarked(boolean isFound) {
        marked++;
        found += isFound ? 1 : 0;
    }

    void addExtra() {
        extra++;
    }

    int marked() {
        return marked;
    }

    double sensitivity() {
        return 100.0 * found / marked;
    }

    /// Positive predictive value.
    double precision() {
        return 100.0 * found / (found + extra);
    }
}
