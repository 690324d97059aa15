package leadwise.app;

import leadwise.cli.Equipment;
import leadwise.cli.LeadwiseCommand;
import leadwise.inference.BundleException;
import leadwise.inference.Device;
import leadwise.inference.PromptStyle;
import leadwise.inference.Ranker;
import leadwise.io.csv.CsvWriter;
import leadwise.io.wfdb.WfdbWriter;
import leadwise.lexicon.Lexicon;
import leadwise.measure.Measure;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/// Starts the command line.
final class CliMain {

    private CliMain() {}

    /// Runs one command and returns its exit code.
    static int run(PrintWriter out, PrintWriter err, String... args) {
        return LeadwiseCommand.run(equipment(Installation.find()), out, err, args);
    }

    private static Equipment equipment(Installation installation) {
        return new Equipment(
                Wiring.FORMATS,
                new CsvWriter(),
                new WfdbWriter(),
                Wiring::health,
                Measure::of,
                Wiring.reviews(UserFolders.ofThisSystem())::review,
                (bundle, device, prompts) -> ranker(installation, bundle, device, prompts),
                hasTerminal(),
                installation.lexicon(),
                installation.defaultLabels(),
                installation.bundle().orElse(installation.home().resolve("models")));
    }

    private static Ranker ranker(
            Installation installation, Path bundle, Device device, PromptStyle prompts)
            throws BundleException {
        try {
            return Wiring.ranker(Lexicon.read(installation.lexicon()), bundle, device, prompts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // since JDK 25 there is no console again where input or output is no terminal
    @SuppressWarnings("SystemConsoleNull")
    private static boolean hasTerminal() {
        var console = System.console();
        return console != null && console.isTerminal();
    }
}
