package leadwise.ui.worklist;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import leadwise.io.Formats;
import leadwise.model.Label;
import leadwise.review.Review;
import leadwise.review.ReviewState;
import leadwise.ui.FolderScoring;
import leadwise.ui.MessageBoard;
import leadwise.ui.Messages;
import leadwise.ui.RecordReading.Opened;
import leadwise.ui.RecordingViewModel;
import leadwise.ui.Scoring;
import leadwise.ui.ShownRecording;
import leadwise.ui.Worker;
import leadwise.worklist.Entry;
import leadwise.worklist.Filter;
import leadwise.worklist.Order;
import leadwise.worklist.ReviewGlance;
import leadwise.worklist.Worklist;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// The recordings of a folder as a queue: which one is on the screen, which comes next, what is
/// known of the others, and the background work that finds it out.
public final class WorklistViewModel {

    /// A list of more entries than this is made anew only now and then while it is being filled.
    private static final int LONG = 500;

    private static final long REST_NANOS = 500_000_000;

    private final RecordingViewModel recordings;
    private final Scoring scoring;
    private final FolderScoring folderScoring;
    private final Formats formats;
    private final Function<String, Label> understanding;
    private final Consumer<Runnable> afterDrawing;
    private final Worker worker;
    private final MessageBoard board;

    private final Worklist list = new Worklist();
    private final FolderPass pass;
    private final FolderSearch search;
    private final PhraseNumbers numbers;
    private final RowList rows;
    private final ObservableList<WorklistRow> rowsView;
    private final ReadOnlyStringWrapper progress = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Work> work = new ReadOnlyObjectWrapper<>(Work.NONE);
    private final ReadOnlyObjectWrapper<Optional<Path>> folder =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanProperty listed = new SimpleBooleanProperty(false);
    private final StringProperty words = new SimpleStringProperty("");
    private final ObjectProperty<Optional<ReviewState>> state =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Order> order = new SimpleObjectProperty<>(Order.NAME);

    private Optional<Review> review = Optional.empty();
    private Optional<Path> shownFile = Optional.empty();
    private boolean deep;
    private boolean active;
    private boolean openFirst;
    private boolean paused;
    private boolean drawing;
    private long refreshedAtNanos;
    private boolean stale;

    /// What the background work does.
    public enum Work {
        /// There is none, or it is done.
        NONE,
        /// It goes on; it can be paused or cancelled.
        RUNNING,
        /// It waits to be resumed.
        PAUSED
    }

    /// @param reviews how far the review of a recording is, by the digest of its files; asked on a
    ///   background thread
    /// @param understanding the label that a typed phrase stands for
    /// @param afterDrawing runs what it is given once the screen has drawn what has changed
    public WorklistViewModel(
            RecordingViewModel recordings,
            Scoring scoring,
            Formats formats,
            Function<String, Optional<ReviewGlance>> reviews,
            Function<String, Label> understanding,
            Consumer<Runnable> afterDrawing,
            Worker worker,
            MessageBoard board) {
        this.recordings = recordings;
        this.scoring = scoring;
        this.folderScoring = new FolderScoring(scoring, board);
        this.formats = formats;
        this.understanding = understanding;
        this.afterDrawing = afterDrawing;
        this.worker = worker;
        this.board = board;
        this.search = new FolderSearch(worker, board);
        this.numbers = new PhraseNumbers(folderScoring, this::refreshSoon);
        this.rows = new RowList(list, recordings, scoring, folderScoring, numbers);
        this.rowsView = FXCollections.unmodifiableObservableList(rows.rows());
        this.pass =
                new FolderPass(
                        recordings.source(),
                        folderScoring,
                        reviews,
                        worker,
                        board,
                        this::mayWork,
                        new Learning());
        recordings.shownProperty().subscribe(this::shown);
        recordings.readingProperty().addListener((_, _, now) -> settled(now));
        recordings.ahead().busyProperty().addListener((_, _, _) -> pass.goOn());
        scoring.stateProperty().addListener((_, _, _) -> goOn());
        scoring.engineProperty().addListener((_, _, _) -> lookAgain());
        words.addListener((_, _, _) -> filter());
        state.addListener((_, _, _) -> filter());
        order.addListener((_, _, now) -> sort(now));
        listed.addListener((_, _, now) -> activate(now));
    }

    /// The lines in the chosen order; not to be changed.
    public ObservableList<WorklistRow> rows() {
        return rowsView;
    }

    /// The recordings as they are listed.
    public List<Path> files() {
        return rowsView.stream().map(row -> row.entry().file()).toList();
    }

    /// How far the background work is: "61 of 100 read · 58 ranked".
    public ReadOnlyStringProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Work> workProperty() {
        return work.getReadOnlyProperty();
    }

    /// The folder that is listed.
    public ReadOnlyObjectProperty<Optional<Path>> folderProperty() {
        return folder.getReadOnlyProperty();
    }

    /// Whether the list is shown. The files beside one that was opened are looked into only once it
    /// is; next and previous work all the same.
    public BooleanProperty listedProperty() {
        return listed;
    }

    /// What is searched for in names and statements.
    public StringProperty wordsProperty() {
        return words;
    }

    /// Which reviews are listed; empty for all.
    public ObjectProperty<Optional<ReviewState>> stateProperty() {
        return state;
    }

    public ObjectProperty<Order> orderProperty() {
        return order;
    }

    /// The file that was asked for last, where it is in the list.
    public Optional<Entry> current() {
        return list.current();
    }

    /// Takes part in the review of the recording on the screen: its state is listed at once.
    public void follow(ObservableValue<Optional<Review>> reviewed) {
        reviewed.subscribe(
                now -> {
                    review = now;
                    now.ifPresent(
                            there ->
                                    list.review(
                                            there.recording().sha256(), ReviewGlance.of(there)));
                    refresh();
                });
    }

    /// Shows no number of the phrase, and no order by it, while the ranking is covered.
    public void coverNumbers(ObservableValue<Boolean> covered) {
        covered.subscribe(
                now -> {
                    rows.cover(now);
                    refresh();
                });
    }

    /// Opens a recording, or all of a folder.
    public void open(Path path) {
        worker.run(
                Worker.Lane.BACKGROUND,
                () -> Files.isDirectory(path),
                isFolder -> {
                    if (isFolder) {
                        openFolder(path);
                    } else {
                        recordings.open(path);
                    }
                },
                board::report);
    }

    /// Lists the recordings of a folder and of those below it, and opens the first one.
    public void openFolder(Path path) {
        openFirst = true;
        active = true;
        listed.set(true);
        begin(path.toAbsolutePath().normalize(), true);
    }

    /// The next recording of the list.
    public void next() {
        go(list.next(), "worklist.atEnd");
    }

    public void previous() {
        go(list.previous(), "worklist.atBeginning");
    }

    /// The next recording that nobody has begun to read.
    public void nextUnread() {
        go(list.nextUnread(), "worklist.noneUnread");
    }

    /// Opens an entry of the list.
    public void choose(Path file) {
        openFirst = false;
        list.choose(file);
        refresh();
        recordings.open(file);
    }

    /// Takes the numbers of a phrase into the list; blank takes them away again.
    public void rankBy(String phrase) {
        var label =
                phrase.isBlank()
                        ? Optional.<Label>empty()
                        : Optional.of(understanding.apply(phrase.strip()));
        if (!label.equals(numbers.phrase())) {
            numbers.begin(label, rows.encodedKeys());
            refresh();
        }
    }

    /// The phrase whose numbers are listed, as it was understood.
    public Optional<String> phrase() {
        return numbers.phrase().map(Label::text);
    }

    public void pause() {
        paused = true;
        refresh();
    }

    public void resume() {
        paused = false;
        pass.goOn();
        refresh();
    }

    /// Ends the background work; what is known stays.
    public void cancel() {
        search.cancel();
        pass.clear();
        paused = false;
        active = false;
        refresh();
    }

    private void begin(Path root, boolean withFoldersBelow) {
        deep = withFoldersBelow;
        pass.clear();
        list.clear();
        numbers.begin(numbers.phrase(), List.of());
        paused = false;
        folder.set(Optional.of(root));
        refresh();
        search.begin(root, deep, formats, found -> add(root, found), () -> searched(root));
    }

    private void add(Path root, FolderSearch.Found found) {
        list.add(found.files().stream().map(file -> Entry.waiting(root, file)).toList());
        found.unreadable().forEach((place, sentence) -> addUnreadable(root, place, sentence));
        if (list.current().isEmpty()) {
            shownFile.filter(file -> list.entry(file).isPresent()).ifPresent(list::choose);
        }
        if (active) {
            pass.add(found.files());
        }
        refresh();
        var first = list.next();
        if (openFirst && first.isPresent()) {
            choose(first.get().file());
        } else {
            expectNear();
        }
    }

    private void addUnreadable(Path root, Path place, String sentence) {
        list.add(List.of(Entry.waiting(root, place)));
        list.learn(place, new Entry.Content.Unreadable(sentence), Optional.empty());
    }

    private void searched(Path root) {
        if (list.size() == 0 && openFirst) {
            board.sayFailed(Messages.text("worklist.empty", root.getFileName()));
        }
        openFirst = false;
        refresh();
    }

    private void go(Optional<Entry> entry, String otherwise) {
        if (entry.isPresent()) {
            choose(entry.get().file());
        } else if (list.size() > 0) {
            board.say(Messages.text(otherwise));
        }
    }

    /// A recording came onto the screen, by whatever way.
    private void shown(Optional<ShownRecording> now) {
        var file = now.map(RowList::fileOf);
        boolean another = !file.equals(shownFile);
        shownFile = file;
        if (file.isPresent() && another) {
            place(file.get());
        }
        refresh();
    }

    /// Finds the place of a file in the list, or lists the files beside it.
    private void place(Path file) {
        var beside = Optional.ofNullable(file.getParent());
        if (list.entry(file).isPresent()) {
            list.choose(file);
        } else if (beside.isPresent() && !isListed(file, beside.get())) {
            active = listed.get();
            begin(beside.get(), false);
        }
    }

    private boolean isListed(Path file, Path beside) {
        return folder.get()
                .filter(root -> deep ? file.startsWith(root) : beside.equals(root))
                .isPresent();
    }

    private void settled(boolean reading) {
        if (!reading) {
            drawing = true;
            afterDrawing.accept(
                    () -> {
                        drawing = false;
                        goOn();
                    });
        }
        refresh();
    }

    private void goOn() {
        expectNear();
        pass.goOn();
    }

    /// The recording on the screen has the processor to itself until it is drawn and encoded.
    private boolean isScreenWaiting() {
        return drawing
                || recordings.readingProperty().get()
                || scoring.state() instanceof Scoring.State.Encoding;
    }

    private void expectNear() {
        if (isScreenWaiting()) {
            return;
        }
        var files = new ArrayList<Path>();
        recordings.shown().map(shown -> shown.recording().source().file()).ifPresent(files::add);
        list.near().forEach(entry -> files.add(entry.file()));
        recordings.ahead().expect(files, this::readAhead);
    }

    private void readAhead(Path file, Opened opened) {
        var entry = list.entry(file);
        if (entry.isEmpty() || opened.shown().filter(ShownRecording::isBeingChecked).isPresent()) {
            return;
        }
        pass.learn(file, opened, entry.get().review());
        opened.shown()
                .filter(folderScoring::takes)
                .ifPresent(
                        record ->
                                folderScoring.encode(record, _ -> new Learning().encoded(record)));
    }

    /// The screen goes first: while it waits for anything, nothing else is begun.
    private boolean mayWork() {
        return active && !paused && !isScreenWaiting() && !recordings.ahead().busyProperty().get();
    }

    private void activate(boolean isListed) {
        if (isListed && !active) {
            active = true;
            lookAgain();
        }
        refresh();
    }

    /// There is more to find out: the list is shown now, or there are encoders now.
    private void lookAgain() {
        if (active) {
            pass.clear();
            pass.add(list.all().stream().filter(this::isOpen).map(Entry::file).toList());
            refresh();
        }
    }

    private boolean isOpen(Entry entry) {
        return switch (entry.content()) {
            case Entry.Content.Waiting _ -> true;
            case Entry.Content.Known known ->
                    entry.review().isEmpty()
                            || (!known.isGated() && !folderScoring.has(known.sha256()));
            case Entry.Content.Asking _, Entry.Content.Unreadable _ -> false;
        };
    }

    private void filter() {
        list.filter(new Filter(state.get(), words.get()));
        refresh();
        expectNear();
    }

    private void sort(Order newOrder) {
        list.order(newOrder);
        refresh();
        expectNear();
    }

    private void refreshSoon() {
        stale = true;
        if (list.size() <= LONG || System.nanoTime() - refreshedAtNanos > REST_NANOS) {
            refresh();
        }
    }

    private void refresh() {
        stale = false;
        refreshedAtNanos = System.nanoTime();
        rows.refresh();
        var now = rows.progress();
        progress.set(
                now.all() == 0
                        ? ""
                        : Messages.text("worklist.progress", now.read(), now.all(), now.ranked()));
        boolean done = pass.isDone() && !search.isRunning();
        work.set(done || !active ? Work.NONE : paused ? Work.PAUSED : Work.RUNNING);
    }

    /// What the background work finds out.
    private final class Learning implements FolderPass.Listener {

        @Override
        public void looked(Path file, FolderPass.Looked looked) {
            var sha256 =
                    looked.content() instanceof Entry.Content.Known known ? known.sha256() : "";
            var live =
                    review.filter(there -> there.recording().sha256().equals(sha256))
                            .map(ReviewGlance::of);
            list.learn(file, looked.content(), live.or(looked::review));
            refreshSoon();
        }

        @Override
        public void encoded(ShownRecording record) {
            folderScoring
                    .keyOf(record.recording().source().sha256())
                    .ifPresent(key -> numbers.add(List.of(key)));
            refreshSoon();
        }

        @Override
        public void rested() {
            if (stale || work.get() == Work.RUNNING) {
                refresh();
            }
        }
    }
}
