package leadwise.io.dicom;

import leadwise.io.content.Refusal;
import leadwise.io.content.VoltageUnit;
import leadwise.model.Gain;

import java.util.Locale;
import java.util.Optional;

/// What a channel's counts are worth: count × sensitivity × correction factor + baseline, the
/// baseline in the same unit (PS3.3, C.10.9.1.4.2).
///
/// Sensitivity 2.5 in uV, factor 1 and baseline 0 are 400 counts per mV.
///
/// @param gain the same as counts per mV and count of 0 mV; empty where the counts are no voltages
///   or their scale is not known
/// @param reason why there is no gain
/// @param unstated whether there is none because the file says nothing, so that a user may
record Calibration(Optional<Gain> gain, String reason, boolean unstated) {

    private static final double SMALLEST_GAIN = 1e-9;
    private static final double LARGEST_GAIN = 1e12;
    private static final double LARGEST_BASELINE = 1e15;

    static Calibration of(DataSet channel) throws Refusal {
        var sensitivity = channel.decimal(Tag.SENSITIVITY);
        if (sensitivity.isEmpty()) {
            return unstated("states no sensitivity");
        }
        var units = channel.item(Tag.SENSITIVITY_UNITS);
        if (units.isEmpty()) {
            return unstated("states no unit of its sensitivity");
        }
        var code = units.get().text(Tag.CODE_VALUE).orElse("");
        var meaning = units.get().text(Tag.CODE_MEANING).orElse("");
        var unit = VoltageUnit.written(code).or(() -> spelled(meaning));
        if (unit.isEmpty()) {
            return new Calibration(
                    Optional.empty(),
                    "is in " + Refusal.quoted(code.isEmpty() ? meaning : code) + ", no voltage",
                    false);
        }
        double perCount =
                sensitivity.getAsDouble() * channel.decimal(Tag.CORRECTION_FACTOR).orElse(1);
        double countsPerMillivolt = unit.get().countsPerMillivolt(1) / perCount;
        double baseline = -channel.decimal(Tag.BASELINE).orElse(0) / perCount;
        if (!(Math.abs(countsPerMillivolt) >= SMALLEST_GAIN
                && Math.abs(countsPerMillivolt) <= LARGEST_GAIN
                && Math.abs(baseline) <= LARGEST_BASELINE)) {
            return unstated("states a sensitivity or baseline that cannot be meant");
        }
        // a baseline of 0 is 0, not −0
        return new Calibration(
                Optional.of(new Gain(countsPerMillivolt, baseline + 0.0, Gain.Origin.FILE)),
                "",
                false);
    }

    private static Calibration unstated(String reason) {
        return new Calibration(Optional.empty(), reason, true);
    }

    /// Units by their wording, where the code is missing or of another scheme.
    private static Optional<VoltageUnit> spelled(String meaning) {
        return switch (meaning.toLowerCase(Locale.ROOT)) {
            case "millivolt", "millivolts" -> Optional.of(VoltageUnit.MILLIVOLT);
            case "microvolt", "microvolts" -> Optional.of(VoltageUnit.MICROVOLT);
            case "nanovolt", "nanovolts" -> Optional.of(VoltageUnit.NANOVOLT);
            case "volt", "volts" -> Optional.of(VoltageUnit.VOLT);
            default -> VoltageUnit.written(meaning);
        };
    }
}
