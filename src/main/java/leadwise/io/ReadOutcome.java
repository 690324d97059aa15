package leadwise.io;

import leadwise.model.Problem;
import leadwise.model.Recording;

import java.util.List;

/// What came of reading a file. Anything else that escapes a reader is a bug.
public sealed interface ReadOutcome {

    /// It was read; remarks say what had to be assumed or left out.
    record Read(Recording recording, List<Problem> remarks) implements ReadOutcome {
        public Read {
            remarks = List.copyOf(remarks);
        }
    }

    /// It can be read once these questions are answered in [ReadOptions].
    ///
    /// @param preview the first lines of the file, for whoever has to answer
    record Asks(List<Question> questions, List<String> preview) implements ReadOutcome {
        public Asks {
            questions = List.copyOf(questions);
            preview = List.copyOf(preview);
        }
    }

    /// It cannot be read.
    record Refused(Problem problem) implements ReadOutcome {}
}
