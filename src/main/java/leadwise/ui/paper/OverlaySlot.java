package leadwise.ui.paper;

import leadwise.paper.Painter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One painter's place above the traces, beside those of others.
public final class OverlaySlot {

    private final PaperView paper;
    private Optional<Painter> shown = Optional.empty();

    public OverlaySlot(PaperView paper) {
        this.paper = paper;
    }

    /// Puts `painter` in the place of the one before.
    public void show(Optional<Painter> painter) {
        if (painter.equals(shown)) {
            return;
        }
        var all = new ArrayList<>(paper.overlaysProperty().get());
        shown.ifPresent(all::remove);
        painter.ifPresent(all::add);
        shown = painter;
        paper.overlaysProperty().set(List.copyOf(all));
    }
}
