package leadwise.samples;

/// The heart's dipole in millivolts along the axes of Frank's orthogonal leads.
///
/// @param x to the patient's left
/// @param y to the feet
/// @param z to the back
record Dipole(double x, double y, double z) {

    Dipole times(double factor) {
        return new Dipole(x * factor, y * factor, z * factor);
    }
}
