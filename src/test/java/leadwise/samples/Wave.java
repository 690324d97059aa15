package leadwise.samples;

/// A wave that begins and ends: half a cosine up, a plateau, half a cosine down. A Gaussian has no
/// onset; this one makes PR, QRS and QT exact.
///
/// @param startMs from the onset of QRS, negative before it
/// @param riseMs from start to plateau
/// @param holdMs length of the plateau, 0 for a plain wave
/// @param fallMs from plateau to end
/// @param peak the dipole on the plateau
record Wave(double startMs, double riseMs, double holdMs, double fallMs, Dipole peak) {

    static Wave of(double startMs, double riseMs, double fallMs, double x, double y, double z) {
        return new Wave(startMs, riseMs, 0, fallMs, new Dipole(x, y, z));
    }

    double peakMs() {
        return startMs + riseMs + holdMs / 2;
    }

    double endMs() {
        return startMs + riseMs + holdMs + fallMs;
    }

    /// The share of the peak at `ms`, 0 to 1.
    double at(double ms) {
        double since = ms - startMs;
        if (since <= 0 || ms >= endMs()) {
            return 0;
        }
        if (since < riseMs) {
            return 0.5 - 0.5 * StrictMath.cos(StrictMath.PI * since / riseMs);
        }
        if (since <= riseMs + holdMs) {
            return 1;
        }
        return 0.5 - 0.5 * StrictMath.cos(StrictMath.PI * (endMs() - ms) / fallMs);
    }
}
