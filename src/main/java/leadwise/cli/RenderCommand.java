package leadwise.cli;

import leadwise.model.Lead;
import leadwise.model.MedianBeat;
import leadwise.model.Recording;
import leadwise.paper.Layout;
import leadwise.paper.LeadOrder;
import leadwise.paper.PaperScale;
import leadwise.paper.PaperStyle;
import leadwise.paper.Theme;
import leadwise.report.PngPicture;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `leadwise render`: draws a recording as ECG paper without a display.
@Command(
        name = "render",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        description = "Draws a recording as ECG paper into a PNG picture; needs no display.")
final class RenderCommand implements Callable<Integer> {

    private final Equipment equipment;

    @Spec private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", description = "The recording.")
    private Path file = Path.of("");

    @Parameters(index = "1", paramLabel = "OUT.png", description = "The file to write.")
    private Path target = Path.of("");

    @Option(
            names = "--layout",
            paramLabel = "LAYOUT",
            description =
                    "${COMPLETION-CANDIDATES}; default: 3x4, which has a rhythm strip; 3x4+3 has"
                            + " three, lead is one lead large, median the median beat.",
            completionCandidates = Written.LayoutNames.class,
            converter = Written.LayoutNames.class)
    private Layout layout = Layout.THREE_BY_FOUR_RHYTHM;

    @Option(
            names = "--order",
            paramLabel = "ORDER",
            description = "Order of the limb leads: ${COMPLETION-CANDIDATES}; default: standard.",
            completionCandidates = Written.LeadOrderNames.class,
            converter = Written.LeadOrderNames.class)
    private LeadOrder order = LeadOrder.STANDARD;

    @Option(
            names = "--rhythm",
            paramLabel = "LEAD",
            defaultValue = "II",
            description = "The lead of the rhythm strip; default: II.")
    private String rhythm = "II";

    @Option(
            names = "--lead",
            paramLabel = "LEAD",
            defaultValue = "II",
            description = "The lead that --layout lead shows large; default: II.")
    private String large = "II";

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
            converter = Written.GainText.class,
            description =
                    "Gain in mm/mV: 2.5, 5, 10 or 20, or two of them, limb and chest leads: 10/5;"
                            + " default: 10.")
    private PaperScale gain = PaperScale.STANDARD;

    @Option(
            names = "--width",
            paramLabel = "PIXELS",
            defaultValue = "1600",
            description = "Width of the picture; the height follows; default: 1600.")
    private int widthPx;

    @Option(
            names = "--from",
            paramLabel = "SECONDS",
            defaultValue = "0",
            description = "Where in the recording the page begins; default: 0.")
    private double fromSeconds;

    @Mixin private ReadingOptions reading = new ReadingOptions();

    RenderCommand(Equipment equipment) {
        this.equipment = equipment;
    }

    @Override
    public Integer call() {
        var picture = picture();
        var err = spec.commandLine().getErr();
        var intake = new Intake(equipment.formats(), reading.asked(), err);
        intake.read(file)
                .ifPresent(
                        read -> {
                            err.println(Notice.TEXT);
                            intake.remark(read.remarks());
                            var measured = equipment.measurements().apply(read.recording());
                            intake.warn(file, equipment.health().apply(read, measured));
                            draw(picture, read.recording(), measured.medianBeat(), intake);
                        });
        return intake.exitCode();
    }

    private void draw(
            PngPicture picture,
            Recording recording,
            Optional<MedianBeat> medianBeat,
            Intake intake) {
        if (fromSeconds >= recording.durationSeconds()) {
            intake.refuse(
                    "%s: the recording ends after %s s, before the page that was asked for."
                            .formatted(
                                    file.getFileName(), Digits.plain(recording.durationSeconds())));
            return;
        }
        try {
            new OutputFile(target, ".png", true).check(file);
            picture.write(recording, medianBeat, target);
        } catch (OutputFile.UnwritableException e) {
            intake.refuse(e.sentence());
        } catch (FileSystemException e) {
            intake.refuse(
                    target
                            + " "
                            + Objects.requireNonNullElse(e.getReason(), "cannot be written")
                            + ".");
        } catch (IOException e) {
            intake.refuse(target + " cannot be written.");
        }
    }

    private PngPicture picture() {
        require(PaperScale.SPEEDS.contains(mmPerSecond), "--speed takes 12.5, 25 or 50");
        require(
                widthPx >= PngPicture.LEAST_WIDTH_PX && widthPx <= PngPicture.MOST_WIDTH_PX,
                "--width takes %d to %d"
                        .formatted(PngPicture.LEAST_WIDTH_PX, PngPicture.MOST_WIDTH_PX));
        require(fromSeconds >= 0, "--from takes 0 or more");
        var style =
                new PaperStyle(
                        layout,
                        order,
                        standard("--rhythm", rhythm),
                        standard("--lead", large),
                        gain.withSpeed(mmPerSecond));
        return new PngPicture(style, Theme.PAPER, widthPx, fromSeconds);
    }

    private Lead standard(String option, String written) {
        var lead = Lead.named(written);
        require(lead.isStandard(), option + " takes one of the twelve leads");
        return lead;
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), otherwise + ".");
        }
    }
}
