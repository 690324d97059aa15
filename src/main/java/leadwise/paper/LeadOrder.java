package leadwise.paper;

import leadwise.model.Lead;

import java.util.List;

/// In which order the limb leads stand.
public enum LeadOrder {
    /// I, II, III, aVR, aVL, aVF.
    STANDARD,
    /// aVL, I, −aVR, II, aVF, III: by their angle in the frontal plane (Cabrera), for which aVR is
    /// turned over.
    CABRERA;

    /// The six limb leads.
    List<Lead> limb() {
        return switch (this) {
            case STANDARD -> Lead.STANDARD.stream().filter(Lead::isLimb).toList();
            case CABRERA -> List.of(Lead.AVL, Lead.I, Lead.AVR, Lead.II, Lead.AVF, Lead.III);
        };
    }

    /// Whether a lead is drawn upside down, and named so.
    public boolean inverts(Lead lead) {
        return this == CABRERA && lead.equals(Lead.AVR);
    }

    /// The lead's name as it stands on the paper: "−aVR" where it is drawn upside down.
    public String nameOf(Lead lead) {
        return inverts(lead) ? "−" + lead.name() : lead.name();
    }
}
