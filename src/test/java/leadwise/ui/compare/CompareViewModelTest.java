package leadwise.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import leadwise.inference.FakeRanker;
import leadwise.phrasing.Phrasing;
import leadwise.report.FindingDigits;
import leadwise.ui.Bench;
import leadwise.ui.Numbers;
import leadwise.ui.ProbabilityWords;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

class CompareViewModelTest {

    @TempDir Path folder;
    private Bench bench;
    private CompareViewModel model;

    @BeforeEach
    void compareTwo() {
        bench = Bench.ready(folder);
        model = new CompareViewModel(bench.scoring, Bench.lexicon());
        model.begin("atrial fibrillation");
        model.add("AFib with irregular RR");
    }

    @Test
    void eachPhraseIsScoredAsTypedAndComparedToTheFirst() {
        int first = percentile("first.good", "atrial fibrillation");
        int second = percentile("first.good", "AFib with irregular RR");
        assertThat(model.rows().stream().map(PhrasingRow::differenceText))
                .containsExactly("–", Numbers.difference(second - first));
        assertThat(model.rows())
                .extracting(PhrasingRow::name)
                .containsExactly("atrial fibrillation", "AFib with irregular RR");
    }

    @Test
    void synonymsOfTheFirstPhraseFillTheTableUpToSix() {
        model.addSynonyms();
        assertThat(model.phrasings())
                .hasSizeBetween(3, CompareViewModel.MAXIMUM)
                .doesNotHaveDuplicates();
        for (int i = 0; i < 9; i++) {
            model.add("phrase " + i);
        }
        assertThat(model.rows()).hasSize(CompareViewModel.MAXIMUM);
        assertThat(model.hintProperty().get()).startsWith("6 phrasings");
    }

    @Test
    void removingTheFirstComparesToTheNext() {
        model.remove(List.of(Phrasing.of("atrial fibrillation")));
        assertThat(model.rows().getFirst().differenceText()).isEqualTo("–");
        assertThat(model.hintProperty().get()).startsWith("Add one more");
    }

    @Test
    void aProbabilityIsShownWithItsKind() {
        assertThat(model.rows().getFirst().probability().text()).isEqualTo("–");
        bench.scoring.load(FakeRanker::calibrated);
        assertThat(model.rows())
                .extracting(row -> row.probability().kind())
                .containsExactly("transferred", "transferred");
        model.add("a pizza");
        assertThat(model.rows().getLast().probability())
                .returns("–", ProbabilityWords::text)
                .returns("outside", ProbabilityWords::kind);
        assertThat(model.rows().getLast())
                .returns("–", PhrasingRow::percentileText)
                .returns("–", PhrasingRow::similarityText)
                .returns("–", PhrasingRow::differenceText);
    }

    @Test
    void H09_numbersFollowTheRecordingOnTheScreen() {
        bench.worker.hold();
        bench.open("second.good");
        bench.worker.deliver();
        assertThat(model.rows().getFirst().finding().orElseThrow().percentile())
                .isEqualTo(percentile("second.good", "atrial fibrillation"));
    }

    @Test
    void H09_withoutNumbersNoDigitIsShown() {
        bench.scoring.absent("gone");
        assertThat(model.rows().get(1))
                .extracting(
                        PhrasingRow::percentileText,
                        row -> row.probability().text(),
                        PhrasingRow::similarityText,
                        PhrasingRow::differenceText)
                .containsOnly("…");
    }

    @Test
    void allWordingsAsOneShowTheMiddleAndTheSpread() {
        model.begin("lbbb");
        model.addSynonymSet();
        var row = model.rows().getLast();
        assertThat(row.phrasing().isSet()).isTrue();
        assertThat(row.spreadText()).matches("[<>]?\\d+–[<>]?\\d+");
        assertThat(row.remarks().getFirst())
                .startsWith(row.phrasing().phrases().size() + " phrases; the middle one is");
    }

    @Test
    void untilTheNoiseIsKnownNoDifferenceIsShown() {
        bench.worker.hold();
        model.add("irregular baseline");
        assertThat(model.rows().getLast().percentileText()).isEqualTo("…");
        bench.worker.deliverLast();
        assertThat(model.rows().getLast().percentileText()).matches("[<>]? ?\\d+");
        assertThat(model.rows().getLast().differenceText()).isEqualTo("…");
        bench.worker.deliver();
        assertThat(model.rows().getLast().differenceText()).isNotEqualTo("…");
        assertThat(model.rows().getLast().study().orElseThrow().effects()).hasSize(2);
    }

    @Test
    void whatTheEncoderHardlyTellsApartIsSaid() {
        model.begin("left axis");
        assertThat(model.warningsProperty().get())
                .isEqualTo(
                        "The encoder hardly hears the difference between “left axis” and “right"
                                + " axis” (likeness 0.99): what is said of one is said of the"
                                + " other.");
        model.add("right axis");
        assertThat(model.warningsProperty().get()).endsWith("although they say opposite things.");
        model.clear();
        assertThat(model.warningsProperty().get()).isEmpty();
    }

    private static int percentile(String file, String text) {
        return FindingDigits.wholePercentile(FakeRanker.percentile("sha-256 of " + file, text));
    }
}
