package leadwise.io.wfdb;

import leadwise.model.Gain;

import java.util.List;

/// The samples of one header's signals: of a whole record, or of one segment of it.
///
/// @param frames how many sample intervals it lasts
/// @param signals those that are there and are voltages, in the header's order
record Segment(long frames, List<Part> signals) {

    /// One signal.
    ///
    /// @param number of its line among the header's signals, from 1
    /// @param gain as the header states it
    /// @param counts as stored, NaN where there is none; perFrame for each frame
    @SuppressWarnings("ArrayRecordComponent") // made once, handed over, never compared
    record Part(SignalLine line, int number, Gain gain, double[] counts) {}

    Segment {
        signals = List.copyOf(signals);
    }

    /// Samples of all signals together.
    long values() {
        return signals.stream().mapToLong(part -> part.counts.length).sum();
    }
}
