package leadwise.cli;

import leadwise.inference.BundleException;
import leadwise.report.Report;
import leadwise.report.ReportFile;
import leadwise.review.RecordingId;
import leadwise.review.Review;
import leadwise.review.ReviewStoreException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;

/// `leadwise report`: prints a recording with its review into a PDF file.
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        description = {
            "Prints a recording, what was measured and its review into a PDF file.",
            "Of a folder it prints every recording that has a confirmed review."
        })
final class ReportCommand implements Callable<Integer> {

    private final Equipment equipment;

    @Spec private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "FILE",
            description = "The recording, or a folder of recordings.")
    private Path file = Path.of("");

    @Parameters(
            index = "1",
            paramLabel = "OUT",
            description = "The PDF file, or the folder, to write.")
    private Path target = Path.of("");

    @Option(
            names = "--ranking",
            description = "Prints a ranking, too; of the default labels where none are named.")
    private boolean ranking;

    @Option(
            names = "--despite-health",
            description = "Ranks a recording too that does not pass its checks.")
    private boolean despiteHealth;

    @Option(
            names = "--all",
            description =
                    "Of a folder: also the recordings whose review is not confirmed or that nobody"
                            + " has read.")
    private boolean all;

    @Mixin private PageOptions page = new PageOptions();

    @Mixin private LabelOptions labels = new LabelOptions();

    @Mixin private ModelOptions model = new ModelOptions();

    @Mixin private ReadingOptions reading = new ReadingOptions();

    ReportCommand(Equipment equipment) {
        this.equipment = equipment;
    }

    @Override
    public Integer call() throws IOException {
        var style = page.style();
        var err = spec.commandLine().getErr();
        var intake = new Intake(equipment.formats(), reading.asked(), err);
        var wish = new ReportMaker.Wish(ranking, despiteHealth, labels, model);
        try (var maker = new ReportMaker(equipment, wish, style, intake, err)) {
            if (Files.isDirectory(file)) {
                err.println(Notice.TEXT);
                new ReportFolder(equipment, maker, intake, spec.commandLine().getOut())
                        .write(file, target, all);
            } else {
                writeOne(maker, intake, err);
            }
        } catch (BundleException e) {
            intake.refuse(String.valueOf(e.getMessage()));
        }
        return intake.exitCode();
    }

    private void writeOne(ReportMaker maker, Intake intake, PrintWriter err)
            throws BundleException, IOException {
        var read = intake.read(file);
        if (read.isEmpty()) {
            return;
        }
        err.println(Notice.TEXT);
        var id = RecordingId.of(read.get().recording());
        try {
            var review = equipment.reviews().of(id).orElseGet(() -> Review.unread(id));
            var report = maker.report(file, read.get(), review);
            if (report.isPresent()) {
                write(report.get(), intake);
            }
        } catch (ReviewStoreException e) {
            intake.refuse(file.getFileName() + ": its review cannot be read.");
        }
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
