package leadwise.ui.serial;

import leadwise.model.Measured;
import leadwise.report.FindingDigits;
import leadwise.ui.Numbers;

/// One measurement of two recordings.
///
/// @param name of what was measured
/// @param unit of all three values
/// @param isAngle whether it goes round at 360
public record SerialRow(
        String name, String unit, boolean isAngle, Measured first, Measured second) {

    private static final int FULL_TURN = 360;

    private static final char MINUS = '\u2212';

    /// Stands where one of the two was not measurable, and its difference with it.
    private static final String NONE = FindingDigits.NONE;

    public String firstText() {
        return text(first);
    }

    public String secondText() {
        return text(second);
    }

    /// Second less first, of the values as they are shown, so that the line adds up; an angle goes
    /// the shorter way round.
    public String differenceText() {
        if (first.value().isEmpty() || second.value().isEmpty()) {
            return NONE;
        }
        int difference = whole(second) - whole(first);
        if (isAngle) {
            difference =
                    Math.floorMod(difference + FULL_TURN / 2 - 1, FULL_TURN) - FULL_TURN / 2 + 1;
        }
        return Numbers.difference(difference);
    }

    /// Why there is no value; empty where there are both.
    public String reason() {
        return first.isPresent() ? second.reason() : first.reason();
    }

    private String text(Measured measured) {
        return measured.isPresent() ? Integer.toString(whole(measured)).replace('-', MINUS) : NONE;
    }

    private static int whole(Measured measured) {
        return (int) Math.round(measured.value().orElseThrow());
    }
}
