package leadwise.ui;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.Optional;
import java.util.function.Consumer;

/// The one sentence that the window has to say, until it is dismissed or another one comes.
public final class MessageBoard {

    /// A sentence for the user.
    ///
    /// @param failed whether something that was asked for was not done
    /// @param action what can be done about it
    public record Message(String sentence, boolean failed, Optional<Action> action) {

        public Message(String sentence, boolean failed) {
            this(sentence, failed, Optional.empty());
        }
    }

    /// What a button beside the sentence does.
    public record Action(String words, Runnable act) {}

    private final ReadOnlyObjectWrapper<Optional<Message>> message =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Consumer<Throwable> log;

    /// @param log keeps the details of a failure that the program itself is to blame for
    public MessageBoard(Consumer<Throwable> log) {
        this.log = log;
    }

    public ReadOnlyObjectProperty<Optional<Message>> messageProperty() {
        return message.getReadOnlyProperty();
    }

    public void say(String sentence) {
        message.set(Optional.of(new Message(sentence, false)));
    }

    public void sayFailed(String sentence) {
        message.set(Optional.of(new Message(sentence, true)));
    }

    public void show(Message said) {
        message.set(Optional.of(said));
    }

    /// Clears a sentence that no longer holds, where it is still the one that is shown.
    public void withdraw(Message said) {
        if (message.get().equals(Optional.of(said))) {
            clear();
        }
    }

    public void clear() {
        message.set(Optional.empty());
    }

    /// Keeps the details of a failure that is a bug, not an answer.
    public void report(Throwable failure) {
        log.accept(failure);
    }
}
