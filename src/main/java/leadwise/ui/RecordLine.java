package leadwise.ui;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import leadwise.model.HealthFinding;
import leadwise.model.Patient;

import org.controlsfx.control.PopOver;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One line about the recording on the screen; one button opens what the file itself says, one the
/// list of all remarks and health findings.
final class RecordLine extends HBox {

    private static final double POPOVER_WIDTH = 460;
    private static final double POPOVER_HEIGHT = 520;

    private final Label name = new Label(Messages.text("record.none"));
    private final Label synthetic = new Label(Messages.text("record.synthetic"));
    private final Label facts = new Label();
    private final Button fromFile = new Button(Messages.text("file.button"));
    private final Button health = new Button();
    private List<Node> lines = List.of();
    private FileFactsList fileFacts = new FileFactsList(List.of());

    RecordLine(RecordingViewModel recordings) {
        super(10);
        setId("record");
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("record-line");
        name.setId("record-name");
        name.getStyleClass().add("record-name");
        synthetic.setId("record-synthetic");
        synthetic.getStyleClass().add("badge");
        synthetic.setMinWidth(Region.USE_PREF_SIZE);
        facts.setId("record-facts");
        facts.setMinWidth(Region.USE_PREF_SIZE);
        health.setId("health");
        health.getStyleClass().add("small");
        health.setMinWidth(Region.USE_PREF_SIZE);
        health.setTooltip(Tips.of(Messages.text("health.tip")));
        health.setOnAction(_ -> openHealth());
        fromFile.setId("from-file");
        fromFile.getStyleClass().add("small");
        fromFile.setMinWidth(Region.USE_PREF_SIZE);
        fromFile.setTooltip(Tips.of(Messages.text("file.tip")));
        fromFile.setOnAction(_ -> openFileFacts());
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(name, synthetic, facts, space, fromFile, health);
        recordings.shownProperty().addListener((_, _, now) -> show(now));
        show(recordings.shown());
    }

    /// Opens the list of remarks and health findings below its button.
    void openHealth() {
        if (!health.isVisible()) {
            return;
        }
        var box = new VBox(8);
        box.setPadding(new Insets(14));
        box.getChildren().setAll(lines);
        open(box, "health-list", health);
    }

    /// Opens what the file itself says below its button.
    void openFileFacts() {
        if (!fromFile.isVisible()) {
            return;
        }
        var box = new VBox(4);
        box.setPadding(new Insets(14));
        for (var section : fileFacts.sections()) {
            var title = new Label(section.title());
            title.getStyleClass().add("section-title");
            box.getChildren().add(title);
            section.lines().forEach(text -> box.getChildren().add(line("", text)));
        }
        var scroll = new ScrollPane(box);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(POPOVER_HEIGHT);
        scroll.getStyleClass().add("edge-to-edge");
        open(scroll, "file-list", fromFile);
    }

    private static void open(Region content, String id, Node below) {
        content.setPrefWidth(POPOVER_WIDTH);
        var list = new PopOver(content);
        list.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
        list.setAnimated(false);
        list.setId(id);
        list.show(below);
    }

    private void show(Optional<ShownRecording> now) {
        synthetic.setVisible(now.isPresent() && now.get().isSynthetic());
        synthetic.setManaged(synthetic.isVisible());
        health.setVisible(now.isPresent());
        fileFacts =
                now.map(shown -> FileFactsList.of(shown.recording().facts()))
                        .orElseGet(() -> new FileFactsList(List.of()));
        fromFile.setVisible(!fileFacts.isEmpty());
        fromFile.setManaged(fromFile.isVisible());
        now.ifPresent(this::fill);
    }

    private void fill(ShownRecording shown) {
        var recording = shown.recording();
        name.setText(recording.id());
        name.setTooltip(Tips.of(recording.id()));
        var words = new ArrayList<String>();
        words.add(recording.source().format());
        words.add(Messages.text("record.rate", Numbers.plain(recording.samplesPerSecond())));
        words.add(Messages.text("record.duration", Numbers.plain(recording.durationSeconds())));
        recording.patient().map(RecordLine::person).filter(p -> !p.isEmpty()).ifPresent(words::add);
        shown.measurements()
                .heartRatePerMinute()
                .value()
                .ifPresent(rate -> words.add(Messages.text("record.heartRate", Math.round(rate))));
        shown.options()
                .countsPerMillivolt()
                .ifPresent(
                        counts -> words.add(Messages.text("record.counts", Numbers.plain(counts))));
        facts.setText(String.join("  ·  ", words));
        lines = lines(shown);
        long warnings =
                shown.health().stream()
                        .filter(f -> f.severity() != HealthFinding.Severity.NOTE)
                        .count();
        int count = shown.health().size();
        health.setText(
                count == 0
                        ? Messages.text("health.none")
                        : warnings == 0
                                ? Messages.counted("health.notes", count)
                                : Messages.counted("health.warnings", (int) warnings));
        health.getStyleClass().remove("warns");
        if (warnings > 0) {
            health.getStyleClass().add("warns");
        }
    }

    private static String person(Patient patient) {
        var words = new ArrayList<String>();
        patient.name().ifPresent(words::add);
        patient.ageYears().ifPresent(age -> words.add(Messages.text("record.age", age)));
        patient.sex().ifPresent(words::add);
        return String.join(", ", words);
    }

    private static List<Node> lines(ShownRecording shown) {
        var lines = new ArrayList<Node>();
        // the gravest stand first already
        for (var finding : shown.health()) {
            lines.add(line(word(finding.severity()), finding.sentence()));
        }
        if (lines.isEmpty()) {
            lines.add(line("", Messages.text("health.nothing")));
        }
        return lines;
    }

    private static String word(HealthFinding.Severity severity) {
        return switch (severity) {
            case NOTE -> Messages.text("health.note");
            case WARNING -> Messages.text("health.warning");
            case ALARM -> Messages.text("health.alarm");
        };
    }

    private static Node line(String kind, String sentence) {
        var label = new Label(kind.isEmpty() ? sentence : kind + ": " + sentence);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
