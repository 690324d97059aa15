package leadwise.ui.findings;

import javafx.collections.ObservableList;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

import leadwise.review.Verdict;
import leadwise.ui.Messages;
import leadwise.ui.Tips;

import java.util.List;

/// What can be done with the chosen labels of the ranking, as a menu at the rows and as a button
/// above them.
record RowMenu(FindingsTable table, FindingsView.Acts acts, Runnable copy) {

    ContextMenu atRows() {
        var menu = new ContextMenu();
        // filled once, or it would not open: one without items has nothing to show
        fill(menu.getItems());
        menu.setOnShowing(_ -> fill(menu.getItems()));
        return menu;
    }

    MenuButton button() {
        var button = new MenuButton("⋯");
        button.setId("row-menu");
        button.setAccessibleText(Messages.text("rows.menu"));
        button.setTooltip(Tips.of(Messages.text("rows.menu")));
        button.getStyleClass().add("small");
        button.setMinWidth(MenuButton.USE_PREF_SIZE);
        button.setOnShowing(_ -> fill(button.getItems()));
        fill(button.getItems());
        return button;
    }

    private void fill(ObservableList<MenuItem> items) {
        var chosen = table.chosenRows();
        boolean none = chosen.isEmpty();
        boolean noNumbers = chosen.stream().noneMatch(row -> row.finding().isPresent());
        boolean notOne = chosen.size() != 1;
        boolean allPinned = !none && chosen.stream().allMatch(FindingRow::pinned);
        items.setAll(
                List.of(
                        item("rows.take", noNumbers, () -> table.takeChosen(Verdict.ACCEPTED)),
                        item("rows.reject", noNumbers, () -> table.takeChosen(Verdict.REJECTED)),
                        new SeparatorMenuItem(),
                        item(allPinned ? "rows.unpin" : "rows.pin", none, table::pinChosen),
                        item("rows.up", notOne, () -> table.moveSelected(-1)),
                        item("rows.down", notOne, () -> table.moveSelected(1)),
                        item("rows.remove", none, table::removeSelected),
                        new SeparatorMenuItem(),
                        item(
                                "rows.compare",
                                notOne,
                                () -> acts.compare().accept(chosen.getFirst().label())),
                        item(
                                "rows.explain",
                                notOne || noNumbers,
                                () -> acts.explain().accept(chosen.getFirst().label())),
                        item("rows.copy", false, copy)));
    }

    private static MenuItem item(String key, boolean off, Runnable act) {
        var item = new MenuItem(Messages.text(key));
        item.setId(key.replace('.', '-'));
        item.setDisable(off);
        item.setOnAction(_ -> act.run());
        return item;
    }
}
