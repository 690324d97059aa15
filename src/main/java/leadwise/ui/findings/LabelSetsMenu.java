package leadwise.ui.findings;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;

import leadwise.ui.FileChoice;
import leadwise.ui.Messages;
import leadwise.ui.Tips;

/// The menu of label sets: which one, keeping, renaming, deleting, files, and taking back.
final class LabelSetsMenu extends MenuButton {

    private final LabelSetsViewModel model;
    private final FindingsViewModel findings;
    private final FileChoice files;
    private final NameLine names;

    /// @param names asks for a name
    LabelSetsMenu(
            LabelSetsViewModel model,
            FindingsViewModel findings,
            FileChoice files,
            NameLine names) {
        this.model = model;
        this.findings = findings;
        this.files = files;
        this.names = names;
        setId("sets");
        setMinWidth(USE_PREF_SIZE);
        setMaxWidth(180);
        setTooltip(Tips.of(Messages.text("action.sets.tip")));
        model.titleProperty()
                .subscribe(
                        title -> setText(title.isEmpty() ? Messages.text("action.sets") : title));
        setOnShowing(_ -> fill());
        fill();
    }

    private void fill() {
        getItems().clear();
        var group = new ToggleGroup();
        for (var name : model.names()) {
            var item = new RadioMenuItem(name);
            item.setMnemonicParsing(false);
            item.setToggleGroup(group);
            item.setSelected(model.chosen().filter(name::equals).isPresent());
            item.setOnAction(_ -> model.choose(name));
            getItems().add(item);
        }
        if (!model.names().isEmpty()) {
            getItems().add(new SeparatorMenuItem());
        }
        boolean none = model.chosen().isEmpty();
        getItems()
                .addAll(
                        item("sets.keep", none, model::keep),
                        item("sets.keepAs", false, () -> names.ask("sets.name", "", model::keepAs)),
                        item(
                                "sets.rename",
                                none,
                                () ->
                                        names.ask(
                                                "sets.newName",
                                                model.chosen().orElse(""),
                                                model::rename)),
                        item("sets.delete", none, model::delete),
                        new SeparatorMenuItem(),
                        item(
                                "action.load",
                                false,
                                () -> files.labelSetToLoad().ifPresent(findings::load)),
                        item(
                                "action.save",
                                false,
                                () -> files.labelSetToSave().ifPresent(findings::save)));
    }

    private static MenuItem item(String key, boolean off, Runnable act) {
        var item = new MenuItem(Messages.text(key));
        item.setId(key.replace('.', '-'));
        item.setDisable(off);
        item.setOnAction(_ -> act.run());
        return item;
    }
}
