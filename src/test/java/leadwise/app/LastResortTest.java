package leadwise.app;

import static org.assertj.core.api.Assertions.assertThat;

import leadwise.ui.MessageBoard;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;

class LastResortTest {

    @Test
    void H16_theLogHoldsKindsAndPlacesButNoMessages() {
        var failure =
                new IllegalStateException(
                        "Doe^John", new IllegalArgumentException("/home/doe.hea"));
        assertThat(LastResort.words(failure))
                .startsWith("java.lang.IllegalStateException\n    at ")
                .contains("caused by java.lang.IllegalArgumentException\n    at ")
                .doesNotContainIgnoringCase("doe");
    }

    @Test
    void aFailureIsShownOnce() {
        var said = new ArrayList<String>();
        var board = new MessageBoard(_ -> {});
        board.messageProperty()
                .addListener((_, _, now) -> now.ifPresent(m -> said.add(m.sentence())));
        var lastResort = new LastResort(board, Runnable::run);
        var failure = new IllegalStateException();
        failure.setStackTrace(new StackTraceElement[0]);
        lastResort.uncaughtException(Thread.currentThread(), failure);
        board.clear();
        lastResort.uncaughtException(Thread.currentThread(), failure);
        assertThat(said).hasSize(1).allMatch(sentence -> sentence.startsWith("Something went"));
    }
}
