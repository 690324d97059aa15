package leadwise.ui;

import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;

/// How wide the panels beside the paper are: at most two fifths of the window, so that the paper
/// keeps the rest, and never wider than their tables need.
final class SidePanel {

    /// The least in which the ranking shows label, probability and percentile, in logical pixels.
    static final double LEAST = 344;

    /// Where the ranking shows all its columns.
    static final double MOST = 496;

    private static final double SHARE = 0.38;

    private SidePanel() {}

    /// The width of the panels in a window of so many logical pixels.
    static double width(double window) {
        return Math.clamp(Math.rint(SHARE * window), LEAST, MOST);
    }

    /// Paper and panels side by side; the panels follow the window's width, and keep what the user
    /// gave them while it stays the same.
    static SplitPane beside(Node paper, Region panels) {
        var split = new SplitPane(paper, panels);
        SplitPane.setResizableWithParent(panels, false);
        panels.setMinWidth(LEAST);
        split.widthProperty()
                .subscribe(
                        now -> {
                            double window = now.doubleValue();
                            if (window > 0) {
                                double wanted = width(window);
                                panels.setPrefWidth(wanted);
                                split.setDividerPositions(1 - wanted / window);
                            }
                        });
        return split;
    }
}
