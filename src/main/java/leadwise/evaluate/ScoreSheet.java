package leadwise.evaluate;

import leadwise.inference.EcgEmbedding;
import leadwise.inference.Ranker;
import leadwise.model.Finding;
import leadwise.model.Label;
import leadwise.model.Probability;
import leadwise.model.Ranking;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a ranker says of labels for recordings that are encoded already.
final class ScoreSheet {

    /// Labels of one call; fewer than a ranker keeps the vectors of.
    private static final int AT_ONCE = 500;

    private final EncodedCases cases;
    private final Map<Label, Column> columns = new HashMap<>();
    private final List<Duration> durations = new ArrayList<>();

    private ScoreSheet(EncodedCases cases) {
        this.cases = cases;
    }

    /// How labels are handed to the ranker.
    enum Way {
        /// As the window does it: what the lexicon knows of a label is used.
        AS_IN_THE_WINDOW {
            @Override
            Ranking rank(Ranker ranker, EcgEmbedding embedding, List<Label> labels) {
                return ranker.rank(embedding, labels);
            }
        },
        /// By their very words.
        AS_TYPED {
            @Override
            Ranking rank(Ranker ranker, EcgEmbedding embedding, List<Label> labels) {
                return ranker.rankAsTyped(embedding, labels);
            }
        };

        abstract Ranking rank(Ranker ranker, EcgEmbedding embedding, List<Label> labels);
    }

    /// @param labels each distinct one becomes a column
    static ScoreSheet of(Ranker ranker, EncodedCases cases, Collection<Label> labels, Way way) {
        var sheet = new ScoreSheet(cases);
        var distinct = List.copyOf(new LinkedHashSet<>(labels));
        for (int from = 0; from < distinct.size(); from += AT_ONCE) {
            sheet.rank(
                    ranker, distinct.subList(from, Math.min(from + AT_ONCE, distinct.size())), way);
        }
        return sheet;
    }

    private void rank(Ranker ranker, List<Label> labels, Way way) {
        labels.forEach(label -> columns.put(label, new Column(cases.size())));
        for (int i = 0; i < cases.size(); i++) {
            long start = System.nanoTime();
            var ranking = way.rank(ranker, cases.embeddings().get(i), labels);
            durations.add(Duration.ofNanos(System.nanoTime() - start));
            for (var finding : ranking.findings()) {
                column(finding.label()).set(i, finding);
            }
        }
    }

    private Column column(Label label) {
        var column = columns.get(label);
        if (column == null) {
            throw new IllegalArgumentException("not ranked: " + label);
        }
        return column;
    }

    /// How long each call took; the first one also encodes the labels.
    List<Duration> durations() {
        return durations;
    }

    double cosine(Label label, int recording) {
        return column(label).cosines[recording];
    }

    double percentile(Label label, int recording) {
        return column(label).percentiles[recording];
    }

    /// The probability of either kind; below all of them where there is none.
    double likelihood(Label label, int recording) {
        return column(label).likelihood(recording);
    }

    private double[] cosines(Label label) {
        return column(label).cosines.clone();
    }

    /// The probabilities of a label; empty unless every recording has one.
    Optional<double[]> probabilities(Label label, Probability.Kind kind) {
        var values =
                kind == Probability.Kind.CALIBRATED
                        ? column(label).calibrated
                        : column(label).transferred;
        return Arrays.stream(values).anyMatch(Double::isNaN)
                ? Optional.empty()
                : Optional.of(values.clone());
    }

    /// @param truth whether the label holds for each recording
    RankedCases ranked(Label label, boolean[] truth) {
        return new RankedCases(cosines(label), truth, cases.patientNumbers());
    }

    /// NaN where there is no such probability.
    private static final class Column {

        private final double[] cosines;
        private final double[] percentiles;
        private final double[] calibrated;
        private final double[] transferred;

        Column(int recordings) {
            cosines = new double[recordings];
            percentiles = new double[recordings];
            calibrated = new double[recordings];
            transferred = new double[recordings];
            Arrays.fill(calibrated, Double.NaN);
            Arrays.fill(transferred, Double.NaN);
        }

        /// Below every probability where there is none.
        double likelihood(int recording) {
            double value =
                    Double.isNaN(calibrated[recording])
                            ? transferred[recording]
                            : calibrated[recording];
            return Double.isNaN(value) ? -1 : value;
        }

        void set(int recording, Finding finding) {
            cosines[recording] = finding.cosine();
            percentiles[recording] = finding.percentile();
            finding.probability()
                    .ifPresent(
                            p -> {
                                switch (p.kind()) {
                                    case CALIBRATED -> calibrated[recording] = p.value();
                                    case TRANSFERRED -> transferred[recording] = p.value();
                                }
                            });
        }
    }
}
