package leadwise.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class UndoHistoryTest {

    private final List<String> told = new ArrayList<>();
    private final UndoHistory history = new UndoHistory();
    private final UndoHistory.Steps labels = new Told("labels");
    private final UndoHistory.Steps review = new Told("review");

    private final class Told implements UndoHistory.Steps {
        private final String name;

        Told(String name) {
            this.name = name;
        }

        @Override
        public void undo() {
            told.add("undo " + name);
        }

        @Override
        public void redo() {
            told.add("redo " + name);
        }
    }

    @Test
    void whateverWasDoneLastIsTakenBackFirst() {
        history.did(labels);
        history.did(review);
        history.undo();
        history.undo();
        history.undo();
        history.redo();
        assertThat(told).containsExactly("undo review", "undo labels", "redo labels");
    }

    @Test
    void aNewStepLeavesNothingToDoAgain() {
        history.did(labels);
        history.undo();
        history.did(review);
        history.redo();
        assertThat(told).containsExactly("undo labels");
    }

    @Test
    void whatIsForgottenIsPassedOver() {
        history.did(labels);
        history.did(review);
        history.forget(review);
        history.undo();
        assertThat(told).containsExactly("undo labels");
    }
}
