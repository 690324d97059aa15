package leadwise.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import leadwise.io.Formats;
import leadwise.io.ReadOptions;
import leadwise.io.ReadOutcome;
import leadwise.io.RecordingReader;
import leadwise.model.Label;
import leadwise.model.Problem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

class ManifestCsvTest {

    @TempDir Path folder;
    private final List<String> asked = new ArrayList<>();

    private final RecordingReader reader =
            new RecordingReader() {
                @Override
                public boolean recognises(Path file, byte[] head) {
                    return true;
                }

                @Override
                public ReadOutcome read(Path file, ReadOptions options) {
                    asked.add(file.getFileName() + " " + options.countsPerMillivolt());
                    return new ReadOutcome.Refused(
                            new Problem(Problem.Kind.UNSUPPORTED, file, "", "is a test"));
                }
            };

    private CasesOutcome read(String table) throws Exception {
        var file = Files.writeString(folder.resolve("manifest.csv"), table);
        return new ManifestCsv(new Formats(List.of(reader))).read(file, folder);
    }

    @Test
    void eachDistinctLabelIsAPrompt() throws Exception {
        Files.writeString(folder.resolve("1.hea"), "x");
        Files.writeString(folder.resolve("2.csv"), "x");
        var cases =
                ((CasesOutcome.Found)
                                read(
                                        """
                                        labels,path,patient_id,counts_per_mv
                                        "sinus rhythm; LBBB ",1,p1,1000
                                        ,2.csv,p1,
                                        LBBB,3.csv,,
                                        """))
                        .cases();
        assertThat(cases.labels()).containsExactly(Label.of("sinus rhythm"), Label.of("LBBB"));
        assertThat(cases.cases())
                .extracting(Case::truths)
                .containsExactly(
                        Set.of(Label.of("sinus rhythm"), Label.of("LBBB")),
                        Set.of(),
                        Set.of(Label.of("LBBB")));
        assertThat(cases.cases())
                .extracting(Case::patient)
                .containsExactly("p1", "p1", "recording 3.csv");
        var answers = new ArrayList<String>();
        for (var each : cases.cases()) {
            answers.add(((ReadOutcome.Refused) each.source().read()).problem().sentence());
        }
        assertThat(answers)
                .containsExactly(
                        "1.hea: is a test.", "2.csv: is a test.", "3.csv: does not exist.");
        assertThat(asked)
                .containsExactly(
                        "1.hea " + OptionalDouble.of(1000), "2.csv " + OptionalDouble.empty());
    }

    @Test
    void aTableThatCannotBeUsedIsRefusedWithThePlace() throws Exception {
        assertThat(sentence("path,labels\na,b\n"))
                .isEqualTo("manifest.csv, line 1: has no column patient_id.");
        assertThat(sentence("path,patient_id,labels\na,b,c\nd,e\n"))
                .isEqualTo("manifest.csv, row 3: has too few or too many columns, or no path.");
        assertThat(sentence("path,patient_id,labels,counts_per_mv\na,b,c,-5\n"))
                .isEqualTo("manifest.csv, row 2: counts_per_mv is not a number above 0.");
    }

    private String sentence(String table) throws Exception {
        return ((CasesOutcome.Refused) read(table)).problem().sentence();
    }
}
