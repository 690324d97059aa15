package leadwise.ui.measurements;

import leadwise.model.WaveMark;
import leadwise.ui.MarkWords;
import leadwise.ui.Messages;

/// A mark of the median beat that can be moved.
///
/// @param mark which one
/// @param seconds from the median beat's first sample
/// @param origin who put it there
public record MarkHandle(WaveMark mark, double seconds, Origin origin) {

    /// Who put a mark where it is.
    public enum Origin {
        MACHINE,
        READER,
        /// Nobody: the wave is not measurable, and the handle waits to be put on it.
        NOBODY
    }

    /// "QRS onset".
    public String name() {
        return MarkWords.of(mark);
    }

    /// "QRS onset, 212 ms, machine".
    public String spoken() {
        var who =
                switch (origin) {
                    case MACHINE -> Messages.text("measure.machine");
                    case READER -> Messages.text("measure.reader");
                    case NOBODY -> Messages.text("mark.nobody");
                };
        return Messages.text("mark.spoken", name(), Math.round(1000 * seconds), who);
    }
}
