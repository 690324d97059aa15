package leadwise.paper;

/// The calibration pulse before each row: 1 mV for 200 ms, through the same scale as the traces.
/// Where the leads of a row have two gains it is a stair, with the gain of the limb leads first.
public final class PulsePainter implements Painter {

    private static final double FOOT_SECONDS = 0.04;

    @Override
    public void paint(Pen pen, PaperLayout layout) {
        layout.strips().stream().filter(Strip::isFirst).forEach(strip -> paint(pen, layout, strip));
    }

    private static void paint(Pen pen, PaperLayout layout, Strip first) {
        double speed = layout.scale().mmPerSecond();
        double foot = FOOT_SECONDS * speed;
        double up = PaperLayout.MARGIN_MM;
        double down = up + PaperLayout.PULSE_SECONDS * speed;
        double between = (up + down) / 2;
        double zero = first.baselineMm();
        double one = zero - layout.scale().mmPerMillivolt(first.lead());
        double other = zero - layout.scale().mmPerMillivolt(lastOfRow(layout, first).lead());
        if (one == other) {
            pen.polyline(
                    Ink.TRACE,
                    new double[] {up - foot, up, up, down, down, down + foot},
                    new double[] {zero, zero, one, one, zero, zero},
                    6);
        } else {
            pen.polyline(
                    Ink.TRACE,
                    new double[] {up - foot, up, up, between, between, down, down, down + foot},
                    new double[] {zero, zero, one, one, other, other, zero, zero},
                    8);
        }
    }

    private static Strip lastOfRow(PaperLayout layout, Strip first) {
        return layout.strips().stream()
                .filter(strip -> strip.baselineMm() == first.baselineMm())
                .reduce(first, (_, later) -> later);
    }
}
