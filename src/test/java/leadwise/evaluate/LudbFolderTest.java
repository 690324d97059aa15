package leadwise.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import leadwise.SkippedAloud;
import leadwise.io.Formats;
import leadwise.io.ReadOptions;
import leadwise.io.ReadOutcome;
import leadwise.io.RecordingReader;
import leadwise.lexicon.Lexicon;
import leadwise.model.Label;
import leadwise.model.Problem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

@ExtendWith(SkippedAloud.class)
class LudbFolderTest {

    private static final Path REAL = Path.of("../shared/data/ludb");

    @TempDir Path folder;

    private final List<OptionalDouble> gains = new ArrayList<>();

    private final RecordingReader reader =
            new RecordingReader() {
                @Override
                public boolean recognises(Path file, byte[] head) {
                    return true;
                }

                @Override
                public ReadOutcome read(Path file, ReadOptions options) {
                    gains.add(options.countsPerMillivolt());
                    return new ReadOutcome.Refused(
                            new Problem(Problem.Kind.UNSUPPORTED, file, "", "is a test"));
                }
            };

    private static Lexicon lexicon() throws Exception {
        return Lexicon.read(Path.of("assets/lexicon/statements.txt"));
    }

    private CasesOutcome read() throws Exception {
        return new LudbFolder(new Formats(List.of(reader)), lexicon()).read(folder);
    }

    @Test
    void theDiagnosesOfAHeaderBecomeStatements() throws Exception {
        Files.writeString(
                folder.resolve("10.hea"),
                """
                10 12 500 5000
                #<age>: 51
                #<diagnoses>:
                #Rhythm: Sinus bradycardia.
                #I degree AV block.\s
                #Undefined ischemia/scar/supp.NSTEMI: lateral wall.\s
                #Something new.
                """);
        Files.writeString(
                folder.resolve("9.hea"), "9 12 500 5000\n#<diagnoses>:\n#Rhythm: Sinus rhythm.\n");
        Files.writeString(folder.resolve("notes.hea"), "of something else");
        var cases = ((CasesOutcome.Found) read()).cases();
        assertThat(cases.description()).isEqualTo("LUDB 9–10");
        assertThat(cases.labels())
                .extracting(Label::text)
                .containsExactly(
                        "AV block", "first-degree AV block", "sinus bradycardia", "sinus rhythm");
        assertThat(cases.cases().getLast().truths())
                .extracting(label -> label.statementId().orElseThrow())
                .containsExactlyInAnyOrder(
                        "sinus-bradycardia", "first-degree-av-block", "av-block");
        cases.cases().getFirst().source().read();
        assertThat(gains).containsExactly(OptionalDouble.of(1000));
    }

    @Test
    void aDiagnosisEndsWithItsFullStop() {
        assertThat(
                        LudbFolder.diagnoses(
                                List.of(
                                        "1 12 500 5000",
                                        "#<sex>: F",
                                        "#<diagnoses>:",
                                        "#Undefined ischemia/scar/supp.NSTEMI: apical. ",
                                        "#P-synchrony. 20 12 500 5000")))
                .containsExactly("Undefined ischemia/scar/supp.NSTEMI: apical", "P-synchrony");
    }

    @Test
    void aFolderWithoutHeadersIsRefused() throws Exception {
        assertThat(((CasesOutcome.Refused) read()).problem().reason())
                .isEqualTo("holds no header like 1.hea");
    }

    @Test
    void everyStatementOfTheTableIsInTheLexicon() throws Exception {
        var known = lexicon();
        assertThat(LudbFolder.table().values().stream().flatMap(Set::stream))
                .allMatch(id -> known.byId(id).isPresent());
    }

    @Test
    void theTableKnowsEveryDiagnosisOfTheRealOne() throws Exception {
        assumeTrue(Files.isDirectory(REAL), "no " + REAL);
        var phrases = new TreeSet<String>();
        try (var headers = Files.newDirectoryStream(REAL, "*.hea")) {
            for (var header : headers) {
                phrases.addAll(
                        LudbFolder.diagnoses(
                                Files.readAllLines(header, StandardCharsets.ISO_8859_1)));
            }
        }
        assertThat(LudbFolder.table().keySet()).containsAll(phrases);
    }
}
