package leadwise.cli;

import leadwise.io.ReadOutcome;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/// `leadwise info`: what a file holds, and whether it is in order.
@Command(
        name = "info",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        description =
                "Says what each recording holds, what was measured and whether it is in order.")
final class InfoCommand implements Callable<Integer> {

    private final Equipment equipment;

    @Spec private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Recordings.")
    private List<Path> files = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES}; default: table.",
            completionCandidates = Written.OutputFormatNames.class,
            converter = Written.OutputFormatNames.class)
    private OutputFormat format = OutputFormat.TABLE;

    @Mixin private ReadingOptions reading = new ReadingOptions();

    InfoCommand(Equipment equipment) {
        this.equipment = equipment;
    }

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var err = spec.commandLine().getErr();
        var intake = new Intake(equipment.formats(), reading.asked(), err);
        err.println(Notice.TEXT);
        var answer = InfoAnswer.of(format, out, files.size() > 1);
        for (var file : files) {
            intake.read(file).ifPresent(read -> answer.add(described(file, read)));
        }
        answer.end();
        return intake.exitCode();
    }

    private DescribedFile described(Path file, ReadOutcome.Read read) {
        var recording = read.recording();
        var measured = equipment.measurements().apply(recording);
        return new DescribedFile(
                file,
                recording,
                read.remarks(),
                equipment.health().apply(read, measured),
                measured);
    }
}
