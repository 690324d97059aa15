package leadwise.evaluate;

import leadwise.evaluate.SuiteFigure.Scale;
import leadwise.inference.EcgEmbedding;
import leadwise.inference.Ranker;
import leadwise.lexicon.Lexicon;
import leadwise.model.Nearest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Whether phrases that training never read come nearest to their own statement.
///
/// No recording is involved, so intervals are over the statements whose phrases they are.
final class NearestStudy {

    private final List<Found> found;
    private final Map<String, Integer> statementNumbers = new HashMap<>();
    private final Draws draws;

    private NearestStudy(List<Found> found, EvaluationOptions options) {
        this.found = found;
        found.forEach(
                each ->
                        statementNumbers.computeIfAbsent(
                                each.phrase().statementId(), _ -> statementNumbers.size()));
        this.draws = new Draws(statementNumbers.size(), options);
    }

    private record Found(Phrase phrase, Optional<Nearest> nearest) {

        boolean isRight() {
            return nearest.stream().anyMatch(n -> n.statementId().equals(phrase.statementId()));
        }
    }

    /// @param ranker one without a lexicon, which would know most of the synonyms by heart
    /// @param any a recording to ask with; what a phrase is near does not depend on it
    /// @param phrases of any statements
    static NearestStudy of(
            Ranker ranker, EcgEmbedding any, List<Phrase> phrases, EvaluationOptions options) {
        var labels = phrases.stream().map(Phrase::typed).distinct().toList();
        var nearest =
                ranker.rankAsTyped(any, labels).findings().stream()
                        .filter(finding -> finding.nearest().isPresent())
                        .collect(
                                Collectors.toMap(
                                        finding -> finding.label().text(),
                                        finding -> finding.nearest().orElseThrow()));
        return new NearestStudy(
                phrases.stream()
                        .map(p -> new Found(p, Optional.ofNullable(nearest.get(p.typed().text()))))
                        .toList(),
                options);
    }

    /// Whether the bundle knows a nearest statement of anything at all.
    boolean hasAny() {
        return found.stream().anyMatch(each -> each.nearest().isPresent());
    }

    /// The share that comes nearest to the right statement; a phrase near to nothing does not.
    SuiteFigure figure(String key, String what, Predicate<Phrase> chosen) {
        var phrases = new int[statementNumbers.size()];
        var right = new int[statementNumbers.size()];
        int count = 0;
        for (var each : found) {
            if (chosen.test(each.phrase())) {
                int statement = statementNumbers.getOrDefault(each.phrase().statementId(), 0);
                phrases[statement]++;
                right[statement] += each.isRight() ? 1 : 0;
                count++;
            }
        }
        return SuiteFigure.of(key, what, Scale.SHARE, draws.share(right, phrases)).over(count);
    }

    /// The phrases of the lexicon that training never reads.
    static List<Phrase> keptBack(Lexicon lexicon) {
        return lexicon.statements().stream()
                .map(Phrase::of)
                .flatMap(List::stream)
                .filter(Phrase::keptBack)
                .toList();
    }

    SuiteTable table(String file) {
        var rows = new ArrayList<List<String>>();
        for (var each : found) {
            rows.add(
                    SuiteTable.row(
                            each.phrase().statementId(),
                            each.phrase().kind().name().toLowerCase(Locale.ROOT),
                            each.phrase().text(),
                            each.nearest().map(Nearest::statementId).orElse(""),
                            each.nearest().map(n -> SuiteTable.number(n.cosine())).orElse(""),
                            each.isRight()));
        }
        return new SuiteTable(
                file, List.of("statement", "kind", "phrase", "nearest", "cosine", "right"), rows);
    }
}
