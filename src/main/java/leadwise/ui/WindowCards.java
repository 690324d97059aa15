package leadwise.ui;

import javafx.scene.Node;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// The cards that are about the program itself: notice, settings, keys, the measuring of the
/// screen, the user guide.
final class WindowCards {

    /// The width of a card with two columns or the bar, in logical pixels.
    private static final double WIDE = 940;

    private final Overlay overlay;
    private final Shell shell;
    private final WindowKeys keys;
    private final ScreenMillimetres millimetres;
    private final Worker worker;

    WindowCards(
            Overlay overlay,
            Shell shell,
            WindowKeys keys,
            ScreenMillimetres millimetres,
            Worker worker) {
        this.overlay = overlay;
        this.shell = shell;
        this.keys = keys;
        this.millimetres = millimetres;
        this.worker = worker;
    }

    /// Says what the program is not, and asks what is asked once.
    void showFirstStart(Runnable acknowledged) {
        var card = new FirstStartCard(shell.preferences());
        overlay.show(
                Messages.text("notice.title"),
                card,
                List.of(
                        new Overlay.Choice(
                                "notice-understood",
                                Messages.text("notice.understood"),
                                true,
                                () -> {
                                    card.answered();
                                    acknowledged.run();
                                })));
    }

    void showSettings() {
        show(
                Messages.text("settings.title"),
                new SettingsCard(shell.preferences(), this::showKeyChanges, this::showCalibration));
    }

    void showKeys() {
        var sheet = new KeySheet(shell.preferences().keys(), keys.served());
        var choices = new ArrayList<Overlay.Choice>();
        choices.add(
                new Overlay.Choice(
                        "keys-guide", Messages.text("guide.title"), false, this::showGuide));
        choices.add(close());
        overlay.show(Messages.text("keys.title"), sheet, WIDE, choices);
    }

    void showCalibration() {
        var card = new CalibrationCard(millimetres.pixelsPerMmProperty().get());
        overlay.show(
                Messages.text("calibrate.title"),
                card,
                WIDE,
                List.of(
                        new Overlay.Choice(
                                "calibrate-keep",
                                Messages.text("calibrate.keep"),
                                true,
                                () -> millimetres.measured(OptionalDouble.of(card.pixelsPerMm()))),
                        new Overlay.Choice(
                                "calibrate-forget",
                                Messages.text("calibrate.forget"),
                                false,
                                () -> millimetres.measured(OptionalDouble.empty())),
                        new Overlay.Choice(
                                "calibrate-cancel", Messages.text("cancel"), false, () -> {})));
        card.length().requestFocus();
    }

    /// Reads the guide in the background and shows it.
    void showGuide() {
        worker.run(
                Worker.Lane.BACKGROUND,
                () -> Files.readString(shell.guide()),
                text ->
                        overlay.show(
                                Messages.text("guide.title"),
                                new GuideText(text),
                                WIDE,
                                List.of(close())),
                _ -> show(Messages.text("guide.title"), Forms.words(Messages.text("guide.none"))));
    }

    void show(String title, Node content) {
        overlay.show(title, content, List.of(close()));
    }

    private void showKeyChanges() {
        overlay.show(
                Messages.text("keys.change.title"),
                new KeyChangesCard(shell.preferences().keys(), keys.served()),
                List.of(
                        new Overlay.Choice(
                                "keys-back",
                                Messages.text("keys.change.back"),
                                true,
                                this::showSettings)));
    }

    private static Overlay.Choice close() {
        return new Overlay.Choice("close", Messages.text("close"), true, () -> {});
    }
}
