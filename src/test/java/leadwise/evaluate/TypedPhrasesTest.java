package leadwise.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import leadwise.lexicon.Lexicon;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class TypedPhrasesTest {

    @TempDir private Path folder;

    private TypedPhrases.Outcome read(String text) throws IOException {
        var lexicon = Lexicon.read(Path.of("assets/lexicon/statements.txt"));
        return TypedPhrases.read(Files.writeString(folder.resolve("typed.txt"), text), lexicon);
    }

    @Test
    void aLineIsAStatementAndAPhrase() throws IOException {
        assertThat(read("# a comment\n\natrial-fibrillation\tAF 85/min\n"))
                .isInstanceOfSatisfying(
                        TypedPhrases.Outcome.Read.class,
                        read ->
                                assertThat(read.phrases())
                                        .containsExactly(
                                                Phrase.typed("atrial-fibrillation", "AF 85/min")));
    }

    @Test
    void aLineOfAnUnknownStatementIsRefusedByItsNumber() throws IOException {
        assertThat(read("atrial-fibrillation\tAF\nno-such-statement\tAF\n"))
                .isInstanceOfSatisfying(
                        TypedPhrases.Outcome.Refused.class,
                        refused ->
                                assertThat(refused.problem().sentence())
                                        .isEqualTo(
                                                "typed.txt, line 2: expected the id of a statement,"
                                                        + " a tab and a phrase."));
    }
}
