package leadwise.io;

/// Something that a file does not say and that must not be guessed.
///
/// @param topic which field of [ReadOptions] answers it
/// @param sentence what is asked, for a person: "The file does not state its sample rate."
/// @param hint what the content suggests, as text for the answer's field; empty when nothing does.
///   Never applied unasked
public record Question(Topic topic, String sentence, String hint) {

    /// The fields of [ReadOptions], with the command-line option that answers each.
    public enum Topic {
        SAMPLE_RATE("--rate"),
        UNIT("--unit"),
        LEAD_NAMES("--leads"),
        DELIMITER("--delimiter"),
        DECIMAL_COMMA("--decimal-comma");

        private final String option;

        Topic(String option) {
            this.option = option;
        }

        public String option() {
            return option;
        }
    }
}
