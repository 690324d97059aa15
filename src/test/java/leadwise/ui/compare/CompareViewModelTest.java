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

    private static int percentile(String file, String text) {
        return FindingDigits.wholePercentile(FakeRanker.percentile("sha-256 of " + file, text));
    }
}
