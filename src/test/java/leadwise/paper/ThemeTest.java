package leadwise.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import java.util.List;

class ThemeTest {

    static final List<Theme> ALL = Theme.ALL;

    @Test
    void blackOnWhiteIsTwentyOne() {
        assertThat(Rgb.of(0).contrastTo(Rgb.of(0xFFFFFF))).isCloseTo(21, within(1e-9));
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void theTraceIsSeenOnGroundGridAndGap(Theme theme) {
        for (var under : List.of(theme.ground(), theme.minor(), theme.major(), theme.gap())) {
            assertThat(theme.trace().contrastTo(under)).isGreaterThanOrEqualTo(4.5);
        }
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void textIsReadOnGroundGridAndGap(Theme theme) {
        for (var under : List.of(theme.ground(), theme.minor(), theme.major(), theme.gap())) {
            assertThat(theme.text().contrastTo(under)).isGreaterThanOrEqualTo(4.5);
        }
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void marksAreReadOnGroundAndGridAndTheirLinesSeenOnGaps(Theme theme) {
        for (var under : List.of(theme.ground(), theme.minor())) {
            assertThat(theme.mark().contrastTo(under)).isGreaterThanOrEqualTo(4.5);
        }
        for (var under : List.of(theme.major(), theme.gap())) {
            assertThat(theme.mark().contrastTo(under)).isGreaterThanOrEqualTo(3);
        }
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void majorLinesStandOutFromMinorOnesAndBothFromTheGround(Theme theme) {
        double minor = theme.minor().contrastTo(theme.ground());
        double major = theme.major().contrastTo(theme.ground());
        assertThat(minor).isGreaterThan(1.2);
        assertThat(major).isGreaterThan(1.2 * minor);
    }

    @Test
    void thePaperHasTheContrastItWasChosenFor() {
        assertThat(Theme.PAPER.trace().contrastTo(Theme.PAPER.ground()))
                .isCloseTo(19.5, within(0.1));
        assertThat(Theme.PAPER.trace().contrastTo(Theme.PAPER.major())).isCloseTo(9.7, within(0.1));
        assertThat(Theme.DARK.trace().contrastTo(Theme.DARK.ground())).isCloseTo(16, within(0.1));
    }
}
