package leadwise.cli;

import leadwise.model.Recording;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;

/// `leadwise convert`: writes a recording as CSV or WFDB.
@Command(
        name = "convert",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        description =
                "Writes a recording as CSV (time_s, then the leads of the file in its order, in mV)"
                        + " or as a WFDB record (OUT.hea and OUT.dat).")
final class ConvertCommand implements Callable<Integer> {

    private static final String HEADER = ".hea";
    private static final Pattern RECORD_NAME = Pattern.compile("[A-Za-z0-9_-]+");

    private final Equipment equipment;

    @Spec private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", description = "The recording.")
    private Path file = Path.of("");

    @Parameters(
            index = "1",
            paramLabel = "OUT",
            description =
                    "The file to write: OUT.csv, or OUT.hea for a WFDB record; - is CSV on standard"
                            + " output.")
    private String target = "";

    @Option(
            names = "--force",
            description = "Replace OUT.csv if it is there; a record is never replaced.")
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
        try {
            if (target.toLowerCase(Locale.ROOT).endsWith(HEADER)) {
                writeRecord(recording, intake);
            } else {
                writeTable(recording, intake);
            }
        } catch (OutputFile.UnwritableException e) {
            intake.refuse(e.sentence());
        }
        return intake.exitCode();
    }

    private void writeTable(Recording recording, Intake intake)
            throws OutputFile.UnwritableException {
        var output = new OutputFile(Path.of(target), ".csv", force);
        output.check(file);
        output.write(text -> equipment.csv().write(recording, text));
        if (!recording.others().isEmpty()) {
            intake.say(
                    target
                            + " holds only the leads; a WFDB record (OUT.hea) also holds the"
                            + " signals of other sample rates.");
        }
    }

    private void writeRecord(Recording recording, Intake intake)
            throws OutputFile.UnwritableException {
        var header = Path.of(target);
        var fileName = header.getFileName().toString();
        var name = fileName.substring(0, fileName.length() - HEADER.length());
        if (!RECORD_NAME.matcher(name).matches()) {
            throw new OutputFile.UnwritableException(
                    target + ": a WFDB record's name has only letters, digits, - and _.");
        }
        var record = equipment.wfdb().write(recording, name);
        var outputs = new LinkedHashMap<OutputFile, byte[]>();
        for (var written : record.files().entrySet()) {
            var output = new OutputFile(header.resolveSibling(written.getKey()), HEADER, false);
            output.checkAbsent();
            outputs.put(output, written.getValue());
        }
        for (var output : outputs.entrySet()) {
            output.getKey().write(output.getValue());
        }
        record.remarks().forEach(remark -> intake.say(target + ": " + remark + "."));
    }
}
