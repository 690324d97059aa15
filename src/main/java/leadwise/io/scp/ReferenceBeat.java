package leadwise.io.scp;

import java.util.List;

/// Puts the reference beat back where it was taken out of a lead.
///
/// Sample s of a zone whose fiducial point is f is sample s − f + m of the beat, whose own fiducial
/// point is m; all count from 1.
final class ReferenceBeat {

    private final int[] samples;
    private final int fiducial;
    private final double scale;

    /// @param samples of the beat in this lead, in counts of section 5
    /// @param fiducial the beat's, from 1
    /// @param scale counts of the rhythm in one count of the beat
    ReferenceBeat(int[] samples, int fiducial, double scale) {
        this.samples = samples.clone();
        this.fiducial = fiducial;
        this.scale = scale;
    }

    /// Adds the beat in all `zones`. Where a zone reaches beyond the beat, what was subtracted is
    /// not known, and the sample is missing.
    ///
    /// @param rhythm of the lead, changed in place
    /// @param first number of the rhythm's first sample
    /// @return how many samples are missing
    long addTo(double[] rhythm, long first, List<QrsPlaces.Zone> zones) {
        long missing = 0;
        for (var zone : zones) {
            long beatBegins = zone.fiducial() - fiducial + 1;
            long end = Math.min(zone.last(), first + rhythm.length - 1);
            for (long s = Math.max(zone.first(), first); s <= end; s++) {
                long at = s - beatBegins;
                if (at >= 0 && at < samples.length) {
                    rhythm[(int) (s - first)] += samples[(int) at] * scale;
                } else {
                    rhythm[(int) (s - first)] = Double.NaN;
                    missing++;
                }
            }
        }
        return missing;
    }
}
