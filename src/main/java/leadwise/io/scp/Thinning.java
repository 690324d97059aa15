package leadwise.io.scp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Brings one lead back to one sample rate, where samples outside the protected areas were thinned
/// out ("bimodal compression").
///
/// Between two protected areas every `factor` samples are stored as one that stands for their
/// middle; what is left over at the end of the stretch is stored as it is. Between stored samples a
/// straight line is drawn, and before the first and after the last the value is held (EN 1064,
/// annex C; an additional smoothing that the annex allows is not done). With factor 4, the stretch
/// 0 8 5 of nine samples is 0 0 0 2 4 6 8 8 5. Protected samples are exact.
///
/// @param factor 2 or more
/// @param stretches of the lead, in turn, first sample to last
record Thinning(int factor, List<Stretch> stretches) {

    Thinning {
        stretches = List.copyOf(stretches);
    }

    /// Samples that are all stored, or thinned out.
    record Stretch(long length, boolean thinned) {

        private long stored(int factor) {
            return thinned ? length / factor + length % factor : length;
        }
    }

    /// The stretches of a lead.
    static Thinning of(LeadTable.Entry lead, QrsPlaces places, int factor) {
        var stretches = new ArrayList<Stretch>();
        long next = lead.first();
        for (var area : places.protectedAreas()) {
            long first = Math.max(area.first(), lead.first());
            long last = Math.min(area.last(), lead.last());
            if (first <= last) {
                stretches.add(new Stretch(first - next, true));
                stretches.add(new Stretch(last - first + 1, false));
                next = last + 1;
            }
        }
        stretches.add(new Stretch(lead.last() + 1 - next, true));
        return new Thinning(factor, stretches);
    }

    /// How many samples are stored for the lead.
    long stored() {
        return stretches.stream().mapToLong(stretch -> stretch.stored(factor)).sum();
    }

    /// The samples at one rate; where fewer are stored than should be, the lead ends early.
    double[] undone(int[] stored) {
        var samples = new Growing((long) stored.length * factor);
        int at = 0;
        for (var stretch : stretches) {
            int there = (int) Math.min(stretch.stored(factor), stored.length - at);
            var part = Arrays.copyOfRange(stored, at, at + there);
            if (stretch.thinned) {
                samples.addLine(part, (int) Math.min(there, stretch.length / factor), factor);
            } else {
                samples.add(part, 0);
            }
            at += there;
        }
        return samples.toArray();
    }

    /// Samples one behind the other.
    private static final class Growing {
        private final double[] samples;
        private int count;

        Growing(long most) {
            samples = new double[Math.toIntExact(most)];
        }

        /// The values from `from` on, as they are.
        void add(int[] values, int from) {
            for (int i = from; i < values.length; i++) {
                samples[count++] = values[i];
            }
        }

        /// The first `thinned` values with what was between them, the others as they are.
        void addLine(int[] values, int thinned, int factor) {
            if (thinned > 0) {
                hold(values[0], factor / 2);
                for (int i = 1; i < thinned; i++) {
                    double step = (double) (values[i] - values[i - 1]) / factor;
                    for (int j = 0; j < factor; j++) {
                        samples[count++] = values[i - 1] + j * step;
                    }
                }
                hold(values[thinned - 1], factor - factor / 2);
            }
            add(values, thinned);
        }

        private void hold(int value, int times) {
            for (int i = 0; i < times; i++) {
                samples[count++] = value;
            }
        }

        double[] toArray() {
            return Arrays.copyOf(samples, count);
        }
    }
}
