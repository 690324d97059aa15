package leadwise.ui;

import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import leadwise.paper.Layout;
import leadwise.review.Verdict;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/// The keys of the window: asks the [KeyMap] what a key does and has it done. Single signs work
/// outside text fields only; there they are text.
final class WindowKeys {

    private final KeyMap keys;
    private final BooleanSupplier asleep;
    private final Map<Act, Runnable> deeds = new EnumMap<>(Act.class);
    private final List<Runnable> before = new ArrayList<>();
    private Optional<KeyCode> held = Optional.empty();
    private boolean repeated;

    /// @param asleep whether a card or the pages of a report lie over the window
    WindowKeys(KeyMap keys, BooleanSupplier asleep) {
        this.keys = keys;
        this.asleep = asleep;
    }

    /// What is to be done for an act; the last one to say so is right.
    void on(Act act, Runnable deed) {
        deeds.put(act, deed);
    }

    /// What is to be done before the deed of any key.
    void before(Runnable end) {
        before.add(end);
    }

    /// Does what the key of an act would do.
    void run(Act act) {
        Optional.ofNullable(deeds.get(act)).ifPresent(Runnable::run);
    }

    /// What the window itself does.
    void serve(WindowActs acts, PaperChoices choices) {
        on(Act.OPEN, acts::open);
        on(Act.READ_AGAIN, acts::readAgain);
        on(Act.HEALTH, acts::showHealth);
        on(Act.FROM_FILE, acts::showFileFacts);
        var layouts = List.of(Layout.values());
        for (int number = 1; number <= layouts.size(); number++) {
            var layout = layouts.get(number - 1);
            on(Act.layout(number), () -> choices.choose(layout));
        }
        on(Act.LEAD_ORDER, choices::toggleOrder);
        on(Act.ZOOM_IN, () -> choices.stepZoom(1));
        on(Act.ZOOM_OUT, () -> choices.stepZoom(-1));
        on(Act.ZOOM_NOT, () -> choices.zoomProperty().set(1));
        on(Act.GAIN_MORE, () -> choices.stepGain(1));
        on(Act.GAIN_LESS, () -> choices.stepGain(-1));
        on(Act.SPEED_MORE, () -> choices.stepSpeed(1));
        on(Act.SPEED_LESS, () -> choices.stepSpeed(-1));
        on(Act.MARKS, () -> choices.marksProperty().set(!choices.marksProperty().get()));
        on(Act.ADD_FINDING, acts::beginTyping);
        on(Act.ADD_STATEMENT, acts::beginReading);
        on(Act.COMMENT, acts::beginComment);
        on(Act.UNCOVER, acts::uncover);
        on(Act.CONFIRM_AND_NEXT, acts::confirmAndNext);
        for (int rank = 1; rank <= Act.RANKS; rank++) {
            int taken = rank;
            on(Act.take(rank), () -> acts.takeRanked(taken, Verdict.ACCEPTED));
            on(Act.reject(rank), () -> acts.takeRanked(taken, Verdict.REJECTED));
        }
        on(Act.COMPARE, acts::compare);
        on(Act.EXPLAIN, acts::explain);
        on(Act.FILTER, acts::nextFilter);
        on(Act.UNDO, acts::undo);
        on(Act.REDO, acts::redo);
        on(Act.REPORT, acts::report);
        on(Act.COPY, acts::copyReport);
        on(Act.KEYS, acts::showKeys);
    }

    /// The acts that somebody serves, in their order.
    Set<Act> served() {
        return deeds.isEmpty() ? EnumSet.noneOf(Act.class) : EnumSet.copyOf(deeds.keySet());
    }

    void install(Scene scene) {
        scene.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    repeated = held.equals(Optional.of(event.getCode()));
                    held = Optional.of(event.getCode());
                });
        scene.addEventFilter(KeyEvent.KEY_RELEASED, _ -> held = Optional.empty());
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> first(scene, event));
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> act(Key.pressed(event), event));
        scene.addEventHandler(KeyEvent.KEY_TYPED, event -> typed(scene, event));
    }

    /// Before the control with the focus: a table would take F2 to edit a cell, a text area Page
    /// Down to scroll. Only text keeps what it needs itself, such as Ctrl+Z.
    private void first(Scene scene, KeyEvent event) {
        act(Key.pressed(event).filter(key -> !isText(scene) || !key.isOfText()), event);
    }

    private void typed(Scene scene, KeyEvent event) {
        if (!isText(scene)) {
            act(Key.typed(event), event);
        }
    }

    private void act(Optional<Key> key, KeyEvent event) {
        if (asleep.getAsBoolean()) {
            return;
        }
        key.flatMap(keys::actOf)
                .filter(deeds::containsKey)
                .ifPresent(
                        act -> {
                            event.consume();
                            // a key that is held down must not confirm what nobody has seen
                            if (act != Act.CONFIRM_AND_NEXT || !repeated) {
                                before.forEach(Runnable::run);
                                run(act);
                            }
                        });
    }

    private static boolean isText(Scene scene) {
        return scene.getFocusOwner() instanceof TextInputControl;
    }
}
