package leadwise.ui.findings;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import leadwise.lexicon.LabelEntry;
import leadwise.lexicon.LabelSetFile;
import leadwise.lexicon.Lexicon;
import leadwise.lexicon.Statement;
import leadwise.model.Finding;
import leadwise.model.Label;
import leadwise.model.Nearest;
import leadwise.model.Ranking;
import leadwise.model.Scope;
import leadwise.ui.Mark;
import leadwise.ui.MessageBoard;
import leadwise.ui.Messages;
import leadwise.ui.ScoreKey;
import leadwise.ui.Scoring;
import leadwise.ui.ShownRecording;
import leadwise.ui.UndoHistory;
import leadwise.ui.Worker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The labels asked of the recording on the screen, and their ranking.
public final class FindingsViewModel implements UndoHistory.Steps {

    /// In which order the rows stand.
    public enum Order {
        /// Best first.
        RANK,
        /// By groups of statements, the group of the best first.
        GROUP,
        /// As the user put them.
        ASKED
    }

    /// What became of a typed phrase.
    public sealed interface AddOutcome {

        /// It is in the list, maybe in other words: an abbreviation is written out.
        record Added(Label label) implements AddOutcome {}

        /// It was there before.
        record AlreadyThere(Label label) implements AddOutcome {}

        /// It stands for several statements, and only the user knows which.
        record Ambiguous(List<Statement> meanings) implements AddOutcome {
            public Ambiguous {
                meanings = List.copyOf(meanings);
            }
        }

        /// Nothing was typed.
        record Empty() implements AddOutcome {}
    }

    private static final Pattern NEGATION =
            Pattern.compile(
                    "\\b(no|not|without|absent|absence|kein|keine|ohne)\\b",
                    Pattern.CASE_INSENSITIVE);

    private final Scoring scoring;
    private final Lexicon lexicon;
    private final Worker worker;
    private final MessageBoard board;
    private final UndoHistory undoHistory;
    private final LabelList labels = new LabelList();
    private final Spreads spreads;

    private final ObservableList<FindingRow> rows = FXCollections.observableArrayList();
    private final ObservableList<FindingRow> rowsView =
            FXCollections.unmodifiableObservableList(rows);
    private final ObjectProperty<Order> order = new SimpleObjectProperty<>(Order.RANK);
    private final ReadOnlyObjectWrapper<Optional<FindingRow>> preview =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper footnote = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper calibrated = new ReadOnlyBooleanWrapper(false);

    private Map<String, Finding> numbers = Map.of();
    private List<String> ranked = List.of();
    private Optional<ScoreKey> numbersOf = Optional.empty();
    private String typed = "";
    private Worker.Job ranking = () -> {};
    private Worker.Job previewing = () -> {};

    /// @param undoHistory is told of each change of the labels
    public FindingsViewModel(
            Scoring scoring,
            Lexicon lexicon,
            Worker worker,
            MessageBoard board,
            UndoHistory undoHistory) {
        this.scoring = scoring;
        this.lexicon = lexicon;
        this.worker = worker;
        this.board = board;
        this.undoHistory = undoHistory;
        this.spreads = new Spreads(scoring, this::rebuild);
        scoring.stateProperty().addListener((_, _, _) -> rescore());
        order.addListener((_, _, _) -> rebuild());
        rebuild();
    }

    /// The lines in the chosen order; not to be changed.
    public ObservableList<FindingRow> rows() {
        return rowsView;
    }

    public ObjectProperty<Order> orderProperty() {
        return order;
    }

    /// The phrase that is being typed, with its numbers once they are there.
    public ReadOnlyObjectProperty<Optional<FindingRow>> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /// Why there are no numbers; empty when there are.
    public ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    /// Whether the numbers come with probabilities.
    public ReadOnlyBooleanProperty calibratedProperty() {
        return calibrated.getReadOnlyProperty();
    }

    /// What the numbers are and what gives the order.
    public ReadOnlyStringProperty footnoteProperty() {
        return footnote.getReadOnlyProperty();
    }

    /// The numbers of the label of that rank, from 1, while they are shown.
    public Optional<Finding> ranked(int rank) {
        return rows.stream()
                .filter(row -> row.rank().equals(OptionalInt.of(rank)))
                .flatMap(row -> row.finding().stream())
                .findFirst();
    }

    public List<Label> labels() {
        return labels.now();
    }

    /// Begins with these texts as labels; what was there before is forgotten.
    public void begin(List<String> texts) {
        labels.begin(texts.stream().map(this::known).toList());
        rescore();
    }

    /// Adds what was typed, as typed; only abbreviations are written out, because the encoder does
    /// not know them.
    public AddOutcome add(String phrase) {
        if (phrase.isBlank()) {
            return new AddOutcome.Empty();
        }
        var label = lexicon.label(phrase.strip());
        if (label.isPresent()) {
            return add(label.get());
        }
        var meanings = lexicon.meanings(phrase);
        return meanings.isEmpty() ? add(Label.of(phrase)) : new AddOutcome.Ambiguous(meanings);
    }

    public AddOutcome add(Label label) {
        var there = labels.find(label.text());
        if (there.isPresent()) {
            return new AddOutcome.AlreadyThere(there.get());
        }
        change(list -> list.add(label));
        rescore();
        return new AddOutcome.Added(label);
    }

    private void change(Consumer<List<Label>> edit) {
        if (labels.change(edit)) {
            undoHistory.did(this);
        }
    }

    /// Adds the label unless it is there, and says which one stands in the list now.
    public Label enter(Label label) {
        return switch (add(label)) {
            case AddOutcome.Added(var added) -> added;
            case AddOutcome.AlreadyThere(var there) -> there;
            case AddOutcome.Ambiguous _, AddOutcome.Empty _ -> label;
        };
    }

    public void remove(List<Label> gone) {
        change(list -> list.removeAll(gone));
        rebuild();
    }

    /// Pins labels above the ranking whatever their rank, as one step that can be undone; takes the
    /// pins away where all of them have one.
    public void pin(List<Label> turned) {
        if (!turned.isEmpty()) {
            editSheet(sheet -> sheet.withPinsTurned(turned));
        }
    }

    /// Replaces the whole list, as one step that can be undone.
    public void replace(List<Label> all) {
        change(
                list -> {
                    list.clear();
                    list.addAll(all);
                });
        rescore();
    }

    /// Moves a label to another place in the user's own order, which is then shown.
    public void move(Label label, int to) {
        change(
                list -> {
                    if (list.remove(label)) {
                        list.add(Math.clamp(to, 0, list.size()), label);
                    }
                });
        order.set(Order.ASKED);
        rebuild();
    }

    @Override
    public void undo() {
        if (labels.undo()) {
            rescore();
        }
    }

    @Override
    public void redo() {
        if (labels.redo()) {
            rescore();
        }
    }

    /// The phrase as it stands in the field, without Enter; blank takes the preview away.
    public void previewTyped(String text) {
        typed = text.strip();
        previewing.cancel();
        if (typed.isEmpty()) {
            preview.set(Optional.empty());
            return;
        }
        var label = lexicon.label(typed).orElseGet(() -> Label.of(typed));
        preview.set(Optional.of(row(label, Optional.empty(), OptionalInt.empty())));
        previewing =
                scoring.score(
                        List.of(label),
                        scored ->
                                preview.set(
                                        Optional.of(
                                                row(
                                                        label,
                                                        Optional.of(scored.findings().getFirst()),
                                                        placeOf(scored.findings().getFirst())))));
    }

    /// Adds each line of a pasted list that is not there yet, as one step that can be undone.
    /// Abbreviations that stand for several things stay as they are.
    ///
    /// @return how many were added
    public int addAll(List<String> lines) {
        int before = labels.now().size();
        change(
                list -> {
                    for (var line : lines) {
                        var text = line.strip();
                        if (!text.isEmpty()) {
                            var label = lexicon.label(text).orElseGet(() -> Label.of(text));
                            if (list.stream()
                                    .noneMatch(l -> l.text().equalsIgnoreCase(label.text()))) {
                                list.add(label);
                            }
                        }
                    }
                });
        rescore();
        return labels.now().size() - before;
    }

    /// The labels and their sets, as they are now.
    ReadOnlyObjectProperty<LabelSheet> sheetProperty() {
        return labels.sheetProperty();
    }

    /// The sets that were kept when the program ran before.
    void beginSets(NavigableMap<String, List<LabelEntry>> sets) {
        labels.beginSets(sets);
    }

    /// Changes labels or sets as one step that can be undone.
    void editSheet(UnaryOperator<LabelSheet> edit) {
        if (labels.edit(edit)) {
            undoHistory.did(this);
        }
        rescore();
    }

    /// Takes the list from a set or a file.
    void take(List<LabelEntry> entries, Optional<String> name) {
        var taken = entries.stream().map(this::known).toList();
        editSheet(sheet -> sheet.taken(taken, entries, name));
    }

    /// The label as it was kept; its words decide what it means where the id is of no statement.
    private Label known(LabelEntry entry) {
        var kept = entry.statementId().flatMap(this::statement).map(Statement::id);
        return kept.isPresent() ? new Label(entry.label(), kept) : known(entry.label());
    }

    /// By its id, or by a code as "PTB-XL AFIB".
    private Optional<Statement> statement(String idOrCode) {
        var parts = idOrCode.split(" ", 2);
        return lexicon.byId(idOrCode)
                .or(
                        () ->
                                parts.length == 2
                                        ? lexicon.byCode(parts[0], parts[1])
                                        : Optional.empty());
    }

    /// Reads a label set in the background; a file that is none is refused with a sentence.
    public void load(Path file) {
        worker.run(
                Worker.Lane.BACKGROUND,
                () -> LabelSetFile.entries(file),
                read -> {
                    if (read.isEmpty()) {
                        board.sayFailed(Messages.text("labels.none", file.getFileName()));
                    } else {
                        take(read, Optional.empty());
                        board.say(Messages.text("labels.loaded", read.size(), file.getFileName()));
                    }
                },
                failure -> couldNot("labels.unreadable", file, failure));
    }

    public void save(Path file) {
        var entries = labels.sheetProperty().get().entries();
        worker.run(
                Worker.Lane.BACKGROUND,
                () -> {
                    LabelSetFile.write(file, entries);
                    return entries.size();
                },
                count -> board.say(Messages.text("labels.saved", count, file.getFileName())),
                failure -> couldNot("labels.unwritable", file, failure));
    }

    /// The ranking as a table of text, tabs between the columns, with what the numbers belong to.
    ///
    /// @param shown named in the head by its digest, never by the patient
    public String asText(ShownRecording shown) {
        var head =
                Messages.text(
                        "copy.head",
                        shown.recording().source().sha256().substring(0, 8),
                        numbersOf.map(ScoreKey::bundle).orElse(""));
        return rows.stream()
                .map(
                        row ->
                                String.join(
                                        "\t",
                                        row.rankText(),
                                        row.label().text(),
                                        row.probability().text(),
                                        row.probability().kind(),
                                        row.percentileAndSpreadText(),
                                        row.similarityText(),
                                        row.noteText()))
                .collect(
                        Collectors.joining(
                                "\n", head + "\n" + Messages.text("copy.columns") + "\n", "\n"));
    }

    /// The label as the library knows it, the words as they are.
    private Label known(String text) {
        return new Label(text, lexicon.lookup(text).map(Statement::id));
    }

    private void couldNot(String key, Path file, Exception failure) {
        board.sayFailed(
                Messages.text(
                        key,
                        file.getFileName(),
                        failure instanceof LabelSetFile.NotALabelSetException refused
                                ? refused.reason()
                                : Messages.text("labels.disk")));
        if (!(failure instanceof IOException)) {
            board.report(failure);
        }
    }

    private void rescore() {
        ranking.cancel();
        rebuild();
        previewTyped(typed);
        ranking =
                scoring.score(
                        labels.now(),
                        scored -> {
                            var byText =
                                    HashMap.<String, Finding>newHashMap(scored.findings().size());
                            scored.findings().forEach(f -> byText.put(f.label().text(), f));
                            numbers = byText;
                            ranked = scored.findings().stream().map(f -> f.label().text()).toList();
                            numbersOf = Optional.of(scored.key());
                            rebuild();
                            previewTyped(typed);
                            spreads.begin(scored.findings().stream().map(Finding::label).toList());
                        });
    }

    private void rebuild() {
        status.set(statusWords());
        calibrated.set(
                scoring.engineProperty().get().flatMap(Scoring.Engine::calibration).isPresent());
        footnote.set(
                Messages.text(
                        calibrated.get() ? "ranking.footnote.calibrated" : "ranking.footnote"));
        boolean current = numbersOf.isPresent() && numbersOf.equals(scoring.key());
        var asked = labels.now();
        var texts = asked.stream().map(Label::text).collect(Collectors.toSet());
        var places = new HashMap<String, Integer>();
        if (current) {
            ranked.stream().filter(texts::contains).forEach(t -> places.put(t, places.size() + 1));
        }
        var all = new ArrayList<FindingRow>();
        for (var label : asked) {
            var place = places.get(label.text());
            all.add(
                    place == null
                            ? row(label, Optional.empty(), OptionalInt.empty())
                            : row(
                                    label,
                                    Optional.ofNullable(numbers.get(label.text()))
                                            .map(f -> f.with(spreads.of(f.label()))),
                                    OptionalInt.of(place)));
        }
        var pinned = all.stream().filter(FindingRow::pinned).toList();
        var others = all.stream().filter(row -> !row.pinned()).toList();
        publish(
                switch (order.get()) {
                    case RANK -> pinnedFirst(byRank(pinned), byRank(others));
                    case GROUP -> pinnedFirst(byRank(pinned), byGroup(byRank(others)));
                    case ASKED -> pinnedFirst(pinned, others);
                });
    }

    /// The pinned ones in a block of their own, under a heading.
    private static List<FindingRow> pinnedFirst(List<FindingRow> pinned, List<FindingRow> others) {
        if (pinned.isEmpty()) {
            return others;
        }
        var all = new ArrayList<FindingRow>(pinned);
        all.addAll(others);
        all.set(0, all.getFirst().under(Messages.text("ranking.pinned")));
        int next = pinned.size();
        if (next < all.size() && all.get(next).heading().isEmpty()) {
            all.set(next, all.get(next).under(Messages.text("ranking.others")));
        }
        return all;
    }

    private static List<FindingRow> byRank(List<FindingRow> all) {
        return all.stream()
                .sorted(Comparator.comparingInt(row -> row.rank().orElse(Integer.MAX_VALUE)))
                .toList();
    }

    /// Groups in the order of their best.
    private List<FindingRow> byGroup(List<FindingRow> ranked) {
        var groups = new LinkedHashMap<String, List<FindingRow>>();
        for (var row : ranked) {
            groups.computeIfAbsent(group(row.label()), _ -> new ArrayList<>()).add(row);
        }
        groups.forEach((group, rows) -> rows.set(0, rows.getFirst().under(group)));
        return groups.values().stream().flatMap(List::stream).toList();
    }

    private String group(Label label) {
        return label.statementId()
                .flatMap(lexicon::byId)
                .map(Statement::group)
                .map(GroupWords::of)
                .orElseGet(() -> Messages.text("group.none"));
    }

    /// Changes only the lines that differ, so that the list stands still while numbers come in.
    private void publish(List<FindingRow> all) {
        if (!labelsOf(rows).equals(labelsOf(all))) {
            rows.setAll(all);
            return;
        }
        for (int i = 0; i < all.size(); i++) {
            if (!rows.get(i).equals(all.get(i))) {
                rows.set(i, all.get(i));
            }
        }
    }

    private static List<Label> labelsOf(List<FindingRow> of) {
        return of.stream().map(FindingRow::label).toList();
    }

    private OptionalInt placeOf(Finding finding) {
        int better =
                (int)
                        rows.stream()
                                .flatMap(row -> row.finding().stream())
                                .filter(other -> Ranking.BEST_FIRST.compare(other, finding) < 0)
                                .count();
        return OptionalInt.of(better + 1);
    }

    private FindingRow row(Label label, Optional<Finding> finding, OptionalInt rank) {
        var name = label.statementId().flatMap(lexicon::byId).map(Statement::name);
        return new FindingRow(
                label,
                rank,
                finding,
                finding.map(f -> Mark.of(f, name)),
                Stream.concat(finding.stream().flatMap(this::remarks), negation(label)).toList(),
                labels.isPinned(label),
                "");
    }

    private Stream<String> remarks(Finding finding) {
        if (finding.scope() == Scope.OUTSIDE) {
            // what a phrase of another field comes nearest to is chance
            return Stream.of(Messages.text("mark.outside"));
        }
        return finding.nearest().map(Nearest::statementId).flatMap(lexicon::byId).stream()
                .map(statement -> Messages.text("mark.near", statement.name()));
    }

    /// How a label that denies something is understood: as the opposite of a statement, or by an
    /// encoder that may not hear the "no".
    private Stream<String> negation(Label label) {
        if (label.statementId().isPresent()) {
            return Stream.empty();
        }
        var denied = lexicon.denied(label.text());
        if (denied.isPresent()) {
            return Stream.of(Messages.text("mark.denied", denied.get().name()));
        }
        return NEGATION.matcher(label.text()).find()
                ? Stream.of(Messages.text("mark.negated"))
                : Stream.empty();
    }

    private String statusWords() {
        return switch (scoring.state()) {
            case Scoring.State.Loading _ -> Messages.text("score.loading");
            case Scoring.State.Absent(var reason) -> Messages.text("score.absent", reason);
            case Scoring.State.Idle _ -> Messages.text("score.idle");
            case Scoring.State.Encoding _ -> Messages.text("score.encoding");
            case Scoring.State.Declined(var reason) -> Messages.text("score.declined", reason);
            case Scoring.State.Withheld _ -> Messages.text("score.withheld");
            case Scoring.State.Ready _ ->
                    labels.now().isEmpty() ? Messages.text("score.noLabels") : "";
        };
    }
}
