package leadwise.ui;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import java.util.Optional;

/// Who was recorded and when, always in full and at the same place, unless it is hidden.
final class PatientBand extends HBox {

    private final Label name = new Label();
    private final Label others = new Label();
    private final BooleanProperty hidden;
    private PatientWords words = PatientWords.NONE;

    PatientBand(RecordingViewModel recordings, BooleanProperty hidden) {
        super(10);
        this.hidden = hidden;
        setId("patient");
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(Region.USE_PREF_SIZE);
        name.setId("patient-name");
        name.getStyleClass().add("patient-name");
        others.setId("patient-others");
        for (var label : new Label[] {name, others}) {
            label.setMinWidth(Region.USE_PREF_SIZE);
            label.managedProperty().bind(Bindings.isNotEmpty(label.textProperty()));
        }
        getChildren().addAll(name, others);
        recordings.shownProperty().subscribe(this::show);
        hidden.subscribe(this::say);
    }

    private void show(Optional<ShownRecording> now) {
        words = now.map(shown -> PatientWords.of(shown.recording())).orElse(PatientWords.NONE);
        setVisible(now.isPresent());
        setManaged(now.isPresent());
        say();
    }

    private void say() {
        name.getStyleClass().remove("muted");
        if (hidden.get() || words.isEmpty()) {
            name.setText("");
            others.setText(Messages.text(hidden.get() ? "patient.hidden" : "patient.none"));
            others.getStyleClass().setAll("label", "muted");
        } else {
            name.setText(words.name());
            others.setText(String.join("  ·  ", words.others()));
            others.getStyleClass().setAll("label");
        }
    }
}
