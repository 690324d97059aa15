package leadwise.paper;

/// The calibration pulse before each row: 1 mV for 200 ms, through the same scale as the traces.
public final class PulsePainter implements Painter {

    private static final double FOOT_SECONDS = 0.04;

    @Override
    public void paint(Pen pen, PaperLayout layout) {
        layout.strips().stream()
                .filter(strip -> strip.fromSeconds() == layout.fromSeconds())
                .forEach(strip -> paint(pen, layout, strip));
    }

    private static void paint(Pen pen, PaperLayout layout, Strip strip) {
        double speed = layout.scale().mmPerSecond();
        double foot = FOOT_SECONDS * speed;
        double up = PaperLayout.MARGIN_MM;
        double down = up + PaperLayout.PULSE_SECONDS * speed;
        double zero = layout.yMm(strip, strip.baselineMillivolts());
        double one = layout.yMm(strip, strip.baselineMillivolts() + 1);
        pen.polyline(
                Ink.TRACE,
                new double[] {up - foot, up, up, down, down, down + foot},
                new double[] {zero, zero, one, one, zero, zero},
                6);
    }
}
