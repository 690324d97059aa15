package leadwise.app;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

import leadwise.cli.ProgramVersion;
import leadwise.report.SystemPrinter;
import leadwise.ui.MainWindow;
import leadwise.ui.Messages;
import leadwise.ui.Preferences;
import leadwise.ui.PreferencesKeeper;
import leadwise.ui.SystemFileChoice;
import leadwise.ui.report.SystemSaveChoice;

import java.io.IOException;
import java.nio.file.Path;

/// The program with a window. Its first argument, where there is one, is the file to open.
public final class WindowApplication extends Application {

    private final FxWorker worker = new FxWorker();

    @SuppressWarnings("NullAway.Init") // the toolkit calls init before start
    private Remembered remembered;

    @Override
    public void init() {
        remembered = Remembered.read(UserFolders.ofThisSystem());
        Messages.speak(remembered.settings().language());
    }

    @Override
    public void start(Stage stage) throws IOException {
        var installation = Installation.find();
        var preferences = new Preferences(remembered.settings());
        var keeper = remembered.keep(preferences, worker);
        var parts =
                Wiring.parts(
                        installation,
                        worker,
                        new SystemFileChoice(stage),
                        new WindowParts.PaperOut(new SystemSaveChoice(stage), new SystemPrinter()),
                        preferences);
        var assembly = new WindowAssembly(parts);
        Thread.setDefaultUncaughtExceptionHandler(
                new LastResort(assembly.board(), Platform::runLater));
        stage.setTitle("Leadwise");
        stage.setScene(assembly.window().scene());
        stage.setMinWidth(MainWindow.MINIMUM_WIDTH);
        stage.setMinHeight(MainWindow.MINIMUM_HEIGHT);
        stage.setOnCloseRequest(
                request -> {
                    request.consume(); // closes once the reviews are saved
                    assembly.beforeClosing(stage::hide);
                });
        fit(stage, Screen.getPrimary().getVisualBounds());
        stage.setOnHidden(
                _ -> {
                    assembly.close();
                    keeper.ifPresent(PreferencesKeeper::close);
                    worker.close();
                });
        stage.show();
        assembly.window().focusPaper();
        remembered.ask(assembly.window(), preferences, ProgramVersion.number());
        installation
                .bundle()
                .ifPresentOrElse(
                        bundle ->
                                assembly.loadEncoders(() -> Wiring.ranker(parts.lexicon(), bundle)),
                        () -> assembly.withoutEncoders(Messages.text("model.none")));
        var asked = getParameters().getUnnamed();
        assembly.open(asked.isEmpty() ? installation.sample() : Path.of(asked.getFirst()));
    }

    /// No larger than the screen, which may be a small one or a scaled one.
    private static void fit(Stage stage, Rectangle2D room) {
        var scene = stage.getScene();
        if (scene.getWidth() > room.getWidth() || scene.getHeight() > room.getHeight()) {
            stage.setX(room.getMinX());
            stage.setY(room.getMinY());
            stage.setWidth(room.getWidth());
            stage.setHeight(room.getHeight());
        }
    }
}
