package leadwise.ui.measurements;

import leadwise.measure.EditedMarks;
import leadwise.model.MedianBeat;
import leadwise.model.WaveMark;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Where the five handles of a median beat stand.
final class MarkHandles {

    private MarkHandles() {}

    /// @param edits the marks that the reader has put somewhere, in seconds from the first sample
    static List<MarkHandle> of(MedianBeat beat, Map<WaveMark, Double> edits) {
        var machine = EditedMarks.machine(beat);
        double qrs = machine.getOrDefault(WaveMark.QRS_ONSET, seconds(beat) / 3);
        return Arrays.stream(WaveMark.values())
                .map(
                        mark ->
                                of(
                                        mark,
                                        machine,
                                        edits,
                                        Math.clamp(waiting(mark, qrs), 0, seconds(beat))))
                .toList();
    }

    private static MarkHandle of(
            WaveMark mark,
            Map<WaveMark, Double> machine,
            Map<WaveMark, Double> edits,
            double waiting) {
        if (edits.containsKey(mark)) {
            return new MarkHandle(mark, edits.get(mark), MarkHandle.Origin.READER);
        }
        return machine.containsKey(mark)
                ? new MarkHandle(mark, machine.get(mark), MarkHandle.Origin.MACHINE)
                : new MarkHandle(mark, waiting, MarkHandle.Origin.NOBODY);
    }

    /// Where the handle of a wave that was not found waits: about where such a wave would be.
    private static double waiting(WaveMark mark, double qrs) {
        return switch (mark) {
            case P_ONSET -> qrs - 0.16;
            case P_OFFSET -> qrs - 0.06;
            case QRS_ONSET -> qrs;
            case QRS_OFFSET -> qrs + 0.09;
            case T_OFFSET -> qrs + 0.4;
        };
    }

    private static double seconds(MedianBeat beat) {
        return (beat.leads().firstEntry().getValue().length() - 1) / beat.samplesPerSecond();
    }
}
