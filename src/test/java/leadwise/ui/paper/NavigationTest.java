package leadwise.ui.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import leadwise.model.FileFacts;
import leadwise.model.Lead;
import leadwise.model.Recording;
import leadwise.model.Signal;
import leadwise.model.Source;
import leadwise.paper.PaperFit;
import leadwise.paper.PaperLayout;
import leadwise.paper.PaperStyle;
import leadwise.paper.Theme;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

class NavigationTest {

    private static final double WIDTH = 1080;
    private static final double HEIGHT = 640;

    private Optional<Sheet> sheet = Optional.empty();
    private Optional<PaperLayout> page = Optional.empty();
    private final Navigation navigation = new Navigation(() -> sheet, () -> page, () -> {});

    /// What a view does at each pulse.
    private Sheet draw(double seconds) {
        var leads =
                new LinkedHashMap<>(Map.of(Lead.II, Signal.of(new double[(int) (100 * seconds)])));
        var recording =
                new Recording(
                        "record",
                        100,
                        leads,
                        Set.of(),
                        Map.of(),
                        FileFacts.NONE,
                        new Source("test", Path.of("record"), ""));
        var fit =
                PaperFit.to(PaperStyle.STANDARD, 10, WIDTH, HEIGHT)
                        .larger(navigation.zoomProperty().get());
        var drawn = Sheet.of(WIDTH, HEIGHT, 1, fit, navigation.anchor(), Theme.PAPER);
        sheet = Optional.of(drawn);
        page =
                Optional.of(
                        PaperLayout.of(
                                recording,
                                PaperStyle.STANDARD,
                                fit.widthMm(),
                                fit.heightMm(),
                                navigation.fromSecondsProperty().get()));
        return drawn;
    }

    @Test
    void whatLiesUnderThePointerStaysThereAtEveryZoom() {
        var before = draw(10);
        double x = before.xMm(700);
        double y = before.yMm(200);
        for (int i = 0; i < 12; i++) {
            navigation.zoomAbout(1.25, 700, 200);
            var now = draw(10);
            assertThat(now.xMm(700)).isCloseTo(x, within(1e-9));
            assertThat(now.yMm(200)).isCloseTo(y, within(1e-9));
            assertThat(now.fit().widthMm()).isEqualTo(before.fit().widthMm());
        }
        assertThat(navigation.zoomProperty().get()).isEqualTo(8);
        navigation.zoomAbout(0.01, 0, 0);
        assertThat(draw(10)).isEqualTo(before);
    }

    @Test
    void theViewNeverLeavesThePaper() {
        draw(10);
        navigation.zoomAbout(4, 0, 0);
        draw(10);
        navigation.pan(1e6, 1e6);
        var now = draw(10);
        assertThat(now.xMm(WIDTH)).isCloseTo(now.fit().widthMm(), within(1e-9));
        assertThat(now.yMm(HEIGHT)).isCloseTo(now.fit().heightMm(), within(1e-9));
        navigation.pan(-1e6, -1e6);
        now = draw(10);
        assertThat(now.leftMm()).isZero();
        assertThat(now.topMm()).isZero();
    }

    @Test
    void severalMovesBetweenTwoDrawingsAddUp() {
        draw(10);
        navigation.zoomAbout(4, 0, 0);
        double perMm = draw(10).pixelsPerMm();
        navigation.pan(3 * perMm, perMm);
        navigation.pan(4 * perMm, perMm);
        var now = draw(10);
        assertThat(now.leftMm()).isCloseTo(7, within(1e-9));
        assertThat(now.topMm()).isCloseTo(2, within(1e-9));
    }

    @Test
    void theWheelGoesOnInTimeWhereThereIsMoreThanThePage() {
        draw(60);
        navigation.wheel(40);
        assertThat(navigation.fromSecondsProperty().get()).isEqualTo(1);
        navigation.wheel(1e9);
        assertThat(navigation.fromSecondsProperty().get()).isEqualTo(50);
        navigation.wheel(-1e9);
        assertThat(navigation.fromSecondsProperty().get()).isZero();
        draw(10);
        navigation.wheel(40);
        assertThat(navigation.fromSecondsProperty().get()).isZero();
    }

    @Test
    void onPaperHigherThanItsRoomTheWheelGoesDown() {
        draw(60);
        navigation.zoomAbout(2, 0, 0);
        draw(60);
        navigation.wheel(40);
        assertThat(draw(60).topMm()).isPositive();
        assertThat(navigation.fromSecondsProperty().get()).isZero();
    }

    @Test
    void pastTheEdgeOfAnEnlargedPageTheRecordingGoesOn() {
        draw(60);
        navigation.zoomAbout(2, 0, 0);
        var now = draw(60);
        navigation.advance(now.mostLeftMm() / 25 + 3);
        assertThat(draw(60).leftMm()).isCloseTo(now.mostLeftMm(), within(1e-9));
        assertThat(navigation.fromSecondsProperty().get()).isCloseTo(3, within(1e-9));
    }

    @Test
    void pagesBeginningAndEnd() {
        draw(65);
        navigation.turnPages(1);
        assertThat(navigation.fromSecondsProperty().get()).isEqualTo(10);
        navigation.toEnd();
        assertThat(navigation.fromSecondsProperty().get()).isEqualTo(55);
        navigation.centreOn(30);
        assertThat(navigation.fromSecondsProperty().get()).isEqualTo(25);
        navigation.remember();
        navigation.toStart();
        navigation.comeBack();
        assertThat(navigation.fromSecondsProperty().get()).isEqualTo(25);
    }
}
