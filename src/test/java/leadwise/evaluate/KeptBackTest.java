package leadwise.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeptBackTest {

    /// Made by `lexicon.kept_back` of `models/training/lexicon.py`; the number is the digest's
    /// first byte.
    @ParameterizedTest
    @CsvSource({
        "slow sinus rhythm, 120, true",
        "sinus brady, 227, false",
        "regular sinus rhythm, 82, false",
        "absent P waves, 128, true",
        "ischaemic ST-T changes, 48, true",
        "1° AV block, 59, false",
        "irregularly irregular RR intervals, 119, false"
    })
    void theRuleIsThatOfTraining(String phrase, int firstByte, boolean keptBack) {
        assertThat(firstByte % 4 == 0).isEqualTo(keptBack);
        assertThat(KeptBack.phrase(phrase)).isEqualTo(keptBack);
    }
}
