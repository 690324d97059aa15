package leadwise.ui;

import leadwise.paper.Layout;
import leadwise.paper.LeadOrder;
import leadwise.paper.PaperScale;
import leadwise.paper.PaperStyle;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Layout, order of the leads, speed and gain from one start to the next. One large lead is none of
/// it, nor is the filter: what hides leads or alters the trace has to be chosen afresh.
final class RememberedDrawing {

    private static final String LAYOUT = "layout";
    private static final String ORDER = "order";
    private static final String SPEED = "mm-per-second";
    private static final String GAIN = "mm-per-millivolt";
    private static final String CHEST_GAIN = "chest-mm-per-millivolt";

    private RememberedDrawing() {}

    /// Sets the choices as they were and keeps them from then on.
    static void follow(PaperChoices choices, Preferences preferences) {
        var was = preferences.drawing();
        named(was, LAYOUT, Stream.of(Layout.values()), Layout::name)
                .filter(layout -> layout != Layout.ONE_LEAD)
                .ifPresent(choices::choose);
        named(was, ORDER, Stream.of(LeadOrder.values()), LeadOrder::name)
                .filter(order -> order != choices.style().order())
                .ifPresent(_ -> choices.toggleOrder());
        choices.choose(scale(was, choices.style().scale()));
        choices.styleProperty().addListener((_, _, now) -> preferences.setDrawing(words(now)));
    }

    private static PaperScale scale(Map<String, String> was, PaperScale usual) {
        double gain = number(was, GAIN, PaperScale.GAINS).orElse(usual.mmPerMillivolt());
        return usual.withSpeed(number(was, SPEED, PaperScale.SPEEDS).orElse(usual.mmPerSecond()))
                .withGain(gain)
                .withChestGain(number(was, CHEST_GAIN, PaperScale.GAINS).orElse(gain));
    }

    private static Map<String, String> words(PaperStyle style) {
        var scale = style.scale();
        return Map.of(
                LAYOUT, style.layout().name(),
                ORDER, style.order().name(),
                SPEED, Double.toString(scale.mmPerSecond()),
                GAIN, Double.toString(scale.mmPerMillivolt()),
                CHEST_GAIN, Double.toString(scale.chestMmPerMillivolt()));
    }

    private static <T> Optional<T> named(
            Map<String, String> was, String key, Stream<T> values, Function<T, String> name) {
        return values.filter(value -> name.apply(value).equals(was.get(key))).findFirst();
    }

    /// One of the values that can be chosen.
    private static Optional<Double> number(
            Map<String, String> was, String key, List<Double> values) {
        return named(was, key, values.stream(), value -> Double.toString(value));
    }
}
