package leadwise.paper;

import java.util.List;

/// Paper speed and gain, the same for every lead: nothing is ever scaled to fit.
///
/// @param mmPerSecond paper speed, > 0; not to be mixed up with the sample rate
/// @param mmPerMillivolt gain, > 0
public record PaperScale(double mmPerSecond, double mmPerMillivolt) {

    public static final PaperScale STANDARD = new PaperScale(25, 10);

    /// The speeds offered, in mm/s.
    public static final List<Double> SPEEDS = List.of(12.5, 25.0, 50.0);

    /// The gains offered, in mm/mV.
    public static final List<Double> GAINS = List.of(2.5, 5.0, 10.0, 20.0);

    public PaperScale {
        if (!(mmPerSecond > 0 && mmPerMillivolt > 0)
                || Double.isInfinite(mmPerSecond + mmPerMillivolt)) {
            throw new IllegalArgumentException(mmPerSecond + " mm/s, " + mmPerMillivolt + " mm/mV");
        }
    }

    public PaperScale withSpeed(double newMmPerSecond) {
        return new PaperScale(newMmPerSecond, mmPerMillivolt);
    }

    public PaperScale withGain(double newMmPerMillivolt) {
        return new PaperScale(mmPerSecond, newMmPerMillivolt);
    }

    /// As it is printed: "25 mm/s 10 mm/mV".
    public String text() {
        return Numbers.plain(mmPerSecond) + " mm/s  " + Numbers.plain(mmPerMillivolt) + " mm/mV";
    }
}
