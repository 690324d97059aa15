package leadwise.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertThrows;

import leadwise.model.Finding;
import leadwise.model.Label;
import leadwise.model.Lead;
import leadwise.model.Recording;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

class OnnxRankerTest {

    @TempDir Path temporary;

    @Test
    void everyGoldenVectorAgrees() throws Exception {
        try (var ranker = OnnxRanker.open(TinyBundle.FOLDER, Device.CPU)) {
            var figures = ranker.verifyParity();
            assertThat(figures.recordings()).isEqualTo(3);
            assertThat(figures.phrases()).isEqualTo(3);
            assertThat(figures.largestInputDifference()).isLessThan(1e-5);
            assertThat(figures.lowestEcgCosine()).isCloseTo(1, offset(1e-6));
            assertThat(figures.lowestTextCosine()).isCloseTo(1, offset(1e-6));
        }
    }

    @Test
    void labelsAreRankedByPercentileThenCosineThenAsAsked() throws Exception {
        var leads = TinyBundle.allLeads(0.1);
        leads.put(Lead.II, 2.0);
        try (var ranker = OnnxRanker.open(TinyBundle.FOLDER, Device.CPU)) {
            var ranking =
                    ranker.rank(
                            embedding(ranker, leads),
                            List.of(
                                    Label.of("limb"),
                                    Label.of("LIMB"),
                                    Label.of("limb and left"),
                                    Label.of("left")));
            assertThat(ranking.findings())
                    .extracting(f -> f.label().text())
                    .containsExactly("left", "limb and left", "limb", "LIMB");
            assertThat(ranking.recordingSha256()).isEqualTo("abc");
            assertThat(ranking.bundle()).isEqualTo("tiny 1.0.0");
            assertThat(ranking.findings().getFirst().cosine()).isCloseTo(0.9975, offset(1e-3));
            assertThat(ranking.findings().getFirst().percentile()).isEqualTo(100);
            assertThat(ranking.findings().getLast().percentile())
                    .isCloseTo(100.0 / 9, offset(1e-9));
        }
    }

    @Test
    void aLabelsNumbersDoNotDependOnTheOtherLabels() throws Exception {
        try (var ranker = OnnxRanker.open(TinyBundle.FOLDER, Device.CPU)) {
            var embedding = embedding(ranker, TinyBundle.allLeads(1));
            var alone = ranker.rank(embedding, List.of(Label.of("limb"))).findings();
            var many =
                    ranker.rank(embedding, List.of(Label.of("chest"), Label.of("limb"))).findings();
            assertThat(many).containsAll(alone);
        }
    }

    @Test
    void theLexiconSaysWhatIsKnownAndWhichPhrasesAreTaken() throws Exception {
        var meaning =
                Meaning.of(
                        new Wording(
                                "limb-statement",
                                List.of("limb"),
                                List.of("left", "limb and left")));
        for (var style : PromptStyle.values()) {
            var prompting =
                    new Prompting(
                            style,
                            label ->
                                    label.text().equals("LL")
                                            ? Optional.of(meaning)
                                            : Optional.empty());
            var expected =
                    switch (style) {
                        case AS_TYPED -> List.of("LL");
                        case CRITERIA -> List.of("left", "limb and left");
                        case ALL, LEXICON -> List.of("limb", "left", "limb and left");
                    };
            var trained = Set.of("limb-statement");
            assertThat(prompting.prompt(Label.of("LL"), trained).phrases()).isEqualTo(expected);
            assertThat(prompting.prompt(Label.of("chest"), trained).phrases())
                    .containsExactly("chest");
            try (var ranker = OnnxRanker.open(TinyBundle.FOLDER, Device.CPU, prompting)) {
                assertThat(
                                ranker.rank(
                                                embedding(ranker, TinyBundle.allLeads(1)),
                                                List.of(
                                                        Label.of("LL"),
                                                        new Label(
                                                                "x", Optional.of("limb-statement")),
                                                        new Label("y", Optional.of("other")),
                                                        Label.of("chest")))
                                        .findings())
                        .filteredOn(Finding::known)
                        .extracting(f -> f.label().text())
                        .containsExactlyInAnyOrder("LL", "x");
            }
        }
    }

    @Test
    void comparingTakesTheVeryWordsWhateverTheLexiconKnows() throws Exception {
        var prompting =
                new Prompting(
                        PromptStyle.ALL,
                        _ ->
                                Optional.of(
                                        Meaning.of(
                                                new Wording(
                                                        "s", List.of(), List.of("limb", "left")))));
        var leads = TinyBundle.allLeads(1);
        var asked = List.of(Label.of("chest"), Label.of("limb"));
        try (var ranker = OnnxRanker.open(TinyBundle.FOLDER, Device.CPU, prompting);
                var plain = OnnxRanker.open(TinyBundle.FOLDER, Device.CPU)) {
            var ecg = embedding(ranker, leads);
            assertThat(ranker.rankAsTyped(ecg, asked).findings())
                    .extracting(Finding::cosine)
                    .isEqualTo(
                            plain.rank(ecg, asked).findings().stream()
                                    .map(Finding::cosine)
                                    .toList())
                    .doesNotContainAnyElementsOf(
                            ranker.rank(ecg, asked).findings().stream()
                                    .map(Finding::cosine)
                                    .toList());
        }
    }

    @Test
    void severalPhrasesAreAveragedToLengthOne() throws Exception {
        var prompting =
                new Prompting(
                        PromptStyle.CRITERIA,
                        _ ->
                                Optional.of(
                                        Meaning.of(
                                                new Wording(
                                                        "s", List.of(), List.of("limb", "left")))));
        var leads = TinyBundle.allLeads(1);
        try (var ranker = OnnxRanker.open(TinyBundle.FOLDER, Device.CPU, prompting)) {
            var finding =
                    ranker.rank(embedding(ranker, leads), List.of(Label.of("any")))
                            .findings()
                            .getFirst();
            assertThat(finding.cosine()).isCloseTo(Math.sqrt(2.0 / 3), offset(1e-5));
        }
    }

    @Test
    void theNoiseFloorIsTheLargestChangeWhenTheWindowMoves() throws Exception {
        var spiky = TinyBundle.recording(3, TinyBundle.allLeads(1));
        try (var ranker = OnnxRanker.open(TinyBundle.FOLDER, Device.CPU)) {
            var label = Label.of("limb");
            double floor = ranker.noiseFloor(spiky, label, true);
            double changed = 0;
            for (var moved : MovedWindows.of(spiky, 3)) {
                changed =
                        Math.max(
                                changed,
                                Math.abs(
                                        cosine(ranker, moved, label)
                                                - cosine(ranker, spiky, label)));
            }
            assertThat(MovedWindows.of(spiky, 3)).hasSize(6);
            assertThat(floor).isCloseTo(changed, offset(1e-6));
            assertThat(ranker.noiseFloor(spiky, label, false)).isEqualTo(floor);
        }
    }

    @Test
    void severalRecordingsAtOnceGiveTheNumbersOfEachAlone() throws Exception {
        var bundle = ModelBundle.load(TinyBundle.FOLDER);
        try (var encoders = Encoders.open(bundle, Device.CPU)) {
            var random = new Random(1);
            var inputs = Stream.generate(() -> noise(random, 8 * 300)).limit(17).toList();
            var together = encoders.encodeEcgs(inputs);
            for (int i = 0; i < inputs.size(); i++) {
                var alone = encoders.encodeEcg(inputs.get(i));
                assertThat(together.get(i)).containsExactly(alone, within(1e-6f));
            }
        }
    }

    private static float[] noise(Random random, int samples) {
        var noise = new float[samples];
        for (int i = 0; i < samples; i++) {
            noise[i] = (float) random.nextGaussian();
        }
        return noise;
    }

    private static double cosine(OnnxRanker ranker, Recording recording, Label label) {
        var embedding = ((EncodeOutcome.Encoded) ranker.encode(recording)).embedding();
        return ranker.rank(embedding, List.of(label)).findings().getFirst().cosine();
    }

    @Test
    void aDeviceThatCannotBeUsedIsReplacedWithTheReason() throws Exception {
        for (var asked : List.of(Device.CUDA, Device.AUTO)) {
            try (var ranker = OnnxRanker.open(TinyBundle.FOLDER, asked)) {
                assertThat(ranker.deviceUse())
                        .isEqualTo(
                                new DeviceUse(asked, Device.CPU, "this build has no GPU provider"));
            }
        }
        try (var ranker = OnnxRanker.open(TinyBundle.FOLDER, Device.CPU)) {
            assertThat(ranker.deviceUse()).isEqualTo(new DeviceUse(Device.CPU, Device.CPU, ""));
        }
    }

    @Test
    void longTextIsCutOffAndSaysSo() throws Exception {
        try (var ranker = OnnxRanker.open(TinyBundle.FOLDER, Device.CPU)) {
            assertThat(ranker.truncates("limb left and chest")).isFalse();
            assertThat(ranker.truncates("limb left and chest no")).isTrue();
            var findings =
                    ranker.rank(
                                    embedding(ranker, TinyBundle.allLeads(1)),
                                    List.of(
                                            Label.of("limb left and chest"),
                                            Label.of("limb left and chest no no")))
                            .findings();
            assertThat(findings.getFirst().cosine()).isEqualTo(findings.getLast().cosine());
        }
    }

    @Test
    void wordsThatDoNotFitAreShownAsCutOff() throws Exception {
        try (var ranker = OnnxRanker.open(TinyBundle.FOLDER, Device.CPU)) {
            assertThat(ranker.seen("limb left and chest").isCut()).isFalse();
            assertThat(ranker.seen("limb left and chest no no").words())
                    .extracting(SeenPhrase.Word::cutOff)
                    .containsExactly(false, false, false, false, true, true);
            assertThat(ranker.seen("limb left and chest no").mostPieces()).isEqualTo(4);
        }
    }

    @Test
    void aPhraseIsLikeItselfAndItsPercentileFollowsTheSimilarity() throws Exception {
        try (var ranker = OnnxRanker.open(TinyBundle.FOLDER, Device.CPU)) {
            var ecg = embedding(ranker, TinyBundle.allLeads(1));
            var finding = ranker.rankAsTyped(ecg, List.of(Label.of("limb"))).findings().getFirst();
            assertThat(ranker.likeness("limb", "limb")).isCloseTo(1, offset(1e-6));
            assertThat(ranker.likeness("limb", "chest")).isLessThan(0.9);
            assertThat(ranker.percentileAt("limb", finding.cosine()))
                    .isEqualTo(finding.percentile());
            assertThat(ranker.percentileAt("limb", 1.1)).isEqualTo(100);
        }
    }

    @Test
    void anEmbeddingOfAnotherDimensionIsRefused() throws Exception {
        try (var ranker = OnnxRanker.open(TinyBundle.FOLDER, Device.CPU)) {
            var other = new EcgEmbedding(new float[] {1, 0}, "abc");
            assertThrows(
                    IllegalArgumentException.class,
                    () -> ranker.rank(other, List.of(Label.of("limb"))));
        }
    }

    @Test
    void aGraphOfAnotherShapeIsRefusedByName() throws Exception {
        var folder = TinyBundle.copyTo(temporary);
        TinyBundle.edit(folder, "manifest.json", "\"samples\":300", "\"samples\":400");
        assertThatExceptionOfType(BundleException.class)
                .isThrownBy(() -> OnnxRanker.open(folder, Device.CPU))
                .withMessage(
                        "Model bundle, ecg.onnx, input ecg: has shape [-1, 8, 300], the manifest"
                                + " asks for [-1, 8, 400] (-1 is any).");
    }

    @Test
    void aGraphWithOtherInputsIsRefusedByName() throws Exception {
        var folder = TinyBundle.copyTo(temporary);
        TinyBundle.edit(folder, "manifest.json", "\"tokenTypes\":false", "\"tokenTypes\":true");
        assertThatExceptionOfType(BundleException.class)
                .isThrownBy(() -> OnnxRanker.open(folder, Device.CPU))
                .withMessage(
                        "Model bundle, text.onnx: takes the inputs [attention_mask, input_ids],"
                                + " expected [attention_mask, input_ids, token_type_ids].");
    }

    @Test
    void preparingOtherwiseThanInTrainingIsNoticedAtTheStart() throws Exception {
        var folder = TinyBundle.copyTo(temporary);
        TinyBundle.edit(folder, "manifest.json", "\"centre\":\"median\"", "\"centre\":\"none\"");
        assertThatExceptionOfType(BundleException.class)
                .isThrownBy(() -> OnnxRanker.open(folder, Device.CPU))
                .withMessageStartingWith("Model bundle, parity.json, ecg[0].input: differs by ");
    }

    private static EcgEmbedding embedding(OnnxRanker ranker, Map<Lead, Double> leads) {
        return ((EncodeOutcome.Encoded) ranker.encode(TinyBundle.recording(3, leads))).embedding();
    }
}
