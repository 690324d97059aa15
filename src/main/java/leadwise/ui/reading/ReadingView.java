package leadwise.ui.reading;

import javafx.animation.PauseTransition;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import leadwise.lexicon.Lexicon;
import leadwise.review.Verdict;
import leadwise.ui.Messages;
import leadwise.ui.PhraseEntry;
import leadwise.ui.Tips;

import java.util.Optional;

/// The reader's own reading: above the ranking, because it is the reader's that counts.
public final class ReadingView extends VBox {

    /// What is typed is kept when the keyboard rests so long.
    private static final Duration REST = Duration.millis(300);

    /// Characters that fit into a line, about.
    private static final int ONE_LINE = 50;

    private final ReadingViewModel model;
    private final StatementList statements;
    private final PhraseEntry field;
    private final PauseTransition typing = new PauseTransition(REST);
    private final TextArea comment = new TextArea();

    /// What the panel asks of the window.
    ///
    /// @param confirmAndNext confirms and shows the next recording
    /// @param rejectRecording asks why the recording cannot be read
    /// @param showHistory shows all that was ever done to this review
    public record Acts(Runnable confirmAndNext, Runnable rejectRecording, Runnable showHistory) {}

    public ReadingView(ReadingViewModel model, Lexicon lexicon, Acts acts) {
        this.model = model;
        setId("reading-panel");
        getStyleClass().add("panel");
        comment();
        var entry = new HBox(6);
        field =
                new PhraseEntry(
                        "statement",
                        Messages.text("reading.prompt"),
                        lexicon,
                        entry,
                        model::add,
                        this::typed);
        typing.setOnFinished(_ -> model.type(field.getText()));
        model.typedProperty().subscribe(field::setText);
        HBox.setHgrow(field, Priority.ALWAYS);
        var add = new Button(Messages.text("reading.add"));
        add.setId("statement-add");
        add.setMinWidth(USE_PREF_SIZE);
        add.disableProperty().bind(field.textProperty().isEmpty());
        add.setOnAction(_ -> field.enter());
        entry.getChildren().addAll(field, add);
        statements = new StatementList(model);
        getChildren().addAll(head(acts), statements, entry, comment);
        model.onLeaving(this::leave);
    }

    /// An emptied field is kept at once: what was entered shall not come back.
    private void typed(String text) {
        if (text.isBlank()) {
            typing.stop();
            model.type("");
        } else {
            typing.playFromStart();
        }
    }

    /// Puts the cursor into the field for a statement.
    public void beginTyping() {
        field.requestFocus();
    }

    /// Puts the cursor behind the comment.
    public void beginComment() {
        comment.requestFocus();
        comment.end();
    }

    /// Takes in what stands in the fields and was not entered yet.
    ///
    /// @return false where the reader is asked what an abbreviation in the field means
    public boolean finishTyping() {
        keepComment();
        statements.finish();
        field.enter();
        return field.getText().isBlank();
    }

    /// What was typed belongs to the recording that it was typed for.
    private void leave() {
        keepComment();
        field.clear();
    }

    private Region head(Acts acts) {
        var title = new Label(Messages.text("reading.title"));
        title.getStyleClass().add("panel-title");
        title.setMinWidth(USE_PREF_SIZE);
        var state = new Label();
        state.setId("reading-state");
        state.getStyleClass().add("badge");
        state.setMinWidth(0);
        state.textProperty().bind(model.stateWordsProperty());
        state.setTooltip(Tips.of(Messages.text("reading.state.tip")));
        state.visibleProperty().bind(model.stateWordsProperty().isNotEmpty());
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var confirm = new Button(Messages.text("reading.confirm"));
        confirm.setId("confirm");
        confirm.setTooltip(Tips.of(Messages.text("reading.confirm.tip")));
        confirm.getStyleClass().addAll("accent", "small");
        confirm.setMinWidth(USE_PREF_SIZE);
        confirm.setOnAction(_ -> acts.confirmAndNext().run());
        confirm.disableProperty().bind(model.stateProperty().map(Optional::isEmpty).orElse(true));
        var head = new HBox(8, title, state, space, fromFile(), more(acts), confirm);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private MenuButton fromFile() {
        var menu = new MenuButton();
        menu.setId("reading-from-file");
        menu.getStyleClass().add("small");
        menu.setMinWidth(USE_PREF_SIZE);
        menu.setTooltip(Tips.of(Messages.text("reading.file.tip")));
        model.fromFile().addListener((Observable _) -> fill(menu));
        fill(menu);
        return menu;
    }

    private void fill(MenuButton menu) {
        int count = model.fromFile().size();
        menu.setText(Messages.text("reading.file", count));
        menu.setVisible(count > 0);
        menu.setManaged(count > 0);
        menu.getItems()
                .setAll(
                        model.fromFile().stream()
                                .map(
                                        text ->
                                                item(
                                                        text,
                                                        () ->
                                                                model.takeFromFile(
                                                                        text, Verdict.ACCEPTED)))
                                .toList());
    }

    private MenuButton more(Acts acts) {
        var menu =
                new MenuButton(
                        Messages.text("reading.more"),
                        null,
                        item(Messages.text("reading.noOpinion"), model::noOpinion),
                        item(Messages.text("reading.reject"), acts.rejectRecording()),
                        item(Messages.text("reading.history"), acts.showHistory()));
        menu.setId("reading-more");
        menu.getStyleClass().add("small");
        menu.setMinWidth(USE_PREF_SIZE);
        menu.disableProperty().bind(model.stateProperty().map(Optional::isEmpty).orElse(true));
        return menu;
    }

    private static MenuItem item(String words, Runnable act) {
        var item = new MenuItem(words);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> act.run());
        return item;
    }

    private void comment() {
        comment.setId("comment");
        comment.setPromptText(Messages.text("reading.comment"));
        comment.setAccessibleText(Messages.text("reading.comment"));
        comment.setWrapText(true);
        // one line until somebody writes more
        comment.prefRowCountProperty()
                .bind(
                        Bindings.createIntegerBinding(
                                () ->
                                        comment.isFocused()
                                                ? 3
                                                : comment.getText().length() > ONE_LINE ? 2 : 1,
                                comment.focusedProperty(),
                                comment.textProperty()));
        comment.setMinHeight(USE_PREF_SIZE);
        comment.setMaxHeight(USE_PREF_SIZE);
        var rest = new PauseTransition(REST);
        rest.setOnFinished(_ -> keepComment());
        comment.textProperty().addListener((_, _, _) -> rest.playFromStart());
        comment.focusedProperty()
                .addListener(
                        (_, _, focused) -> {
                            if (!focused) {
                                keepComment();
                            }
                        });
        model.commentProperty()
                .subscribe(
                        text -> {
                            if (!text.equals(comment.getText())) {
                                comment.setText(text);
                            }
                        });
        // Tab goes on: the keyboard must not be caught in a field
        comment.addEventFilter(
                KeyEvent.KEY_PRESSED,
                key -> {
                    if (key.getCode() == KeyCode.TAB && !key.isShortcutDown()) {
                        comment.requestFocusTraversal(
                                key.isShiftDown()
                                        ? TraversalDirection.PREVIOUS
                                        : TraversalDirection.NEXT);
                        key.consume();
                    }
                });
    }

    private void keepComment() {
        model.comment(comment.getText());
    }
}
