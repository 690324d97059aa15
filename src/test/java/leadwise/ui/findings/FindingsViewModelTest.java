package leadwise.ui.findings;

import static org.assertj.core.api.Assertions.assertThat;

import leadwise.inference.FakeRanker;
import leadwise.lexicon.Statement;
import leadwise.model.Label;
import leadwise.model.Probability;
import leadwise.report.FindingDigits;
import leadwise.ui.Bench;
import leadwise.ui.Mark;
import leadwise.ui.ProbabilityWords;
import leadwise.ui.findings.FindingsViewModel.AddOutcome;
import leadwise.ui.findings.FindingsViewModel.Order;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

class FindingsViewModelTest {

    private static final List<String> LABELS =
            List.of("atrial fibrillation", "sinus rhythm", "a phrase of my own");

    @TempDir Path folder;
    private Bench bench;
    private FindingsViewModel model;

    @BeforeEach
    void rankThree() {
        bench = Bench.ready(folder);
        model =
                new FindingsViewModel(
                        bench.scoring, Bench.lexicon(), bench.worker, bench.board, bench.undo);
        model.begin(LABELS);
    }

    @Test
    void rowsStandBestFirst() {
        assertThat(texts()).isEqualTo(byPercentile("first.good", LABELS));
        assertThat(model.rows().stream().map(FindingRow::rankText)).containsExactly("1", "2", "3");
        assertThat(model.statusProperty().get()).isEmpty();
    }

    @Test
    void anAddedLabelIsRankedAndLeavesTheOthersNumbersAsTheyWere() {
        var before = List.copyOf(model.rows());
        model.add("U waves");
        assertThat(model.rows()).hasSize(4).allMatch(row -> row.finding().isPresent());
        assertThat(model.rows().stream().map(FindingRow::finding))
                .containsAll(before.stream().map(FindingRow::finding).toList());
    }

    @Test
    void pinnedLabelsStandAboveTheOthersInEveryOrderAndKeepTheirRank() {
        var last = model.rows().getLast();
        model.pin(List.of(last.label()));
        for (var order : Order.values()) {
            model.orderProperty().set(order);
            assertThat(model.rows().getFirst())
                    .as(order.name())
                    .returns(last.label(), FindingRow::label)
                    .returns("3", FindingRow::rankText)
                    .returns(true, FindingRow::pinned)
                    .returns("Pinned", FindingRow::heading);
            assertThat(model.rows()).hasSize(3);
            assertThat(model.rows().get(1).heading()).as(order.name()).isNotEmpty();
        }
    }

    @Test
    void aPinIsTakenBackDoneAgainAndTakenAway() {
        var label = model.rows().getLast().label();
        model.pin(List.of(label));
        bench.undo.undo();
        assertThat(model.rows()).noneMatch(FindingRow::pinned);
        bench.undo.redo();
        assertThat(model.rows()).filteredOn(FindingRow::pinned).hasSize(1);
        model.pin(List.of(label));
        assertThat(model.rows()).noneMatch(FindingRow::pinned);
        model.pin(List.of(label));
        model.remove(List.of(label));
        model.add(label);
        assertThat(model.rows()).as("a removed label loses its pin").noneMatch(FindingRow::pinned);
    }

    @Test
    void theSpreadOverOtherWordingsFollowsBehindTheNumbers() {
        model.add("a wording of my own");
        var row = row("a wording of my own");
        double percentile = FakeRanker.percentile("sha-256 of first.good", row.label().text());
        assertThat(row.finding().orElseThrow().spread().orElseThrow())
                .returns(Math.max(0, percentile - 5), spread -> spread.low())
                .returns(Math.min(100, percentile + 20), spread -> spread.high());
        assertThat(row.percentileAndSpreadText()).contains("(").contains("–");
        assertThat(row.noteText().contains("depends on wording"))
                .isEqualTo(row.finding().orElseThrow().spread().orElseThrow().dependsOnWording());
        assertThat(row("sinus rhythm").spreadText()).isEmpty();
    }

    @Test
    void numbersOfARecordingUnlikeTheReferenceHaveNoProbability() {
        var calibrated = Bench.calibrated(folder);
        var other =
                new FindingsViewModel(
                        calibrated.scoring,
                        Bench.lexicon(),
                        calibrated.worker,
                        calibrated.board,
                        calibrated.undo);
        other.begin(LABELS);
        calibrated.open("odd.good");
        assertThat(other.rows())
                .hasSize(3)
                .allMatch(row -> row.probability().text().equals("–"))
                .allMatch(row -> row.probability().kind().equals("record unlike"))
                .noneMatch(row -> row.percentileText().equals("–"));
    }

    @Test
    void anAbbreviationIsWrittenOut() {
        assertThat(model.add("LBBB"))
                .isEqualTo(
                        new AddOutcome.Added(
                                new Label(
                                        "left bundle branch block",
                                        Optional.of("complete-left-bundle-branch-block"))));
    }

    @Test
    void anAmbiguousAbbreviationAsksAndAddsNothing() {
        assertThat(model.add("AF"))
                .isInstanceOfSatisfying(
                        AddOutcome.Ambiguous.class,
                        asked ->
                                assertThat(asked.meanings().stream().map(Statement::id))
                                        .contains("atrial-fibrillation", "atrial-flutter"));
        assertThat(model.rows()).hasSize(3);
    }

    @Test
    void aSynonymStaysAsTypedAndIsKnownAsItsStatement() {
        model.add("Slow sinus rhythm");
        assertThat(model.labels())
                .contains(new Label("Slow sinus rhythm", Optional.of("sinus-bradycardia")));
        assertThat(row("Slow sinus rhythm").mark()).contains(Mark.SYNONYM);
        assertThat(row("sinus rhythm").mark()).contains(Mark.TRAINED);
        assertThat(row("a phrase of my own").mark()).contains(Mark.UNTRAINED);
    }

    @Test
    void aLabelIsAddedOnce() {
        assertThat(model.add(" Sinus Rhythm ")).isInstanceOf(AddOutcome.AlreadyThere.class);
        assertThat(model.rows()).hasSize(3);
    }

    @Test
    void aNegationThatTheEncoderMayIgnoreIsMarked() {
        model.add("no such waves");
        assertThat(row("no such waves").noteText())
                .isEqualTo("○ not trained · the encoder may ignore the negation");
        assertThat(row("sinus rhythm").noteText()).isEqualTo("● trained");
    }

    @Test
    void aDeniedStatementIsNamedAsTheOppositeOfIt() {
        model.add("no atrial flutter");
        assertThat(row("no atrial flutter").remarks())
                .containsExactly("opposite of “atrial flutter”");
        model.add("atrial flutter ruled out");
        assertThat(row("atrial flutter ruled out").remarks())
                .containsExactly("opposite of “atrial flutter”");
    }

    @Test
    void withoutACalibrationThereIsNoProbabilityAndItIsSaidWhy() {
        assertThat(row("sinus rhythm").probability())
                .isEqualTo(
                        new ProbabilityWords(
                                "–",
                                "",
                                "",
                                "The model bundle has no calibration, so there is no"
                                        + " probability."));
        assertThat(model.footnoteProperty().get())
                .startsWith("Similarity (cosine) gives the order");
    }

    @Test
    void aProbabilityIsShownWithItsKind() {
        bench.scoring.load(FakeRanker::calibrated);
        double known = FakeRanker.percentile("sha-256 of first.good", "sinus rhythm") / 100;
        assertThat(row("sinus rhythm").probability())
                .returns(FindingDigits.value(Probability.calibrated(known)), ProbabilityWords::text)
                .returns("calibrated", ProbabilityWords::kind);
        double free = FakeRanker.percentile("sha-256 of first.good", "a phrase of my own") / 100;
        var transferred = Probability.transferred(free, free / 2, (1 + free) / 2);
        assertThat(row("a phrase of my own").probability())
                .returns(FindingDigits.value(transferred), ProbabilityWords::number)
                .returns(FindingDigits.range(transferred), ProbabilityWords::range)
                .returns("transferred", ProbabilityWords::kind)
                .extracting(ProbabilityWords::meaning)
                .asString()
                .startsWith(
                        FindingDigits.value(transferred)
                                + ", range "
                                + FindingDigits.range(transferred)
                                + ", transferred: not fitted for this label");
        assertThat(model.footnoteProperty().get()).startsWith("Probability gives the order");
    }

    @Test
    void aPhraseThatTheEncodersDoNotKnowComesLastWithoutAProbability() {
        bench.scoring.load(FakeRanker::calibrated);
        model.add("a pizza");
        var last = model.rows().getLast();
        assertThat(last.label()).isEqualTo(Label.of("a pizza"));
        assertThat(last)
                .as("no number and no rank")
                .returns("–", FindingRow::rankText)
                .returns("–", FindingRow::percentileText)
                .returns("–", FindingRow::similarityText)
                .returns(0.0, FindingRow::bar);
        assertThat(last.noteText())
                .isEqualTo("○ not trained · the encoders do not know such a phrase");
        assertThat(last.probability())
                .returns("–", ProbabilityWords::text)
                .returns("outside", ProbabilityWords::kind);
    }

    @Test
    void freeTextNamesTheStatementThatItIsNearTo() {
        bench.scoring.load(FakeRanker::calibrated);
        model.add("fibrillating in a way");
        assertThat(row("fibrillating in a way").noteText())
                .isEqualTo("○ not trained · near: atrial fibrillation");
    }

    @Test
    void H09_numbersOfAnotherRecordingAreReplacedAtOnce() {
        bench.worker.hold();
        bench.open("second.good");
        assertThat(row("sinus rhythm").finding()).as("still the first recording").isPresent();
        bench.worker.deliver();
        assertThat(row("sinus rhythm").finding().orElseThrow().percentile())
                .isEqualTo(FakeRanker.percentile("sha-256 of second.good", "sinus rhythm"));
    }

    @Test
    void H09_noDigitStandsWhileTheRecordingIsEncoded() {
        bench.worker.hold();
        bench.open("second.good");
        bench.worker.deliverLast();
        assertThat(bench.recordings.shown().orElseThrow().recording().id())
                .isEqualTo("second.good");
        assertThat(model.rows())
                .allMatch(row -> row.percentileText().equals("…"))
                .allMatch(row -> row.similarityText().equals("…"))
                .allMatch(row -> row.probability().text().equals("…"))
                .allMatch(row -> row.bar() == 0);
        bench.worker.deliver();
        assertThat(model.rows()).allMatch(row -> row.finding().isPresent());
    }

    @Test
    void H09_aLateResultIsDropped() {
        bench.worker.hold();
        model.add("U waves");
        bench.open("second.good");
        bench.worker.deliverLast();
        bench.worker.deliver();
        assertThat(row("U waves").finding().orElseThrow().percentile())
                .isEqualTo(FakeRanker.percentile("sha-256 of second.good", "U waves"));
    }

    @Test
    void H09_anotherGainIsAnotherRecording() {
        var before = bench.scoring.key();
        bench.recordings.readAgain(OptionalDouble.of(1000));
        assertThat(bench.scoring.key()).isPresent().isNotEqualTo(before);
    }

    @Test
    void theTypedPhraseIsScoredBeforeItIsAdded() {
        model.previewTyped("U waves");
        var preview = model.previewProperty().get().orElseThrow();
        assertThat(preview.label()).isEqualTo(Label.of("U waves"));
        assertThat(preview.finding().orElseThrow().percentile())
                .isEqualTo(FakeRanker.percentile("sha-256 of first.good", "U waves"));
        assertThat(model.rows()).hasSize(3);
        model.previewTyped(" ");
        assertThat(model.previewProperty().get()).isEmpty();
    }

    @Test
    void theUsersOrderIsKeptBesideTheRank() {
        model.orderProperty().set(Order.ASKED);
        assertThat(texts()).isEqualTo(LABELS);
        model.move(Label.of("a phrase of my own"), 0);
        assertThat(texts())
                .containsExactly("a phrase of my own", "atrial fibrillation", "sinus rhythm");
        var ranked = byPercentile("first.good", LABELS);
        assertThat(row("sinus rhythm").rank()).hasValue(ranked.indexOf("sinus rhythm") + 1);
    }

    @Test
    void everyEditCanBeUndoneAndRedone() {
        model.add("U waves");
        model.remove(List.of(Label.of("a phrase of my own")));
        model.undo();
        model.undo();
        assertThat(model.labels().stream().map(Label::text)).isEqualTo(LABELS);
        model.undo();
        assertThat(model.labels().stream().map(Label::text)).isEqualTo(LABELS);
        model.redo();
        model.redo();
        assertThat(model.labels().stream().map(Label::text))
                .containsExactly("atrial fibrillation", "sinus rhythm", "U waves");
        assertThat(model.rows()).allMatch(row -> row.finding().isPresent());
    }

    @Test
    void aLabelSetIsSavedAndLoaded() throws Exception {
        var file = folder.resolve("set.txt");
        model.save(file);
        assertThat(Files.readAllLines(file)).isEqualTo(LABELS);
        Files.writeString(file, "sinus rhythm\nU waves\n");
        model.load(file);
        assertThat(model.labels().stream().map(Label::text))
                .containsExactly("sinus rhythm", "U waves");
    }

    @Test
    void anUnreadableLabelSetLeavesTheListAsItWas() throws Exception {
        var file = folder.resolve("set.txt");
        Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe});
        model.load(file);
        assertThat(model.rows()).hasSize(3);
        assertThat(bench.board.messageProperty().get().orElseThrow().sentence())
                .isEqualTo("set.txt cannot be read as a label set: it is not UTF-8 text.");
    }

    @Test
    void theCopiedTextNamesTheRecordingByItsDigestAndSaysWhatTheNumbersAre() {
        assertThat(model.asText(bench.recordings.shown().orElseThrow()))
                .startsWith(
                        """
                        Leadwise ranking of recording sha-256 , bundle fake 1.0.0, unconfirmed. \
                        Research software, not a medical device.
                        rank\tlabel\tprobability\tkind\tpercentile\tsimilarity\tnote
                        1\t\
                        """)
                .doesNotContain("first.good");
    }

    @Test
    void withoutEncodersTheReasonStandsInsteadOfNumbers() {
        bench.scoring.absent("There is no bundle.");
        assertThat(model.statusProperty().get()).isEqualTo("No numbers. There is no bundle.");
        assertThat(model.rows()).allMatch(row -> row.percentileText().equals("…"));
    }

    private List<String> texts() {
        return model.rows().stream().map(row -> row.label().text()).toList();
    }

    private FindingRow row(String text) {
        return model.rows().stream()
                .filter(row -> row.label().text().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> byPercentile(String file, List<String> labels) {
        return labels.stream()
                .sorted(
                        Comparator.comparingDouble(
                                        (String text) ->
                                                FakeRanker.percentile("sha-256 of " + file, text))
                                .reversed())
                .toList();
    }
}
