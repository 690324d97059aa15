package leadwise.worklist;

import leadwise.model.Finding;
import leadwise.model.HealthFinding;
import leadwise.model.Ranking;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;

/// The list as it stands: entries, filter, order, and the current one, which is listed whatever the
/// filter says, so that "next" always has a place to go on from. For one thread.
public final class Worklist {

    private final SequencedMap<Path, Entry> entries = new LinkedHashMap<>();
    private Map<Path, Finding> numbers = Map.of();
    private Filter filter = Filter.NONE;
    private Order order = Order.NAME;
    private Optional<Path> current = Optional.empty();
    private Optional<List<Entry>> rows = Optional.empty();

    /// Begins anew.
    public void clear() {
        entries.clear();
        numbers = Map.of();
        current = Optional.empty();
        rows = Optional.empty();
    }

    /// Adds entries behind the others; a file that is there already stays as it is.
    public void add(Collection<Entry> more) {
        more.forEach(entry -> entries.putIfAbsent(entry.file(), entry));
        rows = Optional.empty();
    }

    public Optional<Entry> entry(Path file) {
        return Optional.ofNullable(entries.get(file));
    }

    /// All entries, as they were added.
    public Collection<Entry> all() {
        return List.copyOf(entries.values());
    }

    public int size() {
        return entries.size();
    }

    /// Notes what a file holds; a file that is not listed is not noted.
    public void learn(Path file, Entry.Content content, Optional<ReviewGlance> review) {
        entries.computeIfPresent(file, (_, entry) -> entry.with(content, review));
        rows = Optional.empty();
    }

    /// Notes how a review stands, for every file that holds this recording.
    public void review(String sha256, ReviewGlance review) {
        entries.replaceAll(
                (_, entry) ->
                        entry.known().filter(known -> known.sha256().equals(sha256)).isPresent()
                                ? entry.with(entry.content(), Optional.of(review))
                                : entry);
        rows = Optional.empty();
    }

    /// Notes the numbers of the chosen phrase, as far as they are there.
    public void numbers(Map<Path, Finding> byFile) {
        numbers = Map.copyOf(byFile);
        if (order == Order.PHRASE) {
            rows = Optional.empty();
        }
    }

    public Filter filter() {
        return filter;
    }

    public void filter(Filter newFilter) {
        filter = newFilter;
        rows = Optional.empty();
    }

    public void order(Order newOrder) {
        order = newOrder;
        rows = Optional.empty();
    }

    /// Makes a file the current one, whether it is listed or not.
    public void choose(Path file) {
        current = Optional.of(file);
        rows = Optional.empty();
    }

    public Optional<Entry> current() {
        return current.flatMap(this::entry);
    }

    /// The entries that are listed, in their order.
    public List<Entry> rows() {
        if (rows.isEmpty()) {
            var listed = new ArrayList<Entry>();
            for (var entry : entries.values()) {
                if (filter.takes(entry) || current.equals(Optional.of(entry.file()))) {
                    listed.add(entry);
                }
            }
            listed.sort(comparator());
            rows = Optional.of(List.copyOf(listed));
        }
        return rows.get();
    }

    /// The next entry that can be opened, the first where there is no current one; empty at the
    /// end.
    public Optional<Entry> next() {
        return after(place(), 1);
    }

    /// The entry before the current one that can be opened; empty at the beginning.
    public Optional<Entry> previous() {
        return place() < 0 ? Optional.empty() : after(place(), -1);
    }

    /// The next entry that nobody has begun to read, from the beginning again after the end; empty
    /// where there is none but the current one. What was not looked into yet counts as unread.
    public Optional<Entry> nextUnread() {
        var listed = rows();
        int from = place();
        for (int i = 1; i <= listed.size(); i++) {
            var entry = listed.get(Math.floorMod(from + i, listed.size()));
            if (entry.mayBeUnread() && !current.equals(Optional.of(entry.file()))) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    /// The entries around the current one, the likeliest to be asked for first: next, previous, and
    /// those beyond.
    public List<Entry> near() {
        int here = place();
        var near = new ArrayList<Entry>();
        for (int by : new int[] {1, -1, 2, -2}) {
            var listed = rows();
            int at = here + by;
            if (at >= 0 && at < listed.size() && !listed.get(at).isUnreadable()) {
                near.add(listed.get(at));
            }
        }
        return near;
    }

    private Optional<Entry> after(int from, int step) {
        var listed = rows();
        for (int i = from + step; i >= 0 && i < listed.size(); i += step) {
            if (!listed.get(i).isUnreadable()) {
                return Optional.of(listed.get(i));
            }
        }
        return Optional.empty();
    }

    /// Where the current entry is listed; −1 where it is not.
    private int place() {
        var listed = rows();
        for (int i = 0; i < listed.size(); i++) {
            if (current.equals(Optional.of(listed.get(i).file()))) {
                return i;
            }
        }
        return -1;
    }

    private Comparator<Entry> comparator() {
        // a sort is stable, so what compares equal stays as the folders hold it
        return switch (order) {
            case NAME -> (_, _) -> 0;
            case STATE -> by(Entry::state, Comparator.naturalOrder());
            case HEALTH -> Comparator.comparingInt(Worklist::gravity).reversed();
            case PHRASE ->
                    by(
                            entry -> Optional.ofNullable(numbers.get(entry.file())),
                            Ranking.NEAREST_FIRST);
        };
    }

    private static <T> Comparator<Entry> by(
            Function<Entry, Optional<T>> value, Comparator<? super T> comparator) {
        return (one, other) -> {
            var first = value.apply(one);
            var second = value.apply(other);
            return first.isPresent() && second.isPresent()
                    ? comparator.compare(first.get(), second.get())
                    : Boolean.compare(second.isPresent(), first.isPresent());
        };
    }

    private static int gravity(Entry entry) {
        return switch (entry.content()) {
            case Entry.Content.Unreadable _ -> 5;
            case Entry.Content.Asking _ -> 4;
            case Entry.Content.Known known ->
                    known.worst().map(HealthFinding.Severity::ordinal).orElse(-1) + 1;
            case Entry.Content.Waiting _ -> -1;
        };
    }
}
