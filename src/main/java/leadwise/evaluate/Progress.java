package leadwise.evaluate;

import java.time.Duration;

/// Is told how far an evaluation is.
@FunctionalInterface
public interface Progress {

    /// Nobody wants to know.
    Progress NONE = (_, _, _) -> {};

    /// One more recording is done.
    ///
    /// @param done recordings behind
    /// @param total recordings in all
    /// @param left the time that the rest will take at the pace so far
    void at(int done, int total, Duration left);
}
