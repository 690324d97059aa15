package leadwise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class ReportCommandTest {

    @TempDir Path folder;

    private String file(String name) throws IOException {
        var file = folder.resolve(name);
        Files.writeString(file, name.substring(0, name.indexOf('.')));
        return file.toString();
    }

    private String out() {
        return folder.resolve("out.pdf").toString();
    }

    private static String text(String pdf) throws IOException {
        try (var document = Loader.loadPDF(Path.of(pdf).toFile())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    @Test
    void aReportHoldsMeasurementsAndSaysThatNobodyHasReadIt() throws IOException {
        var answer = Terminal.run("report", file("good.txt"), out());
        assertThat(answer).isEqualTo(new Terminal.Answer(0, "", Notice.TEXT + "\n"));
        assertThat(text(out()))
                .contains("Heart rate 72", "UNCONFIRMED Not read by a person", Notice.TEXT)
                .doesNotContain("Ranking");
    }

    @Test
    void theReviewThatIsKeptIsPrinted() throws IOException {
        Terminal.run("report", file("confirmed.txt"), out());
        assertThat(text(out()))
                .contains("delta wave", "Dr. A")
                .doesNotContain("UNCONFIRMED", "Not read by a person");
    }

    @Test
    void ofAFolderEveryRecordingWithAConfirmedReviewHasAReport() throws IOException {
        var records = Files.createDirectories(folder.resolve("records"));
        for (var word : List.of("confirmed", "draft", "good", "bad")) {
            Files.writeString(records.resolve(word + ".txt"), word);
        }
        var reports = folder.resolve("new").resolve("reports");
        var answer = Terminal.run("report", records.toString(), reports.toString());
        assertThat(answer.exitCode()).isEqualTo(3);
        assertThat(answer.out())
                .isEqualTo(
                        """
                        confirmed.txt: confirmed, leadwise-c0c0c0c0.pdf
                        draft.txt: draft, left out
                        good.txt: unread, left out
                        1 written, 2 left out, 1 refused
                        """);
        assertThat(answer.err()).isEqualTo(Notice.TEXT + "\nbad.txt, line 1: the word is bad.\n");
        assertThat(text(reports.resolve("leadwise-c0c0c0c0.pdf").toString())).contains("Dr. A");
    }

    @Test
    void H15_ofAFolderAllAreWrittenOnRequestAndNothingElseIsReplaced() throws IOException {
        var records = Files.createDirectories(folder.resolve("records"));
        for (var word : List.of("confirmed", "draft")) {
            Files.writeString(records.resolve(word + ".txt"), word);
        }
        var reports = Files.createDirectories(folder.resolve("reports"));
        Files.writeString(reports.resolve("leadwise-c0c0c0c0.pdf"), "something else");
        var answer = Terminal.run("report", records.toString(), reports.toString(), "--all");
        assertThat(answer.exitCode()).isEqualTo(3);
        assertThat(answer.out())
                .isEqualTo(
                        """
                        draft.txt: draft, leadwise-d0d0d0d0.pdf
                        1 written, 0 left out, 1 refused
                        """);
        assertThat(answer.err())
                .endsWith(
                        "confirmed.txt: the report exists and is not a PDF file; it is left as it"
                                + " is.\n");
        assertThat(reports.resolve("leadwise-c0c0c0c0.pdf")).hasContent("something else");
    }

    @Test
    void namedLabelsAskForARanking() throws IOException {
        var answer = Terminal.run("report", file("good.txt"), out(), "--label", "sinus rhythm");
        assertThat(answer.exitCode()).isEqualTo(0);
        assertThat(text(out()))
                .contains("Ranking by the encoders, unconfirmed")
                .contains("sinus rhythm")
                .contains("Label set");
    }

    @Test
    void aRecordingThatFailsItsChecksHasAReasonInPlaceOfDigits() throws IOException {
        var answer = Terminal.run("report", file("sick.txt"), out(), "--label", "sinus rhythm");
        assertThat(answer.exitCode()).isEqualTo(0);
        assertThat(text(out()))
                .contains("Withheld: V1 is flat. --despite-health ranks it all the same.")
                .doesNotContain("percentile");
        Terminal.run(
                "report", file("sick.txt"), out(), "--label", "sinus rhythm", "--despite-health");
        assertThat(text(out())).contains("speaks against it: V1 is flat.", "percentile");
    }

    @Test
    void H16_aHiddenPatientLeavesNoFileName() throws IOException {
        Terminal.run("report", file("good.txt"), out(), "--hide-patient", "--paper", "letter");
        assertThat(text(out())).contains("Patient not shown").doesNotContain("good");
    }

    @Test
    void H15_whatIsNoPdfIsNeverReplaced() throws IOException {
        Files.writeString(folder.resolve("out.pdf"), "part of a recording");
        var answer = Terminal.run("report", file("good.txt"), out());
        assertThat(answer.exitCode()).isEqualTo(3);
        assertThat(answer.err()).endsWith("exists and is not a PDF file; it is left as it is.\n");
        assertThat(folder.resolve("out.pdf")).hasContent("part of a recording");
        assertThat(Terminal.run("report", file("good.txt"), file("good.txt")).exitCode())
                .isEqualTo(3);
        assertThat(folder.resolve("good.txt")).hasContent("good");
    }

    @Test
    void wrongUsageAndFoldersThatAreNotThere() throws IOException {
        for (var wrong :
                new String[][] {
                    {"--speed", "26"}, {"--gain", "7"}, {"--paper", "a3"}, {"--language", "fr"}
                }) {
            assertThat(
                            Terminal.run("report", file("good.txt"), out(), wrong[0], wrong[1])
                                    .exitCode())
                    .isEqualTo(2);
        }
        var nowhere = folder.resolve("no").resolve("where.pdf").toString();
        assertThat(Terminal.run("report", file("good.txt"), nowhere).err())
                .endsWith("where.pdf cannot be written.\n");
    }
}
