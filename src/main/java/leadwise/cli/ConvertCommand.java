package leadwise.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/// `leadwise convert`: writes a recording as CSV.
@Command(
        name = "convert",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        description =
                "Writes a recording as CSV: time_s, then the leads of the file in its order, in"
                        + " mV.")
final class ConvertCommand implements Callable<Integer> {

    private final Equipment equipment;

    @Spec private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", description = "The recording.")
    private Path file = Path.of("");

    @Parameters(
            index = "1",
            paramLabel = "OUT.csv",
            description = "The file to write; - is standard output.")
    private String target = "";

    @Option(names = "--force", description = "Replace OUT.csv if it is there.")
    private boolean force;

    @Mixin private ReadingOptions reading = new ReadingOptions();

    ConvertCommand(Equipment equipment) {
        this.equipment = equipment;
    }

    @Override
    public Integer call() throws IOException {
        var line = spec.commandLine();
        var intake = new Intake(equipment.formats(), reading.asked(), line.getErr());
        var read = intake.read(file);
        if (read.isEmpty()) {
            return intake.exitCode();
        }
        intake.remark(read.get().remarks());
        var recording = read.get().recording();
        if (target.equals("-")) {
            equipment.csv().write(recording, line.getOut());
            return ExitCode.DONE;
        }
        var output = new OutputFile(Path.of(target), ".csv", force);
        try {
            output.check(file);
            output.write(text -> equipment.csv().write(recording, text));
        } catch (OutputFile.UnwritableException e) {
            intake.refuse(e.sentence());
        }
        return intake.exitCode();
    }
}
