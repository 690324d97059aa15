package leadwise.review;

import static org.assertj.core.api.Assertions.assertThat;

import leadwise.model.Caliper;
import leadwise.model.Lead;
import leadwise.model.WaveMark;

import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;

class ReviewSessionTest {

    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
    private static final RecordingId RECORDING = new RecordingId("aa", "bb");
    private static final Signature SIGNATURE = new Signature("Dr. A", NOON);

    private final List<HistoryEntry> journal = new ArrayList<>();
    private final ReviewSession session =
            ReviewSession.of(RECORDING, List.of(), CLOCK, journal::add);

    @Test
    void aRecordingThatNobodyTouchedIsUnread() {
        assertThat(session.now()).isEqualTo(Review.unread(RECORDING));
    }

    @Test
    void theFirstStatementMakesADraftAndConfirmingSignsIt() {
        edit(new Edit.AddStatement(statement("1", "atrial fibrillation")));
        assertThat(session.now().state()).isEqualTo(ReviewState.DRAFT);
        edit(new Edit.Confirm(SIGNATURE));
        assertThat(session.now().state()).isEqualTo(ReviewState.CONFIRMED);
        assertThat(session.now().signature()).contains(SIGNATURE);
    }

    @Test
    void whatIsChangedAfterItWasConfirmedIsUnconfirmedAgain() {
        edit(new Edit.AddStatement(statement("1", "atrial fibrillation")));
        edit(new Edit.Confirm(SIGNATURE));
        edit(new Edit.SetComment("compare with last year"));
        assertThat(session.now().state()).isEqualTo(ReviewState.CHANGED);
        edit(new Edit.Confirm(SIGNATURE));
        assertThat(session.now().state()).isEqualTo(ReviewState.CONFIRMED);
    }

    @Test
    void lookingAtTheRankingIsNotReading() {
        edit(new Edit.UncoverRanking(true));
        assertThat(session.now().state()).isEqualTo(ReviewState.UNREAD);
        assertThat(session.now().hasOwnReading()).isFalse();
        assertThat(session.now().seenBeforeOwnReading()).isTrue();
    }

    @Test
    void otherWordsKeepWhatWasProposedBesideThem() {
        var proposal =
                new Proposal(
                        "atrial fibrillation",
                        OptionalDouble.of(0.93),
                        OptionalDouble.of(99),
                        "leadwise 1.0.0",
                        Optional.of("c1"));
        edit(
                new Edit.AddStatement(
                        new ReviewedStatement(
                                "1",
                                "atrial fibrillation",
                                Optional.of("AFIB"),
                                Origin.RANKING,
                                Verdict.ACCEPTED,
                                Optional.of(proposal))));
        edit(new Edit.RewordStatement("1", "coarse atrial fibrillation", Optional.empty()));
        var only = session.now().statements().getFirst();
        assertThat(only.text()).isEqualTo("coarse atrial fibrillation");
        assertThat(only.isEdited()).isTrue();
        assertThat(only.proposal()).contains(proposal);
    }

    @Test
    void aRejectedStatementStaysWithItsVerdict() {
        edit(new Edit.AddStatement(statement("1", "sinus rhythm")));
        edit(new Edit.JudgeStatement("1", Verdict.REJECTED));
        assertThat(session.now().accepted()).isEmpty();
        assertThat(session.now().rejected()).hasSize(1);
    }

    @Test
    void whatChangesNothingLeavesNoLine() {
        edit(new Edit.RemoveStatement("7"));
        edit(new Edit.SetComment(""));
        assertThat(journal).isEmpty();
        assertThat(session.now().state()).isEqualTo(ReviewState.UNREAD);
    }

    @Test
    void fiftyRandomEditsTakenBackAndDoneAgainGiveEachStateAgain() {
        var random = new Random(5);
        var states = new ArrayList<Review>();
        states.add(session.now());
        while (states.size() <= 50) {
            if (session.apply(random(random, states.size()), "Dr. A")) {
                states.add(session.now());
            }
        }
        for (int i = 49; i >= 0; i--) {
            session.undo("Dr. A");
            assertThat(session.now()).isEqualTo(states.get(i));
        }
        assertThat(session.canUndo()).isFalse();
        for (int i = 1; i <= 50; i++) {
            session.redo("Dr. A");
            assertThat(session.now()).isEqualTo(states.get(i));
        }
        assertThat(session.canRedo()).isFalse();
        assertThat(journal).hasSize(150);
    }

    @Test
    void whatWasTypedAndNotEnteredIsKeptAndIsNoStepOfTheReview() {
        edit(new Edit.SetComment("seen"));
        assertThat(session.type("atrial fib", "Dr. A")).isTrue();
        assertThat(session.type("atrial fib", "Dr. A")).isFalse();
        session.undo("Dr. A");
        assertThat(session.now().comment()).isEmpty();
        assertThat(ReviewSession.of(RECORDING, journal, CLOCK, _ -> {}).typed())
                .isEqualTo("atrial fib");
    }

    @Test
    void theJournalAloneBringsTheReviewBackWithAllThatCanBeTakenBack() {
        edit(new Edit.AddStatement(statement("1", "sinus rhythm")));
        edit(new Edit.PlaceMark(WaveMark.T_OFFSET, OptionalDouble.of(0.61)));
        session.undo("Dr. A");
        var again = ReviewSession.of(RECORDING, journal, CLOCK, _ -> {});
        assertThat(again.now()).isEqualTo(session.now());
        assertThat(again.history()).isEqualTo(session.history());
        again.redo("Dr. B");
        assertThat(again.now().marks()).containsEntry(WaveMark.T_OFFSET, 0.61);
    }

    private void edit(Edit edit) {
        session.apply(edit, "Dr. A");
    }

    private static ReviewedStatement statement(String id, String text) {
        return new ReviewedStatement(
                id, text, Optional.empty(), Origin.READER, Verdict.ACCEPTED, Optional.empty());
    }

    private static Edit random(Random random, int number) {
        var id = Integer.toString(random.nextInt(number));
        return switch (random.nextInt(9)) {
            case 0, 1, 2 -> new Edit.AddStatement(statement("s" + number, "finding " + number));
            case 3 -> new Edit.RewordStatement("s" + id, "words " + number, Optional.empty());
            case 4 -> new Edit.JudgeStatement("s" + id, Verdict.REJECTED);
            case 5 -> new Edit.MoveStatement("s" + id, random.nextInt(5));
            case 6 ->
                    new Edit.PutCaliper(
                            new Caliper(
                                    "c" + id,
                                    Caliper.Kind.BOTH,
                                    Lead.II,
                                    random.nextDouble(),
                                    random.nextDouble(),
                                    0,
                                    1,
                                    false));
            case 7 -> new Edit.SetComment("comment " + number);
            default -> new Edit.Confirm(SIGNATURE);
        };
    }
}
