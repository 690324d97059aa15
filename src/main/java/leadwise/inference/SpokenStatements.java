package leadwise.inference;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// What the text encoder makes of each way to say a statement: its name and synonyms. Kept in the
/// bundle, because encoding the two dozen ways of each label takes seconds. A bundle need not have
/// them.
final class SpokenStatements {

    private record Rows(int from, int count) {}

    private final UnitVectors vectors;
    private final Map<String, Rows> rows;

    private SpokenStatements(UnitVectors vectors, Map<String, Rows> rows) {
        this.vectors = vectors;
        this.rows = rows;
    }

    static SpokenStatements read(Path folder, Manifest manifest) throws BundleException {
        var rows = new HashMap<String, Rows>();
        if (manifest.spoken().isEmpty() || manifest.statements().isEmpty()) {
            return new SpokenStatements(UnitVectors.none(), rows);
        }
        var stated = manifest.spoken().get();
        var ids = manifest.statements().get().ids();
        int from = 0;
        for (int i = 0; i < ids.size(); i++) {
            rows.put(ids.get(i), new Rows(from, stated.counts().get(i)));
            from += stated.counts().get(i);
        }
        return new SpokenStatements(
                UnitVectors.read(folder, stated.file(), from, manifest.dimension()), rows);
    }

    /// The vectors of a statement, each of length 1; none where the bundle has none.
    List<float[]> of(String statementId) {
        var found = rows.getOrDefault(statementId, new Rows(0, 0));
        return IntStream.range(found.from(), found.from() + found.count())
                .mapToObj(vectors::row)
                .toList();
    }
}
