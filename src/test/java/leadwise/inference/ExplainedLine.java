package leadwise.inference;

import leadwise.model.Lead;
import leadwise.signal.Resampler;

import java.util.List;

/// An encoder's input of a few samples at 100 Hz, as they are.
final class ExplainedLine {

    private ExplainedLine() {}

    static InputSpec spec(int samples, Lead... leads) {
        return new InputSpec(
                "",
                100,
                samples,
                List.of(leads),
                InputSpec.Centre.NONE,
                InputSpec.Scale.MILLIVOLT,
                InputSpec.Window.FIRST,
                Resampler.Method.LINEAR,
                InputSpec.Gaps.ZERO);
    }
}
