package leadwise.ui.paper;

import java.util.Locale;

/// Times since the beginning of a recording.
final class Clock {

    private Clock() {}

    /// "0:07", "12:30", "1:05:00".
    static String text(double seconds) {
        long whole = (long) Math.floor(seconds);
        return whole < 3600
                ? String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60)
                : String.format(
                        Locale.ROOT, "%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60);
    }
}
