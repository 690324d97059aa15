package leadwise.ui;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
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

import leadwise.paper.Layout;
import leadwise.paper.PaperScale;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The top line: opening, how the paper is drawn, and the menu of everything rare.
final class ToolLine extends HBox {

    ToolLine(PaperChoices choices, WindowActs acts) {
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
                        chooser("tool.layout", layouts(choices)),
                        chooser("tool.speed", speeds(choices)),
                        chooser("tool.gain", gains(choices)),
                        space,
                        menu(acts));
    }

    /// One of the values of a chooser.
    ///
    /// @param isChosen whether it is the present one
    private record Value(String words, Supplier<Boolean> isChosen, Runnable choose) {}

    /// The values of a chooser and what changes when another one is chosen.
    private record Values(List<Value> values, ObservableValue<?> changing) {}

    private static Values layouts(PaperChoices choices) {
        var property = choices.layoutProperty();
        return new Values(
                Stream.of(Layout.values())
                        .map(
                                layout ->
                                        new Value(
                                                layoutWords(layout),
                                                () -> property.get() == layout,
                                                () -> property.set(layout)))
                        .toList(),
                property);
    }

    private static Values speeds(PaperChoices choices) {
        var property = choices.scaleProperty();
        return new Values(
                PaperScale.SPEEDS.stream()
                        .map(
                                speed ->
                                        new Value(
                                                Numbers.plain(speed),
                                                () -> property.get().mmPerSecond() == speed,
                                                () ->
                                                        property.set(
                                                                property.get().withSpeed(speed))))
                        .toList(),
                property);
    }

    private static Values gains(PaperChoices choices) {
        var property = choices.scaleProperty();
        return new Values(
                PaperScale.GAINS.stream()
                        .map(
                                gain ->
                                        new Value(
                                                Numbers.plain(gain),
                                                () -> property.get().mmPerMillivolt() == gain,
                                                () -> property.set(property.get().withGain(gain))))
                        .toList(),
                property);
    }

    private static String layoutWords(Layout layout) {
        return switch (layout) {
            case THREE_BY_FOUR_RHYTHM -> Messages.text("layout.threeByFour");
            case SIX_BY_TWO -> Messages.text("layout.sixByTwo");
            case TWELVE_BY_ONE -> Messages.text("layout.twelveByOne");
        };
    }

    private static Node chooser(String key, Values all) {
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
        var caption = new Label(Messages.text(key));
        caption.setMinWidth(Region.USE_PREF_SIZE);
        caption.getStyleClass().add("muted");
        var line = new HBox(6, caption, buttons);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static Node menu(WindowActs acts) {
        var menu =
                new MenuButton(
                        Messages.text("tool.more"),
                        null,
                        item("menu.counts", acts::readCounts),
                        item("menu.countsAsFile", acts::readAsFileSays),
                        item("menu.rate", acts::readRate),
                        new SeparatorMenuItem(),
                        item("menu.keys", acts::showKeys),
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
