package leadwise.ui.worklist;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import leadwise.review.ReviewState;
import leadwise.ui.Messages;
import leadwise.ui.Tips;
import leadwise.worklist.Entry;
import leadwise.worklist.Order;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/// The worklist beside the paper. It goes away where the window is too narrow for both.
public final class WorklistView extends VBox {

    /// Below this width of the window the list folds, in logical pixels.
    public static final double LEAST_WINDOW_WIDTH = 1100;

    private static final double WIDTH = 216;

    /// How many lines stay in sight above the current one.
    private static final int LINES_ABOVE = 3;

    private final WorklistViewModel model;
    private final Runnable openFolder;
    private final Consumer<Path> compare;
    private final ListView<WorklistRow> list;
    private final TextField phrase = new TextField();
    private Optional<Path> followed = Optional.empty();
    private @Nullable Path chosen;

    /// @param openFolder lets the user choose a folder and lists it
    /// @param compare shows a recording beside the one on the screen
    public WorklistView(WorklistViewModel model, Runnable openFolder, Consumer<Path> compare) {
        super(6);
        this.model = model;
        this.openFolder = openFolder;
        this.compare = compare;
        setId("worklist");
        getStyleClass().add("worklist");
        setMinWidth(WIDTH);
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
        list = list();
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(title(), search(), choices(), phrase(), list, progress());
        ObservableValue<Boolean> isWide =
                sceneProperty()
                        .flatMap(Scene::widthProperty)
                        .map(width -> width.doubleValue() >= LEAST_WINDOW_WIDTH)
                        .orElse(true);
        visibleProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> model.listedProperty().get() && isWide.getValue(),
                                model.listedProperty(),
                                isWide));
        managedProperty().bind(visibleProperty());
    }

    /// A narrow strip in the place of the list while it is hidden, to show it again.
    public Region handle() {
        var show = new Button("›");
        show.getStyleClass().add("worklist-show");
        show.setId("worklist-show");
        show.getStyleClass().addAll("flat", "small");
        show.setTooltip(Tips.of(Messages.text("worklist.show.tip")));
        show.setAccessibleText(Messages.text("worklist.show.tip"));
        show.setMinWidth(Region.USE_PREF_SIZE);
        show.setMaxHeight(Double.MAX_VALUE);
        show.setOnAction(_ -> model.listedProperty().set(true));
        show.visibleProperty().bind(visibleProperty().not().and(model.listedProperty().not()));
        show.managedProperty().bind(show.visibleProperty());
        return new HBox(this, show);
    }

    /// Shows the chosen recording beside the one on the screen.
    private void compareChosen() {
        var row = list.getSelectionModel().getSelectedItem();
        if (row != null && !row.onScreen()) {
            compare.accept(row.file());
        }
    }

    private HBox title() {
        var title = new Label();
        title.getStyleClass().add("record-name");
        title.textProperty()
                .bind(
                        model.folderProperty()
                                .map(
                                        folder ->
                                                folder.map(Path::getFileName)
                                                        .map(Path::toString)
                                                        .orElse(Messages.text("worklist.title"))));
        title.setMinWidth(0);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var hide = small("worklist-hide", "worklist.hide", () -> model.listedProperty().set(false));
        hide.setTooltip(Tips.of(Messages.text("worklist.hide.tip")));
        var open = small("worklist-folder", "worklist.folder", openFolder);
        open.setTooltip(Tips.of(Messages.text("worklist.folder.tip")));
        var line = new HBox(6, title, space, open, hide);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private TextField search() {
        var field = new TextField();
        field.setId("worklist-search");
        field.setPromptText(Messages.text("worklist.search"));
        field.setAccessibleText(Messages.text("worklist.search"));
        field.textProperty().bindBidirectional(model.wordsProperty());
        field.addEventHandler(KeyEvent.KEY_PRESSED, key -> leave(field, key));
        return field;
    }

    private void leave(TextField field, KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE) {
            field.clear();
            list.requestFocus();
            key.consume();
        } else if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.DOWN) {
            list.requestFocus();
            key.consume();
        }
    }

    private HBox choices() {
        var states =
                choice(
                        "worklist-states",
                        "worklist.states",
                        Stream.concat(
                                        Stream.of(Optional.<ReviewState>empty()),
                                        Stream.of(ReviewState.values()).map(Optional::of))
                                .toList(),
                        state ->
                                state.map(RowWords::state)
                                        .orElse(Messages.text("worklist.states.all")));
        states.valueProperty().bindBidirectional(model.stateProperty());
        var orders =
                choice(
                        "worklist-order",
                        "worklist.order",
                        List.of(Order.values()),
                        WorklistView::orderWords);
        orders.valueProperty().bindBidirectional(model.orderProperty());
        var line = new HBox(6, states, orders);
        HBox.setHgrow(states, Priority.ALWAYS);
        HBox.setHgrow(orders, Priority.ALWAYS);
        return line;
    }

    private static <T> ChoiceBox<T> choice(
            String id, String key, List<T> values, Function<T, String> words) {
        var box = new ChoiceBox<T>();
        box.setId(id);
        box.setAccessibleText(Messages.text(key));
        box.setTooltip(Tips.of(Messages.text(key)));
        box.setMinWidth(0);
        box.setPrefWidth(WIDTH / 2);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(T value) {
                        return value == null ? "" : words.apply(value);
                    }

                    @Override
                    public T fromString(String text) {
                        throw new UnsupportedOperationException("nothing is typed here");
                    }
                });
        box.getItems().setAll(values);
        return box;
    }

    private static String orderWords(Order order) {
        return switch (order) {
            case NAME -> Messages.text("worklist.order.name");
            case STATE -> Messages.text("worklist.order.state");
            case HEALTH -> Messages.text("worklist.order.health");
            case PHRASE -> Messages.text("worklist.order.phrase");
        };
    }

    private TextField phrase() {
        phrase.setId("worklist-phrase");
        phrase.setPromptText(Messages.text("worklist.phrase"));
        phrase.setAccessibleText(Messages.text("worklist.phrase"));
        phrase.setTooltip(Tips.of(Messages.text("worklist.phrase.tip")));
        phrase.setOnAction(
                _ -> {
                    model.rankBy(phrase.getText());
                    model.phrase().ifPresent(phrase::setText);
                    list.requestFocus();
                });
        phrase.visibleProperty().bind(model.orderProperty().map(Order.PHRASE::equals));
        phrase.managedProperty().bind(phrase.visibleProperty());
        phrase.visibleProperty()
                .addListener(
                        (_, _, now) -> {
                            if (now) {
                                phrase.requestFocus();
                            } else {
                                phrase.clear();
                                model.rankBy("");
                            }
                        });
        return phrase;
    }

    private ListView<WorklistRow> list() {
        var view = new ListView<>(model.rows());
        view.setId("worklist-rows");
        view.setAccessibleText(Messages.text("worklist.title"));
        view.setPlaceholder(muted(new Label(Messages.text("worklist.nothing"))));
        view.setCellFactory(
                _ -> {
                    var cell = new WorklistCell();
                    cell.setOnMouseClicked(
                            click -> {
                                if (!cell.isEmpty() && click.getButton() == MouseButton.PRIMARY) {
                                    model.choose(cell.getItem().file());
                                }
                            });
                    return cell;
                });
        view.addEventHandler(
                KeyEvent.KEY_PRESSED,
                key -> {
                    var chosen = view.getSelectionModel().getSelectedItem();
                    if (key.getCode() == KeyCode.ENTER && chosen != null) {
                        model.choose(chosen.file());
                        key.consume();
                    }
                });
        // in the list alone: elsewhere the letter is a caliper's
        view.addEventHandler(
                KeyEvent.KEY_TYPED,
                key -> {
                    if (key.getCharacter().equalsIgnoreCase("s") && !key.isShortcutDown()) {
                        compareChosen();
                        key.consume();
                    }
                });
        var compareWith = new MenuItem(Messages.text("worklist.compare"));
        compareWith.setId("worklist-compare");
        compareWith.setOnAction(_ -> compareChosen());
        view.setContextMenu(new ContextMenu(compareWith));
        model.rows().addListener((ListChangeListener<WorklistRow>) _ -> follow(view));
        view.getSelectionModel()
                .selectedItemProperty()
                .addListener(
                        (_, _, now) -> {
                            if (now != null) {
                                chosen = now.file();
                            }
                        });
        return view;
    }

    /// Where another recording has become the current one, its line is chosen and brought into
    /// sight; otherwise the line that was chosen stays so, wherever it went.
    private void follow(ListView<WorklistRow> view) {
        var rows = model.rows();
        var now = model.current().map(Entry::file);
        boolean another = !now.equals(followed);
        followed = now;
        var wanted = another ? now : Optional.ofNullable(chosen);
        for (int i = 0; i < rows.size(); i++) {
            if (wanted.equals(Optional.of(rows.get(i).file()))) {
                if (view.getSelectionModel().getSelectedIndex() != i) {
                    view.getSelectionModel().clearAndSelect(i);
                }
                if (another) {
                    view.scrollTo(Math.max(0, i - LINES_ABOVE));
                }
            }
        }
    }

    private VBox progress() {
        var words = muted(new Label());
        words.setId("worklist-progress");
        words.textProperty().bind(model.progressProperty());
        var pause = small("worklist-pause", "worklist.pause", model::pause);
        var resume = small("worklist-resume", "worklist.resume", model::resume);
        var cancel = small("worklist-cancel", "cancel", model::cancel);
        var beside = small("worklist-beside", "worklist.compare", this::compareChosen);
        beside.setTooltip(Tips.of(Messages.text("worklist.compare.tip")));
        var buttons = new HBox(6, pause, resume, cancel);
        shownWhile(pause, WorklistViewModel.Work.RUNNING);
        shownWhile(resume, WorklistViewModel.Work.PAUSED);
        buttons.visibleProperty()
                .bind(model.workProperty().isNotEqualTo(WorklistViewModel.Work.NONE));
        buttons.managedProperty().bind(buttons.visibleProperty());
        return new VBox(6, words, new HBox(6, beside, buttons));
    }

    private void shownWhile(Button button, WorklistViewModel.Work work) {
        button.visibleProperty().bind(model.workProperty().isEqualTo(work));
        button.managedProperty().bind(button.visibleProperty());
    }

    private static Button small(String id, String key, Runnable act) {
        var button = new Button(Messages.text(key));
        button.setId(id);
        button.getStyleClass().add("small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> act.run());
        return button;
    }

    private static Label muted(Label label) {
        label.getStyleClass().addAll("muted", "small-text");
        label.setWrapText(true);
        return label;
    }
}
