package leadwise.paper;

import leadwise.model.Lead;

import java.util.List;

/// Paper speed and gain. Limb and chest leads may have gains of their own; nothing is ever scaled
/// lead by lead to fit.
///
/// @param mmPerSecond paper speed, > 0; not to be mixed up with the sample rate
/// @param mmPerMillivolt gain, > 0; where the chest leads have their own, that of all others
/// @param chestMmPerMillivolt gain of V1 to V6, > 0
public record PaperScale(double mmPerSecond, double mmPerMillivolt, double chestMmPerMillivolt) {

    public static final PaperScale STANDARD = new PaperScale(25, 10);

    /// The speeds offered, in mm/s.
    public static final List<Double> SPEEDS = List.of(12.5, 25.0, 50.0);

    /// The gains offered, in mm/mV.
    public static final List<Double> GAINS = List.of(2.5, 5.0, 10.0, 20.0);

    public PaperScale {
        if (!(mmPerSecond > 0 && mmPerMillivolt > 0 && chestMmPerMillivolt > 0)
                || Double.isInfinite(mmPerSecond + mmPerMillivolt + chestMmPerMillivolt)) {
            throw new IllegalArgumentException(
                    mmPerSecond
                            + " mm/s, "
                            + mmPerMillivolt
                            + " and "
                            + chestMmPerMillivolt
                            + " mm/mV");
        }
    }

    /// One gain for all leads.
    public PaperScale(double mmPerSecond, double mmPerMillivolt) {
        this(mmPerSecond, mmPerMillivolt, mmPerMillivolt);
    }

    public PaperScale withSpeed(double newMmPerSecond) {
        return new PaperScale(newMmPerSecond, mmPerMillivolt, chestMmPerMillivolt);
    }

    /// One gain for all leads.
    public PaperScale withGain(double newMmPerMillivolt) {
        return new PaperScale(mmPerSecond, newMmPerMillivolt);
    }

    /// A gain of their own for the chest leads.
    public PaperScale withChestGain(double newMmPerMillivolt) {
        return new PaperScale(mmPerSecond, mmPerMillivolt, newMmPerMillivolt);
    }

    /// Whether the chest leads are drawn at another gain than the limb leads.
    public boolean hasTwoGains() {
        return mmPerMillivolt != chestMmPerMillivolt;
    }

    /// The gain of a lead, in mm/mV.
    public double mmPerMillivolt(Lead lead) {
        return lead.isStandard() && !lead.isLimb() ? chestMmPerMillivolt : mmPerMillivolt;
    }

    /// As it is printed: "25 mm/s 10 mm/mV", "25 mm/s 10/5 mm/mV" with the chest leads last.
    public String text() {
        return Numbers.plain(mmPerSecond) + " mm/s  " + gainText() + " mm/mV";
    }

    /// "10", or "10/5" with the chest leads last.
    public String gainText() {
        return hasTwoGains()
                ? Numbers.plain(mmPerMillivolt) + "/" + Numbers.plain(chestMmPerMillivolt)
                : Numbers.plain(mmPerMillivolt);
    }
}
