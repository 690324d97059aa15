package leadwise.ui;

import javafx.beans.property.BooleanProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import leadwise.model.HealthFinding;

import org.controlsfx.control.PopOver;

import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Consumer;

/// One calm line: the patient to the left, the facts of the recording and its health to the right.
/// Where room is short the facts give way, never the patient.
final class RecordLine extends HBox {

    private static final double POPOVER_WIDTH = 460;
    private static final double POPOVER_HEIGHT = 520;
    private static final double LEAST_FACTS = 60;

    private final Label name = new Label(Messages.text("record.none"));
    private final Label synthetic = new Label(Messages.text("record.synthetic"));
    private final Label facts = new Label();
    private final Button fromFile = new Button(Messages.text("file.button"));
    private final HealthStrip health;
    private final BooleanProperty patientHidden;
    private Optional<ShownRecording> shown = Optional.empty();

    RecordLine(
            RecordingViewModel recordings,
            BooleanProperty patientHidden,
            Consumer<HealthFinding> goThere) {
        super(10);
        this.patientHidden = patientHidden;
        this.health = new HealthStrip(recordings, goThere);
        setId("record");
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("record-line");
        name.setId("record-name");
        name.setMinWidth(LEAST_FACTS);
        synthetic.setId("record-synthetic");
        synthetic.getStyleClass().add("badge");
        synthetic.setMinWidth(Region.USE_PREF_SIZE);
        synthetic.managedProperty().bind(synthetic.visibleProperty());
        facts.setId("record-facts");
        facts.getStyleClass().add("muted");
        facts.setMinWidth(LEAST_FACTS);
        fromFile.setId("from-file");
        fromFile.getStyleClass().add("small");
        fromFile.setMinWidth(Region.USE_PREF_SIZE);
        fromFile.setTooltip(Tips.of(Messages.text("file.tip")));
        fromFile.setOnAction(_ -> openFileFacts());
        fromFile.managedProperty().bind(fromFile.visibleProperty());
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren()
                .addAll(
                        new PatientBand(recordings, patientHidden),
                        space,
                        name,
                        synthetic,
                        facts,
                        fromFile,
                        health);
        recordings.shownProperty().subscribe(this::show);
        patientHidden.subscribe(() -> fromFile.setVisible(!fileFacts().isEmpty()));
    }

    /// Opens the list of remarks and health findings below its strip.
    void openHealth() {
        health.open();
    }

    /// Opens what the file itself says below its button.
    void openFileFacts() {
        if (!fromFile.isVisible()) {
            return;
        }
        var box = new VBox(4);
        box.setPadding(new Insets(14));
        for (var section : fileFacts().sections()) {
            var title = new Label(section.title());
            title.getStyleClass().add("section-title");
            box.getChildren().add(title);
            section.lines().forEach(text -> box.getChildren().add(line(text)));
        }
        var scroll = new ScrollPane(box);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(POPOVER_HEIGHT);
        scroll.getStyleClass().addAll("edge-to-edge", "popover-list");
        scroll.setPrefWidth(POPOVER_WIDTH);
        var list = new PopOver(scroll);
        list.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
        list.setAnimated(false);
        list.setId("file-list");
        list.show(fromFile);
    }

    private FileFactsList fileFacts() {
        return shown.map(now -> now.recording().facts())
                .map(
                        said ->
                                patientHidden.get()
                                        ? FileFactsList.withoutPatient(said)
                                        : FileFactsList.of(said))
                .orElseGet(FileFactsList::nothing);
    }

    private void show(Optional<ShownRecording> now) {
        shown = now;
        synthetic.setVisible(now.filter(ShownRecording::isSynthetic).isPresent());
        fromFile.setVisible(!fileFacts().isEmpty());
        now.ifPresent(this::fill);
    }

    private void fill(ShownRecording now) {
        var recording = now.recording();
        name.setText(recording.id());
        name.setTooltip(Tips.of(recording.id()));
        var words = new ArrayList<String>();
        words.add(recording.source().format());
        words.add(Messages.text("record.rate", Numbers.plain(recording.samplesPerSecond())));
        words.add(Messages.text("record.duration", Numbers.plain(recording.durationSeconds())));
        now.measurements()
                .heartRatePerMinute()
                .value()
                .ifPresent(rate -> words.add(Messages.text("record.heartRate", Math.round(rate))));
        now.options()
                .countsPerMillivolt()
                .ifPresent(
                        counts -> words.add(Messages.text("record.counts", Numbers.plain(counts))));
        facts.setText(String.join("  ·  ", words));
        facts.setTooltip(Tips.of(facts.getText()));
    }

    private static Label line(String sentence) {
        var label = new Label(sentence);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
