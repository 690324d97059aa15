package leadwise.ui.compare;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import leadwise.lexicon.Lexicon;
import leadwise.lexicon.Statement;
import leadwise.phrasing.Comparison;
import leadwise.phrasing.ComparisonStudy;
import leadwise.phrasing.Confusion;
import leadwise.phrasing.PhraseStudy;
import leadwise.phrasing.Phrasing;
import leadwise.phrasing.PhrasingScore;
import leadwise.report.FindingDigits;
import leadwise.ui.Messages;
import leadwise.ui.ScoreKey;
import leadwise.ui.Scoring;
import leadwise.ui.Worker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Two to six phrasings of the same thing, each scored as typed, for the recording on the screen.
/// The numbers come at once; what the words do and how much is noise follows.
public final class CompareViewModel {

    /// More would not fit beside one another in the reader's head.
    public static final int MAXIMUM = 6;

    private final Scoring scoring;
    private final Lexicon lexicon;
    private final Remarks remarks;

    private final ReadOnlyObjectWrapper<List<Phrasing>> phrasings =
            new ReadOnlyObjectWrapper<>(List.of());
    private Optional<Comparison> comparison = Optional.empty();
    private Optional<ComparisonStudy> study = Optional.empty();
    private Optional<ScoreKey> numbersOf = Optional.empty();
    private final Map<String, PhraseStudy> studied = new HashMap<>();
    private Worker.Job job = () -> {};
    private Worker.Job studying = () -> {};

    private final ObservableList<PhrasingRow> rows = FXCollections.observableArrayList();
    private final ObservableList<PhrasingRow> rowsView =
            FXCollections.unmodifiableObservableList(rows);
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper warnings = new ReadOnlyStringWrapper("");

    public CompareViewModel(Scoring scoring, Lexicon lexicon) {
        this.scoring = scoring;
        this.lexicon = lexicon;
        this.remarks = new Remarks(lexicon);
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

    /// What the text encoder hardly tells apart, a sentence a line; empty where there is nothing.
    public ReadOnlyStringProperty warningsProperty() {
        return warnings.getReadOnlyProperty();
    }

    /// What is compared.
    public ReadOnlyObjectProperty<List<Phrasing>> phrasingsProperty() {
        return phrasings.getReadOnlyProperty();
    }

    public List<Phrasing> phrasings() {
        return phrasings.get();
    }

    /// Begins a new comparison with this phrase.
    public void begin(String phrase) {
        change(List.of(Phrasing.of(phrase)));
    }

    /// Adds a phrase where there is room and it is not there yet; blank adds nothing.
    public void add(String phrase) {
        if (!phrase.isBlank()) {
            addAll(List.of(Phrasing.of(phrase)));
        }
    }

    /// Adds the library's other wordings of what the first phrase means, as many as there is room.
    public void addSynonyms() {
        meant().ifPresent(meant -> addAll(meant.phrases().stream().map(Phrasing::of).toList()));
    }

    /// Adds all wordings of what the first phrase means as one phrasing: its number is that of the
    /// one in their middle, its spread says how much the wording matters.
    public void addSynonymSet() {
        meant().ifPresent(
                        meant ->
                                addAll(
                                        List.of(
                                                new Phrasing(
                                                        Messages.text(
                                                                "compare.allOf", meant.name()),
                                                        meant.phrases()))));
    }

    /// Whether the library knows other wordings of the first phrase.
    public boolean hasSynonyms() {
        return meant().isPresent();
    }

    public void remove(List<Phrasing> gone) {
        change(phrasings().stream().filter(phrasing -> !gone.contains(phrasing)).toList());
    }

    public void clear() {
        change(List.of());
    }

    private Optional<Statement> meant() {
        return phrasings().isEmpty()
                ? Optional.empty()
                : lexicon.lookup(phrasings().getFirst().phrases().getFirst());
    }

    private void addAll(List<Phrasing> more) {
        var next = new ArrayList<>(phrasings());
        for (var phrasing : more) {
            if (next.size() < MAXIMUM
                    && next.stream()
                            .noneMatch(there -> there.name().equalsIgnoreCase(phrasing.name()))) {
                next.add(phrasing);
            }
        }
        change(next);
    }

    private void change(List<Phrasing> next) {
        if (!next.equals(phrasings())) {
            phrasings.set(List.copyOf(next));
            rescore();
        }
    }

    private void rescore() {
        job.cancel();
        studying.cancel();
        var key = scoring.key();
        if (!key.equals(numbersOf)) {
            studied.clear();
            comparison = Optional.empty();
        }
        study = Optional.empty();
        rebuild();
        var asked = phrasings();
        if (asked.isEmpty()) {
            return;
        }
        job =
                scoring.ask(
                        (ranker, _, embedding) -> Comparison.of(ranker, embedding, asked),
                        answer -> {
                            comparison = Optional.of(answer);
                            numbersOf = key;
                            rebuild();
                            study(answer);
                        });
    }

    private void study(Comparison asked) {
        var known = Map.copyOf(studied);
        studying =
                scoring.ask(
                        (ranker, recording, embedding) ->
                                ComparisonStudy.of(ranker, recording, embedding, asked, known),
                        answer -> {
                            study = Optional.of(answer);
                            answer.phrases()
                                    .forEach(
                                            each ->
                                                    studied.put(
                                                            each.finding().label().text(), each));
                            rebuild();
                        });
    }

    private void rebuild() {
        boolean current = numbersOf.isPresent() && numbersOf.equals(scoring.key());
        var scores =
                current
                        ? comparison.map(Comparison::scores).orElse(List.of())
                        : List.<PhrasingScore>of();
        var all = new ArrayList<PhrasingRow>();
        for (var phrasing : phrasings()) {
            var score =
                    scores.stream().filter(each -> each.phrasing().equals(phrasing)).findFirst();
            var first = all.isEmpty() ? score : all.getFirst().score();
            all.add(row(phrasing, all.size(), score, first));
        }
        if (!rows.equals(all)) {
            rows.setAll(all);
        }
        warnings.set(current ? study.map(CompareViewModel::warning).orElse("") : "");
        hint.set(
                switch (phrasings().size()) {
                    case 0 -> Messages.text("compare.hint.none");
                    case 1 -> Messages.text("compare.hint.one");
                    case MAXIMUM -> Messages.text("compare.hint.full", MAXIMUM);
                    default -> "";
                });
    }

    private PhrasingRow row(
            Phrasing phrasing,
            int index,
            Optional<PhrasingScore> score,
            Optional<PhrasingScore> first) {
        var close = score.map(own -> studied.get(own.middle().label().text()));
        boolean compared = score.isPresent() && study.isPresent();
        return new PhrasingRow(
                phrasing,
                index,
                place(score),
                score,
                first,
                compared ? close : Optional.empty(),
                compared && study.get().isNoDifference(index),
                score.map(own -> remarks.of(own, close)).orElse(List.of()));
    }

    /// A place says nothing while something else is compared.
    private OptionalInt place(Optional<PhrasingScore> score) {
        boolean same =
                comparison.map(Comparison::phrasings).filter(phrasings()::equals).isPresent();
        return score.isPresent() && same
                ? OptionalInt.of(score.get().place())
                : OptionalInt.empty();
    }

    private static String warning(ComparisonStudy study) {
        return String.join(
                "\n", study.confusions().stream().map(CompareViewModel::warning).toList());
    }

    private static String warning(Confusion confusion) {
        var key =
                switch (confusion.kind()) {
                    case BOTH_COMPARED -> "compare.alike";
                    case OPPOSITES_COMPARED -> "compare.opposites";
                    case OPPOSITE_UNHEARD -> "compare.unheard";
                };
        return Messages.text(
                key,
                confusion.one(),
                confusion.other(),
                FindingDigits.similarity(confusion.cosine()));
    }
}
