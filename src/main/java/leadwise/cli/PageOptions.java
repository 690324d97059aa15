package leadwise.cli;

import leadwise.paper.Layout;
import leadwise.paper.PaperScale;
import leadwise.paper.PaperStyle;
import leadwise.paper.Theme;
import leadwise.report.PageStyle;
import leadwise.report.PaperFormat;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Set;

/// The options that say how a report looks.
final class PageOptions {

    private static final Set<String> LANGUAGES = Set.of("en", "de");

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--paper",
            paramLabel = "SIZE",
            description = "${COMPLETION-CANDIDATES}, lying on the long side; default: a4.",
            completionCandidates = Written.PaperNames.class,
            converter = Written.PaperNames.class)
    private PaperFormat format = PaperFormat.A4;

    @Option(
            names = "--layout",
            paramLabel = "LAYOUT",
            description = "${COMPLETION-CANDIDATES}; default: 3x4, which has a rhythm strip.",
            completionCandidates = Written.LayoutNames.class,
            converter = Written.LayoutNames.class)
    private Layout layout = Layout.THREE_BY_FOUR_RHYTHM;

    @Option(
            names = "--speed",
            paramLabel = "MM/S",
            defaultValue = "25",
            description = "Paper speed in mm/s: 12.5, 25 or 50; default: 25.")
    private double mmPerSecond;

    @Option(
            names = "--gain",
            paramLabel = "MM/MV",
            defaultValue = "10",
            description = "Gain in mm/mV: 2.5, 5, 10 or 20; default: 10.")
    private double mmPerMillivolt;

    @Option(
            names = "--from",
            paramLabel = "SECONDS",
            defaultValue = "0",
            description = "Where in the recording the drawing begins; default: 0.")
    private double fromSeconds;

    @Option(
            names = "--hide-patient",
            description =
                    "Leaves out who the patient is, the file's name and when it was recorded.")
    private boolean hidePatient;

    @Option(
            names = "--language",
            paramLabel = "LANGUAGE",
            defaultValue = "en",
            description = "Of the report's own words: en or de; default: en.")
    private String language = "en";

    /// The style that was asked for, printed now.
    PageStyle style() {
        require(PaperScale.SPEEDS.contains(mmPerSecond), "--speed takes 12.5, 25 or 50");
        require(PaperScale.GAINS.contains(mmPerMillivolt), "--gain takes 2.5, 5, 10 or 20");
        require(fromSeconds >= 0, "--from takes 0 or more");
        require(LANGUAGES.contains(language), "--language takes en or de");
        return new PageStyle(
                format,
                PaperStyle.of(layout, new PaperScale(mmPerSecond, mmPerMillivolt)),
                Theme.PAPER,
                fromSeconds,
                "",
                !hidePatient,
                true,
                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                ZoneId.systemDefault(),
                Locale.of(language));
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), otherwise + ".");
        }
    }
}
