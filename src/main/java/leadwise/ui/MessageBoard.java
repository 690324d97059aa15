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
    public record Message(String sentence, boolean failed) {}

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

    public void clear() {
        message.set(Optional.empty());
    }

    /// Keeps the details of a failure that is a bug, not an answer.
    public void report(Throwable failure) {
        log.accept(failure);
    }
}
