package leadwise.ui.report;

import static org.assertj.core.api.Assertions.assertThat;

import leadwise.model.HealthFinding;
import leadwise.model.Label;
import leadwise.report.PaperFormat;
import leadwise.report.ReportPrinter;
import leadwise.review.Edit;
import leadwise.review.Origin;
import leadwise.review.ReviewedStatement;
import leadwise.review.Verdict;
import leadwise.ui.Bench;
import leadwise.ui.BlindViewModel;
import leadwise.ui.MessageBoard;
import leadwise.ui.PaperChoices;
import leadwise.ui.ReviewViewModel;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

class ReportViewModelTest {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-03-04T05:06:07Z"), ZoneId.of("UTC"));

    @TempDir Path folder;

    private final List<byte[]> printed = new ArrayList<>();
    private ReportPrinter.Outcome printer = ReportPrinter.Outcome.SENT;
    private final List<Label> labels = List.of(Label.of("sinus rhythm"), Label.of("delta wave"));

    private record Desk(
            Bench bench, ReviewViewModel reviews, BlindViewModel blind, ReportViewModel model) {}

    private Desk desk(Bench bench) {
        var reviews = bench.reviews;
        var blind = new BlindViewModel(reviews);
        var model =
                new ReportViewModel(
                        new ReportParts(
                                bench.recordings,
                                reviews,
                                bench.scoring,
                                blind,
                                new PaperChoices(),
                                () -> labels,
                                Bench.lexicon(),
                                "0.0"),
                        bench.worker,
                        bench.board,
                        pdf -> {
                            printed.add(pdf);
                            return printer;
                        },
                        CLOCK,
                        Locale.ENGLISH);
        return new Desk(bench, reviews, blind, model);
    }

    private Desk ready() {
        return desk(Bench.ready(folder));
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private String saved(ReportViewModel model) throws IOException {
        var file = folder.resolve(model.suggestedName("pdf"));
        model.save(file);
        return text(Files.readAllBytes(file));
    }

    private static String said(Bench bench) {
        return bench.board.messageProperty().get().map(MessageBoard.Message::sentence).orElse("");
    }

    @Test
    void aCoveredRankingIsNotInTheReportAlthoughItWasTicked() throws IOException {
        var desk = ready();
        desk.model().rankingProperty().set(true);
        desk.blind().blindFirstProperty().set(true);
        assertThat(desk.model().rankingCoveredProperty().get()).isTrue();
        desk.model().open();
        assertThat(saved(desk.model()))
                .contains("Withheld: The ranking is covered")
                .doesNotContain("delta wave");
        desk.blind().uncover();
        assertThat(desk.model().rankingCoveredProperty().get()).isFalse();
        assertThat(saved(desk.model())).contains("delta wave");
    }

    @Test
    void theReportSaysThatAndWhyItWasRankedAllTheSame() throws IOException {
        var bench = Bench.ready(folder);
        bench.health =
                List.of(
                        new HealthFinding(
                                "flat",
                                HealthFinding.Severity.ALARM,
                                HealthFinding.Gate.BLOCK_WITH_OVERRIDE,
                                List.of(),
                                "V1 is flat."));
        bench.open("second.good");
        var desk = desk(bench);
        desk.reviews().edit(new Edit.RankAllTheSame("V1 is known to be off"));
        bench.scoring.rankAllTheSame();
        desk.model().rankingProperty().set(true);
        desk.model().open();
        assertThat(saved(desk.model())).contains("V1 is flat. Reason given: V1 is known to be off");
    }

    @Test
    void thePagesAreLookedAtAndSavedUnderTheRecordingsDigest() throws IOException {
        var desk = ready();
        desk.model().open();
        assertThat(desk.model().openProperty().get()).isTrue();
        assertThat(desk.model().pagesProperty().get()).isNotEmpty();
        assertThat(desk.model().waitingProperty().get()).isEmpty();
        assertThat(desk.model().suggestedName("pdf")).isEqualTo("leadwise-sha-256 .pdf");
        assertThat(saved(desk.model())).contains("Heart rate 72").doesNotContain("Ranking");
        assertThat(said(desk.bench())).isEqualTo("Saved as leadwise-sha-256 .pdf.");
    }

    @Test
    void withoutARecordingThereIsNothingToReport() {
        var desk = desk(new Bench(folder));
        desk.model().open();
        assertThat(desk.model().openProperty().get()).isFalse();
        assertThat(said(desk.bench())).isEqualTo("There is no recording to report on.");
    }

    @Test
    void H01_anotherRecordingTakesThePagesWithIt() throws IOException {
        var desk = ready();
        desk.reviews().edit(new Edit.AddStatement(statement("of the first one")));
        desk.model().open();
        desk.bench().worker.hold();
        desk.bench().open("second.good");
        desk.bench().worker.deliverLast();
        assertThat(desk.model().pagesProperty().get()).isEmpty();
        desk.model().save(folder.resolve("none.pdf"));
        assertThat(folder.resolve("none.pdf")).doesNotExist();
        desk.bench().worker.deliver();
        assertThat(saved(desk.model())).contains("second.good").doesNotContain("of the first one");
    }

    @Test
    void anEditIsInTheNextPages() throws IOException {
        var desk = ready();
        desk.model().open();
        desk.reviews().edit(new Edit.AddStatement(statement("sinus bradycardia")));
        assertThat(saved(desk.model())).contains("1. sinus bradycardia");
    }

    @Test
    void theRankingGoesInOnlyWhenTicked() throws IOException {
        var desk = ready();
        desk.model().open();
        desk.model().rankingProperty().set(true);
        assertThat(saved(desk.model()))
                .contains("Ranking by the encoders, unconfirmed", "sinus rhythm", "new wording")
                .contains("fake 1.0.0");
    }

    @Test
    void H09_noPageIsMadeWhileTheNumbersAreOnTheirWay() {
        var bench = new Bench(folder);
        var desk = desk(bench);
        bench.open("first.good");
        bench.worker.hold();
        bench.scoring.load(() -> bench.ranker);
        desk.model().rankingProperty().set(true);
        desk.model().open();
        assertThat(desk.model().pagesProperty().get()).isEmpty();
        assertThat(desk.model().waitingProperty().get()).startsWith("The ranking is still");
        bench.worker.deliver();
        assertThat(desk.model().pagesProperty().get()).isNotEmpty();
    }

    @Test
    void aWithheldRankingIsPrintedWithoutDigits() throws IOException {
        var bench = new Bench(folder);
        var desk = desk(bench);
        bench.scoring.load(() -> bench.ranker);
        bench.health =
                List.of(
                        new HealthFinding(
                                "flat",
                                HealthFinding.Severity.ALARM,
                                HealthFinding.Gate.BLOCK,
                                List.of(),
                                "V1 is flat."));
        bench.open("first.good");
        desk.model().rankingProperty().set(true);
        desk.model().open();
        assertThat(saved(desk.model()))
                .contains("Withheld: V1 is flat.")
                .doesNotContain("percentile");
    }

    @Test
    void H15_aFileThatHasChangedHasToBeReadAgainFirst() throws IOException {
        var desk = ready();
        desk.model().open();
        Files.writeString(folder.resolve("first.good"), "quite other bytes than before");
        var out = folder.resolve("out.pdf");
        desk.model().save(out);
        assertThat(out).doesNotExist();
        assertThat(said(desk.bench())).contains("Read it again (F5)");
        assertThat(desk.model().pagesProperty().get()).isEmpty();
        assertThat(desk.model().waitingProperty().get()).contains("Read it again (F5)");
        desk.bench().recordings.readAgain();
        assertThat(desk.model().pagesProperty().get()).isNotEmpty();
    }

    @Test
    void H16_picturesAndCopiesLeaveThePatientOutUnlessTicked() {
        var desk = ready();
        var copied = new ArrayList<ReportViewModel.Copied>();
        desk.reviews().edit(new Edit.AddStatement(statement("sinus rhythm")));
        desk.model().copy(copied::add);
        assertThat(copied.getFirst().text())
                .contains("Findings of the reader\n  sinus rhythm\n", "Heart rate 72 /min")
                .contains("UNCONFIRMED", "Research software, not a medical device.")
                .doesNotContain("first.good");
        assertThat(copied.getFirst().png()).startsWith(0x89, 'P', 'N', 'G');
        assertThat(said(desk.bench())).contains("without patient data");
        desk.model().patientInCopiesProperty().set(true);
        desk.model().copy(copied::add);
        assertThat(said(desk.bench())).contains("with patient data");
        assertThat(copied.get(1).png()).isNotEqualTo(copied.getFirst().png());
    }

    @Test
    void aPictureIsSavedAndNeverOverARecording() throws IOException {
        var desk = ready();
        var out = folder.resolve("out.png");
        desk.model().savePicture(out);
        assertThat(Files.size(out)).isGreaterThan(10_000);
        desk.model().savePicture(folder.resolve("first.good"));
        assertThat(folder.resolve("first.good")).hasContent("first.good");
        assertThat(said(desk.bench())).contains("first.good was not saved: exists and is not");
    }

    @Test
    void whatBecameOfPrintingIsSaid() {
        var desk = ready();
        desk.model().open();
        desk.model().print();
        assertThat(printed).hasSize(1);
        assertThat(said(desk.bench())).contains("sent to the printer");
        printer = ReportPrinter.Outcome.NO_PRINTER;
        desk.model().print();
        assertThat(said(desk.bench())).contains("no printer that can be reached");
        printer = ReportPrinter.Outcome.REFUSED;
        desk.model().print();
        assertThat(said(desk.bench())).contains("refused the report");
    }

    @Test
    void letterIsASheetOfItsOwn() {
        var desk = ready();
        desk.model().open();
        int a4 = desk.model().pagesProperty().get().getFirst().widthPx();
        desk.model().formatProperty().set(PaperFormat.LETTER);
        assertThat(desk.model().pagesProperty().get().getFirst().widthPx()).isLessThan(a4);
    }

    @Test
    void closingForgetsThePages() {
        var desk = ready();
        desk.model().open();
        desk.model().close();
        assertThat(desk.model().openProperty().get()).isFalse();
        assertThat(desk.model().pagesProperty().get()).isEmpty();
    }

    private static ReviewedStatement statement(String text) {
        return new ReviewedStatement(
                "a", text, Optional.empty(), Origin.READER, Verdict.ACCEPTED, Optional.empty());
    }
}
