package leadwise.ui;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;

import org.jspecify.annotations.Nullable;

/// Scrolls to the control that gets the focus, so that the keyboard never acts out of sight.
final class FocusInSight {

    private static final double MARGIN = 8;

    private FocusInSight() {}

    /// Keeps doing so for what lies in a scroll pane, as long as it is on the screen.
    static void keep(ScrollPane scroll) {
        scroll.sceneProperty()
                .flatMap(Scene::focusOwnerProperty)
                .subscribe(owner -> show(scroll, owner));
    }

    private static void show(ScrollPane scroll, @Nullable Node owner) {
        var content = scroll.getContent();
        if (owner == null || content == null || !isWithin(owner, content)) {
            return;
        }
        double view = scroll.getViewportBounds().getHeight();
        double hidden = content.getLayoutBounds().getHeight() - view;
        if (hidden <= 0 || view <= 0) {
            return;
        }
        var place = content.sceneToLocal(owner.localToScene(owner.getBoundsInLocal()));
        double top = scroll.getVvalue() * hidden;
        double wanted =
                Math.clamp(
                        top,
                        Math.min(place.getMaxY() + MARGIN - view, place.getMinY() - MARGIN),
                        place.getMinY() - MARGIN);
        scroll.setVvalue(Math.clamp(wanted / hidden, 0, 1));
    }

    private static boolean isWithin(Node owner, Node content) {
        for (Node node = owner; node != null; node = node.getParent()) {
            if (node.equals(content)) {
                return true;
            }
        }
        return false;
    }
}
