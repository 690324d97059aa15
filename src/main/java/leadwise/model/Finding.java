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
/// @param unlike whether the recording is unlike the bundle's reference recordings
/// @param spread the percentile in other wordings; empty where nobody asked for it
public record Finding(
        Label label,
        double cosine,
        double percentile,
        Optional<Probability> probability,
        boolean known,
        boolean denied,
        Scope scope,
        Optional<Nearest> nearest,
        boolean unlike,
        Optional<PercentileSpread> spread) {

    /// Of a recording that is like the reference recordings, before anybody asked for its spread.
    public Finding(
            Label label,
            double cosine,
            double percentile,
            Optional<Probability> probability,
            boolean known,
            boolean denied,
            Scope scope,
            Optional<Nearest> nearest) {
        this(
                label,
                cosine,
                percentile,
                probability,
                known,
                denied,
                scope,
                nearest,
                false,
                Optional.empty());
    }

    /// Whether the numbers say anything: they do not outside what the encoders know, and are not
    /// shown there.
    public boolean hasMeaning() {
        return scope != Scope.OUTSIDE;
    }

    /// The probability where it may be shown to a reader; `docs/decisions/0016` says where not.
    public Optional<Probability> shownProbability() {
        return whyNoProbability().isPresent() ? Optional.empty() : probability;
    }

    /// Why there is no probability to show; empty where there is one.
    public Optional<NoProbability> whyNoProbability() {
        if (!hasMeaning()) {
            return Optional.of(NoProbability.OUTSIDE);
        }
        if (probability.isEmpty()) {
            return Optional.of(NoProbability.NOT_CALIBRATED);
        }
        if (unlike) {
            return Optional.of(NoProbability.UNLIKE);
        }
        return probability.get().isTooWide()
                ? Optional.of(NoProbability.TOO_WIDE)
                : Optional.empty();
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
                nearest,
                unlike,
                spread.map(PercentileSpread::complement));
    }

    /// The same numbers, of a recording that is unlike the reference recordings or is not.
    public Finding ofUnlike(boolean nowUnlike) {
        return new Finding(
                label,
                cosine,
                percentile,
                probability,
                known,
                denied,
                scope,
                nearest,
                nowUnlike,
                spread);
    }

    /// The same with the percentile in other wordings.
    public Finding with(Optional<PercentileSpread> newSpread) {
        return new Finding(
                label,
                cosine,
                percentile,
                probability,
                known,
                denied,
                scope,
                nearest,
                unlike,
                newSpread);
    }
}
