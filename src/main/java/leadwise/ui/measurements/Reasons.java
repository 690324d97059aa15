package leadwise.ui.measurements;

import leadwise.measure.EditedMarks;
import leadwise.measure.RateCorrectedQt;
import leadwise.ui.Messages;
import leadwise.ui.ShownRecording;

import java.util.Map;

/// Why something is not measurable, in the words of the window.
final class Reasons {

    /// As they are written where something is measured.
    private static final Map<String, String> KEYS =
            Map.ofEntries(
                    Map.entry(EditedMarks.TURNED, "reason.turned"),
                    Map.entry(RateCorrectedQt.TOO_FEW, "reason.irregular"),
                    Map.entry(ShownRecording.BEING_MEASURED, "reason.beingMeasured"),
                    Map.entry("too few or too many samples per second", "reason.rate"),
                    Map.entry("fewer than three beats stand out", "reason.few"),
                    Map.entry("no heart beats so slowly or so fast", "reason.speed"),
                    Map.entry("no whole beat", "reason.whole"),
                    Map.entry("fewer than three beats are alike", "reason.unlike"),
                    Map.entry("noise", "reason.noise"),
                    Map.entry("pacing spikes", "reason.paced"),
                    Map.entry("flutter waves", "reason.flutter"),
                    Map.entry("no P wave before most beats", "reason.p.most"),
                    Map.entry("no P wave", "reason.p.none"),
                    Map.entry("no QRS", "reason.qrs"),
                    Map.entry("no clear T wave", "reason.t.clear"),
                    Map.entry("no T wave", "reason.t.none"),
                    Map.entry("lead I or aVF is missing", "reason.axis.lead"),
                    Map.entry(
                            "as large upwards as downwards in the limb leads",
                            "reason.axis.nowhere"));

    private Reasons() {}

    /// A reason that is not known here stays as it was written.
    static String words(String reason) {
        var key = KEYS.get(reason);
        return key == null ? reason : Messages.text(key);
    }
}
