package leadwise.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import leadwise.model.Explanation;
import leadwise.model.Explanation.Part;
import leadwise.model.Explanation.Region;
import leadwise.model.Explanation.Segment;
import leadwise.model.Explanation.Span;
import leadwise.model.Label;
import leadwise.model.Lead;
import leadwise.model.MarkedBeat;
import leadwise.model.Wave;
import leadwise.model.Waves;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Taking parts out, batch by batch, of recordings whose every answer is known.
class ExplainingTest {

    private static final Label LABEL = Label.of("limb");

    private static MarkedBeat beat(double seconds) {
        return new MarkedBeat(
                seconds,
                true,
                new Waves(
                        Optional.of(new Wave(seconds - 0.2, seconds - 0.15, seconds - 0.1)),
                        Optional.of(new Wave(seconds - 0.05, seconds, seconds + 0.05)),
                        Optional.of(new Wave(seconds + 0.2, seconds + 0.3, seconds + 0.4))),
                Map.of());
    }

    @Test
    void theScoreIsThatOfTheRankingToTheLastBit() throws Exception {
        var recording = TinyBundle.recording(3, TinyBundle.allLeads(1));
        try (var ranker = OnnxRanker.open(TinyBundle.FOLDER, Device.CPU)) {
            var embedding = ((EncodeOutcome.Encoded) ranker.encode(recording)).embedding();
            var ranked = ranker.rank(embedding, List.of(LABEL)).findings().getFirst();
            var explanation =
                    ranker.explain(recording, List.of(), LABEL, _ -> {}, () -> false).orElseThrow();
            assertThat(explanation.cosine()).isEqualTo(ranked.cosine());
            assertThat(explanation.percentile()).isEqualTo(ranked.percentile());
            assertThat(explanation.noiseFloor())
                    .isCloseTo(ranker.noiseFloor(recording, LABEL, false), within(1e-6));
        }
    }

    @Test
    void eachPartIsWorthTheScoreThatIsLostWithoutIt() throws Exception {
        var spec = ModelBundle.load(TinyBundle.FOLDER).manifest().ecg();
        var recording = TinyBundle.recording(3, TinyBundle.allLeads(1));
        var ready = (EcgInput.Outcome.Ready) new EcgInput(spec).of(recording);
        var input = new OccludedInput(spec, ready.samples());
        try (var ranker = OnnxRanker.open(TinyBundle.FOLDER, Device.CPU);
                var encoders = Encoders.open(ModelBundle.load(TinyBundle.FOLDER), Device.CPU)) {
            var explanation =
                    ranker.explain(recording, List.of(beat(1)), LABEL, _ -> {}, () -> false)
                            .orElseThrow();
            // 8 leads; 6 half seconds and 3 segments, in 8 leads and in all of them
            assertThat(explanation.parts()).hasSize(8 + 9 * 6 + 9 * 3);
            for (var part : explanation.parts()) {
                var ecg = encoders.encodeEcg(input.without(List.of(part.region())));
                var without =
                        ranker.rank(new EcgEmbedding(ecg, "abc"), List.of(LABEL))
                                .findings()
                                .getFirst();
                assertThat(part.contribution())
                        .isCloseTo(explanation.cosine() - without.cosine(), within(1e-6));
            }
        }
    }

    @Test
    void onlyTheLeadsThatTheEncoderTakesAreOffered() throws Exception {
        var twelve = TinyBundle.recording(3, TinyBundle.allLeads(1)).withDerivedLimbLeads();
        try (var ranker = OnnxRanker.open(TinyBundle.FOLDER, Device.CPU)) {
            var explanation =
                    ranker.explain(twelve, List.of(), LABEL, _ -> {}, () -> false).orElseThrow();
            assertThat(explanation.parts())
                    .extracting(Part::region)
                    .filteredOn(Region.WholeLead.class::isInstance)
                    .extracting(region -> region.in().orElseThrow())
                    .containsExactlyElementsOf(Lead.INDEPENDENT);
        }
    }

    @Test
    void cancellingEndsItWithinOneBatch() throws Exception {
        var heard = new ArrayList<Double>();
        try (var ranker = OnnxRanker.open(TinyBundle.FOLDER, Device.CPU)) {
            var explanation =
                    ranker.explain(
                            TinyBundle.recording(3, TinyBundle.allLeads(1)),
                            List.of(),
                            LABEL,
                            heard::add,
                            () -> heard.size() == 2);
            assertThat(explanation).isEmpty();
            assertThat(heard).hasSize(2).isSorted().allMatch(share -> share > 0 && share < 1);
        }
    }

    @Test
    void aLeadBecomesItsMedianAndAStretchAStraightLine() {
        var spec = ExplainedLine.spec(10, Lead.I, Lead.II);
        var input =
                new OccludedInput(
                        spec,
                        new float[] {
                            0, 1, 5, 9, 4, 4, 4, 4, 4, 7,
                            0, 1, 2, 3, 9, 9, 9, 9, 8, 9
                        });
        assertThat(input.without(List.of(new Region.WholeLead(Lead.I))))
                .startsWith(4, 4, 4, 4, 4, 4, 4, 4, 4, 4)
                .endsWith(0, 1, 2, 3, 9, 9, 9, 9, 8, 9);
        assertThat(
                        input.without(
                                List.of(
                                        new Region.Window(
                                                Optional.of(Lead.I), new Span(0.02, 0.04)))))
                .startsWith(0, 1, 2, 3, 4, 4, 4, 4, 4, 7);
        assertThat(
                        input.without(
                                List.of(
                                        new Region.Beats(
                                                Optional.empty(),
                                                Segment.QRS,
                                                List.of(new Span(0, 0.02), new Span(0.08, 1))))))
                .containsExactly(5, 5, 5, 9, 4, 4, 4, 4, 4, 4, 2, 2, 2, 3, 9, 9, 9, 9, 9, 9);
    }

    @Test
    void whatOverlapsIsTakenOutTogether() {
        var input =
                new OccludedInput(ExplainedLine.spec(6, Lead.I), new float[] {0, 7, 7, 7, 7, 5});
        assertThat(
                        input.without(
                                List.of(
                                        new Region.Window(
                                                Optional.of(Lead.I), new Span(0.01, 0.03)),
                                        new Region.Window(Optional.empty(), new Span(0.02, 0.05)))))
                .containsExactly(0, 1, 2, 3, 4, 5);
    }

    @Test
    void markedIsWhatChangesTheScoreByMoreThanThreeNoiseFloors() {
        var lowers = new Part(new Region.WholeLead(Lead.I), -0.4);
        var raises = new Part(new Region.WholeLead(Lead.II), 0.31);
        var noise = new Part(new Region.WholeLead(Lead.V1), 0.29);
        var explanation = new Explanation(LABEL, List.of(lowers, raises, noise), 0.1, 0.5, 97, 41);
        assertThat(explanation.marked()).containsExactly(lowers, raises);
        assertThat(explanation.removed()).containsExactly(raises.region());
        assertThat(Explanation.removed(List.of(lowers, noise), 0.1))
                .containsExactly(lowers.region());
    }
}
