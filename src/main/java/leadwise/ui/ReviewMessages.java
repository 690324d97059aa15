package leadwise.ui;

import leadwise.review.Opening;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.ArrayList;
import java.util.function.Consumer;

/// What the message bar says of the review on the screen, and takes back once it no longer holds.
final class ReviewMessages {

    private final MessageBoard board;
    private final Clock clock;
    private MessageBoard.@Nullable Message last;

    ReviewMessages(MessageBoard board, Clock clock) {
        this.board = board;
        this.clock = clock;
    }

    void say(String sentence) {
        say(new MessageBoard.Message(sentence, false));
    }

    void sayFailed(String sentence) {
        say(new MessageBoard.Message(sentence, true));
    }

    /// Says what was wrong with the files, what was recovered, and what else there is.
    void opened(Opening.ForWriting opening, Runnable discard, Consumer<Opening.Offer> takeOver) {
        var sentences = new ArrayList<String>();
        opening.remarks().stream().sorted().map(ReviewWords::remark).forEach(sentences::add);
        opening.recovered().map(r -> ReviewWords.recovered(r, clock)).ifPresent(sentences::add);
        opening.offer()
                .map(offer -> ReviewWords.offer(offer.summary(), clock))
                .ifPresent(sentences::add);
        if (!sentences.isEmpty()) {
            var offered =
                    opening.offer()
                            .map(
                                    offer ->
                                            new MessageBoard.Action(
                                                    Messages.text("takeover.accept"),
                                                    () -> takeOver.accept(offer)));
            say(
                    new MessageBoard.Message(
                            String.join(" ", sentences),
                            !opening.remarks().isEmpty(),
                            opening.recovered()
                                    .map(
                                            _ ->
                                                    new MessageBoard.Action(
                                                            Messages.text("recovered.discard"),
                                                            discard))
                                    .or(() -> offered)));
        }
    }

    /// Takes back what was offered for before the first edit.
    void edited() {
        if (last != null && last.action().isPresent()) {
            withdraw();
        }
    }

    void withdraw() {
        if (last != null) {
            board.withdraw(last);
            last = null;
        }
    }

    private void say(MessageBoard.Message message) {
        last = message;
        board.show(message);
    }
}
