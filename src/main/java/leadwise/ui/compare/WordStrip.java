package leadwise.ui.compare;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import leadwise.phrasing.PhraseStudy;
import leadwise.phrasing.WordEffect;
import leadwise.report.FindingDigits;
import leadwise.ui.Messages;
import leadwise.ui.Numbers;
import leadwise.ui.Tips;

import java.util.List;
import java.util.Optional;

/// The words of one phrasing, and under each a bar for what becomes of the percentile without it:
/// to the right and blue where the word raises the number, to the left, orange and hatched where it
/// lowers it. Words that the encoder does not see are grey.
final class WordStrip extends VBox {

    /// Half of a bar's place, in pixels; it is full at 100 percentile points.
    private static final double HALF = 44;

    private static final double LEAST = 2;

    private final Label heading = new Label();
    private final FlowPane words = new FlowPane(4, 6);
    private final Label note = new Label();

    WordStrip() {
        super(4);
        setId("words");
        heading.getStyleClass().add("section-title");
        heading.setWrapText(true);
        note.getStyleClass().addAll("muted", "small-text");
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(heading, words, note);
        show(Optional.empty());
    }

    /// @param row the phrasing; empty where none is chosen
    void show(Optional<PhrasingRow> row) {
        words.getChildren().clear();
        setVisible(row.isPresent());
        setManaged(row.isPresent());
        if (row.isEmpty()) {
            return;
        }
        var study = row.get().study();
        heading.setText(
                Messages.text(
                        "compare.words",
                        row.get().finding().map(f -> f.label().text()).orElse(row.get().name())));
        if (study.isEmpty()) {
            note.setText(Numbers.STALE);
            return;
        }
        var known = study.get();
        var seen = known.seen().words();
        var effects = known.effects();
        for (int i = 0; i < seen.size(); i++) {
            var word = seen.get(i);
            var effect = effects.isEmpty() ? Optional.<WordEffect>empty() : effectOf(effects, i);
            words.getChildren()
                    .add(
                            box(
                                    word.text(),
                                    word.cutOff(),
                                    word.isSplit() ? word.pieces() : List.of(),
                                    effect,
                                    known));
        }
        note.setText(noteOf(known));
    }

    private static Optional<WordEffect> effectOf(List<WordEffect> effects, int index) {
        return index < effects.size() ? Optional.of(effects.get(index)) : Optional.empty();
    }

    private static String noteOf(PhraseStudy study) {
        if (study.effects().isEmpty()) {
            return study.seen().words().size() < 2
                    ? Messages.text("compare.words.single")
                    : Messages.text("compare.words.long", WordEffect.MOST_WORDS);
        }
        return Messages.text(
                "compare.words.note",
                study.floor().points() < 1 ? "< 1" : Math.round(study.floor().points()));
    }

    private static VBox box(
            String text,
            boolean cutOff,
            List<String> pieces,
            Optional<WordEffect> effect,
            PhraseStudy study) {
        var word = new Label(text);
        word.getStyleClass().add(cutOff ? "word-cut" : "word");
        var box = new VBox(2, word);
        box.setAlignment(Pos.TOP_CENTER);
        box.getStyleClass().add("word-box");
        effect.ifPresent(
                known -> {
                    var change = changeText(known, study);
                    box.getChildren().addAll(bar(known, study), detail(change));
                    box.setAccessibleText(spoken(known, change));
                    word.setTooltip(Tips.of(spoken(known, change)));
                });
        if (!pieces.isEmpty()) {
            box.getChildren().add(detail(String.join("·", pieces)));
        }
        return box;
    }

    private static Label detail(String text) {
        var detail = new Label(text);
        detail.getStyleClass().add("number-detail");
        return detail;
    }

    private static boolean isNoise(WordEffect effect, PhraseStudy study) {
        return Math.abs(effect.changePoints()) <= study.floor().points();
    }

    private static String changeText(WordEffect effect, PhraseStudy study) {
        if (Double.isNaN(effect.changePoints())) {
            return FindingDigits.NONE;
        }
        return isNoise(effect, study)
                ? "≈ 0"
                : Numbers.difference((int) Math.round(effect.changePoints()));
    }

    private static String spoken(WordEffect effect, String change) {
        return Double.isNaN(effect.changePoints())
                ? Messages.text("compare.word.none", effect.word())
                : Messages.text(
                        "compare.word",
                        effect.word(),
                        FindingDigits.percentile(effect.percentile()),
                        change);
    }

    private static StackPane bar(WordEffect effect, PhraseStudy study) {
        var axis = new Region();
        axis.getStyleClass().add("word-axis");
        axis.setMinSize(1, 12);
        axis.setMaxSize(1, 12);
        var place = new StackPane(axis);
        place.setMinSize(2 * HALF, 12);
        place.setMaxSize(2 * HALF, 12);
        if (!Double.isNaN(effect.changePoints()) && !isNoise(effect, study)) {
            boolean raises = effect.changePoints() < 0;
            double width =
                    Math.max(LEAST, Math.min(1, Math.abs(effect.changePoints()) / 100) * HALF);
            var bar = new Region();
            bar.getStyleClass().add(raises ? "word-raises" : "word-lowers");
            bar.setMinSize(width, 8);
            bar.setMaxSize(width, 8);
            bar.setTranslateX((raises ? 1 : -1) * width / 2);
            place.getChildren().add(bar);
        }
        return place;
    }
}
