package leadwise.ui;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.OptionalDouble;

/// Measures the screen: a bar is made as long as something whose length is known, laid on the
/// glass.
final class CalibrationCard extends VBox {

    /// What can be laid on the glass.
    private enum Measure {
        /// The long side of a card as in ISO/IEC 7810, ID-1.
        BANK_CARD(85.60, "calibrate.card"),
        RULER(100, "calibrate.ruler");

        private final double mm;
        private final String key;

        Measure(double mm, String key) {
            this.mm = mm;
            this.key = key;
        }
    }

    /// What a logical pixel is taken for before anybody has measured: 96 to the inch.
    private static final double USUAL_PIXELS_PER_MM = 96 / 25.4;

    private static final double SHORTEST = 180;
    private static final double LONGEST = 780;
    private static final double MANY = 10;

    private final Slider length = new Slider(SHORTEST, LONGEST, SHORTEST);
    private final Region bar = new Region();
    private final Label says = new Label();
    private Measure measure = Measure.BANK_CARD;

    /// @param known what was measured on this monitor before, in logical pixels per millimetre
    CalibrationCard(OptionalDouble known) {
        super(14);
        setId("calibration");
        var group = new ToggleGroup();
        var choices = new HBox(16);
        for (var one : Measure.values()) {
            var button = new RadioButton(Messages.text(one.key));
            button.setId(one.key.replace('.', '-'));
            button.setToggleGroup(group);
            button.setSelected(one == measure);
            button.setOnAction(_ -> measureWith(one));
            choices.getChildren().add(button);
        }
        bar.setId("calibration-bar");
        bar.getStyleClass().add("calibration-bar");
        bar.setMinSize(0, 40);
        bar.maxWidthProperty().bind(length.valueProperty());
        bar.prefWidthProperty().bind(length.valueProperty());
        var room = new StackPane(bar);
        room.setAlignment(Pos.CENTER_LEFT);
        room.setMinWidth(LONGEST);
        length.setId("calibration-length");
        length.setAccessibleText(Messages.text("calibrate.length"));
        length.setBlockIncrement(1);
        length.addEventFilter(KeyEvent.KEY_PRESSED, this::manySteps);
        length.valueProperty().subscribe(this::say);
        says.setId("calibration-says");
        getChildren()
                .addAll(Forms.words(Messages.text("calibrate.how")), choices, room, length, says);
        begin(known.orElse(USUAL_PIXELS_PER_MM));
    }

    /// What the bar says now, in logical pixels per millimetre.
    double pixelsPerMm() {
        return length.getValue() / measure.mm;
    }

    Slider length() {
        return length;
    }

    private void begin(double pixelsPerMm) {
        length.setValue(Math.rint(pixelsPerMm * measure.mm));
        say();
    }

    /// The millimetre stays as large as it is, the bar gets another length.
    private void measureWith(Measure other) {
        double present = pixelsPerMm();
        measure = other;
        begin(present);
        length.requestFocus();
    }

    private void manySteps(KeyEvent key) {
        if (key.isShiftDown() && key.getCode() == KeyCode.LEFT) {
            length.adjustValue(length.getValue() - MANY);
            key.consume();
        } else if (key.isShiftDown() && key.getCode() == KeyCode.RIGHT) {
            length.adjustValue(length.getValue() + MANY);
            key.consume();
        }
    }

    private void say() {
        says.setText(
                Messages.text(
                        "calibrate.says",
                        Numbers.plain(measure.mm),
                        Math.round(length.getValue()),
                        Numbers.hundredths(pixelsPerMm())));
    }
}
