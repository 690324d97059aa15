package leadwise.ui.findings;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import leadwise.lexicon.Lexicon;
import leadwise.model.Finding;
import leadwise.review.Verdict;
import leadwise.ui.FileChoice;
import leadwise.ui.Messages;
import leadwise.ui.PhraseEntry;
import leadwise.ui.RecordingViewModel;
import leadwise.ui.ReviewViewModel;
import leadwise.ui.Tips;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// The findings panel: the field for a phrase, its preview, the ranking, and what to do with them.
public final class FindingsView extends VBox {

    /// The head and five rows.
    private static final double LEAST_TABLE = 232;

    /// What the panel asks of others about a label of the ranking.
    ///
    /// @param compare compares wordings of it
    /// @param explain shows what its number depends on
    /// @param take takes it into the reading, or rejects it there
    /// @param rankAllTheSame asks for a ranking that is withheld
    public record Acts(
            Consumer<leadwise.model.Label> compare,
            Consumer<leadwise.model.Label> explain,
            BiConsumer<Finding, Verdict> take,
            Runnable rankAllTheSame) {}

    private final FindingsViewModel model;
    private final RecordingViewModel recordings;
    private final FindingsTable table;
    private final PhraseEntry field;
    private final Acts acts;

    /// @param labelSets the named sets that the labels are taken from
    /// @param gate what the recording's health means for the ranking
    /// @param reviews tells which labels are in the reading
    public FindingsView(
            FindingsViewModel model,
            LabelSetsViewModel labelSets,
            GateViewModel gate,
            RecordingViewModel recordings,
            ReviewViewModel reviews,
            Lexicon lexicon,
            FileChoice files,
            Acts acts) {
        this.model = model;
        this.recordings = recordings;
        this.acts = acts;
        getStyleClass().add("panel");
        setId("findings");
        table = new FindingsTable(model, reviews, acts.take());
        var names = new NameLine(table::requestFocus);
        VBox.setVgrow(table, Priority.ALWAYS);
        table.setMinHeight(LEAST_TABLE);
        var preview = new PreviewLine(model);
        field =
                new PhraseEntry(
                        "phrase",
                        Messages.text("phrase.prompt"),
                        lexicon,
                        preview,
                        label -> table.select(model.enter(label)),
                        model::previewTyped);
        field.setOnList(model::addAll);
        HBox.setHgrow(field, Priority.ALWAYS);
        var add = new Button(Messages.text("phrase.add"));
        add.setId("add");
        add.setMinWidth(USE_PREF_SIZE);
        add.disableProperty().bind(field.textProperty().isEmpty());
        add.setOnAction(_ -> field.enter());
        var menu = new RowMenu(table, acts, this::copy);
        table.setContextMenu(menu.atRows());
        var sets = new LabelSetsMenu(labelSets, model, files, names);
        var entry = new HBox(6, field, add, sets);
        entry.setAlignment(Pos.CENTER_LEFT);
        var order = orderOrPreview(preview, menu.button());
        var alarm = new AlarmLine(gate, acts.rankAllTheSame());
        getChildren().addAll(entry, names, order, status(), alarm, table, footnote());
    }

    /// Puts the cursor into the field for a phrase.
    public void beginTyping() {
        field.requestFocus();
    }

    /// Compares wordings of the chosen label, or of the first one.
    public void compareChosen() {
        chosen().ifPresent(acts.compare());
    }

    /// Pins the chosen labels above the ranking, or takes their pins away.
    public void pinChosen() {
        table.pinChosen();
    }

    /// The chosen label, or the first one.
    public Optional<leadwise.model.Label> chosen() {
        return table.selected().stream()
                .findFirst()
                .or(() -> model.rows().stream().map(FindingRow::label).findFirst());
    }

    private Region status() {
        var status = new Label();
        status.setId("ranking-status");
        status.setWrapText(true);
        status.setMinHeight(USE_PREF_SIZE);
        status.getStyleClass().add("muted");
        status.textProperty().bind(model.statusProperty());
        status.visibleProperty().bind(model.statusProperty().isNotEmpty());
        status.managedProperty().bind(status.visibleProperty());
        return status;
    }

    /// One line for both: while a phrase is typed, nobody changes the order.
    private Region orderOrPreview(PreviewLine preview, Region menu) {
        var order = orderLine(menu);
        var typing = model.previewProperty().map(Optional::isPresent);
        preview.visibleProperty().bind(typing);
        order.visibleProperty().bind(typing.map(now -> !now));
        return new StackPane(order, preview);
    }

    private Region orderLine(Region menu) {
        var group = new ToggleGroup();
        var byRank = orderButton("order.rank", FindingsViewModel.Order.RANK, group, "left-pill");
        var byGroup =
                orderButton("order.group", FindingsViewModel.Order.GROUP, group, "center-pill");
        var asAsked =
                orderButton("order.asked", FindingsViewModel.Order.ASKED, group, "right-pill");
        var unconfirmed = new Label(Messages.text("ranking.unconfirmed"));
        unconfirmed.setTooltip(Tips.of(Messages.text("ranking.unconfirmed.tip")));
        unconfirmed.getStyleClass().add("badge");
        unconfirmed.setMinWidth(USE_PREF_SIZE);
        // in narrow panels the menu goes below instead of beyond the edge
        var line = new FlowPane(6, 6, new HBox(byRank, byGroup, asAsked), unconfirmed, menu);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setMinHeight(USE_PREF_SIZE);
        return line;
    }

    private ToggleButton orderButton(
            String key, FindingsViewModel.Order order, ToggleGroup group, String pill) {
        var button = new ToggleButton(Messages.text(key));
        button.setTooltip(Tips.of(Messages.text(key + ".tip")));
        button.setToggleGroup(group);
        button.getStyleClass().addAll(pill, "small");
        button.setFocusTraversable(false);
        button.setMinWidth(USE_PREF_SIZE);
        button.setSelected(model.orderProperty().get() == order);
        model.orderProperty().addListener((_, _, now) -> button.setSelected(now == order));
        button.setOnAction(
                _ -> {
                    model.orderProperty().set(order);
                    button.setSelected(true);
                });
        return button;
    }

    private void copy() {
        recordings
                .shown()
                .ifPresent(
                        shown -> {
                            var content = new ClipboardContent();
                            content.putString(model.asText(shown));
                            Clipboard.getSystemClipboard().setContent(content);
                        });
    }

    /// One line; the whole of it is one rest of the pointer away and read out.
    private Region footnote() {
        var words = new Label();
        words.setId("ranking-footnote");
        words.textProperty().bind(model.footnoteProperty());
        var whole = Tips.of("");
        whole.textProperty().bind(model.footnoteProperty());
        words.setTooltip(whole);
        words.setMinWidth(0);
        words.getStyleClass().addAll("muted", "small-text");
        return words;
    }
}
