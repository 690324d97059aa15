package leadwise.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import leadwise.SkippedAloud;
import leadwise.io.ReadOutcome;
import leadwise.model.Label;
import leadwise.model.Lead;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

@ExtendWith(SkippedAloud.class)
class PtbxlFolderTest {

    private static final Path REAL = Path.of("../shared/data/ptbxl");

    @TempDir Path folder;

    private final PtbxlFolder ptbxl =
            new PtbxlFolder(
                    code ->
                            code.equals("ODD")
                                    ? Optional.empty()
                                    : Optional.of(new Label("name of " + code, Optional.of(code))));

    /// Recording r, lead l, sample s holds (r − 1) · 1000 + 10 l + s mod 3 microvolts.
    private void write() throws IOException {
        Files.writeString(
                folder.resolve("labels.csv"),
                """
                ecg_id,patient_id,strat_fold,scp
                11,7.0,10,SR;NORM
                12,7.0,9,AFIB
                13,8.0,10,AFIB
                """);
        int n = 3 * 8 * 1000;
        var bytes = new byte[2 * n];
        int before = 0;
        for (int i = 0; i < n; i++) {
            int value = (i / 8000 - 1) * 1000 + i / 1000 % 8 * 10 + i % 1000 % 3;
            int step = value - (i % 1000 == 0 ? 0 : before);
            int zigzag = step << 1 ^ step >> 31;
            bytes[i] = (byte) zigzag;
            bytes[n + i] = (byte) (zigzag >> 8);
            before = value;
        }
        try (var out =
                new XZOutputStream(
                        Files.newOutputStream(folder.resolve("signals-00.xz")),
                        new LZMA2Options())) {
            out.write(bytes);
        }
    }

    @Test
    void recordingsOfTheFoldsAreFoundWithTheirStatements() throws Exception {
        write();
        assertThat(PtbxlFolder.recognises(folder)).isTrue();
        var cases = ((CasesOutcome.Found) ptbxl.read(folder, Set.of(10), Set.of())).cases();
        assertThat(cases.description()).isEqualTo("PTB-XL fold 10");
        assertThat(cases.labels())
                .extracting(label -> label.statementId().orElseThrow())
                .containsExactly("AFIB", "NORM", "SR");
        assertThat(cases.cases()).extracting(Case::name).containsExactly("PTB-XL 11", "PTB-XL 13");
        assertThat(cases.cases()).extracting(Case::patient).containsExactly("7.0", "8.0");
        assertThat(cases.cases().getFirst().truths())
                .containsExactlyInAnyOrder(
                        new Label("name of SR", Optional.of("SR")),
                        new Label("name of NORM", Optional.of("NORM")));
    }

    @Test
    void signalsAreDecodedToMillivolts() throws Exception {
        write();
        var cases = ((CasesOutcome.Found) ptbxl.read(folder, Set.of(9, 10), Set.of())).cases();
        var last = ((ReadOutcome.Read) cases.cases().get(2).source().read()).recording();
        assertThat(last.samplesPerSecond()).isEqualTo(100);
        assertThat(last.leads().keySet()).containsExactlyElementsOf(Lead.INDEPENDENT);
        assertThat(last.lead(Lead.I).orElseThrow().range(0, 4).toArray())
                .containsExactly(1.000, 1.001, 1.002, 1.000);
        assertThat(last.lead(Lead.V6).orElseThrow().at(998)).isEqualTo(1.072);
        var first = ((ReadOutcome.Read) cases.cases().getFirst().source().read()).recording();
        assertThat(first.lead(Lead.V2).orElseThrow().at(1)).isEqualTo(-0.969);
    }

    @Test
    void onlyTheStatementsAskedForAreScored() throws Exception {
        write();
        var cases = ((CasesOutcome.Found) ptbxl.read(folder, Set.of(10), Set.of("SR"))).cases();
        assertThat(cases.labels()).hasSize(1);
        assertThat(cases.cases().getLast().truths()).isEmpty();
    }

    @Test
    void aStatementThatTheLexiconLacksIsRefused() throws Exception {
        write();
        assertThat(
                        ((CasesOutcome.Refused) ptbxl.read(folder, Set.of(10), Set.of("ODD")))
                                .problem()
                                .sentence())
                .isEqualTo("labels.csv: the statement ODD has no entry in the lexicon.");
    }

    @Test
    void foldTenOfTheRealOneHas2198Recordings() throws Exception {
        assumeTrue(Files.isDirectory(REAL), "no " + REAL);
        var cases = ((CasesOutcome.Found) ptbxl.read(REAL, Set.of(10), Set.of())).cases();
        assertThat(cases.cases()).hasSize(2198);
        var recording = ((ReadOutcome.Read) cases.cases().getFirst().source().read()).recording();
        assertThat(recording.length()).isEqualTo(1000);
    }
}
