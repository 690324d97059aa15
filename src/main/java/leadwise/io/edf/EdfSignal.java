package leadwise.io.edf;

import leadwise.io.content.Refusal;
import leadwise.io.content.VoltageUnit;
import leadwise.model.Gain;
import leadwise.model.Lead;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a header says of one signal.
///
/// @param number from 1
/// @param label the signal's name
/// @param transducer free text
/// @param unit of its physical values
/// @param range the physical and digital limits, as text until they are needed
/// @param prefilter free text: "HP:0.1Hz LP:75Hz"
/// @param samples in each record
/// @param offset of its first byte in each record
record EdfSignal(
        int number,
        String label,
        String transducer,
        String unit,
        Range range,
        String prefilter,
        int samples,
        long offset) {

    private static final Pattern EKG = Pattern.compile("(?i)^EKG[ _]+");
    private static final double LARGEST_GAIN = 1e15;

    /// The limits of a signal: `physicalMinimum` is what the count `digitalMinimum` stands for.
    record Range(
            Field physicalMinimum,
            Field physicalMaximum,
            Field digitalMinimum,
            Field digitalMaximum) {}

    static String place(int number, String label) {
        return "signal " + number + (label.isEmpty() ? "" : " (" + label + ")");
    }

    String place() {
        return place(number, label);
    }

    /// Text in place of samples: marks, and when a record began.
    boolean isAnnotations() {
        return label.equals("EDF Annotations") || label.equals("BDF Annotations");
    }

    /// BioSemi's channel of trigger bits.
    boolean isStatus() {
        return label.equals("Status");
    }

    Optional<VoltageUnit> voltage() {
        return VoltageUnit.written(unit);
    }

    /// The label as [Lead#named] understands it: "EKG II" is lead II, "EKG V1-REF" stays.
    String leadName() {
        var bare = EKG.matcher(label).replaceFirst("");
        return !bare.isEmpty() && Lead.named(bare).isStandard() ? bare : label;
    }

    /// The straight line through both limits.
    ///
    /// value = (count − digMin) × (physMax − physMin) / (digMax − digMin) + physMin is the same as
    /// (count − baseline) / countsPerUnit. A physical minimum above the maximum turns the signal
    /// over and is legal. Example: −3276.8 to 3276.7 µV on −32768 to 32767 is 10 counts per µV from
    /// baseline 0. Worked in decimals, so that such numbers come out whole.
    Gain gain(VoltageUnit voltage) throws Refusal {
        var physicalMinimum = range.physicalMinimum.decimal();
        var physical = range.physicalMaximum.decimal().subtract(physicalMinimum);
        var digitalMinimum = range.digitalMinimum.decimal();
        var digital = range.digitalMaximum.decimal().subtract(digitalMinimum);
        verifyDiffer(digital, "digital", digitalMinimum);
        verifyDiffer(physical, "physical", physicalMinimum);
        var baseline =
                digitalMinimum.subtract(
                        physicalMinimum.multiply(digital).divide(physical, MathContext.DECIMAL128));
        double countsPerMillivolt =
                voltage.countsPerMillivolt(
                        digital.divide(physical, MathContext.DECIMAL128).doubleValue());
        verifyUsable(countsPerMillivolt);
        return new Gain(countsPerMillivolt, baseline.doubleValue(), Gain.Origin.FILE);
    }

    private void verifyDiffer(BigDecimal extent, String what, BigDecimal both) throws Refusal {
        if (extent.signum() == 0) {
            throw Refusal.malformed(
                    place(),
                    "the "
                            + what
                            + " minimum and maximum are both "
                            + both.toPlainString()
                            + ", so its values have no scale");
        }
    }

    private void verifyUsable(double countsPerMillivolt) throws Refusal {
        double size = Math.abs(countsPerMillivolt);
        if (!(size >= 1 / LARGEST_GAIN && size <= LARGEST_GAIN)) {
            throw Refusal.malformed(
                    place(), "its limits give " + countsPerMillivolt + " counts per mV");
        }
    }
}
