package leadwise.inference;

import static org.assertj.core.api.Assertions.assertThat;

import leadwise.lexicon.Lexicon;
import leadwise.model.Label;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

class PromptingTest {

    @Test
    void freeTextHasFormsWithAbbreviationsWrittenOut() {
        var meaning =
                Meaning.of(new Wording("flutter", List.of("atrial flutter", "flutter"), List.of()));
        var prompting =
                new Prompting(
                        PromptStyle.LEXICON,
                        label ->
                                Set.of("afl", "flutter")
                                                .contains(label.text().toLowerCase(Locale.ROOT))
                                        ? Optional.of(meaning)
                                        : Optional.empty());
        assertThat(prompting.forms(Label.of("AFL or flutter, fast")))
                .containsExactly(
                        "AFL or flutter, fast",
                        "afl or flutter, fast",
                        "atrial flutter or flutter, fast",
                        "the ECG shows AFL or flutter, fast",
                        "AFL or flutter, fast on the electrocardiogram");
        assertThat(prompting.forms(Label.of("wide beats")))
                .containsExactly(
                        "wide beats",
                        "the ECG shows wide beats",
                        "wide beats on the electrocardiogram");
    }

    private static final Lexicon LEXICON =
            Lexicon.parse(
                    List.of(
                            "id: atrial-fibrillation",
                            "name: atrial fibrillation",
                            "group: rhythm",
                            "synonym: auricular fibrillation",
                            "abbreviation: AFIB",
                            "criterion: irregularly irregular RR intervals without P waves",
                            "criterion: random beat-to-beat intervals"),
                    "test");

    private static List<String> phrases(PromptStyle style, Label label) {
        return Prompting.with(style, LEXICON).prompt(label, Set.of()).phrases();
    }

    @Test
    void aStatementIsFoundByItsIdAndByItsText() {
        var criteria =
                List.of(
                        "irregularly irregular RR intervals without P waves",
                        "random beat-to-beat intervals");
        assertThat(phrases(PromptStyle.CRITERIA, Label.of("afib"))).isEqualTo(criteria);
        assertThat(
                        phrases(
                                PromptStyle.CRITERIA,
                                new Label("my words", Optional.of("atrial-fibrillation"))))
                .isEqualTo(criteria);
        assertThat(Prompting.with(PromptStyle.ALL, LEXICON).asTyped(Label.of("AFIB")).statementId())
                .contains("atrial-fibrillation");
    }

    @Test
    void abbreviationsAreNotEncodedUnlessTyped() {
        assertThat(phrases(PromptStyle.ALL, Label.of("AFIB")))
                .startsWith("atrial fibrillation", "auricular fibrillation")
                .doesNotContain("AFIB");
        assertThat(phrases(PromptStyle.AS_TYPED, Label.of("AFIB"))).containsExactly("AFIB");
    }

    @Test
    void namesAreTakenWhereTrainingReadThemAndCriteriaWhereItDidNot() {
        var prompting = Prompting.with(PromptStyle.LEXICON, LEXICON);
        var label = Label.of("AFIB");
        assertThat(prompting.prompt(label, Set.of("atrial-fibrillation")).phrases())
                .isEqualTo(phrases(PromptStyle.ALL, label));
        assertThat(prompting.prompt(label, Set.of("sinus-rhythm")).phrases())
                .isEqualTo(phrases(PromptStyle.CRITERIA, label));
    }

    @Test
    void whatTheLexiconDoesNotKnowIsEncodedAsTyped() {
        assertThat(phrases(PromptStyle.ALL, Label.of("something else")))
                .containsExactly("something else");
    }
}
