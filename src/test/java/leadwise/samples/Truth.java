package leadwise.samples;

import leadwise.model.Lead;

import java.util.Locale;
import java.util.stream.Collectors;

/// What is true of a scenario, in ten lines of `key: value`, from the simulator's parameters and
/// not from the samples.
final class Truth {

    private static final double ST_AFTER_J_MS = 60;

    private Truth() {}

    static String of(Scenario scenario) {
        var beat = scenario.typical();
        var inside = scenario.beatsInside();
        double span = inside.getLast().fiducialSeconds() - inside.getFirst().fiducialSeconds();
        double perMinute = 60 * (inside.size() - 1) / span;
        var times =
                inside.stream()
                        .map(placed -> String.format(Locale.ROOT, "%.3f", placed.fiducialSeconds()))
                        .collect(Collectors.joining(" "));
        var pr =
                beat.prMs().isPresent()
                        ? String.format(Locale.ROOT, "%.0f ms", beat.prMs().getAsDouble())
                        : "none";
        return String.join(
                "\n",
                "diagnosis: synthetic " + scenario.title(),
                "rhythm: " + scenario.rhythm() + scenario.remark().map(r -> "; " + r).orElse(""),
                String.format(
                        Locale.ROOT, "rate: %.1f per minute, mean over the recording", perMinute),
                String.format(
                        Locale.ROOT,
                        "beats: %d, largest wave of QRS at %s s",
                        inside.size(),
                        times),
                "pr: " + pr,
                String.format(Locale.ROOT, "qrs: %.0f ms", beat.qrsMs()),
                String.format(Locale.ROOT, "qt: %.0f ms", beat.qtMs()),
                String.format(
                        Locale.ROOT,
                        "axis: %.0f degrees, from the net areas of QRS in I and aVF",
                        beat.axisDegrees()),
                "st: mV at J + 60 ms: " + stLevels(beat),
                "disturbance: " + disturbance(scenario.disturbance()),
                "");
    }

    private static String stLevels(Beat beat) {
        double ms = beat.qrsMs() + ST_AFTER_J_MS;
        var seen =
                Electrode.INDEPENDENT.stream()
                        .collect(Collectors.toMap(Electrode::lead, e -> beat.seenBy(e, ms)));
        double one = seen.getOrDefault(Lead.I, 0.0);
        double two = seen.getOrDefault(Lead.II, 0.0);
        seen.put(Lead.III, two - one);
        seen.put(Lead.AVR, -(one + two) / 2);
        seen.put(Lead.AVL, one - two / 2);
        seen.put(Lead.AVF, two - one / 2);
        return Lead.STANDARD.stream()
                .map(
                        lead ->
                                String.format(
                                        Locale.ROOT,
                                        "%s %.2f",
                                        lead,
                                        seen.getOrDefault(lead, 0.0) + 0.0))
                .collect(Collectors.joining(", "))
                .replace("-0.00", "0.00");
    }

    private static String disturbance(Disturbance disturbance) {
        return String.format(
                Locale.ROOT,
                "muscle noise %.0f µV standard deviation, wander about %.0f µV, 50 Hz about %.0f"
                        + " µV; %s",
                1000 * disturbance.muscleMillivolts(),
                1000 * disturbance.wanderMillivolts(),
                1000 * disturbance.mainsMillivolts(),
                disturbance
                        .off()
                        .map(
                                off ->
                                        String.format(
                                                Locale.ROOT,
                                                "%s off, no samples from %.1f s to the end",
                                                off.lead(),
                                                off.fromSeconds()))
                        .orElse("no lead off"));
    }
}
