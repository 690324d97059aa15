package leadwise.paper;

import leadwise.model.Annotation;

/// The marks that a file puts on its recording: those about a lead on its strip, those about all
/// leads on the top row.
///
/// A wave's onset and end are short lines across the trace's baseline, its peak and a beat carry
/// their code; where codes would run into each other the later one is left out.
public final class AnnotationPainter implements Painter {

    private static final double TICK_MM = 1.6;
    private static final double BELOW_MM = 9;
    private static final double LETTER_MM = 2.4;
    private static final double BETWEEN_MM = 0.6;
    private static final double OPACITY = 0.9;

    /// Longer text is another program's prose, not a code.
    private static final int MOST_CHARACTERS = 8;

    @Override
    public void paint(Pen pen, PaperLayout layout) {
        var annotations = layout.recording().facts().annotations();
        if (annotations.isEmpty()) {
            return;
        }
        double topMm =
                layout.strips().stream().mapToDouble(Strip::baselineMm).min().orElse(Double.NaN);
        for (var strip : layout.strips()) {
            double freeFromMm = Double.NEGATIVE_INFINITY;
            for (var annotation : annotations) {
                boolean shown =
                        annotation.lead().isPresent()
                                ? annotation.lead().get().equals(strip.lead())
                                : strip.baselineMm() == topMm;
                if (shown
                        && annotation.seconds() >= strip.fromSeconds()
                        && annotation.seconds() < strip.toSeconds()) {
                    freeFromMm = draw(pen, layout, strip, annotation, freeFromMm);
                }
            }
        }
    }

    /// Draws one and tells from where on the line of codes is free.
    private static double draw(
            Pen pen, PaperLayout layout, Strip strip, Annotation annotation, double freeFromMm) {
        double x = layout.xMm(strip, annotation.seconds());
        // below, where fewer waves are tall
        double codesMm = strip.baselineMm() + Math.min(BELOW_MM, 0.33 * strip.roomMm());
        return switch (annotation.kind()) {
            case ONSET, OFFSET -> {
                double y = strip.baselineMm();
                pen.line(Ink.MARK, OPACITY, x, y - TICK_MM, x, y + TICK_MM);
                yield freeFromMm;
            }
            case BEAT, WAVE, NOTE -> {
                var words = words(annotation);
                double width = pen.widthMm(Lettering.MARK, words);
                double left = x - width / 2;
                if (left < freeFromMm) {
                    yield freeFromMm;
                }
                pen.text(Ink.MARK, Lettering.MARK, left, codesMm, words);
                double tickMm = codesMm - LETTER_MM - TICK_MM;
                pen.line(Ink.MARK, OPACITY, x, tickMm, x, tickMm + TICK_MM);
                yield left + width + BETWEEN_MM;
            }
        };
    }

    private static String words(Annotation annotation) {
        var text = annotation.text();
        return annotation.kind() == Annotation.Kind.NOTE
                        && !text.isEmpty()
                        && text.length() <= MOST_CHARACTERS
                ? text
                : annotation.code();
    }
}
