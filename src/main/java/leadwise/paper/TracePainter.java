package leadwise.paper;

import leadwise.model.Signal;

/// The traces: samples joined by lines, broken at gaps. A tall beat runs over the row's edge.
public final class TracePainter implements Painter {

    @Override
    public void paint(Pen pen, PaperLayout layout) {
        for (var strip : layout.strips()) {
            layout.recording()
                    .lead(strip.lead())
                    .ifPresent(signal -> paint(pen, layout, strip, signal));
        }
    }

    private static void paint(Pen pen, PaperLayout layout, Strip strip, Signal signal) {
        double rate = layout.recording().samplesPerSecond();
        double perColumn = rate / (layout.scale().mmPerSecond() * pen.dotsPerMm());
        int first = layout.firstSample(strip);
        int end = layout.endSample(strip);
        var seen = pen.visible();
        // one sample beyond the edge on either side, so that the line goes on to it
        int from = layout.sampleAt(layout.secondsAt(strip, seen.leftMm())) - 1;
        int to = layout.sampleAt(layout.secondsAt(strip, seen.rightMm())) + 1;
        var kept =
                Envelope.kept(signal, Math.max(first, from), Math.clamp(to, first, end), perColumn);
        var x = new double[kept.length + 1];
        var y = new double[kept.length + 1];
        int count = 0;
        for (int sample : kept) {
            if (signal.isGap(sample)) {
                stroke(pen, x, y, count);
                count = 0;
                continue;
            }
            x[count] = layout.xMm(strip, sample / rate);
            y[count] = layout.yMm(strip, signal.at(sample));
            count++;
        }
        stroke(pen, x, y, count);
    }

    private static void stroke(Pen pen, double[] x, double[] y, int count) {
        if (count == 1) {
            // a lone sample between two gaps: a dot
            x[1] = x[0] + 1 / pen.dotsPerMm();
            y[1] = y[0];
            pen.polyline(Ink.TRACE, x, y, 2);
        } else if (count > 1) {
            pen.polyline(Ink.TRACE, x, y, count);
        }
    }
}
