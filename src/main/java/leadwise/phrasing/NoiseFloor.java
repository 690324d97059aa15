package leadwise.phrasing;

import leadwise.inference.Ranker;
import leadwise.model.Finding;

/// How far a number moves without any reason: when the window that the encoder sees moves by a few
/// milliseconds. What differs by less is no difference.
///
/// @param cosine largest change of the similarity, 0 or more
/// @param points largest change of the percentile that such a change of the similarity makes, in
///   percentile points
public record NoiseFloor(double cosine, double points) {

    /// What a change of the similarity by `cosine` in either direction means for the percentile.
    static NoiseFloor of(Ranker ranker, Finding finding, double cosine) {
        var phrase = finding.label().text();
        double up = ranker.percentileAt(phrase, finding.cosine() + cosine) - finding.percentile();
        double down = finding.percentile() - ranker.percentileAt(phrase, finding.cosine() - cosine);
        return new NoiseFloor(cosine, Math.max(0, Math.max(up, down)));
    }
}
