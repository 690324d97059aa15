package leadwise.evaluate;

import leadwise.inference.EcgEmbedding;
import leadwise.inference.Ranker;
import leadwise.model.Problem;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Recordings with known statements, each encoded once.
///
/// Patients are numbered over all cases, those left out included, so that figures of several
/// bundles on the same cases can share draws.
final class EncodedCases {

    private final String description;
    private final List<Case> cases = new ArrayList<>();
    private final List<EcgEmbedding> embeddings = new ArrayList<>();
    private final List<Duration> durations = new ArrayList<>();
    private final List<Integer> patientOf = new ArrayList<>();
    private final List<Problem> leftOut = new ArrayList<>();
    private final Map<String, Integer> patients = new HashMap<>();

    private EncodedCases(String description) {
        this.description = description;
    }

    /// @throws InterruptedException the thread was interrupted between two recordings
    static EncodedCases of(Ranker ranker, Cases cases, Progress progress)
            throws InterruptedException {
        var all = new EncodedCases(cases.description());
        long start = System.nanoTime();
        int total = cases.cases().size();
        for (int i = 0; i < total; i++) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            all.add(ranker, cases.cases().get(i));
            long elapsed = System.nanoTime() - start;
            progress.at(i + 1, total, Duration.ofNanos(elapsed / (i + 1) * (total - i - 1)));
        }
        return all;
    }

    private void add(Ranker ranker, Case each) {
        int patient = patients.computeIfAbsent(each.patient(), _ -> patients.size());
        switch (CaseEncoder.encode(ranker, each)) {
            case CaseEncoder.Outcome.Encoded(var embedding, var duration) -> {
                cases.add(each);
                embeddings.add(embedding);
                durations.add(duration);
                patientOf.add(patient);
            }
            case CaseEncoder.Outcome.LeftOut(var problem) -> leftOut.add(problem);
        }
    }

    String description() {
        return description;
    }

    int size() {
        return cases.size();
    }

    /// How many patients are numbered; draws are made over these.
    int patients() {
        return patients.size();
    }

    List<EcgEmbedding> embeddings() {
        return embeddings;
    }

    /// How long each recording took.
    List<Duration> durations() {
        return durations;
    }

    List<Problem> leftOut() {
        return leftOut;
    }

    /// The number of each recording's patient.
    int[] patientNumbers() {
        return patientOf.stream().mapToInt(Integer::intValue).toArray();
    }

    /// Whether each recording has the statement.
    boolean[] truth(String statementId) {
        var truth = new boolean[cases.size()];
        for (int i = 0; i < truth.length; i++) {
            truth[i] =
                    cases.get(i).truths().stream()
                            .anyMatch(
                                    label ->
                                            label.statementId().stream()
                                                    .anyMatch(statementId::equals));
        }
        return truth;
    }

    int positives(String statementId) {
        int count = 0;
        for (boolean has : truth(statementId)) {
            count += has ? 1 : 0;
        }
        return count;
    }
}
