package leadwise.paper;

import leadwise.model.Lead;

/// A stretch of one lead on the paper.
///
/// @param lead which lead
/// @param presence whether there is anything to draw
/// @param fromSeconds of the recording, at the left edge
/// @param toSeconds of the recording, at the right edge
/// @param leftMm of the left edge
/// @param baselineMm from the top of the paper down to where `baselineMillivolts` is drawn
/// @param baselineMillivolts the median of the lead over the page
public record Strip(
        Lead lead,
        Presence presence,
        double fromSeconds,
        double toSeconds,
        double leftMm,
        double baselineMm,
        double baselineMillivolts) {

    /// Where a strip's samples come from.
    public enum Presence {
        /// They are in the file.
        RECORDED,
        /// They were computed from other leads, and this is said beside the name.
        DERIVED,
        /// There are none, and this is said beside the name.
        ABSENT
    }
}
