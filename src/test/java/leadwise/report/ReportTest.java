package leadwise.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import leadwise.model.FileFacts;
import leadwise.model.Measurements;
import leadwise.model.Patient;
import leadwise.model.Recording;
import leadwise.model.WaveMark;
import leadwise.review.Edit;
import leadwise.review.RecordingId;
import leadwise.review.Review;
import leadwise.review.Signature;

import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

class ReportTest {

    private static final String NOTICE =
            "Research software, not a medical device. Do not base a diagnosis or treatment on it."
                    + " Check every finding on the recording.";

    private static PrintedPdf printed(ReportContent content, PageStyle style) throws IOException {
        return new PrintedPdf(new Report(content, style).pdf());
    }

    private static PrintedPdf printed(ReportContent content) throws IOException {
        return printed(content, Reports.style());
    }

    @Test
    void H14_everyPageHasItsMarks() throws IOException {
        try (var pdf = printed(Reports.content(longReview(), Reports.ranking()))) {
            assertThat(pdf.pages()).isGreaterThan(2);
            for (int page = 0; page < pdf.pages(); page++) {
                assertThat(pdf.text(page))
                        .contains(
                                NOTICE,
                                "UNCONFIRMED",
                                "Page %d of %d".formatted(page + 1, pdf.pages()),
                                "Recording " + Reports.SHA.substring(0, 16),
                                "Zebrafink, Zoë");
                assertThat(pdf.across(page)).isEqualTo("UNCONFIRMED");
            }
            assertThat(pdf.text(pdf.pages() - 1).replace(" ", "")).contains(Reports.SHA);
        }
    }

    @Test
    void H14_onlyAnActOfAPersonTakesTheOutlineLettersAway() throws IOException {
        var by = new Signature("Dr. A. Muster", Reports.MADE);
        var confirmed = Reports.confirmed();
        for (var review :
                List.of(
                        Reports.unread(),
                        Reports.draft(),
                        confirmed.apply(new Edit.SetComment("afterthought")),
                        Reports.draft().apply(new Edit.Reject(by, "too noisy")))) {
            try (var pdf = printed(Reports.content(review))) {
                for (int page = 0; page < pdf.pages(); page++) {
                    assertThat(pdf.across(page)).isEqualTo("UNCONFIRMED");
                }
            }
        }
        try (var pdf = printed(Reports.content(confirmed, Reports.ranking()))) {
            for (int page = 0; page < pdf.pages(); page++) {
                assertThat(pdf.across(page)).isEmpty();
                assertThat(pdf.text(page))
                        .contains("CONFIRMED by Dr. A. Muster, 2026-03-04 05:05:07 UTC")
                        .doesNotContain("UNCONFIRMED", "unconfirmed");
            }
        }
    }

    @Test
    void H14_everythingThatWasSaidIsOnThePages() throws IOException {
        try (var pdf = printed(Reports.content(Reports.draft()))) {
            assertThat(pdf.text(0))
                    .contains(
                            "Zebrafink, Zoë",
                            "No. PID-77231 · female · 74 years · born 1951-06-17",
                            "Recorded 2024-11-30 09:41:05",
                            "25 mm/s 10 mm/mV",
                            "Sinus rhythm, 71/min",
                            "Left anterior fascicular block from the ranking; proposed as “left"
                                    + " axis deviation”",
                            "Rejected by the reader × Old inferior infarction",
                            "QT ≥ 440 ms → control; Δ ± 10 µV, α − β × 2 ≤ 3.",
                            "Warning: The baseline wanders by 0.4 mV.",
                            "Statements of the device, not the reader’s – SINUS RHYTHM",
                            "Stated by the file PR interval 164 ms",
                            "Heart rate 72 /min",
                            "By the program: QRS: Elgendi 2013",
                            "Draft: no person has confirmed it");
            assertThat(pdf.text())
                    .contains(
                            "leadwise 1.0.0",
                            "cal-2026-01",
                            MadeBy.labelSet(List.of("sinus rhythm")),
                            "Leadwise 0.9.1");
        }
    }

    @Test
    void H14_fortyLabelsAndLongTextsAreNeitherClippedNorOverprinted() throws IOException {
        var review = longReview();
        for (var format : PaperFormat.values()) {
            var content = of(longNamed(), review);
            try (var pdf = printed(content, Reports.style().on(format))) {
                var all = pdf.text();
                for (var statement : review.accepted()) {
                    assertThat(unbroken(all)).contains(unbroken(statement.text()));
                }
                assertThat(words(all)).containsAll(words(review.comment()));
                var name = longNamed().patient().flatMap(Patient::name).orElseThrow();
                assertThat(unbroken(all)).contains(unbroken(name));
                for (int page = 0; page < pdf.pages(); page++) {
                    assertNothingIsOverprinted(pdf, page);
                }
            }
        }
    }

    @Test
    void H16_aHiddenPatientIsNowhereInTheFile() throws IOException {
        var review =
                Reports.draft()
                        .apply(new Edit.SetComment("Zebrafink, Zoë: as in Zebrafink_Zoe.hea."));
        var bytes =
                new Report(
                                Reports.content(review, Reports.ranking()),
                                Reports.style().withPatient(false))
                        .pdf();
        try (var pdf = new PrintedPdf(bytes)) {
            var about = pdf.document().getDocumentInformation();
            var everything =
                    pdf.text()
                            + about.getCOSObject()
                            + pdf.document().getDocumentCatalog().getCOSObject()
                            + new String(bytes, StandardCharsets.ISO_8859_1);
            assertThat(everything)
                    .doesNotContainIgnoringCase(Reports.MARKERS.toArray(String[]::new));
            assertThat(pdf.text()).contains("Patient not shown", "BORDERLINE ECG of […]");
            assertThat(pdf.document().getDocumentCatalog().getMetadata()).isNull();
        }
    }

    @Test
    void H16_theFileDescribesItselfWithoutThePatientEvenWhereItIsShown() throws IOException {
        try (var pdf = printed(Reports.content(Reports.draft()))) {
            var about = pdf.document().getDocumentInformation();
            assertThat(about.getTitle()).isEqualTo("ECG report ecg-01234567");
            assertThat(about.getAuthor()).isNull();
            assertThat(about.getSubject()).isNull();
            assertThat(about.getKeywords()).isNull();
            assertThat(about.getCOSObject().toString())
                    .doesNotContainIgnoringCase(Reports.MARKERS.toArray(String[]::new));
            assertThat(about.getCreationDate().toInstant()).isEqualTo(Reports.MADE);
        }
    }

    @Test
    void theSameContentGivesTheSameBytes() throws IOException {
        var content = Reports.content(longReview(), Reports.ranking());
        assertThat(new Report(content, Reports.style()).pdf())
                .isEqualTo(new Report(content, Reports.style()).pdf());
    }

    @Test
    void aRankingIsPrintedOnlyWhereItWasAskedForAndWithItsMarks() throws IOException {
        try (var pdf = printed(Reports.content(Reports.draft()))) {
            assertThat(pdf.text()).doesNotContain("Ranking", "percentile");
        }
        try (var pdf = printed(Reports.content(Reports.draft(), Reports.ranking()))) {
            assertThat(pdf.text())
                    .contains(
                            "Ranking by the encoders, unconfirmed",
                            "1 sinus rhythm 0.93 > 99 trained",
                            "2 LAFB 0.31 81 synonym of trained",
                            "0.4 (0.2–0.7) 64",
                            "new wording",
                            "– a red bicycle – – not understood: no number");
        }
    }

    @Test
    void aWithheldRankingHasAReasonAndNoDigits() throws IOException {
        var withheld = new RankingPart.Withheld("V1 is flat. Put the electrode on again.");
        try (var pdf = printed(Reports.content(Reports.draft(), withheld))) {
            assertThat(pdf.text())
                    .contains(
                            "Ranking by the encoders, unconfirmed Withheld: V1 is flat. Put the"
                                    + " electrode on again.")
                    .doesNotContain("percentile", "probability");
        }
    }

    @Test
    void aNumberThatFollowsFromAMovedMarkSaysSo() throws IOException {
        var review =
                Reports.draft()
                        .apply(new Edit.PlaceMark(WaveMark.T_OFFSET, OptionalDouble.of(0.61)));
        try (var pdf = printed(Reports.content(review))) {
            assertThat(pdf.text(0))
                    .containsPattern("QT 385 ms \\*")
                    .containsPattern("QRS 99 ms QRS axis")
                    .contains("* The reader moved a mark");
        }
    }

    @Test
    void whatIsNotMeasurableIsADashAndAReason() throws IOException {
        var content = Reports.content(Reports.draft());
        var flat =
                new ReportContent(
                        content.recording(),
                        content.review(),
                        Measurements.not("pacing spikes", "none"),
                        List.of(),
                        content.ranking(),
                        content.madeBy());
        try (var pdf = printed(flat)) {
            assertThat(pdf.text(0))
                    .contains("Heart rate –", "– all: pacing spikes", "No remark on the recording.")
                    .doesNotContain("/min – ");
        }
    }

    @Test
    void lettersThatTheTypefaceLacksAreReplacedAndNeverAnError() throws IOException {
        var review =
                Reports.draft()
                        .apply(
                                new Edit.SetComment(
                                        "ｆｕｌｌ 心電図 \uD83D\uDE00 e\u0301 \u200Btab\there\u0000end ǰ"
                                                + " ﬁne"));
        try (var pdf = printed(Reports.content(review))) {
            assertThat(pdf.text()).contains("full ??? ? é tab hereend").contains("fine");
        }
    }

    @Test
    void germanWordsAndLocalTimes() throws IOException {
        var style = Reports.style().told(ZoneId.of("Europe/Berlin"), Locale.GERMAN);
        try (var pdf = printed(Reports.content(Reports.confirmed()), style)) {
            assertThat(pdf.text(0))
                    .contains(
                            "BESTÄTIGT durch Dr. A. Muster, 2026-03-04 06:05:07 CET",
                            "Forschungssoftware, kein Medizinprodukt.",
                            "Seite 1 von 2");
        }
    }

    @Test
    void H01_aReviewOrRankingOfAnotherRecordingIsRefused() {
        var other = Review.unread(new RecordingId("f".repeat(64), "samples"));
        assertThatThrownBy(() -> Reports.content(other))
                .isInstanceOf(IllegalArgumentException.class);
    }

    static Review longReview() {
        var review = Reports.draft();
        for (int i = 1; i <= 40; i++) {
            review =
                    review.apply(
                            new Edit.AddStatement(
                                    Reports.own(
                                            "s" + i,
                                            "Statement number %d: %s"
                                                    .formatted(
                                                            i,
                                                            i % 5 == 0
                                                                    ? "with_one_word_"
                                                                            + "that_never_ends_"
                                                                                    .repeat(8)
                                                                    : "of some length, as they"
                                                                            + " are written with"
                                                                            + " care and doubt"))));
        }
        var comment = new StringBuilder();
        for (int i = 0; comment.length() < 2000; i++) {
            comment.append("comment").append(i).append(i % 7 == 0 ? ".\n" : ", ");
        }
        return review.apply(new Edit.SetComment(comment.toString()));
    }

    static Recording longNamed() {
        var plain = Reports.recording("synthetic-sinus-rhythm");
        return new Recording(
                "a-file-with-a-name-" + "that-goes-on-".repeat(12),
                plain.samplesPerSecond(),
                plain.leads(),
                plain.derived(),
                plain.gains(),
                new FileFacts(
                        Optional.of(
                                new Patient(
                                        OptionalInt.of(3),
                                        Optional.of("male"),
                                        Optional.of(
                                                "von und zu Hohenlohe-Waldenburg-Schillingsfürst,"
                                                    + " Maximilian Ferdinand Leopold Johannes Maria"
                                                    + " der Fünfte"),
                                        Optional.of("1234567890".repeat(9)),
                                        Optional.empty())),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()),
                plain.source());
    }

    static ReportContent of(Recording recording, Review review) {
        var content = Reports.content(review, Reports.ranking());
        return new ReportContent(
                recording,
                review,
                content.measurements(),
                content.health(),
                content.ranking(),
                content.madeBy());
    }

    private static String unbroken(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static List<String> words(String text) {
        return List.of(text.split("[\\s,.]+"));
    }

    private static void assertNothingIsOverprinted(PrintedPdf pdf, int page) throws IOException {
        var letters = pdf.letters(page);
        double width = pdf.document().getPage(page).getMediaBox().getWidth();
        double height = pdf.document().getPage(page).getMediaBox().getHeight();
        for (var letter : letters) {
            assertThat(letter.getX()).isBetween(14f, (float) width - 14);
            assertThat(letter.getX() + letter.getWidth()).isLessThan((float) width - 10);
            assertThat(letter.getY()).isBetween(14f, (float) height - 8);
        }
        for (int i = 0; i < letters.size(); i++) {
            for (int j = i + 1; j < letters.size(); j++) {
                if (overlap(letters.get(i), letters.get(j))) {
                    fail(
                            "page %d: %s lies on %s at %s, %s",
                            page + 1,
                            letters.get(i),
                            letters.get(j),
                            letters.get(i).getX(),
                            letters.get(i).getY());
                }
            }
        }
    }

    /// Whether the middles of two letters lie on one another.
    private static boolean overlap(TextPosition one, TextPosition other) {
        float across =
                Math.min(one.getX() + one.getWidth(), other.getX() + other.getWidth())
                        - Math.max(one.getX(), other.getX());
        float up =
                Math.min(one.getY(), other.getY())
                        - Math.max(
                                one.getY() - one.getHeightDir(),
                                other.getY() - other.getHeightDir());
        return across > 0.35 * Math.min(one.getWidth(), other.getWidth()) && up > 0.8;
    }
}
