package leadwise.ui;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.Region;

import leadwise.signal.DisplayFilter;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.function.Function;

/// Chooses the filter for the eye: everything off, one of three cut-offs below, one above, one of
/// the two mains. What the sample rate of the recording rules out cannot be chosen.
final class FilterMenu extends MenuButton {

    private final PaperChoices choices;
    private final FilteredRecording filtered;

    FilterMenu(PaperChoices choices, FilteredRecording filtered) {
        this.choices = choices;
        this.filtered = filtered;
        setId("filter");
        setMinWidth(Region.USE_PREF_SIZE);
        setTooltip(Tips.of(Messages.text("filter.tip")));
        choices.filterProperty().subscribe(this::fill);
        filtered.drawnProperty().subscribe(this::fill);
        fill();
    }

    private void fill() {
        var words = FilterWords.of(filtered.filter());
        setText(words);
        setAccessibleText(Messages.text("tool.filter") + " " + words);
        var items = new ArrayList<MenuItem>();
        items.add(
                item(
                        Messages.text("filter.none"),
                        choices.filterProperty().get().isAsRecorded(),
                        true,
                        DisplayFilter.AS_RECORDED));
        items.addAll(
                items(
                        "filter.from",
                        DisplayFilter.HIGH_PASSES_HZ,
                        DisplayFilter::highPassHz,
                        DisplayFilter::withHighPass));
        items.addAll(
                items(
                        "filter.upTo",
                        DisplayFilter.LOW_PASSES_HZ,
                        DisplayFilter::lowPassHz,
                        DisplayFilter::withLowPass));
        items.addAll(
                items(
                        "filter.notch",
                        DisplayFilter.NOTCHES_HZ,
                        DisplayFilter::notchHz,
                        DisplayFilter::withNotch));
        getItems().setAll(items);
    }

    /// A choice takes itself back when it is chosen again.
    private List<MenuItem> items(
            String key,
            List<Double> cutOffs,
            Function<DisplayFilter, OptionalDouble> part,
            BiFunction<DisplayFilter, OptionalDouble, DisplayFilter> with) {
        var present = choices.filterProperty().get();
        var items = new ArrayList<MenuItem>();
        items.add(new SeparatorMenuItem());
        for (double hertz : cutOffs) {
            var cutOff = OptionalDouble.of(hertz);
            boolean chosen = part.apply(present).equals(cutOff);
            var words = Messages.text(key, FilterWords.hertz(cutOff));
            items.add(
                    item(
                            hertz == DisplayFilter.LOW_PASSES_HZ.getFirst()
                                    ? words + ", " + Messages.text("filter.notDiagnostic")
                                    : words,
                            chosen,
                            isPossible(hertz),
                            with.apply(present, chosen ? OptionalDouble.empty() : cutOff)));
        }
        return items;
    }

    private boolean isPossible(double hertz) {
        return filtered.drawnProperty()
                .get()
                .map(drawn -> DisplayFilter.isPossible(hertz, drawn.recording().samplesPerSecond()))
                .orElse(true);
    }

    private MenuItem item(String words, boolean chosen, boolean possible, DisplayFilter filter) {
        var item = new RadioMenuItem(words);
        item.setSelected(chosen);
        item.setDisable(!possible);
        item.setOnAction(_ -> choices.filterProperty().set(filter));
        return item;
    }
}
