package leadwise.ui.measurements;

import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import leadwise.model.MedianBeat;
import leadwise.ui.Messages;
import leadwise.ui.Tips;

import java.util.List;
import java.util.Optional;

/// The measurements panel: each value with its method and origin beside it, ST by lead, and the
/// median beat on which the marks are moved.
public final class MeasurementsView extends ScrollPane {

    private static final int ST_COLUMNS = 4;

    private final MeasurementsViewModel model;
    private final GridPane rows = new GridPane(10, 3);
    private final GridPane st = new GridPane(14, 3);
    private final Label medianTitle = title();
    private final VBox calipers = new VBox(3);

    public MeasurementsView(MeasurementsViewModel model) {
        this.model = model;
        setId("measurements");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        rows.setId("measurement-rows");
        rows.getColumnConstraints().addAll(fixed(), fixed(), growing(), fixed());
        st.setId("measurement-st");
        var none = new Label(Messages.text("measure.none"));
        none.getStyleClass().add("muted");
        var stTitle = title();
        stTitle.setText(Messages.text("measure.st"));
        var stNote = small(Messages.text("measure.st.note"));
        var medianNote = small(Messages.text("median.note"));
        var picture = new MedianBeatPicture(model);
        var content =
                new VBox(
                        head(),
                        none,
                        rows,
                        stTitle,
                        st,
                        stNote,
                        calipers,
                        medianTitle,
                        picture,
                        medianNote);
        content.getStyleClass().addAll("panel", "measurements");
        setContent(content);
        model.rowsProperty().subscribe(this::show);
        model.rowsProperty().subscribe(now -> present(now.isEmpty(), none));
        model.stProperty().subscribe(this::showSt);
        model.stProperty().subscribe(now -> present(!now.isEmpty(), stTitle, st, stNote));
        model.beatProperty().subscribe(this::showTitle);
        model.beatProperty()
                .subscribe(now -> present(now.isPresent(), medianTitle, picture, medianNote));
        calipers.setId("measurement-calipers");
        model.calipersProperty().subscribe(this::showCalipers);
        model.calipersProperty().subscribe(now -> present(!now.isEmpty(), calipers));
    }

    private HBox head() {
        var badge = new Label(Messages.text("measure.unconfirmed"));
        badge.setId("measurements-unconfirmed");
        badge.getStyleClass().add("badge");
        badge.setMinWidth(USE_PREF_SIZE);
        badge.setTooltip(Tips.of(Messages.text("measure.unconfirmed.tip")));
        badge.visibleProperty().bind(model.unconfirmedProperty());
        var formula = new ChoiceBox<QtFormula>();
        formula.setId("qtc-formula");
        formula.getItems().setAll(QtFormula.values());
        formula.valueProperty().bindBidirectional(model.formulaProperty());
        var formulaName = new Label(Messages.text("measure.qtc.formula"));
        formulaName.setLabelFor(formula);
        formulaName.setMinWidth(USE_PREF_SIZE);
        formula.setAccessibleText(Messages.text("measure.qtc.formula"));
        var marks = new ToggleButton(Messages.text("measure.marks"));
        marks.setId("measurement-marks");
        marks.setMinWidth(USE_PREF_SIZE);
        marks.setTooltip(Tips.of(Messages.text("measure.marks.tip")));
        marks.selectedProperty().bindBidirectional(model.marksShownProperty());
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var head = new HBox(8, badge, gap, formulaName, formula, marks);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private void show(List<MeasurementRow> all) {
        rows.getChildren().clear();
        for (int i = 0; i < all.size(); i++) {
            var row = all.get(i);
            var name = new Label(row.name());
            name.setMinWidth(USE_PREF_SIZE);
            name.setAccessibleText(row.spoken());
            var value = new Label(row.value());
            value.setId("measured-" + i);
            value.getStyleClass().add("measured-value");
            value.setMinWidth(USE_PREF_SIZE);
            value.setAccessibleText(row.spoken());
            value.setTooltip(Tips.of(row.spoken()));
            var detail = small(row.detail());
            if (row.origin() == MeasurementRow.Origin.READER) {
                detail.getStyleClass().add("by-reader");
            }
            var beside = new VBox(detail);
            beside.setAlignment(Pos.CENTER_LEFT);
            if (!row.remark().isEmpty()) {
                beside.getChildren().add(small("⚠ " + row.remark()));
            }
            var file = new Label(fileText(row));
            file.getStyleClass().add("small-text");
            file.setMinWidth(USE_PREF_SIZE);
            beside.getStyleClass().add("measured-beside");
            file.getStyleClass().add("measured-beside");
            rows.addRow(i, name, value, beside);
            rows.add(file, 3, i);
            GridPane.setHalignment(value, HPos.RIGHT);
            // aligned at the baseline, a row would not grow with words that need two lines
            for (var cell : List.of(name, value, beside, file)) {
                GridPane.setValignment(cell, VPos.TOP);
            }
            GridPane.setColumnSpan(beside, row.fileSays().isEmpty() ? 2 : 1);
        }
    }

    private static String fileText(MeasurementRow row) {
        return row.fileSays().isEmpty() ? "" : Messages.text("measure.file", row.fileSays());
    }

    private void showSt(List<StText> all) {
        st.getChildren().clear();
        int perColumn = Math.max(2, Math.ceilDiv(all.size(), ST_COLUMNS));
        for (int i = 0; i < all.size(); i++) {
            var lead = new Label(all.get(i).lead());
            lead.getStyleClass().addAll("muted", "small-text");
            lead.setMinWidth(USE_PREF_SIZE);
            var level = new Label(all.get(i).atJ());
            level.setMinWidth(USE_PREF_SIZE);
            var cell = new HBox(4, lead, level);
            cell.setAlignment(Pos.BASELINE_LEFT);
            level.setAccessibleText(all.get(i).spoken());
            level.setTooltip(Tips.of(all.get(i).spoken()));
            st.add(cell, i / perColumn, i % perColumn);
        }
    }

    private void showCalipers(List<CaliperText> all) {
        var title = title();
        title.setText(Messages.text("measure.calipers"));
        calipers.getChildren().setAll(title);
        for (var caliper : all) {
            var text = new Label(caliper.text());
            text.setMinWidth(USE_PREF_SIZE);
            var remove = new Button("✕");
            remove.getStyleClass().add("flat");
            remove.setAccessibleText(Messages.text("measure.calipers.remove", caliper.text()));
            remove.setTooltip(Tips.of(Messages.text("measure.calipers.remove", caliper.text())));
            remove.setOnAction(_ -> model.removeCaliper(caliper.id()));
            var line = new HBox(8, text, remove);
            line.setAlignment(Pos.CENTER_LEFT);
            calipers.getChildren().add(line);
        }
    }

    private void showTitle(Optional<MedianBeat> beat) {
        medianTitle.setText(
                beat.map(b -> Messages.text("median.title", b.beats(), b.leads().size()))
                        .orElse(""));
    }

    private static void present(boolean present, Node... nodes) {
        for (var node : nodes) {
            node.setVisible(present);
            node.setManaged(present);
        }
    }

    private static Label title() {
        var title = new Label();
        title.getStyleClass().add("section-title");
        return title;
    }

    private static Label small(String words) {
        var small = new Label(words);
        small.setWrapText(true);
        small.setMinHeight(USE_PREF_SIZE);
        small.getStyleClass().addAll("muted", "small-text");
        return small;
    }

    private static ColumnConstraints fixed() {
        var column = new ColumnConstraints();
        column.setMinWidth(USE_PREF_SIZE);
        return column;
    }

    private static ColumnConstraints growing() {
        var column = new ColumnConstraints();
        column.setHgrow(Priority.ALWAYS);
        return column;
    }
}
