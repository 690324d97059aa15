package leadwise.cli;

/// What a command tells its caller.
final class ExitCode {

    static final int DONE = 0;

    /// A fault of the program, not of its user or of a file.
    static final int FAULT = 1;

    static final int WRONG_USAGE = 2;

    /// Some file was refused; the others were done.
    static final int REFUSED = 3;

    private ExitCode() {}
}
