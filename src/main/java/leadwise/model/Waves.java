package leadwise.model;

import java.util.Optional;

/// The waves of a beat, in one lead or in all together; a wave that was not found is empty.
public record Waves(Optional<Wave> p, Optional<Wave> qrs, Optional<Wave> t) {

    public static final Waves NONE =
            new Waves(Optional.empty(), Optional.empty(), Optional.empty());

    /// The same waves, `seconds` later.
    public Waves later(double seconds) {
        return new Waves(
                p.map(wave -> wave.later(seconds)),
                qrs.map(wave -> wave.later(seconds)),
                t.map(wave -> wave.later(seconds)));
    }
}
