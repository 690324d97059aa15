package leadwise.inference;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What stands for a statement where a label means it: a vector of the bundle, so that nothing has
/// to be encoded. A bundle of format 1 has none.
final class StatementVectors {

    private final UnitVectors vectors;
    private final Map<String, Integer> rows;

    private StatementVectors(UnitVectors vectors, Map<String, Integer> rows) {
        this.vectors = vectors;
        this.rows = rows;
    }

    static StatementVectors read(Path folder, Manifest manifest) throws BundleException {
        var rows = new HashMap<String, Integer>();
        if (manifest.statements().isEmpty()) {
            return new StatementVectors(UnitVectors.none(), rows);
        }
        var stated = manifest.statements().get();
        stated.ids().forEach(id -> rows.put(id, rows.size()));
        return new StatementVectors(
                UnitVectors.read(folder, stated.file(), rows.size(), manifest.dimension()), rows);
    }

    boolean has(String statementId) {
        return rows.containsKey(statementId);
    }

    Optional<float[]> of(String statementId) {
        return Optional.ofNullable(rows.get(statementId)).map(vectors::row);
    }
}
