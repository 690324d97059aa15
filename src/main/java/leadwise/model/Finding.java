package leadwise.model;

import java.util.OptionalDouble;

/// One label's numbers for one recording. None of them depends on the other labels of the list.
///
/// @param label what was asked
/// @param cosine similarity of the label's and the recording's embeddings, −1 to 1; not a
///   probability
/// @param percentile share of the reference recordings whose similarity to this label is lower, 0
///   to 100, ties count half
/// @param probability only where the bundle brings a calibration for it
/// @param known whether the label's statement was a training target of the bundle
public record Finding(
        Label label, double cosine, double percentile, OptionalDouble probability, boolean known) {}
