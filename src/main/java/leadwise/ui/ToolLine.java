package leadwise.ui;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import leadwise.paper.PaperScale;

import java.util.List;
import java.util.function.Supplier;

/// The top line: opening, how the paper is drawn, and the menu of everything rare.
final class ToolLine extends HBox {

    /// From this width of the window on, in logical pixels, there is room for all of them.
    private static final double ALL_CAPTIONS = 1080;

    ToolLine(PaperChoices choices, FilteredRecording filtered, WindowActs acts) {
        super(16);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("tool-line");
        var open = new Button(Messages.text("tool.open"));
        open.setId("open");
        open.setTooltip(Tips.of(Messages.text("tool.open.tip")));
        open.setMinWidth(Region.USE_PREF_SIZE);
        open.setOnAction(_ -> acts.open());
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren()
                .addAll(
                        open,
                        captioned(spareCaption("tool.layout"), new LeadsMenu(choices)),
                        chooser(caption("tool.speed"), "tool.speed", speeds(choices)),
                        chooser(gainCaption(choices), "tool.gain", gains(choices)),
                        captioned(spareCaption("tool.filter"), new FilterMenu(choices, filtered)),
                        space,
                        menu(acts));
    }

    /// One of the values of a chooser.
    ///
    /// @param isChosen whether it is the present one
    private record Value(String words, Supplier<Boolean> isChosen, Runnable choose) {}

    /// The values of a chooser and what changes when another one is chosen.
    private record Values(List<Value> values, ObservableValue<?> changing) {}

    private static Values speeds(PaperChoices choices) {
        return new Values(
                PaperScale.SPEEDS.stream()
                        .map(
                                speed ->
                                        new Value(
                                                Numbers.plain(speed),
                                                () -> scale(choices).mmPerSecond() == speed,
                                                () ->
                                                        choices.choose(
                                                                scale(choices).withSpeed(speed))))
                        .toList(),
                choices.styleProperty());
    }

    private static Values gains(PaperChoices choices) {
        return new Values(
                PaperScale.GAINS.stream()
                        .map(
                                gain ->
                                        new Value(
                                                Numbers.plain(gain),
                                                () -> scale(choices).mmPerMillivolt() == gain,
                                                () -> choices.chooseGain(gain)))
                        .toList(),
                choices.styleProperty());
    }

    private static PaperScale scale(PaperChoices choices) {
        return choices.style().scale();
    }

    private static Label caption(String key) {
        var caption = new Label(Messages.text(key));
        caption.setMinWidth(Region.USE_PREF_SIZE);
        caption.getStyleClass().add("muted");
        return caption;
    }

    /// What is understood without, where the window is narrow.
    private static Label spareCaption(String key) {
        var caption = caption(key);
        caption.visibleProperty()
                .bind(
                        caption.sceneProperty()
                                .flatMap(Scene::widthProperty)
                                .map(width -> width.doubleValue() >= ALL_CAPTIONS)
                                .orElse(true));
        caption.managedProperty().bind(caption.visibleProperty());
        return caption;
    }

    /// Says both gains where the chest leads have their own.
    private static Label gainCaption(PaperChoices choices) {
        var caption = caption("tool.gain");
        choices.styleProperty()
                .subscribe(
                        style ->
                                caption.setText(
                                        style.scale().hasTwoGains()
                                                ? Messages.text(
                                                        "tool.gains", style.scale().gainText())
                                                : Messages.text("tool.gain")));
        return caption;
    }

    private static Node captioned(Label caption, Node control) {
        var line = new HBox(6, caption, control);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static Node chooser(Label caption, String key, Values all) {
        var group = new ToggleGroup();
        var buttons = new HBox();
        int last = all.values().size() - 1;
        for (int i = 0; i <= last; i++) {
            var value = all.values().get(i);
            var button = new ToggleButton(value.words());
            button.setId(key.replace('.', '-') + "-" + i);
            button.setTooltip(Tips.of(Messages.text(key + ".tip")));
            button.setAccessibleText(Messages.text(key) + " " + value.words());
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.getStyleClass()
                    .add(i == 0 ? "left-pill" : i == last ? "right-pill" : "center-pill");
            button.setToggleGroup(group);
            button.setSelected(value.isChosen().get());
            all.changing().addListener((_, _, _) -> button.setSelected(value.isChosen().get()));
            button.setOnAction(
                    _ -> {
                        value.choose().run();
                        button.setSelected(true);
                    });
            buttons.getChildren().add(button);
        }
        return captioned(caption, buttons);
    }

    private static Node menu(WindowActs acts) {
        var menu =
                new MenuButton(
                        Messages.text("tool.more"),
                        null,
                        item("menu.report", acts::report),
                        item("menu.copyReport", acts::copyReport),
                        new SeparatorMenuItem(),
                        item("menu.counts", acts::readCounts),
                        item("menu.countsAsFile", acts::readAsFileSays),
                        item("menu.rate", acts::readRate),
                        new SeparatorMenuItem(),
                        item("menu.patient", acts::togglePatient),
                        item("menu.calibrate", acts::showCalibration),
                        item("menu.settings", acts::showSettings),
                        new SeparatorMenuItem(),
                        item("menu.keys", acts::showKeys),
                        item("menu.guide", acts::showGuide),
                        item("menu.about", acts::showAbout));
        menu.setId("more");
        menu.setMinWidth(Region.USE_PREF_SIZE);
        return menu;
    }

    private static MenuItem item(String key, Runnable act) {
        var item = new MenuItem(Messages.text(key));
        item.setId(key.replace('.', '-'));
        item.setOnAction(_ -> act.run());
        return item;
    }
}
