package leadwise.inference;

import leadwise.model.Lead;
import leadwise.model.Recording;
import leadwise.model.Signal;
import leadwise.signal.Resampler;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Brings recordings into the form that the ECG encoder was trained on.
final class EcgInput {

    /// With less, not even the rate can be told.
    static final double LEAST_SECONDS = 2.5;

    /// How many of the encoder's leads a recording may lack; they become zeros.
    static final int MOST_MISSING_LEADS = 3;

    private static final double ZSCORE_FLOOR = 1e-9;

    private final InputSpec spec;

    EcgInput(InputSpec spec) {
        this.spec = spec;
    }

    /// What came of it.
    sealed interface Outcome {

        /// The encoder's input.
        final class Ready implements Outcome {
            private final float[] samples;

            private Ready(float[] samples) {
                this.samples = samples;
            }

            /// Lead by lead.
            float[] samples() {
                return samples;
            }
        }

        /// The encoder cannot take it.
        ///
        /// @param reason one sentence for a person
        record Unfit(String reason) implements Outcome {}
    }

    Outcome of(Recording recording) {
        if (recording.durationSeconds() < LEAST_SECONDS) {
            return new Outcome.Unfit(
                    String.format(
                            Locale.ROOT,
                            "The recording lasts %.1f s; the encoder needs %.1f s.",
                            recording.durationSeconds(),
                            LEAST_SECONDS));
        }
        var window = window(recording.withDerivedLimbLeads());
        for (var lead : List.of(Lead.I, Lead.II)) {
            int at = spec.leads().indexOf(lead);
            if (at >= 0 && secondsIn(window.get(at)) < LEAST_SECONDS) {
                return new Outcome.Unfit(
                        "Lead "
                                + lead
                                + (recording.lead(lead).isEmpty()
                                        ? " is not in the recording"
                                        : " has next to no samples")
                                + "; the encoder needs leads I and II.");
            }
        }
        var missing =
                IntStream.range(0, window.size())
                        .filter(i -> secondsIn(window.get(i)) == 0)
                        .mapToObj(i -> spec.leads().get(i).name())
                        .toList();
        if (missing.size() > MOST_MISSING_LEADS) {
            return new Outcome.Unfit(
                    missing.stream().collect(Collectors.joining(", ", "Leads ", " are missing; "))
                            + "the encoder can do without at most "
                            + MOST_MISSING_LEADS
                            + ".");
        }
        return new Outcome.Ready(encoded(window));
    }

    /// The encoder's leads at its rate; empty where the recording has no such lead.
    private List<Signal> window(Recording recording) {
        var present = spec.leads().stream().filter(recording.leads()::containsKey).toList();
        var resampled =
                new Resampler(
                                spec.resampling(),
                                recording.samplesPerSecond(),
                                spec.samplesPerSecond())
                        .resample(
                                present.stream().map(recording.leads()::get).toList(),
                                spec.samples());
        var window = new ArrayList<Signal>();
        for (var lead : spec.leads()) {
            int at = present.indexOf(lead);
            window.add(at < 0 ? Signal.of() : resampled.get(at));
        }
        return window;
    }

    private double secondsIn(Signal lead) {
        return IntStream.range(0, lead.length()).filter(i -> !lead.isGap(i)).count()
                / spec.samplesPerSecond();
    }

    private float[] encoded(List<Signal> window) {
        var encoded = new float[window.size() * spec.samples()];
        for (int i = 0; i < window.size(); i++) {
            var samples = window.get(i).toArray();
            var present = Arrays.stream(samples).filter(v -> !Double.isNaN(v)).toArray();
            double centre = centre(present);
            double scale = scale(present);
            for (int n = 0; n < samples.length; n++) {
                encoded[i * spec.samples() + n] =
                        Double.isNaN(samples[n]) ? 0 : (float) ((samples[n] - centre) / scale);
            }
        }
        return encoded;
    }

    private double centre(double[] present) {
        if (present.length == 0) {
            return 0;
        }
        return switch (spec.centre()) {
            case NONE -> 0;
            case MEAN -> Arrays.stream(present).average().orElse(0);
            case MEDIAN -> {
                var sorted = present.clone();
                Arrays.sort(sorted);
                int half = sorted.length / 2;
                yield sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
            }
        };
    }

    private double scale(double[] present) {
        return switch (spec.scale()) {
            case MILLIVOLT -> 1;
            case ZSCORE -> {
                double mean = Arrays.stream(present).average().orElse(0);
                double variance =
                        Arrays.stream(present)
                                .map(v -> (v - mean) * (v - mean))
                                .average()
                                .orElse(0);
                yield Math.sqrt(variance) + ZSCORE_FLOOR;
            }
        };
    }
}
