package leadwise.io.edf;

import leadwise.io.content.RecordingParts;
import leadwise.io.content.Refusal;

import java.util.ArrayList;
import java.util.List;

/// Which records are read and where they lie in time: runs of records that follow each other, with
/// gaps between.
///
/// @param startSeconds of the first record, after the header's start time
/// @param runs in their order, at least one
record Timeline(double startSeconds, List<Run> runs) {

    private static final int MOST_RUNS = 100_000;

    /// How many values the gaps between records may take, 64 MB: 12 leads at 500 per second, 22
    /// minutes; so that no time stamp decides how much memory is taken.
    private static final long MOST_GAP_VALUES = 8_000_000;

    Timeline {
        runs = List.copyOf(runs);
    }

    /// Records that follow each other.
    ///
    /// @param first record of the run, from 0
    /// @param records of the run
    /// @param seconds from the first record's beginning to this run's
    record Run(long first, long records, double seconds) {}

    /// How many records are read.
    long records() {
        var last = runs.getLast();
        return last.first + last.records;
    }

    /// The place of each run's first sample in a signal, then the signal's length.
    ///
    /// A run never begins before the one before it ends.
    long[] places(int samplesPerRecord, double samplesPerSecond) {
        var places = new long[runs.size() + 1];
        for (int i = 0; i < runs.size(); i++) {
            var run = runs.get(i);
            long begins = Math.max(places[i], Math.round(run.seconds * samplesPerSecond));
            places[i] = begins;
            places[i + 1] = begins + run.records * samplesPerRecord;
        }
        return places;
    }

    /// Follows the records' own times through a file.
    static final class Reading {
        private final Records records;
        private final RecordingParts parts;
        private final double recordSeconds;
        private final double toleranceSeconds;
        private final long valuesPerRecord;
        private final long mostValues;
        private final List<Run> runs = new ArrayList<>();
        private boolean doubted;

        /// @param leads the signals that are read
        Reading(Records records, List<EdfSignal> leads, RecordingParts parts) {
            this.records = records;
            this.parts = parts;
            this.recordSeconds = records.header().recordSeconds().doubleValue();
            int most = leads.stream().mapToInt(EdfSignal::samples).max().orElseThrow();
            // times are written with few digits: one sample more or less is no gap
            this.toleranceSeconds = recordSeconds / most;
            this.valuesPerRecord = leads.stream().mapToLong(EdfSignal::samples).sum();
            // the place of a run is rounded for each lead
            this.mostValues = RecordingParts.MOST_VALUES - leads.size();
        }

        /// @param count of records to read, at least 1, less where the gaps between them are long
        Timeline read(long count) throws Refusal {
            double first = records.start(0).orElse(0);
            if (!records.header().isPlus() || records.header().annotations().isEmpty()) {
                return new Timeline(first, List.of(new Run(0, count, 0)));
            }
            long runFirst = 0;
            double runSeconds = 0;
            double missingSeconds = 0;
            double previous = first;
            long record = 1;
            for (; record < count; record++) {
                double expected = previous + recordSeconds;
                double start = start(record, expected);
                double gap = start - expected;
                if (isGap(record, gap)) {
                    double late = start - first - record * recordSeconds;
                    if (isTooLong(Math.max(missingSeconds, late))) {
                        parts.remark(
                                place(record),
                                "begins "
                                        + shown(gap)
                                        + " s after the record before it ends; so long a gap is"
                                        + " not read, the recording ends there");
                        break;
                    }
                    missingSeconds = Math.max(missingSeconds, late);
                    runs.add(new Run(runFirst, record - runFirst, runSeconds));
                    runFirst = record;
                    runSeconds = start - first;
                }
                if ((record + 1) * valuesPerRecord + values(missingSeconds) > mostValues) {
                    break;
                }
                previous = start;
            }
            if (record > runFirst) {
                runs.add(new Run(runFirst, record - runFirst, runSeconds));
            }
            remarkOnGaps(missingSeconds);
            return new Timeline(first, runs);
        }

        private double start(long record, double expected) throws Refusal {
            var stated = records.start(record);
            if (stated.isEmpty() && record < records.whole()) {
                doubt(record, "does not say when it begins; it is put after the one before it");
            }
            return stated.orElse(expected);
        }

        private boolean isGap(long record, double gap) {
            if (gap < -toleranceSeconds) {
                doubt(record, "is said to begin before the one before it ends; it is put after it");
            }
            if (gap > toleranceSeconds && !records.header().isInterrupted()) {
                doubt(
                        record,
                        "begins "
                                + shown(gap)
                                + " s late in a file that is said to be continuous, and is taken as"
                                + " continuous");
                return false;
            }
            return gap > toleranceSeconds;
        }

        /// One remark is enough, more would be the same again.
        private void doubt(long record, String reason) {
            if (!doubted) {
                doubted = true;
                parts.remark(place(record), reason);
            }
        }

        private boolean isTooLong(double missingSeconds) {
            return runs.size() >= MOST_RUNS || values(missingSeconds) > MOST_GAP_VALUES;
        }

        private double values(double seconds) {
            return seconds / recordSeconds * valuesPerRecord;
        }

        private void remarkOnGaps(double missingSeconds) {
            int gaps = runs.size() - 1;
            if (gaps > 0) {
                parts.remark(
                        "",
                        "was interrupted "
                                + (gaps == 1 ? "once" : gaps + " times")
                                + "; "
                                + shown(missingSeconds)
                                + " s in all are gaps");
            }
        }

        private static String shown(double seconds) {
            return String.valueOf(Math.round(seconds * 1000) / 1000.0);
        }

        private static String place(long record) {
            return "record " + (record + 1);
        }
    }
}
