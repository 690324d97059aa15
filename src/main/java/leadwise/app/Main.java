package leadwise.app;

import javafx.application.Application;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// Starts the window or the command line.
///
/// Without arguments, or with a file, the window opens; everything else is the command line's.
/// Where there is no display the program says so in one line and ranks the bundled sample instead.
public final class Main {

    private Main() {}

    public static void main(String... args) {
        System.setProperty("ai.djl.offline", "true");
        if (System.getProperty("leadwise.logs") == null) {
            System.setProperty("leadwise.logs", UserFolders.ofThisSystem().logs().toString());
        }
        int exitCode = run(args);
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }

    private static int run(String... args) {
        if (isForCommandLine(args)) {
            return commandLine(args);
        }
        if (!mayHaveDisplay(
                System.getProperty("os.name", ""),
                System.getProperty("glass.platform", ""),
                System.getenv())) {
            return withoutDisplay(args);
        }
        try {
            Application.launch(WindowApplication.class, args);
            return 0;
        } catch (UnsupportedOperationException e) {
            return withoutDisplay(args);
        }
    }

    /// A file that exists is opened, whatever it is called; an option, a word that could not be a
    /// file's name (a command, or one mistyped) or several words are the command line's.
    static boolean isForCommandLine(String... args) {
        return args.length > 1
                || (args.length == 1
                        && (args[0].startsWith("-") || args[0].matches("\\w+"))
                        && !Files.exists(Path.of(args[0])));
    }

    /// Whether a window can be shown as far as the environment tells; only Linux tells.
    ///
    /// @param platform what JavaFX was told to draw on; headless needs no display
    static boolean mayHaveDisplay(String system, String platform, Map<String, String> environment) {
        return !system.toLowerCase(Locale.ROOT).startsWith("linux")
                || !environment.getOrDefault("DISPLAY", "").isBlank()
                || !environment.getOrDefault("WAYLAND_DISPLAY", "").isBlank()
                || platform.equalsIgnoreCase("Headless");
    }

    private static int withoutDisplay(String... args) {
        var file = args.length == 1 ? args[0] : Installation.find().sample().toString();
        standard(FileDescriptor.err)
                .println(
                        "There is no display to open a window on; the ranking is printed instead.");
        return commandLine("rank", file);
    }

    private static int commandLine(String... args) {
        var out = standard(FileDescriptor.out);
        var err = standard(FileDescriptor.err);
        try {
            return CliMain.run(out, err, args);
        } finally {
            out.flush();
            err.flush();
        }
    }

    /// By the descriptor: `System.out` writes in the encoding of the terminal's language, and turns
    /// what that lacks into question marks.
    private static PrintWriter standard(FileDescriptor stream) {
        return new PrintWriter(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
    }
}
