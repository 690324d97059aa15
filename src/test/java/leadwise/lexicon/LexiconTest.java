package leadwise.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

class LexiconTest {

    private static final String FIBRILLATION =
            """
            # a comment
            id: atrial-fibrillation
            name: atrial fibrillation
            group: rhythm
            synonym: auricular fibrillation
            abbreviation: AFIB
            abbreviation: AF (ambiguous)
            criterion: irregularly irregular RR intervals without any P waves
            criterion: no P waves, trembling baseline, irregular narrow QRS
            excludes: constant RR intervals
            confusable: atrial-flutter
            code: PTB-XL AFIB
            code: SNOMED-CT 164889003
            """;

    private static final String FLUTTER =
            """

            id: atrial-flutter
            name: atrial flutter
            group: rhythm
            abbreviation: AF (ambiguous)
            criterion: sawtooth waves in II, III and aVF
            criterion: rapid regular atrial waves with 2:1 conduction
            parent: supraventricular-arrhythmia

            id: supraventricular-arrhythmia
            name: supraventricular arrhythmia
            group: rhythm
            criterion: narrow QRS complexes at varying intervals
            criterion: early abnormal P waves scattered over the strip
            """;

    private static Lexicon lexicon(String text) {
        return Lexicon.parse(text.lines().toList(), "statements.txt");
    }

    private static void assertFault(String text, int line, String reason) {
        assertThatThrownBy(() -> lexicon(text))
                .isInstanceOf(LexiconException.class)
                .hasMessage("statements.txt, line %d: %s".formatted(line, reason));
    }

    @Test
    void aBlockBecomesAStatement() {
        assertThat(lexicon(FIBRILLATION + FLUTTER).statements().getFirst())
                .isEqualTo(
                        new Statement(
                                "atrial-fibrillation",
                                "atrial fibrillation",
                                "rhythm",
                                List.of("auricular fibrillation"),
                                List.of(
                                        new Abbreviation("AFIB", false),
                                        new Abbreviation("AF", true)),
                                List.of(
                                        "irregularly irregular RR intervals without any P waves",
                                        "no P waves, trembling baseline, irregular narrow QRS"),
                                List.of("constant RR intervals"),
                                Optional.empty(),
                                List.of("atrial-flutter"),
                                List.of(
                                        new Code("PTB-XL", "AFIB"),
                                        new Code("SNOMED-CT", "164889003"))));
    }

    @Test
    void aStatementIsFoundByIdAndByCode() {
        var lexicon = lexicon(FIBRILLATION + FLUTTER);
        var fibrillation = Optional.of(lexicon.statements().getFirst());
        assertThat(lexicon.byId("atrial-fibrillation")).isEqualTo(fibrillation);
        assertThat(lexicon.byCode("PTB-XL", "AFIB")).isEqualTo(fibrillation);
        assertThat(lexicon.byCode("SNOMED-CT", "AFIB")).isEmpty();
        assertThat(lexicon.byId("AFIB")).isEmpty();
    }

    @Test
    void ambiguousLettersAreNoPhraseButHaveAllTheirMeanings() {
        var lexicon = lexicon(FIBRILLATION + FLUTTER);
        assertThat(lexicon.lookup("AF")).isEmpty();
        assertThat(lexicon.meanings("af"))
                .extracting(Statement::id)
                .containsExactly("atrial-fibrillation", "atrial-flutter");
        assertThat(lexicon.statements().getFirst().phrases())
                .containsExactly("atrial fibrillation", "auricular fibrillation", "AFIB");
    }

    @Test
    void aLineWithoutKeyIsRefused() {
        assertFault(FIBRILLATION + "SNOMED\n", 14, "expected \"key: value\", found \"SNOMED\"");
    }

    @Test
    void anUnknownKeyIsRefused() {
        assertFault(FIBRILLATION + "colour: red\n", 14, "unknown key \"colour\"");
    }

    @Test
    void aKeyOutOfOrderIsRefused() {
        assertFault(FIBRILLATION + "synonym: delirium cordis\n", 14, "\"synonym\" after \"code\"");
    }

    @Test
    void aSecondNameIsRefused() {
        assertFault("id: a\nname: one\nname: two\n", 3, "a second \"name\"");
    }

    @Test
    void aBlockThatDoesNotBeginWithItsIdIsRefused() {
        assertFault("\nname: atrial flutter\n", 2, "a statement begins with \"id: \"");
    }

    @Test
    void aStatementWithoutNameOrWithTooFewCriteriaIsRefused() {
        assertFault("id: a\ngroup: rhythm\n", 1, "statement without \"name\"");
        assertFault(
                "id: a\nname: one\ngroup: rhythm\ncriterion: flat line\n",
                1,
                "1 criteria, expected 2 to 12");
    }

    @Test
    void aStrangeGroupIsRefused() {
        assertThatThrownBy(() -> lexicon(FIBRILLATION.replace("group: rhythm", "group: rhythms")))
                .isInstanceOf(LexiconException.class)
                .hasMessageStartingWith("statements.txt, line 4: group is none of [rhythm, ");
    }

    @Test
    void aDanglingReferenceIsRefused() {
        assertFault(FIBRILLATION, 11, "no statement atrial-flutter");
    }

    @Test
    void aPhraseUnderTwoStatementsIsRefusedInWhateverSpelling() {
        assertFault(
                FIBRILLATION
                        + FLUTTER.replace("name: atrial flutter", "name: Auricular-Fibrillation"),
                16,
                "\"Auricular-Fibrillation\" already stands under atrial-fibrillation");
    }

    @Test
    void lettersAmbiguousUnderOneStatementMustBeSoUnderTheOther() {
        assertFault(
                FIBRILLATION + FLUTTER.replace("AF (ambiguous)", "AF"),
                7,
                "\"AF\" is not ambiguous under atrial-flutter");
    }

    @Test
    void aCodeUnderTwoStatementsIsRefused() {
        assertFault(
                FIBRILLATION + FLUTTER + "code: PTB-XL AFIB\n",
                28,
                "\"PTB-XL AFIB\" already stands under atrial-fibrillation");
    }

    @Test
    void aCodeWithoutSystemIsRefused() {
        assertFault(
                FIBRILLATION + "code: 164889003\n" + FLUTTER,
                14,
                "expected \"system code\", found \"164889003\"");
    }

    @Test
    void aStatementIsNotItsOwnAncestor() {
        assertFault(
                FIBRILLATION + FLUTTER + "parent: atrial-flutter\n",
                15,
                "its own ancestor: atrial-flutter");
    }

    @Test
    void aSecondStatementWithTheSameIdIsRefused() {
        assertFault(
                FIBRILLATION
                        + FLUTTER.replace("id: supraventricular-arrhythmia", "id: atrial-flutter")
                                .replace("parent: supraventricular-arrhythmia\n", ""),
                22,
                "a second statement atrial-flutter");
    }
}
