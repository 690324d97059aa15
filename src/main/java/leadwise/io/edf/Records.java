package leadwise.io.edf;

import leadwise.io.content.Bytes;
import leadwise.io.content.Refusal;

import java.util.OptionalDouble;

/// The records of a file, as far as they are there.
///
/// @param bytes the file, or its beginning
/// @param whole records of which every byte is in `bytes`
record Records(EdfHeader header, Bytes bytes, long whole) {

    static Records of(EdfHeader header, Bytes bytes) {
        return new Records(header, bytes, (bytes.length() - header.bytes()) / header.recordBytes());
    }

    private long place(long record, EdfSignal signal) {
        return header.bytes() + record * header.recordBytes() + signal.offset();
    }

    /// Copies the counts of one signal in one record; of a record that is cut off those that are
    /// there.
    void copy(long record, EdfSignal signal, double[] counts, int to) throws Refusal {
        int width = header.encoding().bytes();
        long from = place(record, signal);
        long there = Math.clamp((bytes.length() - from) / width, 0, signal.samples());
        for (int i = 0; i < there; i++) {
            counts[to + i] = header.encoding().count(bytes, from + (long) i * width);
        }
    }

    /// The annotations of one signal in a record that is whole.
    Tals annotations(long record, EdfSignal signal) throws Refusal {
        long length = (long) signal.samples() * header.encoding().bytes();
        return Tals.parse(bytes.slice(place(record, signal), length).toArray());
    }

    /// When the record begins, in seconds after the header's start time; empty where the record
    /// does not say so.
    OptionalDouble start(long record) throws Refusal {
        var annotations = header.annotations();
        if (annotations.isEmpty() || record >= whole) {
            return OptionalDouble.empty();
        }
        return annotations(record, annotations.getFirst()).lists().stream()
                .limit(1)
                .mapToDouble(Tals.Tal::onsetSeconds)
                .findFirst();
    }
}
