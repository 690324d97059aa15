package leadwise.ui.findings;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import leadwise.lexicon.Abbreviation;
import leadwise.lexicon.Lexicon;
import leadwise.lexicon.Statement;
import leadwise.ui.Messages;
import leadwise.ui.Tips;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// The statement library by group, with a search over names, synonyms and abbreviations.
public final class LibraryView extends VBox {

    private static final int MOST_FOUND = 60;

    /// A line of the tree: a group, or a statement in it.
    private record Line(String text, Optional<Statement> statement) {}

    private final FindingsViewModel model;
    private final Lexicon lexicon;
    private final TreeView<Line> tree = new TreeView<>();
    private final TextField search = new TextField();
    private final Label about = new Label();

    public LibraryView(FindingsViewModel model, Lexicon lexicon) {
        this.model = model;
        this.lexicon = lexicon;
        getStyleClass().add("panel");
        setId("library");
        search.setId("library-search");
        search.setPromptText(Messages.text("library.search"));
        search.textProperty().addListener((_, _, _) -> fill());
        tree.setId("library-tree");
        tree.setShowRoot(false);
        tree.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        tree.setCellFactory(_ -> cell());
        tree.getSelectionModel().selectedItemProperty().addListener((_, _, item) -> tell(item));
        tree.setOnKeyPressed(
                key -> {
                    if (key.getCode() == KeyCode.ENTER) {
                        addSelected();
                    }
                });
        VBox.setVgrow(tree, Priority.ALWAYS);
        about.setWrapText(true);
        about.setMinHeight(96);
        about.setAlignment(Pos.TOP_LEFT);
        about.getStyleClass().addAll("muted", "small-text");
        var add = new Button(Messages.text("library.add"));
        add.setId("library-add");
        add.setOnAction(_ -> addSelected());
        HBox.setHgrow(search, Priority.ALWAYS);
        add.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(new HBox(6, search, add), tree, about);
        fill();
    }

    private void fill() {
        var typed = search.getText().strip();
        List<Statement> statements =
                typed.isEmpty()
                        ? lexicon.statements()
                        : lexicon.search(typed, MOST_FOUND).stream()
                                .map(Lexicon.Match::statement)
                                .toList();
        var groups = new LinkedHashMap<String, List<Statement>>();
        for (var statement : statements) {
            groups.computeIfAbsent(statement.group(), _ -> new ArrayList<>()).add(statement);
        }
        var root = new TreeItem<>(new Line("", Optional.empty()));
        groups.forEach(
                (name, members) -> {
                    var group =
                            new TreeItem<>(
                                    new Line(
                                            Messages.text(
                                                    "library.group", heading(name), members.size()),
                                            Optional.empty()));
                    members.forEach(
                            member ->
                                    group.getChildren()
                                            .add(
                                                    new TreeItem<>(
                                                            new Line(
                                                                    member.name(),
                                                                    Optional.of(member)))));
                    group.setExpanded(!typed.isEmpty());
                    root.getChildren().add(group);
                });
        tree.setRoot(root);
    }

    private static String heading(String group) {
        if (group.equals("st-t")) {
            return "ST-T";
        }
        return group.substring(0, 1).toUpperCase(Locale.ROOT) + group.substring(1);
    }

    private void addSelected() {
        for (var item : List.copyOf(tree.getSelectionModel().getSelectedItems())) {
            item.getValue().statement().ifPresent(this::add);
        }
    }

    private void add(Statement statement) {
        model.add(new leadwise.model.Label(statement.name(), Optional.of(statement.id())));
    }

    private void tell(TreeItem<Line> item) {
        about.setText(
                Optional.ofNullable(item)
                        .flatMap(chosen -> chosen.getValue().statement())
                        .map(LibraryView::describe)
                        .orElse(""));
    }

    private static String describe(Statement statement) {
        var letters =
                statement.abbreviations().stream()
                        .map(Abbreviation::text)
                        .collect(Collectors.joining(", "));
        var lines = new ArrayList<String>();
        if (!letters.isEmpty()) {
            lines.add(Messages.text("library.abbreviations", letters));
        }
        if (!statement.synonyms().isEmpty()) {
            lines.add(Messages.text("library.synonyms", String.join("; ", statement.synonyms())));
        }
        statement.criteria().stream()
                .findFirst()
                .ifPresent(seen -> lines.add(Messages.text("library.criteria", seen)));
        return String.join("\n", lines);
    }

    private TreeCell<Line> cell() {
        var cell =
                new TreeCell<Line>() {
                    @Override
                    protected void updateItem(Line line, boolean empty) {
                        super.updateItem(line, empty);
                        setText(empty || line == null ? "" : line.text());
                        setTooltip(
                                empty || line == null
                                        ? null
                                        : line.statement()
                                                .map(s -> Tips.of(s.name()))
                                                .orElse(null));
                    }
                };
        cell.setOnMouseClicked(
                click -> {
                    if (click.getClickCount() == 2 && !cell.isEmpty()) {
                        addSelected();
                    }
                });
        return cell;
    }
}
