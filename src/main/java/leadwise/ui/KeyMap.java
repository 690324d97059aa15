package leadwise.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/// Which key does what: the usual keys, except for those that the user changed. No two acts ever
/// have the same key.
public final class KeyMap {

    private final Map<Act, Optional<Key>> usual = new EnumMap<>(Act.class);
    private final ReadOnlyObjectWrapper<Map<Act, Optional<Key>>> changed =
            new ReadOnlyObjectWrapper<>(Map.of());
    private final BooleanProperty singleLetters = new SimpleBooleanProperty(true);

    public KeyMap() {
        for (var act : Act.values()) {
            usual.put(act, act.usualKey());
        }
    }

    /// Whether keys that are a single letter or sign act at all.
    public BooleanProperty singleLettersProperty() {
        return singleLetters;
    }

    /// The acts whose key is not the usual one; an empty key is none.
    public ReadOnlyObjectProperty<Map<Act, Optional<Key>>> changedProperty() {
        return changed.getReadOnlyProperty();
    }

    /// The key of an act, whether or not single letters act.
    public Optional<Key> keyOf(Act act) {
        return Objects.requireNonNull(changed.get().getOrDefault(act, usual.get(act)));
    }

    /// What a key does now.
    Optional<Act> actOf(Key key) {
        return key.isSign() && !singleLetters.get() ? Optional.empty() : owner(key);
    }

    /// Gives an act another key.
    ///
    /// @return the other act that has this key; where there is one, nothing changes
    public Optional<Act> change(Act act, Key key) {
        var other = owner(key).filter(found -> found != act);
        if (other.isEmpty()) {
            put(act, Optional.of(key));
        }
        return other;
    }

    /// Takes its key from an act.
    public void clear(Act act) {
        put(act, Optional.empty());
    }

    /// Gives all acts their usual keys.
    public void reset() {
        changed.set(Map.of());
    }

    /// The changes as they are kept: act by key; an empty text is no key.
    public Map<String, String> remembered() {
        var texts = new TreeMap<String, String>();
        changed.get().forEach((act, key) -> texts.put(act.id(), key.map(Key::toString).orElse("")));
        return texts;
    }

    /// Takes over what was kept. What is not understood is left out; where two acts would have one
    /// key, the one that was not changed, or comes later, has none.
    public void remember(Map<String, String> texts) {
        var next = new EnumMap<Act, Optional<Key>>(Act.class);
        texts.forEach(
                (id, text) ->
                        Act.of(id)
                                .filter(_ -> text.isEmpty() || Key.parse(text).isPresent())
                                .ifPresent(act -> next.put(act, Key.parse(text))));
        var taken = new HashSet<Key>();
        next.replaceAll((_, key) -> key.filter(taken::add));
        for (var act : Act.values()) {
            if (!next.containsKey(act) && act.usualKey().filter(taken::contains).isPresent()) {
                next.put(act, Optional.empty());
            }
        }
        changed.set(Map.copyOf(next));
    }

    private void put(Act act, Optional<Key> key) {
        var next = new EnumMap<Act, Optional<Key>>(Act.class);
        next.putAll(changed.get());
        if (key.equals(act.usualKey())) {
            next.remove(act);
        } else {
            next.put(act, key);
        }
        changed.set(Map.copyOf(next));
    }

    private Optional<Act> owner(Key key) {
        for (var act : Act.values()) {
            if (keyOf(act).filter(key::equals).isPresent()) {
                return Optional.of(act);
            }
        }
        return Optional.empty();
    }
}
