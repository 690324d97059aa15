package leadwise.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class DenialTest {

    private static final Lexicon LEXICON =
            Lexicon.parse(
                    List.of(
                            "id: atrial-fibrillation",
                            "name: atrial fibrillation",
                            "group: rhythm",
                            "synonym: a fib",
                            "abbreviation: AFIB",
                            "abbreviation: AF (ambiguous)",
                            "criterion: irregularly irregular RR intervals",
                            "criterion: random beat-to-beat intervals",
                            "",
                            "id: atrial-flutter",
                            "name: atrial flutter",
                            "group: rhythm",
                            "abbreviation: AF (ambiguous)",
                            "criterion: sawtooth waves in II",
                            "criterion: regular waves between the beats",
                            "",
                            "id: normal-ecg",
                            "name: normal ECG",
                            "group: normal",
                            "synonym: no abnormality",
                            "criterion: nothing unusual",
                            "criterion: everything as usual",
                            "",
                            "id: noise",
                            "name: noise",
                            "group: technical",
                            "criterion: trembling line",
                            "criterion: ragged line"),
                    "test");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no atrial fibrillation",
                "No  Atrial Fibrillation.",
                "no AFIB",
                "no a fib",
                "no any atrial fibrillation",
                "without atrial fibrillation",
                "without an atrial fibrillation",
                "without any evidence of atrial fibrillation",
                "absence of atrial fibrillation",
                "absence of the atrial fibrillation",
                "absent atrial fibrillation",
                "atrial fibrillation absent",
                "atrial fibrillation not seen",
                "AFIB not present.",
                "no evidence of atrial fibrillation",
                "no sign of atrial fibrillation",
                "no signs of any atrial fibrillation",
                "not atrial fibrillation",
                "NEGATIVE for atrial fibrillation",
                "atrial fibrillation ruled out"
            })
    void whatDeniesAStatementIsUnderstood(String phrase) {
        assertThat(LEXICON.denied(phrase).map(Statement::id)).contains("atrial-fibrillation");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "atrial fibrillation",
                "noise",
                "no noisy line",
                "non-specific atrial fibrillation",
                "nonspecific atrial fibrillation",
                "normal ECG",
                "now atrial fibrillation",
                "note atrial fibrillation",
                "nothing",
                "no",
                "no ",
                "absent",
                "",
                "no P waves",
                "absent P waves",
                "P waves not seen",
                "no AF",
                "no absence of atrial fibrillation",
                "atrial fibrillation not absent or flutter",
                "no atrial fibrillation or atrial flutter"
            })
    void whatDeniesNoStatementIsLeftAlone(String phrase) {
        assertThat(LEXICON.denied(phrase)).isEmpty();
    }

    @Test
    void aPhraseThatTheLexiconKnowsIsNotTakenApart() {
        assertThat(LEXICON.lookup("no abnormality").map(Statement::id)).contains("normal-ecg");
        assertThat(LEXICON.denied("no abnormality")).isEmpty();
    }

    @Test
    void aWholeStatementMayBeDenied() {
        assertThat(LEXICON.denied("not a normal ECG").map(Statement::id)).contains("normal-ecg");
    }
}
