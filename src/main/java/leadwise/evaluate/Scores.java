package leadwise.evaluate;

import leadwise.model.Label;
import leadwise.model.Ranking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// The cosines of all scored cases with all labels.
final class Scores {

    private final List<Label> labels;
    private final List<double[]> cosines = new ArrayList<>();
    private final List<Set<Label>> truths = new ArrayList<>();
    private final List<Integer> patients = new ArrayList<>();
    private final Map<String, Integer> patientNumbers = new HashMap<>();

    Scores(List<Label> labels) {
        this.labels = labels;
    }

    void add(Case scored, Ranking ranking) {
        var byLabel = new HashMap<Label, Double>();
        ranking.findings().forEach(f -> byLabel.put(f.label(), f.cosine()));
        cosines.add(labels.stream().mapToDouble(byLabel::get).toArray());
        truths.add(scored.truths());
        patients.add(patientNumbers.computeIfAbsent(scored.patient(), _ -> patientNumbers.size()));
    }

    int recordings() {
        return cosines.size();
    }

    int patients() {
        return patientNumbers.size();
    }

    List<RankedCases> ranked() {
        return IntStream.range(0, labels.size()).mapToObj(this::ranked).toList();
    }

    private RankedCases ranked(int label) {
        int n = cosines.size();
        var scores = new double[n];
        var positive = new boolean[n];
        var patientOf = new int[n];
        for (int i = 0; i < n; i++) {
            scores[i] = cosines.get(i)[label];
            positive[i] = truths.get(i).contains(labels.get(label));
            patientOf[i] = patients.get(i);
        }
        return new RankedCases(scores, positive, patientOf);
    }
}
