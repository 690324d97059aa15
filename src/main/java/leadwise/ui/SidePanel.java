package leadwise.ui;

import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;

/// How wide the panels beside the paper are: at most two fifths of the window, so that the paper
/// keeps the rest, and never wider than their tables need.
final class SidePanel {

    /// The least in which the ranking shows label, probability and percentile, in logical pixels.
    static final double LEAST = 336;

    /// Where the ranking shows all its columns.
    static final double MOST = 496;

    private static final double SHARE = 0.38;

    /// What the panels keep beside a worklist: the row above the ranking has to fit.
    private static final double LEAST_SHARE = 0.3;

    private SidePanel() {}

    /// The width of the panels.
    ///
    /// @param window its width in logical pixels
    /// @param besides what something else takes of it beside the paper
    static double width(double window, double besides) {
        return Math.clamp(
                Math.rint(Math.max(SHARE * window - besides, LEAST_SHARE * window)), LEAST, MOST);
    }

    /// Paper and panels side by side; the panels follow the window's width, and keep what the user
    /// gave them while it stays the same.
    static SplitPane beside(Node paper, Region panels) {
        var split = new SplitPane(paper, panels);
        SplitPane.setResizableWithParent(panels, false);
        panels.setMinWidth(LEAST);
        panels.setPrefWidth(MOST);
        split.widthProperty().subscribe(() -> share(split));
        return split;
    }

    /// After the layout that comes: a split pane that has just been resized forgets what it was
    /// told before.
    private static void share(SplitPane split) {
        var scene = split.getScene();
        if (scene == null || split.getWidth() == 0) {
            return;
        }
        scene.addPostLayoutPulseListener(
                new Runnable() {
                    @Override
                    public void run() {
                        scene.removePostLayoutPulseListener(this);
                        double room = split.getWidth();
                        double panels = width(scene.getWidth(), scene.getWidth() - room);
                        split.setDividerPositions(1 - panels / room);
                    }
                });
    }
}
