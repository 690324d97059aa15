package leadwise.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.offset;

import leadwise.lexicon.Lexicon;
import leadwise.model.Finding;
import leadwise.model.Label;
import leadwise.model.Lead;
import leadwise.model.Nearest;
import leadwise.model.Probability;
import leadwise.model.Scope;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Ranking with a bundle of format 2: statement vectors, scope, nearest statements, probabilities.
class CalibratedRankerTest {

    private static final double NEAR = 1e-5;

    private static final Lexicon LEXICON =
            Lexicon.parse(
                    List.of(
                            "id: limb-statement",
                            "name: limb finding",
                            "group: other",
                            "synonym: arm",
                            "criterion: limb",
                            "criterion: limb and limb",
                            "",
                            "id: left-statement",
                            "name: left finding",
                            "group: other",
                            "criterion: left",
                            "criterion: left and left",
                            "",
                            "id: chest-statement",
                            "name: chest finding",
                            "group: other",
                            "criterion: chest",
                            "criterion: chest and chest"),
                    "test");

    private static final Probability.FittedOn FITTED_ON =
            new Probability.FittedOn(7, 0, "no recordings, made by a script");

    private static final double[] RECORDING = unit(1, 2, 1);
    private static final double[] LIMB_STATEMENT = {.8, .6, 0};
    private static final double[] LEFT_STATEMENT = {0, .6, .8};

    @TempDir Path temporary;

    @Test
    void aLabelOfAStatementIsRankedByTheBundlesVectorOfIt() throws Exception {
        var expected = dot(RECORDING, LIMB_STATEMENT);
        for (var text : List.of("limb finding", "Arm", "limb-finding")) {
            var finding = ranked(PromptStyle.LEXICON, Label.of(text));
            assertThat(finding.cosine()).as(text).isCloseTo(expected, offset(NEAR));
            assertThat(finding.known()).isTrue();
        }
        var byId = new Label("words of my own", Optional.of("limb-statement"));
        assertThat(ranked(PromptStyle.LEXICON, byId).cosine()).isCloseTo(expected, offset(NEAR));
    }

    @Test
    void aStatementWithoutAVectorAndTheOtherStylesAreRankedByPhrases() throws Exception {
        assertThat(ranked(PromptStyle.LEXICON, Label.of("chest finding")).cosine())
                .isCloseTo(RECORDING[2], offset(0.06));
        assertThat(ranked(PromptStyle.CRITERIA, Label.of("limb finding")).cosine())
                .isCloseTo(RECORDING[0], offset(0.06));
        assertThat(ranked(PromptStyle.AS_TYPED, Label.of("limb finding")).cosine())
                .isCloseTo(dot(RECORDING, unit(1.1, .1, .1)), offset(NEAR));
    }

    @Test
    void aStatementWithItsOwnFitIsCalibratedHoweverItIsPrompted() throws Exception {
        for (var style : PromptStyle.values()) {
            var finding = ranked(style, Label.of("limb finding"));
            var probability = finding.probability().orElseThrow();
            assertThat(probability)
                    .as(style.name())
                    .isEqualTo(Probability.calibrated(probability.value(), FITTED_ON));
            assertThat(probability.value())
                    .isCloseTo(logistic(4 * finding.cosine() - 2), offset(NEAR));
        }
    }

    @Test
    void anyOtherLabelIsTransferredFromWhereItLiesAmongTheReferenceRecordings() throws Exception {
        var known = ranked(PromptStyle.LEXICON, Label.of("left finding"));
        assertTransferred(known, logOdds(LEFT_STATEMENT));
        assertThat(known.known()).isFalse();

        assertTransferred(
                ranked(PromptStyle.LEXICON, Label.of("limb and chest")),
                logOdds(unit(1.1, .1, 1.1)));
    }

    @Test
    void aLabelOfAStatementIsWithinTheScopeAndHasNoNearestOther() throws Exception {
        for (var text : List.of("limb finding", "arm", "chest finding", "no arm")) {
            assertThat(ranked(PromptStyle.LEXICON, Label.of(text)))
                    .as(text)
                    .returns(Scope.WITHIN, Finding::scope)
                    .returns(Optional.empty(), Finding::nearest);
        }
        assertThat(asTyped(Label.of("arm")).scope()).isEqualTo(Scope.WITHIN);
    }

    @Test
    void aPhraseOutsideTheScopeHasNoProbability() throws Exception {
        assertThat(ranked(PromptStyle.LEXICON, Label.of("pizza")))
                .returns(Scope.OUTSIDE, Finding::scope)
                .returns(Optional.empty(), Finding::probability)
                .returns(Optional.empty(), Finding::nearest);
        assertThat(asTyped(Label.of("pizza")).probability()).isEmpty();
    }

    @Test
    void freeTextNamesTheStatementItIsNearestToWhereOneIsNear() throws Exception {
        var near = ranked(PromptStyle.LEXICON, Label.of("limb and"));
        assertThat(near.scope()).isEqualTo(Scope.WITHIN);
        assertThat(near.nearest().map(Nearest::statementId)).contains("limb-statement");
        assertThat(near.nearest().orElseThrow().cosine())
                .isCloseTo(1 / Math.sqrt(1.04), offset(NEAR));
        assertThat(nearest("left")).contains("left-statement");
        assertThat(nearest("limb and left")).as("its second wording").contains("limb-statement");
        assertThat(nearest("chest")).isEmpty();
    }

    @Test
    void aDeniedStatementIsTheComplementOfTheStatement() throws Exception {
        for (var name : List.of("limb finding", "left finding", "chest finding")) {
            var affirmed = ranked(PromptStyle.LEXICON, Label.of(name));
            var label = Label.of("no " + name);
            var denied = ranked(PromptStyle.LEXICON, label);
            var probability = affirmed.probability().orElseThrow();
            assertThat(denied)
                    .isEqualTo(
                            new Finding(
                                    label,
                                    -affirmed.cosine(),
                                    100 - affirmed.percentile(),
                                    Optional.of(
                                            new Probability(
                                                    1 - probability.value(),
                                                    1 - probability.high(),
                                                    1 - probability.low(),
                                                    probability.kind(),
                                                    probability.fittedOn())),
                                    affirmed.known(),
                                    true,
                                    Scope.WITHIN,
                                    Optional.empty()));
        }
    }

    @Test
    void aNegationOfSomethingElseIsWhatTheEncoderMakesOfIt() throws Exception {
        var finding = ranked(PromptStyle.LEXICON, Label.of("no chest"));
        assertThat(finding.cosine()).isCloseTo(dot(RECORDING, unit(-.5, -.5, .5)), offset(NEAR));
        assertThat(finding.probability().orElseThrow().kind())
                .isEqualTo(Probability.Kind.TRANSFERRED);
    }

    @Test
    void theSpreadOfAStatementHoldsItsWordingsAndItsOwnPercentile() throws Exception {
        try (var ranker = ranker(PromptStyle.LEXICON)) {
            var embedding = embedding(ranker);
            var label = Label.of("limb finding");
            var spread = ranker.spread(embedding, label).orElseThrow();
            double own = ranker.rank(embedding, List.of(label)).findings().getFirst().percentile();
            assertThat(own).isBetween(spread.low(), spread.high());
            for (var wording : LEXICON.byId("limb-statement").orElseThrow().criteria()) {
                var typed = ranker.rankAsTyped(embedding, List.of(Label.of(wording)));
                assertThat(typed.findings().getFirst().percentile())
                        .as(wording)
                        .isBetween(spread.low(), spread.high());
            }
            assertThat(ranker.spread(embedding, Label.of("no limb finding")))
                    .contains(spread.complement());
            assertThat(ranker.rankWithSpreads(embedding, List.of(label)).findings())
                    .singleElement()
                    .returns(Optional.of(spread), Finding::spread);
        }
    }

    @Test
    void theSpreadOfFreeTextIsOverItsFormsAndThereIsNoneOutsideTheScope() throws Exception {
        try (var ranker = ranker(PromptStyle.LEXICON)) {
            var embedding = embedding(ranker);
            var label = Label.of("Limb and chest");
            double own = ranker.rank(embedding, List.of(label)).findings().getFirst().percentile();
            var spread = ranker.spread(embedding, label).orElseThrow();
            assertThat(own).isBetween(spread.low(), spread.high());
            assertThat(ranker.spread(embedding, Label.of("pizza"))).isEmpty();
        }
    }

    @Test
    void comparingTakesTheVeryWordsAndTheFitOfTheirStatement() throws Exception {
        var words = asTyped(Label.of("limb finding"));
        assertThat(words.cosine()).isCloseTo(dot(RECORDING, unit(1.1, .1, .1)), offset(NEAR));
        assertThat(words.probability().orElseThrow())
                .isEqualTo(
                        ranked(PromptStyle.AS_TYPED, Label.of("limb finding"))
                                .probability()
                                .orElseThrow());
        var denied = asTyped(Label.of("no limb finding"));
        assertThat(denied.cosine()).isCloseTo(dot(RECORDING, unit(.6, -.4, -.4)), offset(NEAR));
        assertThat(denied.known()).isFalse();
    }

    @Test
    void theOrderIsByProbabilityThenDenialsAndWhatIsOutsideComesLast() throws Exception {
        try (var ranker = ranker(PromptStyle.LEXICON)) {
            var findings =
                    ranker.rank(
                                    embedding(ranker),
                                    List.of(
                                            Label.of("pizza"),
                                            Label.of("chest"),
                                            Label.of("left"),
                                            Label.of("limb finding"),
                                            Label.of("no limb finding")))
                            .findings();
            assertThat(findings)
                    .extracting(f -> f.label().text())
                    .endsWith("no limb finding", "pizza");
            assertThat(findings.subList(0, 3))
                    .extracting(f -> -f.probability().orElseThrow().value())
                    .isSorted();
        }
    }

    @Test
    void labelsOfStatementsNeedNoTextEncoder() throws Exception {
        var ranker = ranker(PromptStyle.LEXICON);
        var ecg = embedding(ranker);
        var known =
                List.of(
                        Label.of("limb finding"),
                        Label.of("no arm"),
                        new Label("mine", Optional.of("left-statement")));
        var before = ranker.rank(ecg, known);
        ranker.close();
        assertThat(ranker.rank(ecg, known)).isEqualTo(before);
        assertThatIllegalStateException()
                .isThrownBy(() -> ranker.rank(ecg, List.of(Label.of("limb"))));
    }

    @Test
    void theBundleSaysWhatItWasTrainedOnAndHowItIsCalibrated() throws Exception {
        try (var ranker = ranker(PromptStyle.LEXICON)) {
            assertThat(ranker.trainedStatements()).containsExactly("limb-statement");
            assertThat(ranker.calibration()).contains("tiny-fit");
        }
    }

    @Test
    void aBundleOfTheFirstFormatGivesNoProbabilityAndCannotTellTheScope() throws Exception {
        try (var ranker =
                OnnxRanker.open(
                        TinyBundle.FOLDER,
                        Device.CPU,
                        Prompting.with(PromptStyle.LEXICON, LEXICON))) {
            assertThat(ranker.calibration()).isEmpty();
            var ecg = embedding(ranker);
            var labels =
                    List.of(
                            Label.of("limb finding"),
                            Label.of("pizza"),
                            Label.of("no limb finding"));
            assertThat(ranker.rank(ecg, labels).findings())
                    .hasSize(3)
                    .allSatisfy(
                            finding ->
                                    assertThat(finding)
                                            .returns(Optional.empty(), Finding::probability)
                                            .returns(Scope.UNKNOWN, Finding::scope)
                                            .returns(Optional.empty(), Finding::nearest));
        }
    }

    @Test
    void withoutACalibrationTheSecondFormatStillTellsTheScope() throws Exception {
        var folder = TinyBundle.copySecondTo(temporary);
        TinyBundle.edit(
                folder,
                "manifest.json",
                "\"calibration\":{\"file\":\"calibration.json\"}",
                "\"calibration\":null");
        try (var ranker = OnnxRanker.open(folder, Device.CPU)) {
            assertThat(ranker.rank(embedding(ranker), List.of(Label.of("pizza"))).findings())
                    .singleElement()
                    .returns(Optional.empty(), Finding::probability)
                    .returns(Scope.OUTSIDE, Finding::scope);
        }
    }

    @Test
    void aTextGraphWithoutTheOutputsOfTheSecondFormatIsRefusedByName() throws Exception {
        var folder = TinyBundle.copySecondTo(temporary);
        TinyBundle.takeFromFirst(folder, "text.onnx");
        assertThatExceptionOfType(BundleException.class)
                .isThrownBy(() -> OnnxRanker.open(folder, Device.CPU))
                .withMessage("Model bundle, text.onnx, output sentence: is missing.");
    }

    private static void assertTransferred(Finding finding, double logOdds) {
        var probability = finding.probability().orElseThrow();
        assertThat(probability.kind()).isEqualTo(Probability.Kind.TRANSFERRED);
        assertThat(probability.value()).isCloseTo(logistic(logOdds), offset(NEAR));
        assertThat(probability.low()).isCloseTo(logistic(logOdds - 0.5), offset(NEAR));
        assertThat(probability.high()).isCloseTo(logistic(logOdds + 0.5), offset(NEAR));
    }

    /// The shared fit of the bundle, computed from its script's nine reference recordings.
    private static double logOdds(double[] label) {
        var bank =
                IntStream.range(0, 9)
                        .mapToDouble(
                                i -> {
                                    double angle = i * Math.PI / 16;
                                    return dot(unit(Math.cos(angle), Math.sin(angle), .5), label);
                                })
                        .toArray();
        double mean = Arrays.stream(bank).average().orElseThrow();
        double variance =
                Arrays.stream(bank).map(c -> (c - mean) * (c - mean)).average().orElseThrow();
        return 1.5 * (dot(RECORDING, label) - mean) / Math.sqrt(variance) - 1;
    }

    private static Optional<String> nearest(String text) throws Exception {
        return ranked(PromptStyle.LEXICON, Label.of(text)).nearest().map(Nearest::statementId);
    }

    private static Finding ranked(PromptStyle style, Label label) throws Exception {
        try (var ranker = ranker(style)) {
            return ranker.rank(embedding(ranker), List.of(label)).findings().getFirst();
        }
    }

    private static Finding asTyped(Label label) throws Exception {
        try (var ranker = ranker(PromptStyle.LEXICON)) {
            return ranker.rankAsTyped(embedding(ranker), List.of(label)).findings().getFirst();
        }
    }

    private static OnnxRanker ranker(PromptStyle style) throws BundleException {
        return OnnxRanker.open(TinyBundle.SECOND, Device.CPU, Prompting.with(style, LEXICON));
    }

    /// Of a recording whose lead II is twice as high as the others.
    private static EcgEmbedding embedding(OnnxRanker ranker) {
        var leads = TinyBundle.allLeads(1);
        leads.put(Lead.II, 2.0);
        return ((EncodeOutcome.Encoded) ranker.encode(TinyBundle.recording(3, leads))).embedding();
    }

    private static double logistic(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }

    private static double dot(double[] a, double[] b) {
        return IntStream.range(0, a.length).mapToDouble(i -> a[i] * b[i]).sum();
    }

    private static double[] unit(double... vector) {
        double length = Math.sqrt(dot(vector, vector));
        return Arrays.stream(vector).map(v -> v / length).toArray();
    }
}
