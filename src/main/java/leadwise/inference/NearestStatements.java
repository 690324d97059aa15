package leadwise.inference;

import leadwise.model.Nearest;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Finds the statement whose wordings a phrase comes nearest to, whatever the recording. A bundle
/// of format 1 has none.
final class NearestStatements {

    private final UnitVectors wordings;
    private final List<String> statementOfRow;
    private final double minimumCosine;

    private NearestStatements(
            UnitVectors wordings, List<String> statementOfRow, double minimumCosine) {
        this.wordings = wordings;
        this.statementOfRow = statementOfRow;
        this.minimumCosine = minimumCosine;
    }

    static NearestStatements read(Path folder, Manifest manifest) throws BundleException {
        var width = manifest.text().sentence();
        if (manifest.nearest().isEmpty() || manifest.statements().isEmpty() || width.isEmpty()) {
            return new NearestStatements(UnitVectors.none(), List.of(), 1);
        }
        var stated = manifest.nearest().get();
        var ids = manifest.statements().get().ids();
        return new NearestStatements(
                UnitVectors.read(folder, stated.file(), stated.rows().size(), width.getAsInt()),
                stated.rows().stream().map(ids::get).toList(),
                stated.minimumCosine());
    }

    /// The nearest statement; empty where none is near enough.
    Optional<Nearest> of(EncodedPhrase phrase) {
        return phrase.sentence().flatMap(this::of);
    }

    private Optional<Nearest> of(float[] sentence) {
        int best = -1;
        double highest = Double.NEGATIVE_INFINITY;
        for (int row = 0; row < wordings.size(); row++) {
            double cosine = wordings.dot(row, sentence);
            if (cosine > highest) {
                best = row;
                highest = cosine;
            }
        }
        return highest >= minimumCosine
                ? Optional.of(new Nearest(statementOfRow.get(best), highest))
                : Optional.empty();
    }
}
