package leadwise.model;

import java.util.Optional;

/// One label's numbers for one recording. None of them depends on the other labels of the list.
///
/// @param label what was asked
/// @param cosine similarity of the label's and the recording's embeddings, −1 to 1; not a
///   probability
/// @param percentile share of the reference recordings whose similarity to this label is lower, 0
///   to 100, ties count half
/// @param probability only where the bundle brings a calibration, and never outside its scope
/// @param known whether the label's statement was a training target of the bundle
/// @param denied whether the label says that its statement is absent; its numbers are those of that
/// @param scope whether the encoders know such a phrase
/// @param nearest what a label that means no statement comes nearest to, where anything is near
public record Finding(
        Label label,
        double cosine,
        double percentile,
        Optional<Probability> probability,
        boolean known,
        boolean denied,
        Scope scope,
        Optional<Nearest> nearest) {

    /// Whether the numbers say anything: they do not outside what the encoders know, and are not
    /// shown there.
    public boolean hasMeaning() {
        return scope != Scope.OUTSIDE;
    }

    /// The finding of the opposite label: what speaks for one speaks as much against the other.
    public Finding complement() {
        return new Finding(
                label,
                0 - cosine,
                100 - percentile,
                probability.map(Probability::complement),
                known,
                !denied,
                scope,
                nearest);
    }
}
