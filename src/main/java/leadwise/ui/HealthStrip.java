package leadwise.ui;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import leadwise.model.HealthFinding;
import leadwise.model.Lead;

import org.controlsfx.control.PopOver;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// The worst that was found out about the recording, and how much there is besides; opens the list
/// of all of it, from which a finding with leads can be gone to.
final class HealthStrip extends Button {

    private static final double WIDTH = 480;
    private static final double ROW_HEIGHT = 58;
    private static final int ROWS = 6;

    private final Consumer<HealthFinding> goThere;
    private List<HealthFinding> findings = List.of();

    /// @param goThere shows where on the paper a finding is
    HealthStrip(RecordingViewModel recordings, Consumer<HealthFinding> goThere) {
        this.goThere = goThere;
        setId("health");
        getStyleClass().add("small");
        setMinWidth(96);
        setTooltip(Tips.of(Messages.text("health.tip")));
        setOnAction(_ -> open());
        recordings.shownProperty().subscribe(this::show);
    }

    private void show(Optional<ShownRecording> now) {
        setVisible(now.isPresent());
        setManaged(now.isPresent());
        findings = now.map(ShownRecording::health).orElse(List.of());
        setText(HealthWords.line(findings));
        setAccessibleText(getText());
        getStyleClass().remove("warns");
        if (findings.stream().anyMatch(f -> f.severity() != HealthFinding.Severity.NOTE)) {
            getStyleClass().add("warns");
        }
    }

    /// Opens the list below the strip.
    void open() {
        if (!isVisible()) {
            return;
        }
        var over = new PopOver();
        over.setContentNode(content(over));
        over.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
        over.setAnimated(false);
        over.setId("health-list");
        over.show(this);
    }

    private Region content(PopOver over) {
        if (findings.isEmpty()) {
            var nothing = new Label(Messages.text("health.nothing"));
            nothing.setWrapText(true);
            nothing.setMaxWidth(WIDTH);
            var box = new VBox(nothing);
            box.getStyleClass().add("popover-text");
            return box;
        }
        var list = new ListView<HealthFinding>();
        list.setId("health-findings");
        list.getStyleClass().add("popover-list");
        list.getItems().setAll(findings);
        list.setAccessibleText(Messages.text("health.list"));
        list.setCellFactory(_ -> new FindingCell());
        list.setPrefSize(WIDTH, Math.min(ROWS, findings.size()) * ROW_HEIGHT + 4);
        list.getSelectionModel().selectFirst();
        list.setOnKeyPressed(
                key -> {
                    if (key.getCode() == KeyCode.ENTER) {
                        go(over, list.getSelectionModel().getSelectedItem());
                    }
                });
        list.setOnMouseClicked(_ -> go(over, list.getSelectionModel().getSelectedItem()));
        return list;
    }

    private void go(PopOver over, @Nullable HealthFinding finding) {
        if (finding != null && !finding.leads().isEmpty()) {
            over.hide();
            goThere.accept(finding);
        }
    }

    private static final class FindingCell extends ListCell<HealthFinding> {

        FindingCell() {
            setWrapText(true);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable HealthFinding finding, boolean empty) {
            super.updateItem(finding, empty);
            if (empty || finding == null) {
                setText("");
                return;
            }
            var leads =
                    finding.leads().stream().map(Lead::toString).collect(Collectors.joining(", "));
            setText(
                    leads.isEmpty()
                            ? HealthWords.sentence(finding)
                            : Messages.text("health.at", HealthWords.sentence(finding), leads));
        }
    }
}
