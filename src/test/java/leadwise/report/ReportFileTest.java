package leadwise.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

class ReportFileTest {

    private static final byte[] PDF = "%PDF-1.6 new".getBytes(StandardCharsets.US_ASCII);

    @TempDir Path folder;

    @Test
    void aReportIsWrittenWholeAndReplacesReportsOnly() throws IOException {
        var out = folder.resolve("report.pdf");
        ReportFile.writePdf(out, PDF);
        assertThat(out).hasBinaryContent(PDF);
        Files.writeString(out, "%PDF-1.4 old");
        ReportFile.writePdf(out, PDF);
        assertThat(out).hasBinaryContent(PDF);
        assertThat(folder).isDirectoryContaining(file -> file.equals(out));
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(out);
        }
    }

    @Test
    void whatIsNoReportIsLeftAsItIs() throws IOException {
        var record = Files.writeString(folder.resolve("record.pdf"), "samples");
        assertThatThrownBy(() -> ReportFile.writePdf(record, PDF))
                .isInstanceOf(FileSystemException.class)
                .hasMessageContaining("is not a PDF file");
        assertThat(record).hasContent("samples");
        assertThatThrownBy(() -> ReportFile.writePdf(folder, PDF))
                .isInstanceOf(FileSystemException.class);
    }

    @Test
    void aPageCanBeLookedAt() throws IOException {
        var pdf = new Report(Reports.content(Reports.draft()), Reports.style()).pdf();
        var pages = PagePicture.of(pdf, 50);
        assertThat(pages).hasSize(2);
        assertThat(pages.getFirst().widthPx()).isBetween(584, 585);
        assertThat(pages.getFirst().argb()[0]).isEqualTo(0xFFFFFFFF);
    }
}
