package leadwise.ui.reading;

import static org.assertj.core.api.Assertions.assertThat;

import leadwise.model.Finding;
import leadwise.model.Label;
import leadwise.model.Probability;
import leadwise.model.Scope;
import leadwise.review.Origin;
import leadwise.review.Proposal;
import leadwise.review.ReviewState;
import leadwise.review.ReviewedStatement;
import leadwise.review.Verdict;
import leadwise.ui.Bench;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

class ReadingViewModelTest {

    private static final Label FIBRILLATION =
            new Label("atrial fibrillation", Optional.of("atrial-fibrillation"));

    @TempDir Path folder;

    @SuppressWarnings("NullAway.Init") // made before each test
    private Bench bench;

    @SuppressWarnings("NullAway.Init") // made before each test
    private ReadingViewModel model;

    @BeforeEach
    void openOne() {
        bench = Bench.ready(folder);
        bench.reviews.readBy("Dr. A");
        model =
                new ReadingViewModel(
                        bench.reviews,
                        bench.recordings,
                        bench.scoring,
                        Bench.lexicon(),
                        ZoneOffset.UTC);
    }

    @Test
    void anOwnStatementStandsInTheReadingAndMakesADraft() {
        model.add(FIBRILLATION);
        assertThat(texts()).containsExactly("atrial fibrillation");
        assertThat(model.rows().getFirst().note()).isEmpty();
        assertThat(model.stateWordsProperty().get()).isEqualTo("draft, unconfirmed");
    }

    @Test
    void aRankedLabelComesWithTheNumbersThatStoodBesideIt() {
        model.take(finding(Optional.of(Probability.calibrated(0.934))), Verdict.ACCEPTED);
        var statement = model.rows().getFirst();
        assertThat(statement.note())
                .isEqualTo("from the ranking (probability 0.93, percentile 97)");
        assertThat(statement.statement().proposal())
                .contains(
                        new Proposal(
                                "atrial fibrillation",
                                OptionalDouble.of(0.934),
                                OptionalDouble.of(97.2),
                                "fake 1.0.0",
                                bench.ranker.calibration()));
    }

    @Test
    void aTransferredProbabilityIsNotKeptAsIfItWereFittedForTheStatement() {
        model.take(finding(Optional.of(Probability.transferred(0.4, 0.2, 0.7))), Verdict.ACCEPTED);
        assertThat(model.rows().getFirst().note()).isEqualTo("from the ranking (percentile 97)");
    }

    @Test
    void aRejectedProposalStaysWithItsVerdict() {
        model.take(finding(Optional.empty()), Verdict.REJECTED);
        assertThat(model.rows().getFirst().sign()).isEqualTo("✕");
        assertThat(model.rows().getFirst().spoken())
                .isEqualTo("atrial fibrillation, rejected, from the ranking (percentile 97)");
    }

    @Test
    void otherWordsKeepTheProposedOnesBesideThem() {
        model.take(finding(Optional.empty()), Verdict.ACCEPTED);
        model.reword(model.rows().getFirst(), "coarse atrial fibrillation");
        assertThat(texts()).containsExactly("coarse atrial fibrillation");
        assertThat(model.rows().getFirst().note())
                .isEqualTo("proposed: atrial fibrillation (percentile 97)");
    }

    @Test
    void anAbbreviationAmongOtherWordsIsWrittenOut() {
        model.add(FIBRILLATION);
        model.reword(model.rows().getFirst(), "LBBB");
        assertThat(model.rows().getFirst().statement())
                .extracting(ReviewedStatement::text, ReviewedStatement::lexiconId)
                .containsExactly(
                        "left bundle branch block",
                        Optional.of("complete-left-bundle-branch-block"));
    }

    @Test
    void theSameStatementStandsOnceAndTheLastVerdictCounts() {
        model.add(FIBRILLATION);
        model.take(finding(Optional.empty()), Verdict.REJECTED);
        assertThat(model.rows()).hasSize(1);
        assertThat(model.rows().getFirst().statement())
                .extracting(ReviewedStatement::origin, ReviewedStatement::verdict)
                .containsExactly(Origin.READER, Verdict.REJECTED);
    }

    @Test
    void statementsMoveAndGoAndComeBack() {
        model.add(FIBRILLATION);
        model.add(Label.of("left axis deviation"));
        model.move(model.rows().getLast(), -1);
        assertThat(texts()).containsExactly("left axis deviation", "atrial fibrillation");
        model.remove(model.rows().getFirst());
        assertThat(texts()).containsExactly("atrial fibrillation");
        bench.undo.undo();
        bench.undo.undo();
        assertThat(texts()).containsExactly("atrial fibrillation", "left axis deviation");
    }

    @Test
    void confirmingSaysWhoAndWhen() {
        model.add(FIBRILLATION);
        model.confirm();
        assertThat(model.stateProperty().get()).contains(ReviewState.CONFIRMED);
        assertThat(model.stateWordsProperty().get())
                .startsWith("confirmed: Dr. A, 2 Jan 2026")
                .contains("12:00");
        model.comment("seen with the patient");
        assertThat(model.stateWordsProperty().get()).startsWith("changed after confirmation");
    }

    @Test
    void confirmingTwiceIsOneAct() {
        model.confirm();
        model.confirm();
        assertThat(bench.reviews.history()).hasSize(1);
    }

    @Test
    void aRecordingThatCannotBeReadSaysWhy() {
        model.reject(" lead fell off ");
        assertThat(model.stateWordsProperty().get())
                .startsWith("cannot be read: Dr. A")
                .endsWith(": lead fell off");
    }

    @Test
    void anotherRecordingHasAReadingOfItsOwn() {
        model.add(FIBRILLATION);
        bench.open("second.good");
        assertThat(model.rows()).isEmpty();
        assertThat(model.stateWordsProperty().get()).isEqualTo("unread");
    }

    @Test
    void whatStandsInTheFieldBelongsToItsRecording() {
        model.type("atrial fib");
        bench.open("second.good");
        assertThat(model.typedProperty().get()).isEmpty();
        bench.open("first.good");
        assertThat(model.typedProperty().get()).isEqualTo("atrial fib");
    }

    @Test
    void theHistoryTellsEachActInWords() {
        model.add(FIBRILLATION);
        model.turn(model.rows().getFirst());
        bench.undo.undo();
        model.confirm();
        assertThat(HistoryWords.of(bench.reviews.history(), ZoneOffset.UTC))
                .isEqualTo(
                        """
                        2026-01-02 12:00:00\tDr. A: added: atrial fibrillation
                        2026-01-02 12:00:00\tDr. A: rejected: atrial fibrillation
                        2026-01-02 12:00:00\tDr. A: taken back
                        2026-01-02 12:00:00\tDr. A: confirmed\
                        """);
    }

    private List<String> texts() {
        return model.rows().stream().map(StatementRow::text).toList();
    }

    private static Finding finding(Optional<Probability> probability) {
        return new Finding(
                FIBRILLATION, 0.41, 97.2, probability, true, false, Scope.WITHIN, Optional.empty());
    }
}
