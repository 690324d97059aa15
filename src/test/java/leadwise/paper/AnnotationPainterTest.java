package leadwise.paper;

import static org.assertj.core.api.Assertions.assertThat;

import leadwise.model.Annotation;
import leadwise.model.Annotation.Kind;
import leadwise.model.FileFacts;
import leadwise.model.Lead;
import leadwise.model.Recording;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

class AnnotationPainterTest {

    private final RecordingPen pen = new RecordingPen(10);

    private PaperLayout draw(Annotation... annotations) {
        var bare = Recordings.of(100, 1000, _ -> 0);
        var facts =
                new FileFacts(
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(annotations));
        var recording =
                new Recording(
                        bare.id(),
                        bare.samplesPerSecond(),
                        bare.leads(),
                        bare.derived(),
                        bare.gains(),
                        facts,
                        bare.source());
        var paper = PaperLayout.of(recording, Layout.TWELVE_BY_ONE, PaperScale.STANDARD, 300, 250);
        new AnnotationPainter().paint(pen, paper);
        return paper;
    }

    private static Annotation mark(double seconds, Kind kind, String code, Optional<Lead> lead) {
        return new Annotation(seconds, kind, code, lead, "", "atr");
    }

    @Test
    void marksOfALeadStandOnItsStripAtTheirTime() {
        var paper = draw(mark(2, Kind.ONSET, "(", Optional.of(Lead.V1)));

        var strip = paper.strips().stream().filter(s -> s.lead().equals(Lead.V1)).findAny().get();
        assertThat(pen.lines).hasSize(1);
        assertThat(pen.lines.getFirst().from().xMm()).isEqualTo(strip.leftMm() + 2 * 25);
        assertThat((pen.lines.getFirst().from().yMm() + pen.lines.getFirst().to().yMm()) / 2)
                .isEqualTo(strip.baselineMm());
    }

    @Test
    void marksAboutAllLeadsStandOnTheTopRow() {
        var paper = draw(mark(1, Kind.BEAT, "V", Optional.empty()));

        assertThat(pen.written).hasSize(1);
        assertThat(pen.written.getFirst().text()).isEqualTo("V");
        assertThat(pen.written.getFirst().yMm() - paper.strips().getFirst().baselineMm())
                .isBetween(0.0, paper.rowMm() / 2);
    }

    @Test
    void codesDoNotRunIntoEachOther() {
        draw(
                mark(1, Kind.BEAT, "N", Optional.empty()),
                mark(1.01, Kind.BEAT, "V", Optional.empty()),
                mark(2, Kind.BEAT, "A", Optional.empty()));

        assertThat(pen.written.stream().map(RecordingPen.Written::text)).containsExactly("N", "A");
    }

    @Test
    void marksOfOtherPagesAreNotDrawn() {
        draw(mark(10.5, Kind.BEAT, "N", Optional.empty()));

        assertThat(pen.written).isEmpty();
    }

    @Test
    void shortTextOfANoteIsShownInPlaceOfItsCode() {
        draw(new Annotation(1, Kind.NOTE, "+", Optional.empty(), "(AFIB", "atr"));

        assertThat(pen.written.getFirst().text()).isEqualTo("(AFIB");
    }
}
