package leadwise.ui;

import leadwise.review.KeptReview;
import leadwise.review.ReviewKeeper;

import java.util.Optional;

/// Saves and lets go of reviews that are no longer on the screen; those that cannot be saved stay
/// in memory and are tried again.
final class LeftReviews {

    private final ReviewKeeper keeper;
    private final Worker worker;
    private final MessageBoard board;

    /// What was said of one that could not be saved.
    private Optional<MessageBoard.Message> said = Optional.empty();

    LeftReviews(ReviewKeeper keeper, Worker worker, MessageBoard board) {
        this.keeper = keeper;
        this.worker = worker;
        this.board = board;
    }

    void leave(KeptReview review) {
        worker.run(
                Worker.Lane.BACKGROUND,
                () -> {
                    review.leave();
                    return true;
                },
                _ -> {},
                this::notSaved);
    }

    /// To be called every few seconds.
    void tick() {
        if (said.isPresent()) {
            worker.run(
                    Worker.Lane.BACKGROUND,
                    () -> {
                        keeper.saveLeft();
                        return true;
                    },
                    _ -> saved(),
                    _ -> {});
        }
    }

    private void saved() {
        said.ifPresent(board::withdraw);
        said = Optional.empty();
    }

    private void notSaved(Exception failure) {
        var message =
                new MessageBoard.Message(
                        Messages.text("saved.left", ReviewWords.why(failure)), true);
        said = Optional.of(message);
        board.show(message);
    }
}
