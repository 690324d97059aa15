package leadwise.measure;

import leadwise.model.Recording;
import leadwise.model.Regularity;
import leadwise.model.Waves;

import java.util.Optional;

/// Why waves are not measurable: a reason for each, blank where there is none.
record Obstacles(String ofP, String ofQrs, String ofT) {

    private static final String PACING = "pacing spikes";
    private static final String FLUTTER = "flutter waves";
    private static final String NOISE = "noise";

    private static final int LEAST_SPIKES = 2;

    /// How much the P waves, or the T waves, have to resemble each other. With irregular intervals
    /// fibrillation is near, and more is asked.
    private static final double LEAST_P_SAMENESS = 0.65;

    private static final double LEAST_P_SAMENESS_IRREGULAR = 0.8;
    private static final double LEAST_T_SAMENESS = 0.5;

    /// In the median lead; less is no excuse for waves that differ.
    private static final double NOISY_MICROVOLTS = 50;

    static Obstacles of(
            Recording recording, SortedBeats beats, double rr, Regularity regularity) {
        if (PacingSpikes.of(recording).size() >= LEAST_SPIKES) {
            return new Obstacles(PACING, PACING, PACING);
        }
        var delineation = beats.classes().get(beats.dominant());
        boolean noisy = Filters.median(Noise.microvolts(beats)) > NOISY_MICROVOLTS;
        double sameT = AtrialActivity.sameness(beats, delineation.t());
        var ofT = sameT < LEAST_T_SAMENESS ? noisy ? NOISE : "no clear T wave" : "";
        if (AtrialActivity.isFlutter(beats, rr)) {
            return new Obstacles(FLUTTER, "", FLUTTER);
        }
        double least =
                regularity == Regularity.IRREGULAR
                        ? LEAST_P_SAMENESS_IRREGULAR
                        : LEAST_P_SAMENESS;
        double sameP = AtrialActivity.sameness(beats, delineation.p());
        var ofP = sameP < least ? noisy ? NOISE : "no P wave before most beats" : "";
        return new Obstacles(ofP, "", ofT);
    }

    /// What keeps waves from being marked: a paced QRS and its T are seen well, though their
    /// durations say nothing of conduction.
    Obstacles toMarks() {
        return ofQrs.equals(PACING) ? new Obstacles(PACING, "", "") : this;
    }

    /// The waves that are measurable.
    Waves without(Waves waves) {
        return new Waves(
                ofP.isEmpty() ? waves.p() : Optional.empty(),
                ofQrs.isEmpty() ? waves.qrs() : Optional.empty(),
                ofT.isEmpty() ? waves.t() : Optional.empty());
    }
}
