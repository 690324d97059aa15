package leadwise.app;

import javafx.animation.PauseTransition;
import javafx.util.Duration;

import leadwise.io.ReadOptions;
import leadwise.io.ReadOutcome;
import leadwise.model.Label;
import leadwise.paper.PaperStyle;
import leadwise.ui.Act;
import leadwise.ui.MainWindow;
import leadwise.ui.MessageBoard;
import leadwise.ui.Messages;
import leadwise.ui.Numbers;
import leadwise.ui.PaperChoices;
import leadwise.ui.RecordReading;
import leadwise.ui.RecordingViewModel;
import leadwise.ui.Scoring;
import leadwise.ui.ShownRecording;
import leadwise.ui.WindowTheme;
import leadwise.ui.Worker;
import leadwise.ui.paper.PaperView;
import leadwise.ui.serial.SerialView;
import leadwise.ui.serial.SerialViewModel;
import leadwise.ui.worklist.WorklistView;
import leadwise.ui.worklist.WorklistViewModel;
import leadwise.worklist.ReviewGlance;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// The worklist of a window, and the comparison of two recordings that it leads to.
final class WorklistAssembly {

    private static final Duration REST = Duration.millis(80);

    private final WindowParts parts;
    private final RecordingViewModel recordings;
    private final PaperChoices choices;
    private final MessageBoard board;
    private final MainWindow window;
    private final WorklistViewModel worklist;
    private Worker.Job comparing = () -> {};
    private Optional<SerialView> compared = Optional.empty();

    /// @param reviews how far the review of a recording is, by its digest
    WorklistAssembly(
            WindowParts parts,
            RecordingViewModel recordings,
            Scoring scoring,
            PaperChoices choices,
            Function<String, Optional<ReviewGlance>> reviews,
            MessageBoard board,
            MainWindow window) {
        this.parts = parts;
        this.recordings = recordings;
        this.choices = choices;
        this.board = board;
        this.window = window;
        worklist =
                new WorklistViewModel(
                        recordings,
                        scoring,
                        parts.formats(),
                        reviews,
                        phrase -> parts.lexicon().label(phrase).orElseGet(() -> Label.of(phrase)),
                        afterDrawing(),
                        parts.worker(),
                        board);
        var view = new WorklistView(worklist, this::openFolder, this::compareWith);
        window.putLeft(view.handle());
        window.on(Act.OPEN_FOLDER, this::openFolder);
        window.on(Act.NEXT, worklist::next);
        window.on(Act.PREVIOUS, worklist::previous);
        window.on(Act.NEXT_UNREAD, worklist::nextUnread);
        window.on(Act.WORKLIST, this::showOrHide);
        window.setOnDropped(worklist::open);
        recordings.shownProperty().addListener((_, _, _) -> leaveComparison());
    }

    WorklistViewModel worklist() {
        return worklist;
    }

    private void showOrHide() {
        worklist.listedProperty().set(!worklist.listedProperty().get());
    }

    /// A few frames: by then what changed last is drawn.
    private static Consumer<Runnable> afterDrawing() {
        var rest = new PauseTransition(REST);
        return act -> {
            rest.setOnFinished(_ -> act.run());
            rest.playFromStart();
        };
    }

    private void openFolder() {
        parts.files().folderToOpen().ifPresent(worklist::openFolder);
    }

    /// Reads a recording and puts it beside the one on the screen.
    private void compareWith(Path file) {
        comparing.cancel();
        comparing =
                parts.worker()
                        .run(
                                Worker.Lane.BACKGROUND,
                                () -> recordings.source().read(file, ReadOptions.NONE),
                                opened -> compare(file, opened),
                                failure -> {
                                    board.report(failure);
                                    cannotCompare(file, "");
                                });
    }

    private void compare(Path file, RecordReading.Opened other) {
        switch (other.outcome()) {
            case ReadOutcome.Read _ ->
                    recordings
                            .shown()
                            .ifPresent(onScreen -> compare(onScreen, other.shown().orElseThrow()));
            case ReadOutcome.Asks _ -> cannotCompare(file, Messages.text("worklist.asking"));
            case ReadOutcome.Refused(var problem) -> cannotCompare(file, problem.sentence());
        }
    }

    private void cannotCompare(Path file, String why) {
        board.sayFailed(Messages.text("serial.cannot", file.getFileName(), why));
    }

    private void compare(ShownRecording onScreen, ShownRecording other) {
        var model = SerialViewModel.of(onScreen, other);
        var both =
                new SerialView(
                        model,
                        paper(model.first()),
                        paper(model.second()),
                        choices.styleProperty()
                                .map(PaperStyle::scale)
                                .map(
                                        now ->
                                                Messages.text(
                                                        "serial.scale",
                                                        Numbers.plain(now.mmPerSecond()),
                                                        Numbers.plain(now.mmPerMillivolt()))));
        compared = Optional.of(both);
        window.cover(Messages.text("serial.title"), both);
    }

    /// Both papers follow the same choices, so their scale cannot differ.
    private PaperView paper(ShownRecording shown) {
        var paper = new PaperView();
        paper.paperStyleProperty().bind(choices.styleProperty());
        paper.marksProperty().bind(choices.marksProperty());
        paper.themeProperty().bind(WindowTheme.paper(parts.shell().preferences().themeProperty()));
        paper.show(shown.recording());
        paper.medianBeatProperty().set(shown.measurements().medianBeat());
        return paper;
    }

    private void leaveComparison() {
        comparing.cancel();
        if (compared.filter(both -> both.getScene() != null).isPresent()) {
            window.uncover();
        }
        compared = Optional.empty();
    }
}
