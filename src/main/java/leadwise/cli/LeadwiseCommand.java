package leadwise.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;

/// The command `leadwise`, which only holds its subcommands.
@Command(
        name = "leadwise",
        description = {
            "12-lead ECG review with free-text labels. Without a command it opens the window.",
            Notice.TEXT
        },
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
public final class LeadwiseCommand implements Runnable {

    @Spec private CommandSpec spec;

    private LeadwiseCommand() {}

    /// Runs one command line.
    ///
    /// @param out takes the answer and nothing else
    /// @param err takes everything else
    /// @return the exit code: 0 done, 1 a fault of the program, 2 wrong usage, 3 some file was
    ///   refused
    public static int run(Equipment equipment, PrintWriter out, PrintWriter err, String... args) {
        var line = commandLine(equipment).setOut(out).setErr(err);
        int code = line.execute(args);
        out.flush();
        err.flush();
        return code;
    }

    static CommandLine commandLine(Equipment equipment) {
        return new CommandLine(new LeadwiseCommand())
                .addSubcommand(new RankCommand(equipment))
                .addSubcommand(new CompareCommand(equipment))
                .addSubcommand(new InfoCommand(equipment))
                .addSubcommand(new RenderCommand(equipment))
                .addSubcommand(new ReportCommand(equipment))
                .addSubcommand(new ConvertCommand(equipment))
                .addSubcommand(new EvaluateCommand(equipment))
                .addSubcommand(new CommandLine.HelpCommand())
                .setParameterExceptionHandler(LeadwiseCommand::wrongUsage)
                .setExecutionExceptionHandler(fault());
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "A command is missing.");
    }

    private static int wrongUsage(ParameterException mistake, String[] args) {
        var line = mistake.getCommandLine();
        line.getErr().println(mistake.getMessage());
        if (!CommandLine.UnmatchedArgumentException.printSuggestions(mistake, line.getErr())) {
            line.getErr()
                    .println(
                            "How it is used: %s --help"
                                    .formatted(line.getCommandSpec().qualifiedName()));
        }
        return ExitCode.WRONG_USAGE;
    }

    private static IExecutionExceptionHandler fault() {
        return (fault, line, _) -> {
            line.getErr().println("leadwise failed: " + fault);
            fault.printStackTrace(line.getErr());
            return ExitCode.FAULT;
        };
    }
}
