package leadwise.lexicon;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads the lexicon's text and refuses what would mislead a reader of it.
///
/// ```
/// file      = { comment | blank | block }
/// block     = one line per value, "key: value", keys in the order of Key, ended by a blank line
/// comment   = "#" anything
/// ```
///
/// ```
/// id: atrial-fibrillation
/// name: atrial fibrillation
/// group: rhythm
/// abbreviation: AF (ambiguous)
/// criterion: irregularly irregular RR intervals without any P waves
/// criterion: random beat-to-beat intervals with absent P waves in all leads
/// code: PTB-XL AFIB
/// ```
final class LexiconParser {

    private static final List<String> GROUPS =
            List.of(
                    "rhythm",
                    "ectopy",
                    "pacing",
                    "conduction",
                    "axis",
                    "voltage",
                    "hypertrophy",
                    "infarction",
                    "ischaemia",
                    "st-t",
                    "technical",
                    "normal",
                    "other");

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern CODE = Pattern.compile("\\S+ \\S+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final int FEWEST_CRITERIA = 2;
    private static final int MOST_CRITERIA = 12;
    private static final int MOST_WORDS_IN_CRITERION = 20;

    private enum Key {
        ID,
        NAME,
        GROUP,
        SYNONYM,
        ABBREVIATION,
        CRITERION,
        EXCLUDES,
        PARENT,
        CONFUSABLE,
        CODE;

        boolean once() {
            return this == ID || this == NAME || this == GROUP || this == PARENT;
        }

        String written() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Key> of(String written) {
            return List.of(values()).stream().filter(k -> k.written().equals(written)).findFirst();
        }
    }

    private record Entry(Key key, String value, int line) {}

    /// A statement together with the lines it came from, for faults seen only later.
    private record Block(Statement statement, List<Entry> entries) {}

    private final String fileName;
    private final List<Block> blocks = new ArrayList<>();

    private LexiconParser(String fileName) {
        this.fileName = fileName;
    }

    static List<Statement> parse(List<String> lines, String fileName) {
        var parser = new LexiconParser(fileName);
        parser.readBlocks(lines);
        parser.checkPhrases();
        parser.checkReferences();
        parser.checkAncestors();
        parser.checkCodes();
        return parser.blocks.stream().map(Block::statement).toList();
    }

    private void readBlocks(List<String> lines) {
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (line.startsWith("#")) {
                continue;
            }
            if (line.isBlank()) {
                finishBlock(entries);
                entries.clear();
            } else {
                var entry = entry(line, i + 1);
                checkOrder(entries.isEmpty() ? null : entries.getLast(), entry);
                entries.add(entry);
            }
        }
        finishBlock(entries);
    }

    private Entry entry(String line, int number) {
        var colon = line.indexOf(": ");
        verify(colon > 0, number, "expected \"key: value\", found \"" + line + "\"");
        var written = line.substring(0, colon);
        var value = line.substring(colon + 2);
        verify(!value.isBlank(), number, "\"" + written + "\" has no value");
        verify(value.equals(value.strip()), number, "blanks around the value");
        return new Entry(
                Key.of(written).orElseThrow(() -> fault(number, "unknown key \"" + written + "\"")),
                value,
                number);
    }

    private void checkOrder(@Nullable Entry before, Entry entry) {
        if (before == null) {
            verify(entry.key == Key.ID, entry.line, "a statement begins with \"id: \"");
            return;
        }
        var order = entry.key.compareTo(before.key);
        var written = entry.key.written();
        verify(
                order >= 0,
                entry.line,
                "\"" + written + "\" after \"" + before.key.written() + "\"");
        verify(order > 0 || !entry.key.once(), entry.line, "a second \"" + written + "\"");
    }

    private void finishBlock(List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        var first = entries.getFirst().line;
        var statement =
                new Statement(
                        one(entries, Key.ID),
                        one(entries, Key.NAME),
                        one(entries, Key.GROUP),
                        all(entries, Key.SYNONYM),
                        all(entries, Key.ABBREVIATION).stream().map(Abbreviation::parse).toList(),
                        all(entries, Key.CRITERION),
                        all(entries, Key.EXCLUDES),
                        all(entries, Key.PARENT).stream().findFirst(),
                        all(entries, Key.CONFUSABLE),
                        codes(entries));
        verify(SLUG.matcher(statement.id()).matches(), first, "id is not a slug");
        var criteria = statement.criteria().size();
        verify(
                criteria >= FEWEST_CRITERIA && criteria <= MOST_CRITERIA,
                first,
                "%d criteria, expected %d to %d"
                        .formatted(criteria, FEWEST_CRITERIA, MOST_CRITERIA));
        for (var entry : entries) {
            if (entry.key == Key.GROUP) {
                verify(GROUPS.contains(entry.value), entry.line, "group is none of " + GROUPS);
            }
            if (entry.key == Key.CRITERION) {
                var words = BLANKS.splitAsStream(entry.value).count();
                verify(
                        words <= MOST_WORDS_IN_CRITERION,
                        entry.line,
                        "criterion of %d words".formatted(words));
            }
        }
        blocks.add(new Block(statement, List.copyOf(entries)));
    }

    private List<Code> codes(List<Entry> entries) {
        var codes = new ArrayList<Code>();
        for (var entry : entries) {
            if (entry.key == Key.CODE) {
                verify(
                        CODE.matcher(entry.value).matches(),
                        entry.line,
                        "expected \"system code\", found \"" + entry.value + "\"");
                codes.add(Code.parse(entry.value));
            }
        }
        return codes;
    }

    private String one(List<Entry> entries, Key key) {
        return all(entries, key).stream()
                .findFirst()
                .orElseThrow(
                        () ->
                                fault(
                                        entries.getFirst().line,
                                        "statement without \"" + key.written() + "\""));
    }

    private static List<String> all(List<Entry> entries, Key key) {
        return entries.stream().filter(e -> e.key == key).map(Entry::value).toList();
    }

    /// One phrase, one statement: letters that stand for several are marked under each of them.
    private void checkPhrases() {
        var owners = new HashMap<String, String>();
        for (var block : blocks) {
            for (var entry : block.entries) {
                if (isPhrase(entry)) {
                    claim(owners, entry, block.statement.id());
                }
            }
        }
        for (var block : blocks) {
            for (var entry : block.entries) {
                if (entry.key == Key.ABBREVIATION && Abbreviation.parse(entry.value).ambiguous()) {
                    var id = block.statement.id();
                    var letters = Abbreviation.parse(entry.value).text();
                    var owner = owners.getOrDefault(Spelling.key(letters), id);
                    verify(
                            owner.equals(id),
                            entry.line,
                            "\"%s\" is not ambiguous under %s".formatted(letters, owner));
                }
            }
        }
    }

    private static boolean isPhrase(Entry entry) {
        return switch (entry.key) {
            case NAME, SYNONYM -> true;
            case ABBREVIATION -> !Abbreviation.parse(entry.value).ambiguous();
            case ID, GROUP, CRITERION, EXCLUDES, PARENT, CONFUSABLE, CODE -> false;
        };
    }

    private void claim(Map<String, String> owners, Entry entry, String id) {
        var key = Spelling.key(entry.value);
        verify(!key.isEmpty(), entry.line, "\"" + entry.value + "\" has no letters");
        var owner = owners.putIfAbsent(key, id);
        verify(
                owner == null || owner.equals(id),
                entry.line,
                "\"%s\" already stands under %s".formatted(entry.value, owner));
    }

    private void checkReferences() {
        var ids = new HashSet<String>();
        for (var block : blocks) {
            var id = block.statement.id();
            verify(ids.add(id), block.entries.getFirst().line, "a second statement " + id);
        }
        for (var block : blocks) {
            for (var entry : block.entries) {
                if (entry.key == Key.PARENT || entry.key == Key.CONFUSABLE) {
                    verify(ids.contains(entry.value), entry.line, "no statement " + entry.value);
                    verify(
                            !entry.value.equals(block.statement.id()),
                            entry.line,
                            "a statement refers to itself");
                }
            }
        }
    }

    private void checkAncestors() {
        var parents = new HashMap<String, String>();
        blocks.forEach(b -> b.statement.parent().ifPresent(p -> parents.put(b.statement.id(), p)));
        for (var block : blocks) {
            var seen = new HashSet<String>();
            for (var id = block.statement.id(); id != null; id = parents.get(id)) {
                verify(seen.add(id), block.entries.getFirst().line, "its own ancestor: " + id);
            }
        }
    }

    private void checkCodes() {
        var owners = new HashMap<String, String>();
        for (var block : blocks) {
            for (var entry : block.entries) {
                if (entry.key == Key.CODE) {
                    var owner = owners.putIfAbsent(entry.value, block.statement.id());
                    verify(
                            owner == null,
                            entry.line,
                            "\"%s\" already stands under %s".formatted(entry.value, owner));
                }
            }
        }
    }

    private void verify(boolean holds, int line, String reason) {
        if (!holds) {
            throw fault(line, reason);
        }
    }

    private LexiconException fault(int line, String reason) {
        return new LexiconException(fileName, line, reason);
    }
}
