package leadwise.ui.compare;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import leadwise.lexicon.Lexicon;
import leadwise.model.Finding;
import leadwise.model.Label;
import leadwise.ui.Messages;
import leadwise.ui.ScoreKey;
import leadwise.ui.Scoring;
import leadwise.ui.Worker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Two to six phrasings of the same thing, each scored as typed, for one recording.
public final class CompareViewModel {

    /// More would not fit beside one another in the reader's head.
    public static final int MAXIMUM = 6;

    private final Scoring scoring;
    private final Lexicon lexicon;

    private List<String> phrases = List.of();
    private Map<String, Finding> numbers = Map.of();
    private Optional<ScoreKey> numbersOf = Optional.empty();
    private Worker.Job job = () -> {};

    private final ObservableList<PhrasingRow> rows = FXCollections.observableArrayList();
    private final ObservableList<PhrasingRow> rowsView =
            FXCollections.unmodifiableObservableList(rows);
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");

    public CompareViewModel(Scoring scoring, Lexicon lexicon) {
        this.scoring = scoring;
        this.lexicon = lexicon;
        scoring.stateProperty().addListener((_, _, _) -> rescore());
        rebuild();
    }

    /// In the order in which they were added; all are compared to the first.
    public ObservableList<PhrasingRow> rows() {
        return rowsView;
    }

    /// What to do next, or why there are no more lines; may be empty.
    public ReadOnlyStringProperty hintProperty() {
        return hint.getReadOnlyProperty();
    }

    public List<String> phrases() {
        return phrases;
    }

    /// Begins a new comparison with this phrase.
    public void begin(String phrase) {
        phrases = List.of(phrase.strip());
        rescore();
    }

    /// Adds a phrase where there is room and it is not there yet.
    public void add(String phrase) {
        addAll(List.of(phrase));
    }

    /// Adds the library's other wordings of what the first phrase means, as many as there is room.
    public void addSynonyms() {
        if (!phrases.isEmpty()) {
            lexicon.lookup(phrases.getFirst())
                    .ifPresent(
                            entry -> {
                                var wordings = new ArrayList<String>();
                                wordings.add(entry.name());
                                wordings.addAll(entry.synonyms());
                                addAll(wordings);
                            });
        }
    }

    /// Whether the library knows other wordings of the first phrase.
    public boolean hasSynonyms() {
        return !phrases.isEmpty() && lexicon.lookup(phrases.getFirst()).isPresent();
    }

    public void remove(List<String> gone) {
        phrases = phrases.stream().filter(phrase -> !gone.contains(phrase)).toList();
        rebuild();
    }

    public void clear() {
        phrases = List.of();
        rebuild();
    }

    private void addAll(List<String> more) {
        var next = new ArrayList<>(phrases);
        for (var phrase : more) {
            var text = phrase.strip();
            if (!text.isEmpty()
                    && next.size() < MAXIMUM
                    && next.stream().noneMatch(text::equalsIgnoreCase)) {
                next.add(text);
            }
        }
        phrases = List.copyOf(next);
        rescore();
    }

    private void rescore() {
        job.cancel();
        rebuild();
        job =
                scoring.scoreAsTyped(
                        phrases.stream().map(Label::of).toList(),
                        scored -> {
                            var byText = HashMap.<String, Finding>newHashMap(phrases.size());
                            scored.findings().forEach(f -> byText.put(f.label().text(), f));
                            numbers = byText;
                            numbersOf = Optional.of(scored.key());
                            rebuild();
                        });
    }

    private void rebuild() {
        boolean current = numbersOf.isPresent() && numbersOf.equals(scoring.key());
        var all = new ArrayList<PhrasingRow>();
        Optional<Finding> first = Optional.empty();
        for (var phrase : phrases) {
            var finding =
                    current ? Optional.ofNullable(numbers.get(phrase)) : Optional.<Finding>empty();
            if (all.isEmpty()) {
                first = finding;
            }
            all.add(new PhrasingRow(phrase, all.size(), finding, first));
        }
        rows.setAll(all);
        hint.set(
                switch (phrases.size()) {
                    case 0 -> Messages.text("compare.hint.none");
                    case 1 -> Messages.text("compare.hint.one");
                    case MAXIMUM -> Messages.text("compare.hint.full", MAXIMUM);
                    default -> "";
                });
    }
}
