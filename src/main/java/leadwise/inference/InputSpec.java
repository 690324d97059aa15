package leadwise.inference;

import leadwise.model.Lead;
import leadwise.signal.Resampler;

import java.util.HashSet;
import java.util.List;

/// What the ECG encoder wants to see; the words are those of `docs/bundle-format.md`.
///
/// @param file the graph
/// @param samplesPerSecond of the window
/// @param samples of each lead
/// @param leads in the encoder's order
/// @param centre what is subtracted from each lead
/// @param scale the unit of what the encoder sees
/// @param window which part of the recording it sees
/// @param resampling how recordings of another rate are brought to this one
/// @param gaps what a missing sample becomes
public record InputSpec(
        String file,
        double samplesPerSecond,
        int samples,
        List<Lead> leads,
        Centre centre,
        Scale scale,
        Window window,
        Resampler.Method resampling,
        Gaps gaps) {

    /// What is subtracted from each lead.
    public enum Centre {
        NONE,
        MEAN,
        MEDIAN
    }

    /// The unit of what the encoder sees.
    public enum Scale {
        MILLIVOLT,
        ZSCORE
    }

    /// Which part of a recording the encoder sees.
    public enum Window {
        FIRST
    }

    /// What a missing sample becomes.
    public enum Gaps {
        ZERO
    }

    public InputSpec {
        leads = List.copyOf(leads);
    }

    /// How long the window is.
    double seconds() {
        return samples / samplesPerSecond;
    }

    static InputSpec parse(JsonFields json) throws BundleException {
        var names = json.texts("leads");
        var leads = names.stream().filter(n -> !n.isBlank()).map(Lead::named).toList();
        if (leads.isEmpty() || new HashSet<>(leads).size() < names.size()) {
            throw json.refused("leads", "holds no lead, a blank one or one twice");
        }
        var spec =
                new InputSpec(
                        json.fileName("file"),
                        json.positiveNumber("samplesPerSecond"),
                        json.positiveInteger("samples"),
                        leads,
                        json.choice("centre", Centre.class),
                        json.choice("scale", Scale.class),
                        json.choice("window", Window.class),
                        json.choice("resampling", Resampler.Method.class),
                        json.choice("gaps", Gaps.class));
        json.end();
        return spec;
    }
}
