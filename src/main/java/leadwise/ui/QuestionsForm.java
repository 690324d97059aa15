package leadwise.ui;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import leadwise.io.Question;
import leadwise.io.ReadOptions;
import leadwise.io.ReadOutcome;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;

/// Asks what a file does not say. Nothing is chosen beforehand; what the content suggests stands
/// beside the field as text.
final class QuestionsForm extends VBox {

    private static final int PREVIEW_LINES = 6;

    private final Map<Question.Topic, Node> fields = new EnumMap<>(Question.Topic.class);

    QuestionsForm(ReadOutcome.Asks asks) {
        super(10);
        setId("questions");
        var preview = new TextArea(String.join("\n", asks.preview()));
        preview.setEditable(false);
        preview.setPrefRowCount(PREVIEW_LINES);
        preview.setMinHeight(120);
        preview.getStyleClass().add("preview-text");
        preview.setFocusTraversable(false);
        getChildren().add(preview);
        for (var question : asks.questions()) {
            var sentence = new Label(question.sentence());
            sentence.setWrapText(true);
            sentence.setMinHeight(Region.USE_PREF_SIZE);
            var field = field(question.topic());
            field.setId("answer-" + question.topic().name());
            fields.put(question.topic(), field);
            getChildren().add(new VBox(4, sentence, field));
            if (!question.hint().isEmpty()) {
                var hint = new Label(Messages.text("questions.hint", question.hint()));
                hint.setWrapText(true);
                hint.setMinHeight(Region.USE_PREF_SIZE);
                hint.getStyleClass().add("muted");
                getChildren().add(hint);
            }
        }
    }

    /// The answers; a field that was left empty or holds no number answers nothing, so that the
    /// reader asks again.
    ReadOptions answers() {
        return new ReadOptions(
                OptionalDouble.empty(),
                number(text(Question.Topic.SAMPLE_RATE)),
                chosen(Question.Topic.UNIT, ReadOptions.Unit.values(), ReadOptions.Unit::symbol),
                Optional.of(text(Question.Topic.LEAD_NAMES))
                        .filter(names -> !names.isBlank())
                        .map(names -> List.of(names.strip().split("[\\s,;]+"))),
                chosen(
                                Question.Topic.DELIMITER,
                                Delimiter.values(),
                                delimiter -> Messages.text(delimiter.key))
                        .map(delimiter -> delimiter.character),
                chosen(
                                Question.Topic.DECIMAL_COMMA,
                                Decimal.values(),
                                decimal -> Messages.text(decimal.key))
                        .map(decimal -> decimal == Decimal.COMMA));
    }

    private static OptionalDouble number(String text) {
        try {
            double value = Double.parseDouble(text.strip().replace(',', '.'));
            return value > 0 && Double.isFinite(value)
                    ? OptionalDouble.of(value)
                    : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    private String text(Question.Topic topic) {
        return fields.get(topic) instanceof TextField field ? field.getText() : "";
    }

    private <E> Optional<E> chosen(Question.Topic topic, E[] values, Function<E, String> words) {
        return fields.get(topic) instanceof ComboBox<?> box
                ? Stream.of(values).filter(v -> words.apply(v).equals(box.getValue())).findFirst()
                : Optional.empty();
    }

    private static Node field(Question.Topic topic) {
        return switch (topic) {
            case SAMPLE_RATE -> prompted("questions.rate");
            case LEAD_NAMES -> prompted("questions.leads");
            case UNIT -> choice(Stream.of(ReadOptions.Unit.values()).map(ReadOptions.Unit::symbol));
            case DELIMITER -> choice(Stream.of(Delimiter.values()).map(d -> Messages.text(d.key)));
            case DECIMAL_COMMA ->
                    choice(Stream.of(Decimal.values()).map(d -> Messages.text(d.key)));
        };
    }

    private static ComboBox<String> choice(Stream<String> words) {
        var box = new ComboBox<String>();
        box.getItems().setAll(words.toList());
        box.setPromptText(Messages.text("questions.choose"));
        return box;
    }

    private enum Delimiter {
        COMMA(',', "delimiter.comma"),
        SEMICOLON(';', "delimiter.semicolon"),
        TAB('\t', "delimiter.tab"),
        BLANK(' ', "delimiter.blank");

        private final char character;
        private final String key;

        Delimiter(char character, String key) {
            this.character = character;
            this.key = key;
        }
    }

    private enum Decimal {
        POINT("decimal.point"),
        COMMA("decimal.comma");

        private final String key;

        Decimal(String key) {
            this.key = key;
        }
    }

    /// An empty field that says what belongs into it.
    private static TextField prompted(String key) {
        var field = new TextField();
        field.setPromptText(Messages.text(key));
        return field;
    }
}
