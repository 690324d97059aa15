package leadwise.evaluate;

/// Probabilities of one range, over all statements, beside what happened.
///
/// @param predicted their mean
/// @param observed the share that held
/// @param pairs how many pairs of a recording and a statement
public record ReliabilityBin(double predicted, Estimate observed, long pairs) {}
