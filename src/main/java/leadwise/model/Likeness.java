package leadwise.model;

/// How near a recording lies to the reference recordings that are nearest to it, as the encoder
/// sees them. Far from all of them, a calibration that was fitted on their like says nothing.
///
/// @param cosine mean of the cosines with the nearest reference recordings
/// @param limit what 99 of 100 reference recordings reach among the others
public record Likeness(double cosine, double limit) {

    public boolean isUnlike() {
        return cosine < limit;
    }
}
