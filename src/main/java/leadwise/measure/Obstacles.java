package leadwise.measure;

import leadwise.model.Regularity;
import leadwise.model.Waves;

import java.util.Arrays;
import java.util.Optional;

/// Why waves are not measurable: a reason for each, blank where there is none.
record Obstacles(String ofP, String ofQrs, String ofT) {

    private static final String PACING = "pacing spikes";
    private static final String FLUTTER = "flutter waves";
    private static final String NOISE = "noise";

    private static final String UNLIKE = "fewer than three beats are alike";
    private static final int LEAST_BEATS = 3;

    /// Noise left in the median beat against the height of QRS, both in the median lead.
    private static final double DROWNED_SHARE = 0.03;

    /// How much the P waves, or the T waves, have to resemble each other. With irregular intervals
    /// fibrillation is near, and more is asked.
    private static final double LEAST_P_SAMENESS = 0.7;

    private static final double LEAST_P_SAMENESS_IRREGULAR = 0.85;
    private static final double LEAST_T_SAMENESS = 0.5;

    /// In the median lead; less is no excuse for waves that differ.
    private static final double NOISY_MICROVOLTS = 30;

    /// @param paced whether pacing spikes were found
    /// @param rr samples between beats
    static Obstacles of(boolean paced, SortedBeats beats, double rr, Regularity regularity) {
        if (paced) {
            return new Obstacles(PACING, PACING, PACING);
        }
        var delineation = beats.classes().get(beats.dominant());
        if (delineation.template().beats() < LEAST_BEATS) {
            return new Obstacles(UNLIKE, UNLIKE, UNLIKE);
        }
        if (isDrowned(beats, delineation)) {
            return new Obstacles(NOISE, NOISE, NOISE);
        }
        boolean noisy = Filters.median(Noise.quickMicrovolts(beats)) > NOISY_MICROVOLTS;
        double sameT = AtrialActivity.sameness(beats, delineation.t());
        var ofT = sameT < LEAST_T_SAMENESS ? noisy ? NOISE : "no clear T wave" : "";
        if (AtrialActivity.isFlutter(beats, rr)) {
            return new Obstacles(FLUTTER, "", FLUTTER);
        }
        double least =
                regularity == Regularity.IRREGULAR ? LEAST_P_SAMENESS_IRREGULAR : LEAST_P_SAMENESS;
        double sameP = AtrialActivity.sameness(beats, delineation.p());
        var ofP = sameP < least ? noisy ? NOISE : "no P wave before most beats" : "";
        return new Obstacles(ofP, "", ofT);
    }

    /// Whether the noise that is left in the median beat is no longer small against QRS.
    private static boolean isDrowned(SortedBeats beats, Delineation delineation) {
        var window = delineation.window();
        var spans = new double[delineation.template().leads()];
        for (int lead = 0; lead < spans.length; lead++) {
            var range =
                    Arrays.stream(
                                    delineation.template().millivolts()[lead],
                                    window.from(),
                                    window.to() + 1)
                            .summaryStatistics();
            spans[lead] = range.getMax() - range.getMin();
        }
        double left =
                Filters.median(Noise.quickMicrovolts(beats))
                        / Math.sqrt(delineation.template().beats());
        return left > DROWNED_SHARE * 1000 * Filters.median(spans);
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
