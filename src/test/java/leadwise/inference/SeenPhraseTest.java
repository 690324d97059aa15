package leadwise.inference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class SeenPhraseTest {

    @Test
    void aWordThatTheTokenizerDoesNotKnowIsInPieces() {
        var seen =
                SeenPhrase.of(
                        "new LBBB",
                        List.of(
                                new SeenPhrase.Span(0, 3),
                                new SeenPhrase.Span(4, 6),
                                new SeenPhrase.Span(6, 8)),
                        false,
                        62);
        assertThat(seen)
                .isEqualTo(
                        new SeenPhrase(
                                List.of(
                                        new SeenPhrase.Word("new", List.of("new"), false),
                                        new SeenPhrase.Word("LBBB", List.of("LB", "BB"), false)),
                                62));
        assertThat(seen.words()).extracting(SeenPhrase.Word::isSplit).containsExactly(false, true);
    }

    @Test
    void aHyphenPartsWordsThatAreKnown() {
        var word =
                SeenPhrase.of(
                                "ST-elevation",
                                List.of(
                                        new SeenPhrase.Span(0, 2),
                                        new SeenPhrase.Span(2, 3),
                                        new SeenPhrase.Span(3, 12)),
                                false,
                                62)
                        .words()
                        .getFirst();
        assertThat(word.pieces()).containsExactly("ST", "-", "elevation");
        assertThat(word.isSplit()).isFalse();
    }

    @Test
    void aWordOfWhichTheEndIsMissingIsCutOff() {
        var seen =
                SeenPhrase.of(
                        "QRS arrhythmogenic now",
                        List.of(new SeenPhrase.Span(0, 3), new SeenPhrase.Span(4, 10)),
                        true,
                        2);
        assertThat(seen.words())
                .extracting(SeenPhrase.Word::cutOff)
                .containsExactly(false, true, true);
        assertThat(seen.isCut()).isTrue();
    }
}
