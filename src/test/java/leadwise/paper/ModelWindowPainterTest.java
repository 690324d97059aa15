package leadwise.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ModelWindowPainterTest {

    private final RecordingPen pen = new RecordingPen(5);

    private void draw(double from, double to, int samples, double pageFrom) {
        var paper =
                PaperLayout.of(
                        Recordings.of(100, samples, _ -> 0),
                        PaperStyle.STANDARD,
                        270,
                        160,
                        pageFrom);
        new ModelWindowPainter(new Stretch(from, to)).paint(pen, paper);
    }

    @Test
    void theWindowIsABracketOverItsSeconds() {
        draw(12, 16, 6000, 10);
        assertThat(pen.lines.getFirst().from().xMm()).isEqualTo(15 + 2 * 25);
        assertThat(pen.lines.getFirst().to().xMm()).isEqualTo(15 + 6 * 25);
        assertThat(pen.lines).hasSize(3);
        assertThat(pen.texts()).containsExactly("seen by the model");
    }

    @Test
    void aWindowThatGoesOnBeyondThePageIsOpenThere() {
        draw(0, 15, 6000, 10);
        assertThat(pen.lines).hasSize(2);
        assertThat(pen.lines.getFirst().from().xMm()).isEqualTo(15);
        assertThat(pen.lines.getFirst().to().xMm()).isEqualTo(15 + 5 * 25);
    }

    @Test
    void otherPagesAndWholeRecordingsHaveNoBracket() {
        draw(0, 10, 6000, 10);
        draw(0, 10, 1000, 0);
        assertThat(pen.lines).isEmpty();
    }
}
