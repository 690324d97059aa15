package leadwise.signal;

import static leadwise.signal.HealthFindings.text;

import leadwise.model.HealthFinding.Gate;
import leadwise.model.Lead;

import java.util.List;
import java.util.stream.Stream;

/// Whether the millivolts can be an ECG's: normalised, too small, too large, cut off, torn.
final class AmplitudeChecks {

    private final CheckedLeads leads;
    private final HealthFindings findings;

    AmplitudeChecks(CheckedLeads leads, HealthFindings findings) {
        this.leads = leads;
        this.findings = findings;
    }

    /// Whether the millivolts can be believed.
    boolean check() {
        leads.all().forEach(this::clipped);
        boolean believable = !normalised() && !amplitude();
        if (believable) {
            leads.all().forEach(this::extreme);
        }
        return believable;
    }

    private boolean normalised() {
        if (leads.all().size() < HealthLimits.NORMALISED_LEADS) {
            return false;
        }
        var spans = leads.all().stream().mapToDouble(LeadProfile::span).summaryStatistics();
        var deviations =
                leads.all().stream()
                        .mapToDouble(LeadProfile::standardDeviation)
                        .summaryStatistics();
        boolean bySpan = spans.getMax() <= HealthLimits.NORMALISED_RATIO * spans.getMin();
        boolean byDeviation =
                deviations.getMax() <= HealthLimits.NORMALISED_RATIO * deviations.getMin();
        if (bySpan || byDeviation) {
            findings.alarm(
                    "normalised",
                    List.of(),
                    text(
                            "All leads have the same %s, %.3f mV: the file is normalised,"
                                    + " amplitudes mean nothing.",
                            bySpan ? "span" : "standard deviation",
                            bySpan ? spans.getAverage() : deviations.getAverage()));
        }
        return bySpan || byDeviation;
    }

    private boolean amplitude() {
        var deflections =
                Stream.concat(leads.all().stream(), derived())
                        .mapToDouble(LeadProfile::deflection)
                        .sorted()
                        .toArray();
        if (deflections.length == 0) {
            return false;
        }
        double typical =
                (deflections[(deflections.length - 1) / 2] + deflections[deflections.length / 2])
                        / 2;
        boolean odd =
                typical < HealthLimits.LEAST_DEFLECTION || typical > HealthLimits.MOST_DEFLECTION;
        if (odd) {
            var recording = leads.recording();
            var stated = FileChecks.perMillivolt(recording, recording.gains().keySet());
            findings.warning(
                    "amplitude",
                    Gate.BLOCK_WITH_OVERRIDE,
                    List.of(),
                    text(
                            "The typical deflection is %s mV, expected %.1f to %.1f mV: gain or"
                                    + " unit may be wrong%s.",
                            typical < 1 ? text("%.3f", typical) : text("%.1f", typical),
                            HealthLimits.LEAST_DEFLECTION,
                            HealthLimits.MOST_DEFLECTION,
                            stated.isEmpty() ? "" : " (" + stated + " per mV)"));
        }
        return odd;
    }

    /// Derived leads count here: chest leads alone are larger than an ECG's usual lead.
    private Stream<LeadProfile> derived() {
        var recording = leads.recording();
        return Lead.STANDARD.stream()
                .filter(recording.derived()::contains)
                .flatMap(lead -> recording.lead(lead).map(x -> new LeadProfile(lead, x)).stream())
                .filter(LeadProfile::isAlive);
    }

    private void clipped(LeadProfile lead) {
        for (double extreme : new double[] {lead.most(), lead.least()}) {
            var stay = lead.stayAt(extreme);
            if (isCutOff(stay, Math.abs(extreme - lead.median()))) {
                boolean useless = stay.samples() > HealthLimits.CLIPPED_SHARE * lead.length();
                findings.warning(
                        "clipped",
                        useless ? Gate.BLOCK_WITH_OVERRIDE : Gate.NONE,
                        List.of(lead.lead()),
                        text(
                                "%s is cut off at %.2f mV (%.0f ms).",
                                lead.lead(), extreme, 1000 * leads.seconds(stay.samples())));
            }
        }
    }

    /// Once and long, or again and again; coarse steps alone give neither.
    private boolean isCutOff(LeadProfile.Stay stay, double millivolts) {
        double rate = leads.recording().samplesPerSecond();
        int least =
                Math.max(
                        HealthLimits.CLIPPED_SAMPLES,
                        (int) Math.ceil(HealthLimits.CLIPPED_SECONDS * rate));
        return (millivolts >= HealthLimits.CLIPPED_MILLIVOLTS && stay.longest() >= least)
                || (millivolts >= HealthLimits.CLIPPED_TIMES_MILLIVOLTS
                        && stay.runs() >= HealthLimits.CLIPPED_TIMES
                        && stay.samples() >= least);
    }

    private void extreme(LeadProfile lead) {
        boolean high = Math.max(lead.most(), -lead.least()) > HealthLimits.EXTREME_MILLIVOLTS;
        for (int i = 0; i < lead.length(); i++) {
            double value = lead.at(i);
            double step = i == 0 ? 0 : Math.abs(value - lead.at(i - 1));
            if (high && Math.abs(value) > HealthLimits.EXTREME_MILLIVOLTS) {
                torn("extreme", lead, text("reaches %.0f mV at %.1f s.", value, leads.seconds(i)));
                return;
            }
            if (!high && step > HealthLimits.STEP_MILLIVOLTS) {
                torn("step", lead, text("jumps by %.0f mV at %.1f s.", step, leads.seconds(i)));
                return;
            }
        }
    }

    private void torn(String code, LeadProfile lead, String how) {
        findings.warning(code, Gate.NONE, List.of(lead.lead()), lead.lead() + " " + how);
    }
}
