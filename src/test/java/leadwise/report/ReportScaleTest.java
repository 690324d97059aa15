package leadwise.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import leadwise.model.FileFacts;
import leadwise.model.Lead;
import leadwise.model.Measurements;
import leadwise.model.Recording;
import leadwise.model.Signal;
import leadwise.model.Source;
import leadwise.paper.Layout;
import leadwise.paper.PaperScale;
import leadwise.paper.PaperStyle;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Millimetres of the drawing, measured in the finished file.
class ReportScaleTest {

    private static final Offset<Double> HUNDREDTH = within(0.01);

    /// Ten seconds at 500 Hz; lead II has spikes of 1 mV at 1 s and at 9 s.
    private static Recording spikes(double millivolts) {
        var leads = new LinkedHashMap<Lead, Signal>();
        for (var lead : Lead.STANDARD) {
            var samples = new double[5000];
            if (lead.equals(Lead.II)) {
                samples[500] = millivolts;
                samples[4500] = millivolts;
            }
            leads.put(lead, Signal.of(samples));
        }
        return new Recording(
                "spikes",
                500,
                leads,
                Set.of(),
                Map.of(),
                FileFacts.NONE,
                new Source("test", Path.of("spikes"), Reports.SHA));
    }

    private static PrintedPdf printed(PageStyle style) throws IOException {
        return printed(spikes(1), style);
    }

    private static PrintedPdf printed(Recording recording, PageStyle style) throws IOException {
        return new PrintedPdf(
                new Report(
                                new ReportContent(
                                        recording,
                                        Reports.unread(),
                                        Measurements.not("flat", "none"),
                                        List.of(),
                                        new RankingPart.LeftOut(),
                                        MadeBy.program("1")),
                                style)
                        .pdf());
    }

    /// The trace of the most samples: the rhythm strip.
    private static List<Point2D> longest(PrintedPdf pdf, int page) throws IOException {
        return pdf.lines(page).stream().max(Comparator.comparingInt(List::size)).orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void H14_tenSecondsAre250Millimetres(PaperFormat format) throws IOException {
        try (var pdf = printed(Reports.style().on(format))) {
            var rhythm = longest(pdf, 0);
            assertThat(rhythm).hasSize(5000);
            double drawn = rhythm.getLast().getX() - rhythm.getFirst().getX();
            // from the first sample to the last there is one interval less than samples
            assertThat(drawn * 5000 / 4999).isCloseTo(250, HUNDREDTH);
            assertThat(rhythm.get(4500).getX() - rhythm.get(500).getX()).isCloseTo(200, HUNDREDTH);
            assertThat(rhythm.getFirst().getX()).isGreaterThan(10);
            assertThat(pdf.sizeMm(0).getX() - rhythm.getLast().getX()).isGreaterThan(5);
        }
    }

    @ParameterizedTest
    @CsvSource({"2.5", "5", "10", "20"})
    void H14_oneMillivoltIsTheGain(double gain) throws IOException {
        var style =
                Reports.style().drawn(PaperStyle.STANDARD.with(PaperScale.STANDARD.withGain(gain)));
        try (var pdf = printed(style)) {
            var rhythm = longest(pdf, 0);
            assertThat(rhythm.get(500).getY() - rhythm.get(499).getY()).isCloseTo(gain, HUNDREDTH);
            var pulses = pdf.lines(0).stream().filter(line -> line.size() == 6).toList();
            assertThat(pulses)
                    .hasSize(4)
                    .allSatisfy(
                            pulse -> {
                                assertThat(pulse.get(2).getY() - pulse.get(1).getY())
                                        .isCloseTo(gain, HUNDREDTH);
                                assertThat(pulse.get(3).getX() - pulse.get(2).getX())
                                        .isCloseTo(5, HUNDREDTH);
                            });
        }
    }

    @Test
    void H14_gridLinesAreAMillimetreApart() throws IOException {
        try (var pdf = printed(Reports.style())) {
            var upright =
                    pdf.lines(0).stream()
                            .filter(line -> line.size() == 2)
                            .filter(line -> line.get(0).getX() == line.get(1).getX())
                            .filter(line -> line.get(0).distance(line.get(1)) > 100)
                            .map(line -> line.get(0).getX())
                            .sorted()
                            .toList();
            assertThat(upright).hasSize(271);
            for (int i = 1; i < upright.size(); i++) {
                assertThat(upright.get(i) - upright.get(i - 1)).isCloseTo(1, HUNDREDTH);
            }
        }
    }

    @Test
    void H14_fastPaperGoesOnOnTheNextPageAtTrueScale() throws IOException {
        var style =
                Reports.style().drawn(PaperStyle.STANDARD.with(PaperScale.STANDARD.withSpeed(50)));
        try (var pdf = printed(style)) {
            assertThat(pdf.text(0)).contains("0–5 s of 10 s");
            assertThat(pdf.text(1)).contains("5–10 s of 10 s");
            for (int page = 0; page < 2; page++) {
                var rhythm = longest(pdf, page);
                assertThat(rhythm).hasSize(2500);
                assertThat(rhythm.getLast().getX() - rhythm.getFirst().getX())
                        .isCloseTo(250 * 2499 / 2500.0, HUNDREDTH);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyLayoutIsOnPaperInTrueMillimetres(Layout layout) throws IOException {
        var scale = PaperScale.STANDARD;
        try (var pdf = printed(Reports.style().drawn(PaperStyle.of(layout, scale)))) {
            assertThat(pdf.text(0)).contains("25 mm/s 10 mm/mV");
            var spiked =
                    pdf.lines(0).stream()
                            .filter(line -> line.size() > 1000)
                            .filter(line -> heightMm(line) > 1)
                            .findFirst()
                            .orElseThrow();
            assertThat(heightMm(spiked)).isCloseTo(10, HUNDREDTH);
        }
    }

    @Test
    void H14_aTraceThatRunsOverTheEdgeIsNamed() throws IOException {
        try (var pdf = printed(spikes(9), Reports.style())) {
            assertThat(pdf.text(0)).contains("Runs over the edge of the paper: II");
        }
        try (var pdf = printed(Reports.style())) {
            assertThat(pdf.text(0)).doesNotContain("Runs over the edge");
        }
    }

    @Test
    void theFilterStandsOnThePaper() throws IOException {
        try (var pdf = printed(Reports.style().filtered("0.05–40 Hz, not diagnostic bandwidth"))) {
            assertThat(pdf.text(0)).contains("Filter: 0.05–40 Hz, not diagnostic bandwidth");
        }
        try (var pdf = printed(Reports.style())) {
            assertThat(pdf.text(0)).contains("As recorded, no filter");
        }
    }

    private static double heightMm(List<Point2D> line) {
        return line.stream().mapToDouble(Point2D::getY).max().orElseThrow()
                - line.stream().mapToDouble(Point2D::getY).min().orElseThrow();
    }
}
