package leadwise.io.muse;

import leadwise.io.content.RecordingParts;
import leadwise.io.content.Refusal;
import leadwise.io.content.VoltageUnit;
import leadwise.io.content.XmlElement;
import leadwise.model.Gain;

import java.util.Locale;
import java.util.Optional;

/// How the counts of a lead become millivolts: `LeadAmplitudeUnitsPerBit` in `LeadAmplitudeUnits`,
/// as in 4.88 microvolts, which is 1000 / 4.88 counts per millivolt.
final class LeadGain {

    /// What every file seen has; taken, and said to be taken, where a file does not state it.
    private static final double USUAL_MICROVOLTS = 4.88;

    private LeadGain() {}

    static Gain of(XmlElement lead, String place, RecordingParts parts) throws Refusal {
        double baseline = baseline(lead, place, parts);
        var perBit = Numbers.decimal(lead, "LeadAmplitudeUnitsPerBit");
        var unit = unit(lead, place);
        if (perBit.isEmpty() || perBit.getAsDouble() == 0) {
            return new Gain(1000 / USUAL_MICROVOLTS, baseline, Gain.Origin.ASSUMED);
        }
        double countsPerMillivolt =
                unit.orElse(VoltageUnit.MICROVOLT).countsPerMillivolt(1) / perBit.getAsDouble();
        double size = Math.abs(countsPerMillivolt);
        if (!(size > 1e-9 && size < 1e9)) {
            throw Refusal.malformed(
                    place,
                    "LeadAmplitudeUnitsPerBit " + perBit.getAsDouble() + " is no size of a count");
        }
        return new Gain(
                countsPerMillivolt,
                baseline,
                unit.isPresent() ? Gain.Origin.FILE : Gain.Origin.ASSUMED);
    }

    private static Optional<VoltageUnit> unit(XmlElement lead, String place) throws Refusal {
        var written = lead.textAt("LeadAmplitudeUnits");
        if (written.isEmpty()) {
            return Optional.empty();
        }
        var unit =
                switch (written.get().toUpperCase(Locale.ROOT)) {
                    case "NANOVOLTS" -> Optional.of(VoltageUnit.NANOVOLT);
                    case "MICROVOLTS" -> Optional.of(VoltageUnit.MICROVOLT);
                    case "MILLIVOLTS" -> Optional.of(VoltageUnit.MILLIVOLT);
                    case "VOLTS" -> Optional.of(VoltageUnit.VOLT);
                    default -> Optional.<VoltageUnit>empty();
                };
        if (unit.isEmpty()) {
            throw Refusal.unsupported(
                    place, "the unit " + Refusal.quoted(written.get()) + " is no unit of voltage");
        }
        return unit;
    }

    /// The count of 0 mV; 0 in every file seen, so anything else is said.
    private static double baseline(XmlElement lead, String place, RecordingParts parts) {
        int baseline = Numbers.whole(lead, "FirstSampleBaseline").orElse(0);
        if (baseline != 0) {
            parts.remark(place, "its FirstSampleBaseline " + baseline + " is taken for 0 mV");
        }
        return baseline;
    }
}
