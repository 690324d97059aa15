package leadwise.evaluate;

import leadwise.inference.BundleException;
import leadwise.inference.ParityFigures;
import leadwise.inference.Ranker;

import java.util.Optional;

/// A bundle that figures are made with.
///
/// @param ranker its encoders; closed with it
/// @param ecgEncoder what tells its ECG encoder and what that is fed with from another's, where it
///   is known; recordings encoded by one are taken for the other
/// @param parity how far the program lies from the training framework
public record SuiteBundle(
        Ranker ranker, Optional<String> ecgEncoder, Optional<ParityFigures> parity)
        implements AutoCloseable {

    /// Opens a bundle when its turn comes.
    @FunctionalInterface
    public interface Opener {

        /// The bundle, to be closed by whoever asked for it.
        ///
        /// @throws BundleException the bundle does not keep its contract
        SuiteBundle open() throws BundleException;
    }

    @Override
    public void close() {
        ranker.close();
    }
}
