package leadwise.ui;

import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;

import leadwise.model.Lead;
import leadwise.paper.Layout;
import leadwise.paper.LeadOrder;
import leadwise.paper.PaperScale;
import leadwise.paper.PaperStyle;

import java.util.List;
import java.util.function.Predicate;

/// The button that says how the leads are arranged, and its menu: layouts with their keys, order,
/// rhythm lead, and a gain of their own for the chest leads.
final class LeadsMenu extends MenuButton {

    private final PaperChoices choices;

    LeadsMenu(PaperChoices choices) {
        this.choices = choices;
        setId("tool-layout");
        setMinWidth(Region.USE_PREF_SIZE);
        setTooltip(Tips.of(Messages.text("tool.layout.tip")));
        addLayouts();
        getItems().addAll(new SeparatorMenuItem(), order(), rhythm(), chestGain(), trueSize());
        choices.styleProperty().subscribe(this::say);
    }

    /// What the key of a layout is: its place.
    static int digit(Layout layout) {
        return List.of(Layout.values()).indexOf(layout) + 1;
    }

    private void say(PaperStyle style) {
        var words = words(style);
        setText(
                style.order() == LeadOrder.CABRERA
                        ? Messages.text("leads.inCabrera", words)
                        : words);
        setAccessibleText(Messages.text("tool.layout") + ": " + getText());
    }

    private static String words(PaperStyle style) {
        return switch (style.layout()) {
            case THREE_BY_FOUR_RHYTHM ->
                    Messages.text("layout.threeByFourRhythm", style.order().nameOf(style.rhythm()));
            case ONE_LEAD -> Messages.text("layout.large", style.order().nameOf(style.large()));
            case THREE_BY_FOUR -> Messages.text("layout.threeByFour");
            case THREE_BY_FOUR_THREE_RHYTHMS -> Messages.text("layout.threeRhythms");
            case SIX_BY_TWO -> Messages.text("layout.sixByTwo");
            case TWELVE_BY_ONE -> Messages.text("layout.twelveByOne");
            case MEDIAN_BEAT -> Messages.text("layout.medianBeat");
        };
    }

    private void addLayouts() {
        var group = new ToggleGroup();
        for (var layout : Layout.values()) {
            var item = item(group, "", style -> style.layout() == layout);
            item.setId("tool-layout-" + digit(layout));
            choices.styleProperty()
                    .subscribe(
                            style ->
                                    item.setText(
                                            digit(layout) + "   " + words(style.with(layout))));
            item.setOnAction(_ -> choices.choose(layout));
            getItems().add(item);
        }
    }

    private CheckMenuItem order() {
        var item = new CheckMenuItem(Messages.text("leads.cabrera"));
        item.setId("tool-cabrera");
        choices.styleProperty()
                .subscribe(style -> item.setSelected(style.order() == LeadOrder.CABRERA));
        item.setOnAction(
                _ -> {
                    if (item.isSelected() != (choices.style().order() == LeadOrder.CABRERA)) {
                        choices.toggleOrder();
                    }
                });
        return item;
    }

    private Menu rhythm() {
        var menu = new Menu(Messages.text("leads.rhythm"));
        var group = new ToggleGroup();
        for (var lead : Lead.STANDARD) {
            var item = item(group, lead.name(), style -> style.rhythm().equals(lead));
            item.setId("tool-rhythm-" + lead.name());
            item.setOnAction(_ -> choices.chooseRhythm(lead));
            menu.getItems().add(item);
        }
        return menu;
    }

    private Menu chestGain() {
        var menu = new Menu(Messages.text("leads.chest"));
        var group = new ToggleGroup();
        var same =
                item(
                        group,
                        Messages.text("leads.chest.same"),
                        style -> !style.scale().hasTwoGains());
        same.setId("tool-chest-same");
        same.setOnAction(_ -> choices.choose(scale().withChestGain(scale().mmPerMillivolt())));
        menu.getItems().addAll(same, new SeparatorMenuItem());
        for (double gain : PaperScale.GAINS) {
            var item =
                    item(
                            group,
                            Messages.text("leads.chest.gain", Numbers.plain(gain)),
                            style ->
                                    style.scale().hasTwoGains()
                                            && style.scale().chestMmPerMillivolt() == gain);
            item.setId("tool-chest-" + Numbers.plain(gain));
            item.setOnAction(_ -> choices.choose(scale().withChestGain(gain)));
            menu.getItems().add(item);
        }
        return menu;
    }

    /// A millimetre of paper is one of the glass, on a screen that was measured.
    private CheckMenuItem trueSize() {
        var item = new CheckMenuItem(Messages.text("leads.trueSize"));
        item.setId("tool-true-size");
        item.selectedProperty().bindBidirectional(choices.trueSizeProperty());
        return item;
    }

    private PaperScale scale() {
        return choices.style().scale();
    }

    private RadioMenuItem item(ToggleGroup group, String words, Predicate<PaperStyle> isChosen) {
        var item = new RadioMenuItem(words);
        item.setToggleGroup(group);
        choices.styleProperty().subscribe(style -> item.setSelected(isChosen.test(style)));
        return item;
    }
}
