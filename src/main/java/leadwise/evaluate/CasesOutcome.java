package leadwise.evaluate;

import leadwise.model.Problem;

/// What came of reading a list of recordings and their labels.
public sealed interface CasesOutcome {

    /// The list; the recordings themselves are read later, one by one.
    record Found(Cases cases) implements CasesOutcome {}

    /// The list cannot be read.
    record Refused(Problem problem) implements CasesOutcome {}
}
