package leadwise.ui;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import leadwise.inference.DeviceUse;

import java.util.Locale;
import java.util.Optional;

/// The bottom line: what computes the numbers and on what, and what always has to be known.
final class StatusLine extends HBox {

    private final Label engine = new Label();
    private final Label filter = new Label();

    /// @param blindFirst whether the ranking stays covered until the reader has had a say
    /// @param scaleState whether a millimetre of the paper is one on the glass, in words
    StatusLine(
            Scoring scoring,
            ReviewViewModel reviews,
            FilteredRecording filtered,
            ObservableValue<Boolean> blindFirst,
            ObservableValue<String> scaleState) {
        super(18);
        setId("status");
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("status-line");
        engine.setId("status-engine");
        engine.setMinWidth(0);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren()
                .addAll(
                        engine,
                        space,
                        filter,
                        new SavedItem(reviews),
                        when(blindFirst, fixed("status.blindFirst", "blind-first")),
                        scale(scaleState),
                        fixed("status.offline", "offline"),
                        fixed("status.notice", "notice"));
        scoring.engineProperty().addListener((_, _, _) -> update(scoring));
        scoring.stateProperty().addListener((_, _, _) -> update(scoring));
        update(scoring);
        filter.setId("status-filter");
        filter.setMinWidth(Region.USE_PREF_SIZE);
        filtered.drawnProperty().subscribe(() -> update(filtered));
    }

    private void update(FilteredRecording filtered) {
        var words = Messages.text("status.filter", FilterWords.of(filtered.filter()));
        var warning = filtered.drawnProperty().get().flatMap(FilterWords::warning);
        filter.setText(warning.map(beware -> words + " · " + beware).orElse(words));
        filter.setTooltip(Tips.of(Messages.text("status.filter.tip")));
        filter.getStyleClass().remove("beware");
        warning.ifPresent(_ -> filter.getStyleClass().add("beware"));
    }

    private void update(Scoring scoring) {
        var words = words(scoring.engineProperty().get(), scoring.state());
        engine.setText(words);
        engine.setTooltip(Tips.of(words));
    }

    private static String words(Optional<Scoring.Engine> engine, Scoring.State state) {
        return engine.map(
                        there ->
                                Messages.text(
                                        "status.engine", there.bundle(), device(there.deviceUse())))
                .orElseGet(
                        () ->
                                state instanceof Scoring.State.Absent
                                        ? Messages.text("status.absent")
                                        : Messages.text("status.loading"));
    }

    /// The device in use, and why it is not the one that was asked for.
    static String device(DeviceUse use) {
        var used = use.used().name().toUpperCase(Locale.ROOT);
        return use.reason().isEmpty() ? used : Messages.text("status.fallback", used, use.reason());
    }

    private static Label scale(ObservableValue<String> words) {
        var label = fixed("status.scale", "scale-state");
        label.textProperty().bind(words);
        return label;
    }

    private static Label when(ObservableValue<Boolean> shown, Label label) {
        label.visibleProperty().bind(shown);
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    private static Label fixed(String key, String id) {
        var label = new Label(Messages.text(key));
        label.setId(id);
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.setTooltip(Tips.of(Messages.text(key + ".tip")));
        return label;
    }
}
