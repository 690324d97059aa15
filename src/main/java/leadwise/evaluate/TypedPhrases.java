package leadwise.evaluate;

import leadwise.lexicon.Lexicon;
import leadwise.model.Problem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A file of phrases as physicians might type them, one to a line: the id of the statement that is
/// meant, a tab, the phrase. Lines that begin with `#` are comments.
public final class TypedPhrases {

    private TypedPhrases() {}

    /// What reading such a file comes to.
    public sealed interface Outcome {

        /// All of its phrases.
        record Read(List<Phrase> phrases) implements Outcome {}

        /// A line that says nothing.
        record Refused(Problem problem) implements Outcome {}
    }

    /// Reads all of it, or refuses it by its first bad line.
    ///
    /// @throws IOException the file cannot be read
    public static Outcome read(Path file, Lexicon lexicon) throws IOException {
        var phrases = new ArrayList<Phrase>();
        var lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            var parts = line.split("\t", -1);
            if (parts.length != 2 || parts[1].isBlank() || lexicon.byId(parts[0]).isEmpty()) {
                return new Outcome.Refused(
                        new Problem(
                                Problem.Kind.MALFORMED,
                                file,
                                "line " + (i + 1),
                                "expected the id of a statement, a tab and a phrase"));
            }
            phrases.add(Phrase.typed(parts[0], parts[1].strip()));
        }
        return new Outcome.Read(List.copyOf(phrases));
    }
}
