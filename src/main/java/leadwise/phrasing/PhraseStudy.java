package leadwise.phrasing;

import leadwise.inference.EcgEmbedding;
import leadwise.inference.Ranker;
import leadwise.inference.SeenPhrase;
import leadwise.model.Finding;
import leadwise.model.Recording;

import java.util.List;

/// A phrasing looked at closely; of several phrases the one in the middle.
///
/// @param finding its numbers
/// @param seen what the text encoder sees of it
/// @param effects what each word does; see [WordEffect]
/// @param floor how far its numbers move without a reason
public record PhraseStudy(
        Finding finding, SeenPhrase seen, List<WordEffect> effects, NoiseFloor floor) {

    public PhraseStudy {
        effects = List.copyOf(effects);
    }

    static PhraseStudy of(
            Ranker ranker, Recording recording, EcgEmbedding embedding, Finding finding) {
        var phrase = finding.label().text();
        return new PhraseStudy(
                finding,
                ranker.seen(phrase),
                WordEffect.of(ranker, embedding, phrase),
                NoiseFloor.of(
                        ranker, finding, ranker.noiseFloor(recording, finding.label(), true)));
    }
}
