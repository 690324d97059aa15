package leadwise.signal;

import static leadwise.signal.HealthFindings.text;

import leadwise.model.HealthFinding.Gate;
import leadwise.model.Lead;

import java.util.Comparator;
import java.util.List;

/// Whether the chest leads go with the other leads, and the beats with the sample rate.
///
/// Only the chest lead that goes worst is named: what is wrong with it spoils what is foretold of
/// its neighbours.
final class CoherenceChecks {

    private final SlowLeads leads;
    private final double samplesPerSecond;
    private final HealthFindings findings;

    CoherenceChecks(CheckedLeads leads, HealthFindings findings) {
        this.leads = new SlowLeads(leads);
        this.samplesPerSecond = leads.recording().samplesPerSecond();
        this.findings = findings;
    }

    /// To be asked only where the limb leads agree and no lead is a copy: other leads foretell
    /// nothing.
    void chestLeads() {
        ChestForecast.of(leads).ifPresent(this::chestLeads);
    }

    private void chestLeads(ChestForecast forecast) {
        var foretold =
                forecast.fits().stream()
                        .filter(fit -> fit.unanimity() > HealthLimits.LEAST_UNANIMITY)
                        .toList();
        var worst =
                foretold.stream().min(Comparator.comparingDouble(ChestForecast.Fit::correlation));
        var otherGain =
                foretold.stream()
                        .filter(fit -> fit.correlation() > HealthLimits.SAME_COURSE)
                        .filter(fit -> fit.times() > HealthLimits.MOST_SIZE_RATIO)
                        .max(Comparator.comparingDouble(ChestForecast.Fit::times));
        boolean inverted = worst.filter(CoherenceChecks::isInverted).isPresent();
        otherGain
                .filter(fit -> !inverted || fit.times() > HealthLimits.SURE_SIZE_RATIO)
                .ifPresentOrElse(this::size, () -> worst.ifPresent(fit -> course(fit, forecast)));
    }

    /// A lead that another one's gain only seems to turn over is mostly of a wrong size, too.
    private static boolean isInverted(ChestForecast.Fit fit) {
        return fit.correlation() < HealthLimits.INVERTED_CORRELATION
                && fit.times() < HealthLimits.MOST_SIZE_RATIO;
    }

    private void size(ChestForecast.Fit fit) {
        double times = fit.times();
        warn(
                "chest-gain",
                fit.lead(),
                text(
                        times < 10
                                ? "is %.1f times %s than the other leads foretell: another gain?"
                                : "is %.0f times %s than the other leads foretell: another gain?",
                        times,
                        fit.ratio() > 1 ? "larger" : "smaller"));
    }

    private void course(ChestForecast.Fit worst, ChestForecast forecast) {
        if (worst.correlation() > HealthLimits.SURELY_SAME_COURSE) {
            return;
        }
        var shift = forecast.bestShift(worst.lead());
        boolean shifted =
                Math.abs(shift.seconds()) >= HealthLimits.LEAST_SHIFT_SECONDS
                        && shift.correlation() > HealthLimits.SHIFTED_CORRELATION
                        && shift.correlation() > -worst.correlation()
                        && shift.correlation()
                                > worst.correlation() + HealthLimits.SHIFTED_BETTER_BY;
        if (shifted) {
            warn(
                    "shifted",
                    worst.lead(),
                    text(
                            "fits the other leads when it is moved by %.0f ms: it seems to come"
                                    + " %s.",
                            1000 * Math.abs(shift.seconds()),
                            shift.seconds() > 0 ? "late" : "early"));
        } else if (worst.correlation() < HealthLimits.INVERTED_CORRELATION) {
            warn("inverted", worst.lead(), "goes against the other leads: turned over?");
        } else if (worst.correlation() < HealthLimits.FOREIGN_CORRELATION) {
            foreign(worst.lead());
        }
    }

    private void foreign(Lead lead) {
        warn("foreign", lead, "does not go with the other leads: off, or of another recording?");
    }

    private void warn(String code, Lead lead, String how) {
        findings.warning(code, Gate.BLOCK_WITH_OVERRIDE, List.of(lead), lead + " " + how);
    }

    /// Whether the beats are as fast as beats are.
    void beats() {
        QrsSpeed.hertz(leads)
                .ifPresent(
                        hertz -> {
                            if (hertz < HealthLimits.LEAST_QRS_HERTZ
                                    || hertz > HealthLimits.MOST_QRS_HERTZ) {
                                findings.warning(
                                        "qrs-speed",
                                        Gate.BLOCK_WITH_OVERRIDE,
                                        List.of(),
                                        text(
                                                "The QRS complexes are too %s (%.0f Hz, expected"
                                                    + " %.0f to %.0f): is the sample rate of %s Hz"
                                                    + " right?",
                                                hertz < HealthLimits.LEAST_QRS_HERTZ
                                                        ? "slow"
                                                        : "fast",
                                                hertz,
                                                HealthLimits.LEAST_QRS_HERTZ,
                                                HealthLimits.MOST_QRS_HERTZ,
                                                HealthFindings.number(samplesPerSecond)));
                            }
                        });
    }
}
