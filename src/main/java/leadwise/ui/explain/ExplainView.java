package leadwise.ui.explain;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import leadwise.report.FindingDigits;
import leadwise.ui.Messages;
import leadwise.ui.explain.ExplainViewModel.State;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The strip below the paper that says what a number depends on; not there while nothing was asked.
public final class ExplainView extends VBox {

    private final Label heading = words("section-title");
    private final Button leave = new Button();
    private final VBox content = new VBox(2);

    public ExplainView(ExplainViewModel model) {
        setId("explain");
        getStyleClass().add("explain");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
        leave.setId("explain-leave");
        leave.setMinWidth(USE_PREF_SIZE);
        leave.setOnAction(_ -> model.leave());
        heading.setId("explain-heading");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var top = new HBox(12, heading, space, leave);
        top.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(top, content);
        model.stateProperty().subscribe(this::show);
    }

    private void show(State state) {
        boolean there = !(state instanceof State.Idle);
        setVisible(there);
        setManaged(there);
        leave.setText(
                Messages.text(state instanceof State.Running ? "explain.cancel" : "explain.close"));
        switch (state) {
            case State.Idle _ -> say("", List.of());
            case State.Running(var label, double share) ->
                    say(Messages.text("explain.running", label.text()), List.of(progress(share)));
            case State.Without(var label, var reason) ->
                    say(
                            Messages.text("explain.title.none", label.text()),
                            List.of(line("explain-sentence", reason)));
            case State.Shown(var explanation, var words) ->
                    say(
                            Messages.text(
                                    "explain.title",
                                    explanation.label().text(),
                                    FindingDigits.percentile(explanation.percentile())),
                            lines(words));
        }
    }

    private void say(String title, List<? extends Node> lines) {
        heading.setText(title);
        content.getChildren().setAll(lines);
        setAccessibleText(
                lines.stream()
                        .filter(Label.class::isInstance)
                        .map(node -> ((Label) node).getText())
                        .collect(Collectors.joining(" ", title + " ", "")));
    }

    private static Node progress(double share) {
        var bar = new ProgressBar(share);
        bar.setId("explain-progress");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(Messages.text("explain.progress"));
        return bar;
    }

    private static List<Label> lines(ExplanationWords words) {
        var lines = new ArrayList<Label>();
        lines.add(line("explain-sentence", words.sentence()));
        if (!words.raising().isEmpty()) {
            lines.add(line("explain-raising", Messages.text("explain.raising", words.raising())));
        }
        if (!words.lowering().isEmpty()) {
            lines.add(
                    line("explain-lowering", Messages.text("explain.lowering", words.lowering())));
        }
        words.nearest().ifPresent(nearest -> lines.add(line("explain-nearest", nearest)));
        var limits = line("explain-limits", Messages.text("explain.limits"));
        limits.getStyleClass().addAll("muted", "small-text");
        lines.add(limits);
        return lines;
    }

    private static Label line(String id, String text) {
        var line = words("explain-line");
        line.setId(id);
        line.setText(text);
        return line;
    }

    private static Label words(String style) {
        var words = new Label();
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        words.getStyleClass().add(style);
        return words;
    }
}
