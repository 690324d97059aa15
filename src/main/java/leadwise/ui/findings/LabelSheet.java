package leadwise.ui.findings;

import leadwise.lexicon.LabelEntry;
import leadwise.model.Label;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Everything about labels that a user can change, and take back: the list on the screen, the named
/// sets, and which of these the list was taken from.
///
/// @param labels in the user's own order
/// @param notes what sets remarked, by the label's text
/// @param setName the set that the list was taken from or kept as
/// @param pinned texts of the labels that stand above the ranking whatever their rank
/// @param sets all named sets; names differ by more than case
public record LabelSheet(
        List<Label> labels,
        Map<String, String> notes,
        Optional<String> setName,
        Set<String> pinned,
        NavigableMap<String, List<LabelEntry>> sets) {

    static final LabelSheet EMPTY =
            new LabelSheet(List.of(), Map.of(), Optional.empty(), Set.of(), new TreeMap<>());

    public LabelSheet {
        labels = List.copyOf(labels);
        notes = Map.copyOf(notes);
        pinned = Set.copyOf(pinned);
        var copy = new TreeMap<String, List<LabelEntry>>(String.CASE_INSENSITIVE_ORDER);
        copy.putAll(sets);
        sets = Collections.unmodifiableNavigableMap(copy);
    }

    LabelSheet withLabels(List<Label> now) {
        var texts = now.stream().map(Label::text).collect(Collectors.toSet());
        var still = pinned.stream().filter(texts::contains).collect(Collectors.toSet());
        return new LabelSheet(now, notes, setName, still, sets);
    }

    /// The labels pinned, or no longer where all of them are.
    LabelSheet withPinsTurned(List<Label> turned) {
        var texts = turned.stream().map(Label::text).toList();
        var now = new HashSet<>(pinned);
        if (now.containsAll(texts)) {
            now.removeAll(texts);
        } else {
            now.addAll(texts);
        }
        return new LabelSheet(labels, notes, setName, now, sets);
    }

    /// The list replaced by what a file or a set holds.
    LabelSheet taken(List<Label> now, List<LabelEntry> from, Optional<String> name) {
        var all = new HashMap<>(notes);
        for (var entry : from) {
            if (!entry.note().isEmpty()) {
                all.put(entry.label(), entry.note());
            }
        }
        var pins =
                from.stream()
                        .filter(LabelEntry::pinned)
                        .map(LabelEntry::label)
                        .collect(Collectors.toSet());
        return new LabelSheet(now, all, name, pins, sets);
    }

    LabelSheet withSets(NavigableMap<String, List<LabelEntry>> now) {
        return new LabelSheet(labels, notes, setName, pinned, now);
    }

    /// The list as it is kept under `name` from now on.
    LabelSheet keptAs(String name) {
        var more = new TreeMap<>(sets);
        more.remove(name);
        more.put(name, entries());
        return new LabelSheet(labels, notes, Optional.of(name), pinned, more);
    }

    /// A set under another name.
    LabelSheet renamed(String from, String to) {
        var entries = sets.get(from);
        if (entries == null) {
            return this;
        }
        var other = new TreeMap<>(sets);
        other.remove(from);
        other.put(to, entries);
        return new LabelSheet(
                labels, notes, setName.map(name -> name.equals(from) ? to : name), pinned, other);
    }

    /// Without a set; the list on the screen stays.
    LabelSheet without(String name) {
        var fewer = new TreeMap<>(sets);
        fewer.remove(name);
        return new LabelSheet(
                labels,
                notes,
                setName.filter(other -> !other.equalsIgnoreCase(name)),
                pinned,
                fewer);
    }

    /// The list as it is kept.
    List<LabelEntry> entries() {
        var entries = new ArrayList<LabelEntry>();
        for (var label : labels) {
            entries.add(
                    new LabelEntry(
                            label.text(),
                            label.statementId(),
                            notes.getOrDefault(label.text(), ""),
                            pinned.contains(label.text())));
        }
        return List.copyOf(entries);
    }

    /// Whether the list differs from the set that it was taken from, in words, notes or pins.
    boolean isChanged() {
        var kept = setName.map(sets::get);
        return kept.isPresent() && !written(entries()).equals(written(kept.get()));
    }

    private static List<List<String>> written(List<LabelEntry> entries) {
        return entries.stream()
                .map(
                        entry ->
                                List.of(
                                        entry.label(),
                                        entry.note(),
                                        Boolean.toString(entry.pinned())))
                .toList();
    }
}
