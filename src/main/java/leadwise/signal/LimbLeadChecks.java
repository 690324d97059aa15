package leadwise.signal;

import static leadwise.signal.HealthFindings.names;
import static leadwise.signal.HealthFindings.text;

import leadwise.model.Lead;

import java.util.List;

/// Whether the limb leads follow from one another, and whether their electrodes may be exchanged.
final class LimbLeadChecks {

    private final CheckedLeads leads;
    private final HealthFindings findings;

    LimbLeadChecks(CheckedLeads leads, HealthFindings findings) {
        this.leads = leads;
        this.findings = findings;
    }

    /// Whether the limb leads agree with one another and their electrodes seem to be in place.
    boolean check() {
        boolean agree = algebra();
        boolean inPlace = electrodes();
        return agree && inPlace;
    }

    private boolean algebra() {
        var verdict = LimbLeadAlgebra.of(leads.byName());
        if (!verdict.wrong().isEmpty()) {
            findings.alarm(
                    "limb-lead-algebra",
                    verdict.wrong(),
                    text(
                            "%s not follow from I and II (residual %.0f %%): names, order or gains"
                                    + " are wrong.%s",
                            names(verdict.wrong(), "does", "do"),
                            verdict.residualPercent(),
                            verdict.remedy().isEmpty()
                                    ? ""
                                    : " " + verdict.remedy() + " would fit."));
        }
        return verdict.wrong().isEmpty();
    }

    private boolean electrodes() {
        var one = leads.find(Lead.I);
        var two = leads.find(Lead.II);
        if (one.isEmpty() || two.isEmpty()) {
            return true;
        }
        var augmented =
                leads.recording()
                        .withDerivedLimbLeads()
                        .lead(Lead.AVR)
                        .map(s -> new LeadProfile(Lead.AVR, s))
                        // a gap in I or II, each elsewhere, is one in what follows from both
                        .filter(LeadProfile::isAlive);
        boolean armsExchanged =
                pointsOneWay(one.get(), -1)
                        && augmented.filter(aVR -> pointsOneWay(aVR, 1)).isPresent();
        if (armsExchanged) {
            findings.note(
                    "electrodes",
                    List.of(Lead.I),
                    "I is inverted and aVR upright: arm electrodes exchanged, or dextrocardia?");
        }
        boolean legExchanged =
                two.get().deflection() < HealthLimits.NEAR_ZERO_MILLIVOLTS
                        && one.get().deflection() > HealthLimits.NOT_NEAR_ZERO_MILLIVOLTS;
        if (legExchanged) {
            findings.note(
                    "electrodes",
                    List.of(Lead.II),
                    "II is nearly zero: electrodes of the right arm and right leg exchanged?");
        }
        return !armsExchanged && !legExchanged;
    }

    private static boolean pointsOneWay(LeadProfile lead, int sign) {
        double up = lead.quantile(0.995) - lead.median();
        double down = lead.median() - lead.quantile(0.005);
        double along = sign > 0 ? up : down;
        double against = sign > 0 ? down : up;
        return along > HealthLimits.ONE_WAY_MILLIVOLTS
                && along > HealthLimits.ONE_WAY_RATIO * against;
    }
}
