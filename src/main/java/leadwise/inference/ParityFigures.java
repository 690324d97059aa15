package leadwise.inference;

/// How far this program lies from the training framework on a bundle's golden vectors.
///
/// @param recordings how many were compared
/// @param phrases how many were compared
/// @param largestInputDifference between what both feed the ECG encoder
/// @param lowestEcgCosine between both embeddings of a recording
/// @param lowestTextCosine between both embeddings of a phrase
public record ParityFigures(
        int recordings,
        int phrases,
        double largestInputDifference,
        double lowestEcgCosine,
        double lowestTextCosine) {}
