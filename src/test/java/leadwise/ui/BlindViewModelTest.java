package leadwise.ui;

import static org.assertj.core.api.Assertions.assertThat;

import leadwise.review.Edit;
import leadwise.review.Origin;
import leadwise.review.ReviewedStatement;
import leadwise.review.Verdict;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Optional;

class BlindViewModelTest {

    @TempDir Path folder;

    @SuppressWarnings("NullAway.Init") // made before each test
    private Bench bench;

    @SuppressWarnings("NullAway.Init") // made before each test
    private BlindViewModel blind;

    @BeforeEach
    void readFirst() {
        bench = Bench.ready(folder);
        blind = new BlindViewModel(bench.reviews);
        blind.blindFirstProperty().set(true);
    }

    @Test
    void theRankingIsCoveredUntilTheReaderHasEnteredAStatement() {
        assertThat(blind.isCovered()).isTrue();
        bench.reviews.edit(new Edit.AddStatement(own("atrial fibrillation")));
        assertThat(blind.isCovered()).isFalse();
    }

    @Test
    void takingTheOwnStatementBackCoversItAgain() {
        bench.reviews.edit(new Edit.AddStatement(own("atrial fibrillation")));
        bench.undo.undo();
        assertThat(blind.isCovered()).isTrue();
    }

    @Test
    void noOpinionIsAReading() {
        bench.reviews.edit(new Edit.NoOpinion());
        assertThat(blind.isCovered()).isFalse();
    }

    @Test
    void whoUncoversItSoonerIsNotStoppedButTheHistorySaysSo() {
        blind.uncover();
        assertThat(blind.isCovered()).isFalse();
        assertThat(bench.reviews.history().getLast().edit())
                .contains(new Edit.UncoverRanking(true));
        assertThat(bench.reviews.review().orElseThrow().seenBeforeOwnReading()).isTrue();
    }

    @Test
    void theNextRecordingIsCoveredAgain() {
        blind.uncover();
        bench.open("second.good");
        assertThat(blind.isCovered()).isTrue();
    }

    @Test
    void withoutBlindFirstNothingIsEverCovered() {
        blind.blindFirstProperty().set(false);
        assertThat(blind.isCovered()).isFalse();
        blind.uncover();
        assertThat(bench.reviews.history()).isEmpty();
    }

    private static ReviewedStatement own(String text) {
        return new ReviewedStatement(
                "1", text, Optional.empty(), Origin.READER, Verdict.ACCEPTED, Optional.empty());
    }
}
