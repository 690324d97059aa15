package leadwise.cli;

import leadwise.inference.BundleException;
import leadwise.inference.EncodeOutcome;
import leadwise.inference.Ranker;
import leadwise.io.ReadOutcome;
import leadwise.lexicon.Lexicon;
import leadwise.lexicon.Statement;
import leadwise.model.HealthFinding;
import leadwise.model.Label;
import leadwise.model.Recording;
import leadwise.report.MadeBy;
import leadwise.report.PageStyle;
import leadwise.report.RankingPart;
import leadwise.report.Report;
import leadwise.report.ReportContent;
import leadwise.report.ReportFile;
import leadwise.review.RecordingId;
import leadwise.review.Review;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/// `leadwise report`: prints a recording with its review into a PDF file.
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        description = "Prints a recording, what was measured and its review into a PDF file.")
final class ReportCommand implements Callable<Integer> {

    private final Equipment equipment;

    @Spec private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", description = "The recording.")
    private Path file = Path.of("");

    @Parameters(index = "1", paramLabel = "OUT.pdf", description = "The file to write.")
    private Path target = Path.of("");

    @Option(
            names = "--ranking",
            description = "Prints a ranking, too; of the default labels where none are named.")
    private boolean ranking;

    @Option(
            names = "--despite-health",
            description = "Ranks a recording too that does not pass its checks.")
    private boolean despiteHealth;

    @Mixin private PageOptions page = new PageOptions();

    @Mixin private LabelOptions labels = new LabelOptions();

    @Mixin private ModelOptions model = new ModelOptions();

    @Mixin private ReadingOptions reading = new ReadingOptions();

    /// A ranking and what it was made by.
    private record Ranked(RankingPart part, MadeBy by) {}

    ReportCommand(Equipment equipment) {
        this.equipment = equipment;
    }

    @Override
    public Integer call() throws IOException {
        var style = page.style();
        var err = spec.commandLine().getErr();
        var intake = new Intake(equipment.formats(), reading.asked(), err);
        var read = intake.read(file);
        if (read.isPresent()) {
            err.println(Notice.TEXT);
            try {
                report(read.get(), style, intake);
            } catch (BundleException e) {
                intake.refuse(String.valueOf(e.getMessage()));
            }
        }
        return intake.exitCode();
    }

    private void report(ReadOutcome.Read read, PageStyle style, Intake intake)
            throws BundleException, IOException {
        var recording = read.recording();
        if (style.fromSeconds() >= recording.durationSeconds()) {
            intake.refuse(
                    "%s: the recording ends after %s s, before the page that was asked for."
                            .formatted(
                                    file.getFileName(), Digits.plain(recording.durationSeconds())));
            return;
        }
        var measured = equipment.measurements().apply(recording);
        var health = equipment.health().apply(read, measured);
        intake.remark(read.remarks());
        intake.warn(file, health);
        var id = RecordingId.of(recording);
        var ranked = ranked(recording, health);
        var content =
                new ReportContent(
                        recording,
                        equipment.reviews().apply(id).orElseGet(() -> Review.unread(id)),
                        measured,
                        health,
                        ranked.part(),
                        ranked.by());
        write(new Report(content, style), intake);
    }

    private Ranked ranked(Recording recording, List<HealthFinding> health)
            throws BundleException, IOException {
        var program = MadeBy.program(ProgramVersion.number());
        if (!ranking && !labels.isAny()) {
            return new Ranked(new RankingPart.LeftOut(), program);
        }
        var withholding =
                health.stream()
                        .filter(HealthFinding::gates)
                        .map(HealthFinding::sentence)
                        .collect(Collectors.joining(" "));
        if (!despiteHealth && !withholding.isEmpty()) {
            return new Ranked(
                    new RankingPart.Withheld(
                            withholding + " --despite-health ranks it all the same."),
                    program);
        }
        var err = spec.commandLine().getErr();
        var lexicon = Lexicon.read(equipment.lexiconFile());
        var asked = labels.asked(equipment, lexicon, err);
        try (var ranker = model.open(equipment)) {
            ModelOptions.explain(ranker.deviceUse(), err);
            return new Ranked(
                    ranked(recording, ranker, asked, lexicon, withholding),
                    new MadeBy(
                            program.program(),
                            Optional.of(ranker.bundle()),
                            ranker.calibration(),
                            Optional.of(
                                    MadeBy.labelSet(asked.stream().map(Label::text).toList()))));
        }
    }

    private static RankingPart ranked(
            Recording recording,
            Ranker ranker,
            List<Label> asked,
            Lexicon lexicon,
            String despite) {
        return switch (ranker.encode(recording)) {
            case EncodeOutcome.Encoded(var embedding) ->
                    new RankingPart.Shown(
                            ranker.rankWithSpreads(embedding, asked),
                            names(asked, lexicon),
                            despite);
            case EncodeOutcome.Declined(var reason) -> new RankingPart.Withheld(reason);
        };
    }

    private static Map<String, String> names(List<Label> asked, Lexicon lexicon) {
        return asked.stream()
                .flatMap(label -> label.statementId().flatMap(lexicon::byId).stream())
                .distinct()
                .collect(Collectors.toMap(Statement::id, Statement::name));
    }

    private void write(Report report, Intake intake) throws IOException {
        try {
            new OutputFile(target, ".pdf", true).check(file);
            var pdf = report.pdf();
            ReportFile.writePdf(target, pdf);
        } catch (OutputFile.UnwritableException e) {
            intake.refuse(e.sentence());
        } catch (FileSystemException e) {
            intake.refuse(
                    target
                            + " "
                            + Objects.requireNonNullElse(e.getReason(), "cannot be written")
                            + ".");
        }
    }
}
