package leadwise.ui.compare;

import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import leadwise.phrasing.FolderComparison;
import leadwise.phrasing.Phrasing;
import leadwise.ui.FileChoice;
import leadwise.ui.MessageBoard;
import leadwise.ui.Messages;
import leadwise.ui.Worker;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The phrasings over many recordings: choosing them, how far it is, the scatter plot, how alike
/// two phrasings order the recordings, the recordings they disagree about, and what was left out.
public final class FolderCompareView extends VBox {

    private final FolderCompareViewModel model;
    private final FileChoice files;
    private final Worker worker;
    private final MessageBoard board;
    private final ScatterPane scatter;
    private final FolderTable table;
    private final Label order = ComparisonControls.words("section-title");
    private final Label counts = ComparisonControls.words("muted");
    private final ListView<String> leftOut = new ListView<>();
    private final TitledPane leftOutPane = new TitledPane("", leftOut);
    private final ComboBox<String> right = new ComboBox<>();
    private final ComboBox<String> up = new ComboBox<>();
    private boolean filling;

    /// @param files asks for a folder, a table and a picture
    /// @param worklist the recordings of the worklist; empty where there is none
    /// @param onOpen told of the recording to show
    public FolderCompareView(
            FolderCompareViewModel model,
            FileChoice files,
            Supplier<List<Path>> worklist,
            Consumer<Path> onOpen,
            Worker worker,
            MessageBoard board) {
        super(8);
        this.model = model;
        this.files = files;
        this.worker = worker;
        this.board = board;
        Consumer<FolderComparison.Point> open = point -> onOpen.accept(point.recording().file());
        scatter = new ScatterPane(open);
        table = new FolderTable(open);
        setId("folder-compare");
        getStyleClass().add("panel");
        setFocusTraversable(true);
        HBox.setHgrow(scatter, Priority.ALWAYS);
        leftOut.setPrefHeight(120);
        leftOut.setId("left-out");
        leftOutPane.setExpanded(false);
        VBox.setVgrow(table, Priority.ALWAYS);
        var beside = new VBox(6, order, counts, table, leftOutPane);
        beside.setMinWidth(300);
        beside.setPrefWidth(400);
        var body = new HBox(12, scatter, beside);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(choosing(worklist), axes(), body);
        table.getSelectionModel()
                .selectedItemProperty()
                .subscribe(
                        chosen ->
                                scatter.choose(
                                        Optional.ofNullable(chosen)
                                                .map(point -> point.recording().file())));
        model.resultProperty().subscribe(_ -> fill());
        model.xProperty().subscribe(_ -> fill());
        model.yProperty().subscribe(_ -> fill());
    }

    private Node choosing(Supplier<List<Path>> worklist) {
        var folder =
                ComparisonControls.button(
                        "folder.choose",
                        () -> files.folderToCompare().ifPresent(model::chooseFolder));
        var list = ComparisonControls.button("folder.worklist", () -> startWith(worklist.get()));
        var progress = new ProgressBar(0);
        progress.setPrefWidth(150);
        progress.setAccessibleText(Messages.text("folder.progress"));
        var words = new Label();
        words.setId("folder-state");
        var pause = ComparisonControls.button("folder.pause", this::pauseOrGoOn);
        var cancel = ComparisonControls.button("folder.cancel", model::cancel);
        var line = new HBox(8, folder, list, progress, words, pause, cancel);
        line.setAlignment(Pos.CENTER_LEFT);
        model.stateProperty()
                .subscribe(
                        state -> {
                            boolean running = state instanceof FolderCompareViewModel.State.Running;
                            words.setText(model.stateText());
                            for (var node : List.<Node>of(progress, pause, cancel)) {
                                node.setVisible(running);
                                node.setManaged(running);
                            }
                            if (state
                                    instanceof
                                    FolderCompareViewModel.State.Running(
                                            var done,
                                            var of,
                                            var isPaused)) {
                                progress.setProgress((double) done / of);
                                pause.setText(
                                        Messages.text(isPaused ? "folder.resume" : "folder.pause"));
                            }
                        });
        return line;
    }

    private void startWith(List<Path> recordings) {
        if (recordings.isEmpty()) {
            board.say(Messages.text("folder.worklist.empty"));
        } else {
            model.start(recordings);
        }
    }

    private void pauseOrGoOn() {
        if (model.state() instanceof FolderCompareViewModel.State.Running(_, _, var isPaused)) {
            if (isPaused) {
                model.resume();
            } else {
                model.pause();
            }
        }
    }

    private Node axes() {
        right.setId("folder-right");
        up.setId("folder-up");
        for (var box : List.of(right, up)) {
            box.setMaxWidth(280);
            HBox.setHgrow(box, Priority.ALWAYS);
        }
        right.getSelectionModel().selectedIndexProperty().subscribe(at -> choose(at, true));
        up.getSelectionModel().selectedIndexProperty().subscribe(at -> choose(at, false));
        var rightLabel = label("folder.right", right);
        var upLabel = label("folder.up", up);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var csv =
                ComparisonControls.button(
                        "folder.csv",
                        () -> files.tableToSave("phrasings.csv").ifPresent(this::saveTable));
        var picture =
                ComparisonControls.button(
                        "folder.picture",
                        () -> files.pictureToSave("phrasings.png").ifPresent(this::savePicture));
        model.resultProperty()
                .subscribe(
                        now -> {
                            csv.setDisable(now.isEmpty());
                            picture.setDisable(now.isEmpty());
                        });
        var line = new HBox(8, rightLabel, right, upLabel, up, space, csv, picture);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private void choose(Number index, boolean toTheRight) {
        if (!filling && index.intValue() >= 0) {
            (toTheRight ? model.xProperty() : model.yProperty()).set(index.intValue());
        }
    }

    private void fill() {
        var result = model.resultProperty().get();
        if (result.isEmpty()) {
            table.getItems().clear();
            leftOutPane.setVisible(false);
            order.setText("");
            counts.setText("");
            scatter.show(List.of(), "", "", "");
            return;
        }
        var comparison = result.get().comparison();
        var names = comparison.phrasings().stream().map(Phrasing::name).toList();
        int x = Math.min(model.xProperty().get(), names.size() - 1);
        int y = Math.min(model.yProperty().get(), names.size() - 1);
        fillAxes(names, x, y);
        var agreement = comparison.agreement(x, y);
        var points = comparison.points(x, y);
        order.setText(AgreementWords.order(agreement));
        counts.setText(AgreementWords.counts(agreement));
        table.setItems(FXCollections.observableArrayList(points));
        scatter.show(points, names.get(x), names.get(y), order.getText());
        leftOut.getItems()
                .setAll(
                        comparison.leftOut().stream()
                                .map(out -> out.name() + ": " + out.reason())
                                .toList());
        leftOutPane.setText(Messages.counted("folder.leftOut", comparison.leftOut().size()));
        leftOutPane.setVisible(!comparison.leftOut().isEmpty());
    }

    private void fillAxes(List<String> names, int x, int y) {
        filling = true;
        for (var box : List.of(right, up)) {
            if (!box.getItems().equals(names)) {
                box.getItems().setAll(names);
            }
        }
        right.getSelectionModel().select(x);
        up.getSelectionModel().select(y);
        filling = false;
    }

    private void saveTable(Path file) {
        model.resultProperty()
                .get()
                .ifPresent(
                        result ->
                                save(
                                        file,
                                        () -> {
                                            FolderExport.table(result, file);
                                            return true;
                                        }));
    }

    private void savePicture(Path file) {
        int x = model.xProperty().get();
        int y = model.yProperty().get();
        model.resultProperty()
                .get()
                .ifPresent(
                        result ->
                                save(
                                        file,
                                        () -> {
                                            FolderExport.picture(result, x, y, file);
                                            return true;
                                        }));
    }

    private void save(Path file, Callable<Boolean> writing) {
        worker.run(
                Worker.Lane.BACKGROUND,
                writing,
                _ -> board.say(Messages.text("folder.saved", file.getFileName())),
                failure -> {
                    boolean other = failure instanceof FolderExport.OtherFileException;
                    board.sayFailed(
                            Messages.text(
                                    other ? "folder.other" : "folder.unwritable",
                                    file.getFileName()));
                    if (!other) {
                        board.report(failure);
                    }
                });
    }

    private static Label label(String key, ComboBox<String> box) {
        var label = new Label(Messages.text(key));
        label.setLabelFor(box);
        label.setMinWidth(USE_PREF_SIZE);
        box.setAccessibleText(label.getText());
        return label;
    }
}
