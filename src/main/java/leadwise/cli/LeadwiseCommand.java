package leadwise.cli;

import picocli.CommandLine.Command;

/// The command `leadwise`, which only holds its subcommands.
@Command(name = "leadwise")
public final class LeadwiseCommand {}
