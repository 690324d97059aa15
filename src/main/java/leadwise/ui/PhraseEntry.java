package leadwise.ui;

import javafx.animation.PauseTransition;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.util.Duration;

import leadwise.lexicon.Lexicon;
import leadwise.lexicon.Statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// A field for a phrase, with the library's wordings below it while one types. What is typed stays
/// as typed; only abbreviations are written out, and ambiguous ones are asked about.
///
/// The list of wordings is no list control: inside a popup such a control takes the keys away from
/// the field.
public final class PhraseEntry extends TextField {

    /// How long the keyboard has to rest before the typed phrase is scored; with the scoring it
    /// stays below 150 ms.
    private static final Duration REST = Duration.millis(60);

    private static final int SHOWN = 8;

    /// One line of the list below the field.
    private record Choice(String wording, String meaning, Runnable take) {}

    private final Lexicon lexicon;
    private final Region below;
    private final Consumer<leadwise.model.Label> onEntered;
    private final Consumer<String> onRest;
    private final Popup popup = new Popup();
    private final VBox list = new VBox();
    private final Label heading = new Label();
    private final PauseTransition rest = new PauseTransition(REST);
    private Optional<Consumer<List<String>>> onList = Optional.empty();
    private List<Choice> choices = List.of();
    private int chosen = -1;

    /// @param id of the node
    /// @param prompt what the field is for
    /// @param below the node under which the wordings appear
    /// @param onEntered told of each phrase that was entered, as the label that it means
    /// @param onRest told what stands in the field when the keyboard rests; blank when it is
    ///   emptied
    public PhraseEntry(
            String id,
            String prompt,
            Lexicon lexicon,
            Region below,
            Consumer<leadwise.model.Label> onEntered,
            Consumer<String> onRest) {
        this.lexicon = lexicon;
        this.below = below;
        this.onEntered = onEntered;
        this.onRest = onRest;
        setId(id);
        setPromptText(prompt);
        setAccessibleText(prompt);
        heading.getStyleClass().add("suggestion-heading");
        heading.setWrapText(true);
        var box = new VBox(heading, list);
        box.getStyleClass().add("suggestions");
        box.setId("suggestions");
        // a popup has a scene of its own, which knows nothing of the window's colours
        popup.setOnShowing(_ -> box.getStylesheets().setAll(getScene().getStylesheets()));
        popup.getContent().add(box);
        popup.setAutoHide(true);
        popup.setConsumeAutoHidingEvents(false);
        rest.setOnFinished(_ -> onRest.accept(getText()));
        textProperty().addListener((_, _, _) -> typed());
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        focusedProperty()
                .addListener(
                        (_, _, focused) -> {
                            if (!focused) {
                                popup.hide();
                            }
                        });
    }

    /// What becomes of a pasted list; without it a list is text like any other.
    public void setOnList(Consumer<List<String>> taker) {
        onList = Optional.of(taker);
    }

    /// Several lines are a list; one line is text for the field.
    @Override
    public void paste() {
        var pasted = Optional.ofNullable(Clipboard.getSystemClipboard().getString()).orElse("");
        var lines = pasted.lines().filter(line -> !line.isBlank()).toList();
        if (onList.isPresent() && lines.size() > 1) {
            onList.get().accept(lines);
        } else {
            super.paste();
        }
    }

    /// Enters the chosen wording, or else what stands in the field.
    public void enter() {
        if (popup.isShowing() && chosen >= 0) {
            choices.get(chosen).take().run();
            return;
        }
        var text = getText().strip();
        if (text.isEmpty()) {
            return;
        }
        var understood = lexicon.label(text);
        var meanings = lexicon.meanings(text);
        if (understood.isPresent() || meanings.isEmpty()) {
            take(understood.orElseGet(() -> leadwise.model.Label.of(text)));
        } else {
            ask(meanings);
        }
    }

    private void take(leadwise.model.Label label) {
        clear();
        rest.stop();
        onRest.accept("");
        popup.hide();
        onEntered.accept(label);
    }

    private void typed() {
        rest.playFromStart();
        var found = new ArrayList<Choice>();
        if (!getText().isBlank()) {
            for (var hit : lexicon.search(getText(), SHOWN)) {
                found.add(choice(hit.statement(), hit.matchedPhrase()));
            }
        }
        show(Optional.empty(), found);
    }

    private Choice choice(Statement entry, String wording) {
        return new Choice(
                entry.name(),
                wording.equalsIgnoreCase(entry.name()) ? "" : wording,
                () -> take(new leadwise.model.Label(entry.name(), Optional.of(entry.id()))));
    }

    private void ask(List<Statement> meanings) {
        var typed = getText().strip();
        var found = new ArrayList<Choice>();
        meanings.forEach(entry -> found.add(choice(entry, typed)));
        found.add(
                new Choice(
                        Messages.text("phrase.asTyped", typed),
                        "",
                        () -> take(leadwise.model.Label.of(typed))));
        show(Optional.of(Messages.text("phrase.ambiguous", typed)), found);
    }

    private void show(Optional<String> words, List<Choice> found) {
        choices = found;
        heading.setText(words.orElse(""));
        heading.setVisible(words.isPresent());
        heading.setManaged(words.isPresent());
        list.getChildren().setAll(found.stream().map(PhraseEntry::line).toList());
        for (int i = 0; i < found.size(); i++) {
            var choice = found.get(i);
            list.getChildren().get(i).setOnMouseClicked(_ -> choice.take().run());
        }
        choose(-1);
        Bounds place = below.localToScreen(below.getBoundsInLocal());
        if (found.isEmpty() || place == null || !isFocused()) {
            popup.hide();
            return;
        }
        ((Region) popup.getContent().getFirst()).setPrefWidth(place.getWidth());
        popup.show(this, place.getMinX(), place.getMaxY());
    }

    private static HBox line(Choice choice) {
        var name = new Label(choice.wording());
        var meaning = new Label(choice.meaning());
        meaning.getStyleClass().add("muted");
        meaning.setMinWidth(Region.USE_PREF_SIZE);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var line = new HBox(8, name, space, meaning);
        line.getStyleClass().add("suggestion");
        return line;
    }

    private void pressed(KeyEvent key) {
        boolean listed = popup.isShowing();
        if (key.getCode() == KeyCode.ENTER) {
            enter();
            key.consume();
        } else if (key.getCode() == KeyCode.DOWN && listed) {
            choose(Math.min(chosen + 1, choices.size() - 1));
            key.consume();
        } else if (key.getCode() == KeyCode.UP && listed) {
            choose(Math.max(chosen - 1, -1));
            key.consume();
        } else if (key.getCode() == KeyCode.ESCAPE && !listed) {
            clear(); // and the window takes the keyboard back to the paper
        }
    }

    private void choose(int index) {
        chosen = index;
        for (int i = 0; i < list.getChildren().size(); i++) {
            var classes = list.getChildren().get(i).getStyleClass();
            classes.remove("chosen");
            if (i == index) {
                classes.add("chosen");
            }
        }
    }
}
