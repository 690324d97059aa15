package leadwise.paper;

import java.util.List;

/// The colours of the paper.
///
/// @param name as it is shown
/// @param ground the paper itself
/// @param minor the lines of 1 mm
/// @param major the lines of 5 mm
/// @param trace the leads and the pulse
/// @param text names and the line at the foot
/// @param mark what the file itself marks
/// @param gap what has no samples
/// @param raises what raises a number, blue; never said by colour alone
/// @param lowers what lowers it, orange
public record Theme(
        String name,
        Rgb ground,
        Rgb minor,
        Rgb major,
        Rgb trace,
        Rgb text,
        Rgb mark,
        Rgb gap,
        Rgb raises,
        Rgb lowers) {

    public static final Theme PAPER =
            of(
                    "Paper", 0xFFF4F4, 0xFFC0C0, 0xE0A0A0, 0x000000, 0x402828, 0x1F4E9E, 0xD8DEEA,
                    0x1F6FB2, 0xC25E00);
    public static final Theme DARK =
            of(
                    "Dark", 0x10161C, 0x24323C, 0x3E5564, 0xEAF2F5, 0xC4D4DC, 0x7FB4FF, 0x39304A,
                    0x5AA9E6, 0xF0A04B);
    public static final Theme HIGH_CONTRAST =
            of(
                    "High contrast",
                    0xFFFFFF,
                    0xC8C8C8,
                    0x767676,
                    0x000000,
                    0x000000,
                    0x000090,
                    0xC8D8F8,
                    0x0050B0,
                    0xB04A00);

    public static final List<Theme> ALL = List.of(PAPER, DARK, HIGH_CONTRAST);

    private static Theme of(
            String name,
            int ground,
            int minor,
            int major,
            int trace,
            int text,
            int mark,
            int gap,
            int raises,
            int lowers) {
        return new Theme(
                name,
                Rgb.of(ground),
                Rgb.of(minor),
                Rgb.of(major),
                Rgb.of(trace),
                Rgb.of(text),
                Rgb.of(mark),
                Rgb.of(gap),
                Rgb.of(raises),
                Rgb.of(lowers));
    }

    public Rgb colour(Ink ink) {
        return switch (ink) {
            case GROUND -> ground;
            case MINOR -> minor;
            case MAJOR -> major;
            case TRACE -> trace;
            case TEXT -> text;
            case MARK -> mark;
            case GAP -> gap;
            case RAISES -> raises;
            case LOWERS -> lowers;
        };
    }
}
