package leadwise.inference;

import java.util.LinkedHashMap;
import java.util.function.Function;

/// Keeps the results asked for last.
final class BoundedCache<K, V> {

    private final LinkedHashMap<K, V> entries = new LinkedHashMap<>(64, 0.75f, true);
    private final int most;

    BoundedCache(int most) {
        this.most = most;
    }

    V get(K key, Function<K, V> compute) {
        var known = entries.get(key);
        if (known != null) {
            return known;
        }
        var value = compute.apply(key);
        entries.put(key, value);
        if (entries.size() > most) {
            entries.pollFirstEntry();
        }
        return value;
    }
}
