package leadwise.phrasing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import leadwise.inference.EcgEmbedding;
import leadwise.inference.EncodeOutcome;
import leadwise.inference.FakeRanker;
import leadwise.io.ReadOptions;
import leadwise.model.Finding;
import leadwise.model.Label;
import leadwise.model.Recording;
import leadwise.ui.Bench;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

class ComparisonTest {

    private static final Recording RECORDING =
            Bench.recording(Path.of("one.good"), ReadOptions.NONE);
    private static final String SHA = "sha-256 of one.good";

    private final FakeRanker ranker = FakeRanker.calibrated();
    private final EcgEmbedding embedding =
            ((EncodeOutcome.Encoded) ranker.encode(RECORDING)).embedding();

    @Test
    void eachPhraseIsScoredAndComparedToTheFirst() {
        var comparison = compare("left bundle branch block", "LBBB");
        double first = FakeRanker.percentile(SHA, "left bundle branch block");
        double second = FakeRanker.percentile(SHA, "LBBB");
        assertThat(comparison.scores())
                .extracting(score -> score.middle().percentile())
                .containsExactly(first, second);
        assertThat(comparison.differencePoints(0)).isZero();
        assertThat(comparison.differencePoints(1)).isEqualTo(second - first);
        assertThat(comparison.recordingSha256()).isEqualTo(SHA);
        assertThat(comparison.bundle()).isEqualTo(FakeRanker.BUNDLE);
        assertThat(comparison.scores())
                .extracting(PhrasingScore::place)
                .containsExactly(first >= second ? 1 : 2, second >= first ? 1 : 2);
    }

    @Test
    void severalPhrasesAreRepresentedByTheOneInTheirMiddleWithTheOthersAsSpread() {
        var phrases = List.of("alpha", "beta", "gamma", "delta");
        var sorted =
                phrases.stream()
                        .map(phrase -> FakeRanker.percentile(SHA, phrase))
                        .sorted()
                        .toList();
        var score =
                Comparison.of(ranker, embedding, List.of(new Phrasing("Greek", phrases)))
                        .scores()
                        .getFirst();
        assertThat(score.middle().percentile()).isEqualTo(sorted.get(1));
        assertThat(score.lowestPercentile()).isEqualTo(sorted.getFirst());
        assertThat(score.highestPercentile()).isEqualTo(sorted.getLast());
        assertThat(score.spreadPoints()).isEqualTo(sorted.getLast() - sorted.getFirst());
        assertThat(score.findings()).extracting(f -> f.label().text()).isEqualTo(phrases);
    }

    @Test
    void aPhraseThatTheEncodersDoNotKnowCountsOnlyWhereThereIsNoOther() {
        var mixed = new Phrasing("mixed", List.of("a pizza", "atrial flutter"));
        var comparison =
                Comparison.of(ranker, embedding, List.of(mixed, Phrasing.of("another pizza")));
        assertThat(comparison.scores().getFirst().middle().label().text())
                .isEqualTo("atrial flutter");
        assertThat(comparison.scores().getFirst().spreadPoints()).isZero();
        assertThat(comparison.scores().get(1).middle().hasMeaning()).isFalse();
        assertThat(comparison.differencePoints(1)).isNaN();
    }

    @Test
    void addingRemovingOrReorderingPhrasingsChangesNoOtherNumber() {
        var all = new ArrayList<Phrasing>();
        for (int i = 0; i < 20; i++) {
            all.add(
                    i % 3 == 0
                            ? new Phrasing("set " + i, List.of("a " + i, "b " + i, "c " + i))
                            : Phrasing.of("phrase " + i));
        }
        var random = new Random(7);
        for (int round = 0; round < 50; round++) {
            var some = new ArrayList<>(all);
            Collections.shuffle(some, random);
            var fewer = some.subList(0, 1 + random.nextInt(some.size()));
            for (var score : Comparison.of(ranker, embedding, fewer).scores()) {
                var alone = Comparison.of(ranker, embedding, List.of(score.phrasing()));
                assertThat(score.findings()).isEqualTo(alone.scores().getFirst().findings());
            }
        }
    }

    @Test
    void leavingAWordOutIsScoringTheShortenedPhrase() {
        var effects = WordEffect.of(ranker, embedding, "complete left  bundle branch block");
        assertThat(effects)
                .extracting(WordEffect::word)
                .containsExactly("complete", "left", "bundle", "branch", "block");
        assertThat(effects.get(1).without()).isEqualTo("complete bundle branch block");
        double whole = score("complete left  bundle branch block").percentile();
        assertThat(effects)
                .allSatisfy(
                        effect -> {
                            assertThat(effect.percentile())
                                    .isEqualTo(score(effect.without()).percentile());
                            assertThat(effect.changePoints())
                                    .isEqualTo(effect.percentile() - whole);
                        });
    }

    @Test
    void oneWordAndMoreThanTwelveAreNotTakenApart() {
        assertThat(WordEffect.of(ranker, embedding, "LBBB")).isEmpty();
        assertThat(WordEffect.of(ranker, embedding, "a b c d e f g h i j k l")).hasSize(12);
        assertThat(WordEffect.of(ranker, embedding, "a b c d e f g h i j k l m")).isEmpty();
    }

    @Test
    void aWordWhoseAbsenceLeavesNothingToKnowHasNoEffectInDigits() {
        assertThat(WordEffect.of(ranker, embedding, "cold pizza"))
                .extracting(WordEffect::changePoints)
                .containsOnly(Double.NaN);
    }

    @Test
    void differencesBelowTheNoiseFloorAreNone() {
        var study = study("left bundle branch block", "LBBB");
        // the stand-in's floor is 0.01 over the letters, a percentile is 200 cosines
        assertThat(study.phrases().getLast().floor().cosine()).isEqualTo(0.01 / 4);
        assertThat(study.phrases().getLast().floor().points()).isCloseTo(0.5, within(1e-9));
        assertThat(study.isNoDifference(0)).isFalse();
        assertThat(study.isNoDifference(1))
                .isEqualTo(Math.abs(study.comparison().differencePoints(1)) <= 0.5);
        assertThat(study("same", "same").isNoDifference(1)).isTrue();
    }

    @Test
    void whatTheEncoderHardlyTellsApartIsSaid() {
        assertThat(study("left bundle branch block", "right bundle branch block").confusions())
                .containsExactly(
                        new Confusion(
                                "left bundle branch block",
                                "right bundle branch block",
                                0.99,
                                Confusion.Kind.OPPOSITES_COMPARED));
        assertThat(study("Left axis deviation", "QT").confusions()).isEmpty();
        assertThat(study("new left axis deviation", "QT").confusions())
                .containsExactly(
                        new Confusion(
                                "new left axis deviation",
                                "new right axis deviation",
                                0.99,
                                Confusion.Kind.OPPOSITE_UNHEARD));
    }

    @Test
    void aPhrasingNeedsWords() {
        assertThatIllegalArgumentException().isThrownBy(() -> Phrasing.of("  "));
        assertThatIllegalArgumentException().isThrownBy(() -> new Phrasing("none", List.of()));
        assertThat(new Phrasing("twice", List.of("a ", "a"))).returns(false, Phrasing::isSet);
    }

    private Comparison compare(String... phrases) {
        return Comparison.of(ranker, embedding, Arrays.stream(phrases).map(Phrasing::of).toList());
    }

    private ComparisonStudy study(String... phrases) {
        return ComparisonStudy.of(ranker, RECORDING, embedding, compare(phrases));
    }

    private Finding score(String phrase) {
        return ranker.rankAsTyped(embedding, List.of(Label.of(phrase))).findings().getFirst();
    }
}
