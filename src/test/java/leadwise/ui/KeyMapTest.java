package leadwise.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

class KeyMapTest {

    private final KeyMap keys = new KeyMap();

    private static Key key(String text) {
        return Key.parse(text).orElseThrow();
    }

    @Test
    void everyUsualKeyIsAKeyAndNoTwoActsShareOne() {
        var all =
                Stream.of(Act.values())
                        .map(act -> act.usualKey().orElseThrow().toString())
                        .toList();
        assertThat(all).doesNotHaveDuplicates();
    }

    @Test
    void aKeyIsReadAsItIsWritten() {
        assertThat(Stream.of("L", "+", "F2", "Page Down", "Ctrl+Shift+O", "Ctrl+Alt+Left"))
                .allSatisfy(text -> assertThat(key(text)).hasToString(text));
        assertThat(Stream.of("", "Ctrl+", "Shift+L", "Hyper", "ab").map(Key::parse))
                .containsOnly(Optional.empty());
    }

    @Test
    void aKeyThatAnotherActHasIsNotGivenAway() {
        assertThat(keys.change(Act.CALIPER, key("M"))).contains(Act.MARCH_OUT);
        assertThat(keys.keyOf(Act.CALIPER)).contains(key("C"));
        assertThat(keys.change(Act.CALIPER, key("Q"))).isEmpty();
        assertThat(keys.actOf(key("Q"))).contains(Act.CALIPER);
        assertThat(keys.actOf(key("C"))).isEmpty();
    }

    @Test
    void changesAreKeptAndReadAgainEvenWhereTwoKeysWereSwapped() {
        keys.clear(Act.THEME);
        keys.change(Act.CALIPER, key("G"));
        keys.change(Act.THEME, key("C"));
        keys.clear(Act.FILTER);
        assertThat(keys.remembered()).isEqualTo(Map.of("CALIPER", "G", "THEME", "C", "FILTER", ""));
        var again = new KeyMap();
        again.remember(keys.remembered());
        assertThat(again.remembered()).isEqualTo(keys.remembered());
        again.reset();
        assertThat(again.changedProperty().get()).isEmpty();
    }

    @Test
    void whatWasKeptNeverGivesOneKeyToTwoActs() {
        keys.remember(Map.of("CALIPER", "M", "HEALTH", "M", "NOTHING", "Q", "FILTER", "no key"));
        assertThat(keys.keyOf(Act.HEALTH)).contains(key("M"));
        assertThat(keys.keyOf(Act.CALIPER)).isEmpty();
        assertThat(keys.keyOf(Act.MARCH_OUT)).isEmpty();
        assertThat(keys.keyOf(Act.FILTER)).contains(key("F"));
    }

    @Test
    void lettersCanBeSwitchedOffWhileCombinationsStay() {
        keys.singleLettersProperty().set(false);
        assertThat(keys.actOf(key("L"))).isEmpty();
        assertThat(keys.actOf(key("Ctrl+O"))).contains(Act.OPEN);
    }

    @Test
    void theSheetHasOneRowForActsThatBelongTogetherAndNoneForWhatNobodyServes() {
        var sections =
                KeySheet.sections(
                        keys,
                        EnumSet.of(
                                Act.OPEN,
                                Act.GAIN_MORE,
                                Act.GAIN_LESS,
                                Act.LAYOUT_1,
                                Act.LAYOUT_2,
                                Act.LAYOUT_3,
                                Act.LAYOUT_4));
        var rows = new ArrayList<KeySheet.Row>();
        sections.stream().limit(2).forEach(section -> rows.addAll(section.rows()));
        assertThat(rows)
                .containsExactly(
                        new KeySheet.Row("Ctrl+O", "open a recording"),
                        new KeySheet.Row("1 … 4", "arrangement of the leads"),
                        new KeySheet.Row("+  −", "gain"));
    }
}
