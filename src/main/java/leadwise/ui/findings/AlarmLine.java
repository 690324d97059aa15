package leadwise.ui.findings;

import javafx.scene.control.Label;

import leadwise.model.HealthFinding;
import leadwise.ui.Messages;
import leadwise.ui.RecordingViewModel;

import java.util.stream.Collectors;

/// Says above the ranking that the recording contradicts itself; not there when it does not.
final class AlarmLine extends Label {

    AlarmLine(RecordingViewModel recordings) {
        setId("ranking-alarm");
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
        getStyleClass().add("alarm");
        managedProperty().bind(visibleProperty());
        recordings.shownProperty().addListener((_, _, _) -> update(recordings));
        update(recordings);
    }

    private void update(RecordingViewModel recordings) {
        var sentences =
                recordings.shown().stream()
                        .flatMap(shown -> shown.alarms().stream())
                        .map(HealthFinding::sentence)
                        .collect(Collectors.joining(" "));
        setText(Messages.text("ranking.alarm", sentences));
        setVisible(!sentences.isEmpty());
    }
}
