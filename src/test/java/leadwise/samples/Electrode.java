package leadwise.samples;

import leadwise.model.Lead;

import java.util.List;

/// How an independent lead sees the dipole: Dower's coefficients, as published in 1980 (Dower,
/// Machado, Osborne: On deriving the electrocardiogram from vectorcardiographic leads).
record Electrode(Lead lead, double ofX, double ofY, double ofZ) {

    static final List<Electrode> INDEPENDENT =
            List.of(
                    new Electrode(Lead.I, 0.632, -0.235, 0.059),
                    new Electrode(Lead.II, 0.235, 1.066, -0.132),
                    new Electrode(Lead.V1, -0.515, 0.157, -0.917),
                    new Electrode(Lead.V2, 0.044, 0.164, -1.387),
                    new Electrode(Lead.V3, 0.882, 0.098, -1.277),
                    new Electrode(Lead.V4, 1.213, 0.127, -0.601),
                    new Electrode(Lead.V5, 1.125, 0.127, -0.086),
                    new Electrode(Lead.V6, 0.831, 0.076, 0.230));

    /// Millivolts in this lead.
    double sees(Dipole dipole) {
        return ofX * dipole.x() + ofY * dipole.y() + ofZ * dipole.z();
    }
}
