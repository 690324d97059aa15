package leadwise.ui.findings;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import leadwise.report.FindingDigits;
import leadwise.ui.Messages;
import leadwise.ui.Tips;

import java.util.Optional;

/// The phrase that is being typed, with the numbers it would have; always of the same height, so
/// that nothing jumps.
final class PreviewLine extends HBox {

    private final Label words = new Label();
    private final SimilarityBar bar = new SimilarityBar();
    private final Label probability = new Label();
    private final Label percentile = new Label();
    private final Label similarity = new Label();

    PreviewLine(FindingsViewModel model) {
        super(8);
        setId("preview");
        getStyleClass().add("preview");
        setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(60);
        words.setId("preview-words");
        probability.setId("preview-probability");
        probability.setMinWidth(Region.USE_PREF_SIZE);
        percentile.setId("preview-percentile");
        similarity.setId("preview-similarity");
        for (var label : new Label[] {similarity, percentile}) {
            label.setMinWidth(40);
            label.setAlignment(Pos.CENTER_RIGHT);
        }
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(words, space, probability, percentile, bar, similarity);
        model.previewProperty().addListener((_, _, now) -> show(now));
        show(model.previewProperty().get());
    }

    private void show(Optional<FindingRow> typed) {
        for (var node : new Region[] {probability, percentile, bar, similarity}) {
            node.setVisible(typed.isPresent());
            node.setManaged(typed.isPresent());
        }
        words.getStyleClass().remove("muted");
        if (typed.isEmpty()) {
            words.setText(Messages.text("preview.empty"));
            words.getStyleClass().add("muted");
            return;
        }
        var row = typed.get();
        words.setText(Messages.text("preview.typed", row.rankText(), row.label().text()));
        bar.show(row);
        var likely = row.probability();
        probability.setText(
                FindingDigits.NONE.equals(likely.number()) ? likely.kind() : likely.text());
        probability.setTooltip(likely.meaning().isEmpty() ? null : Tips.of(likely.meaning()));
        percentile.setText(row.percentileText());
        similarity.setText(row.similarityText());
    }
}
