package leadwise.cli;

/// What every output of numbers says once.
final class Notice {

    static final String TEXT =
            "Research software, not a medical device. Do not base a diagnosis or treatment on it."
                    + " Check every finding on the recording.";

    private Notice() {}
}
