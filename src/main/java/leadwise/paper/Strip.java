package leadwise.paper;

import leadwise.model.Lead;

/// A stretch of one lead on the paper.
///
/// @param lead which lead
/// @param isInverted whether it is drawn upside down and named so: −aVR
/// @param presence whether there is anything to draw
/// @param fromSeconds of the recording, at the left edge
/// @param toSeconds of the recording, at the right edge
/// @param leftMm of the left edge
/// @param baselineMm from the top of the paper down to where `baselineMillivolts` is drawn
/// @param baselineMillivolts the median of the lead over the page
/// @param roomMm the height of its row, which a tall beat may exceed
/// @param isFirst whether it is the leftmost of its row
public record Strip(
        Lead lead,
        boolean isInverted,
        Presence presence,
        double fromSeconds,
        double toSeconds,
        double leftMm,
        double baselineMm,
        double baselineMillivolts,
        double roomMm,
        boolean isFirst) {

    /// Where a strip's samples come from.
    public enum Presence {
        /// They are in the file.
        RECORDED,
        /// They were computed from other leads, and this is said beside the name.
        DERIVED,
        /// There are none, and this is said beside the name.
        ABSENT
    }

    /// As it stands on the paper: "V1", "−aVR".
    public String name() {
        return isInverted ? "−" + lead.name() : lead.name();
    }
}
