package leadwise.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;

import javax.imageio.ImageIO;

class ChartTest {

    private static DotPlot dots(double value) {
        return new DotPlot(
                "title",
                "axis",
                0,
                1,
                List.of("one"),
                List.of(
                        new DotPlot.Row(
                                "row", List.of(new DotPlot.Mark(0, value, Optional.empty())))));
    }

    /// Where the row's point begins, from the left; the legend lies above.
    private static int leftOf(BufferedImage image) {
        int colour = ChartCanvas.series(0).getRGB();
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 76; y < image.getHeight(); y++) {
                if (image.getRGB(x, y) == colour) {
                    return x;
                }
            }
        }
        throw new AssertionError("no point");
    }

    @Test
    void aLargerValueLiesFartherToTheRight() {
        int low = leftOf(dots(0.25).draw());
        int middle = leftOf(dots(0.5).draw());
        int high = leftOf(dots(0.75).draw());
        assertThat(high - middle).isBetween(middle - low - 2, middle - low + 2);
        assertThat(high).isGreaterThan(middle + 100);
    }

    @Test
    void whatLiesBeyondTheAxisIsDrawnAtItsEdge() {
        assertThat(leftOf(dots(-3).draw())).isEqualTo(leftOf(dots(0).draw()));
    }

    @Test
    void anAxisHasALength() {
        assertThatThrownBy(() -> new DotPlot("", "", 1, 1, List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyChartIsAPngPicture() throws Exception {
        var reliability =
                new ReliabilityPlot(
                        "title",
                        List.of(
                                new ReliabilityPlot.Curve(
                                        "calibrated",
                                        List.of(
                                                new ReliabilityPlot.Point(
                                                        0.05, 0.04, 0.03, 0.05, 2000),
                                                new ReliabilityPlot.Point(0.95, 1, 0.9, 1, 12)))));
        for (var chart : List.of(dots(0.5), reliability)) {
            var read = ImageIO.read(new ByteArrayInputStream(chart.png()));
            assertThat(read.getWidth()).isEqualTo(chart.draw().getWidth());
        }
    }

    @Test
    void aRecordingByTwoPhrasingsLiesWhereItsNumbersSay() {
        var low = scatter(20, 80).draw();
        var high = scatter(80, 20).draw();
        assertThat(leftOf(high) - leftOf(low)).isBetween(334, 338);
        assertThat(low.getWidth()).isEqualTo(high.getWidth());
    }

    private static ScatterPlot scatter(double x, double y) {
        return new ScatterPlot(
                "title",
                "right",
                "up",
                List.of(new ScatterPlot.Point(0, x, y)),
                List.of(),
                List.of("recording", "x"),
                List.of(List.of("one", "20")),
                List.of("note"));
    }
}
