package leadwise.signal;

import static leadwise.signal.HealthFindings.number;
import static leadwise.signal.HealthFindings.text;

import leadwise.model.Gain;
import leadwise.model.HealthFinding.Gate;
import leadwise.model.Lead;
import leadwise.model.Measurements;
import leadwise.model.Problem;
import leadwise.model.Recording;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What the file says or leaves out: rate, length, calibration, and what its reader remarked.
final class FileChecks {

    private final Recording recording;
    private final HealthFindings findings;

    FileChecks(Recording recording, HealthFindings findings) {
        this.recording = recording;
        this.findings = findings;
    }

    void check(List<Problem> remarks, Measurements measured) {
        remarks.forEach(this::remark);
        rate();
        heartRate(measured);
        length();
        assumedGains();
        saidGains();
        differentGains();
    }

    private void remark(Problem remark) {
        switch (remark.kind()) {
            case RATE_ASSUMED ->
                    findings.alarm(
                            "rate-assumed",
                            List.of(),
                            text(
                                    "The file states no sample rate; %s Hz is assumed.",
                                    number(recording.samplesPerSecond())));
            case CHECKSUM_DIFFERS ->
                    findings.warning("checksum", Gate.NONE, List.of(), remark.sentence());
            case REMARK, UNKNOWN_FORMAT, UNREADABLE, MALFORMED, UNSUPPORTED ->
                    findings.note("remark", List.of(), remark.sentence());
        }
    }

    private void rate() {
        double rate = recording.samplesPerSecond();
        if (rate < HealthLimits.LEAST_RATE || rate > HealthLimits.MOST_RATE) {
            findings.warning(
                    "rate",
                    Gate.BLOCK_WITH_OVERRIDE,
                    List.of(),
                    text("The sample rate is %.0f Hz; ECGs have 100 to 2000 Hz.", rate));
        }
    }

    private void heartRate(Measurements measured) {
        measured.heartRatePerMinute()
                .value()
                .ifPresent(
                        beats -> {
                            if (beats < HealthLimits.LEAST_HEART_RATE
                                    || beats > HealthLimits.MOST_HEART_RATE) {
                                findings.warning(
                                        "heart-rate",
                                        Gate.BLOCK_WITH_OVERRIDE,
                                        List.of(),
                                        text(
                                                "The heart rate is %.0f per minute: is the sample"
                                                        + " rate of %s Hz right?",
                                                beats, number(recording.samplesPerSecond())));
                            }
                        });
    }

    private void length() {
        double seconds = recording.durationSeconds();
        if (seconds < HealthLimits.LEAST_SECONDS) {
            findings.alarm("length", List.of(), text("The recording lasts only %.1f s.", seconds));
        } else if (seconds < HealthLimits.USUAL_SECONDS) {
            findings.warning(
                    "short",
                    Gate.NONE,
                    List.of(),
                    text("The recording lasts %.1f s; 10 s are usual.", seconds));
        }
    }

    private void assumedGains() {
        var assumed = leadsWith(Gain.Origin.ASSUMED);
        if (!assumed.isEmpty()) {
            findings.alarm(
                    "gain-assumed",
                    assumed,
                    text(
                            "Uncalibrated: %s per mV assumed for %s.",
                            perMillivolt(recording, assumed), HealthFindings.names(assumed)));
        }
    }

    private void saidGains() {
        var said = leadsWith(Gain.Origin.USER);
        if (!said.isEmpty()) {
            findings.note(
                    "gain-user",
                    List.of(),
                    text(
                            "%s per mV taken in place of the file's gains.",
                            perMillivolt(recording, said)));
        }
    }

    private void differentGains() {
        var counts =
                recording.gains().values().stream()
                        .mapToDouble(gain -> Math.abs(gain.countsPerMillivolt()))
                        .summaryStatistics();
        if (counts.getCount() > 0 && counts.getMax() > HealthLimits.GAIN_RATIO * counts.getMin()) {
            findings.warning(
                    "gains-differ",
                    Gate.NONE,
                    List.of(),
                    text(
                            "The leads have different gains, %s to %s per mV.",
                            number(counts.getMin()), number(counts.getMax())));
        }
    }

    private List<Lead> leadsWith(Gain.Origin origin) {
        return recording.leads().sequencedKeySet().stream()
                .filter(
                        lead ->
                                Optional.ofNullable(recording.gains().get(lead))
                                        .filter(gain -> gain.origin() == origin)
                                        .isPresent())
                .toList();
    }

    /// The gains of these leads, each once: "200, 1000".
    static String perMillivolt(Recording recording, Collection<Lead> concerned) {
        return concerned.stream()
                .sorted(Comparator.comparing(Lead::name))
                .map(recording.gains()::get)
                .map(gain -> gain == null ? "" : number(Math.abs(gain.countsPerMillivolt())))
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
