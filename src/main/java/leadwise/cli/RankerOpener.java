package leadwise.cli;

import leadwise.inference.BundleException;
import leadwise.inference.Device;
import leadwise.inference.PromptStyle;
import leadwise.inference.Ranker;

import java.nio.file.Path;

/// Opens a model bundle.
@FunctionalInterface
public interface RankerOpener {

    /// Opens the bundle in the folder `bundle` on `device`, or on the CPU where that device cannot
    /// be used.
    ///
    /// @param prompts which phrases stand for a label that the lexicon knows
    /// @throws BundleException the bundle does not keep its contract
    Ranker open(Path bundle, Device device, PromptStyle prompts) throws BundleException;
}
