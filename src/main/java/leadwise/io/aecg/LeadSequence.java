package leadwise.io.aecg;

import leadwise.io.content.Refusal;
import leadwise.io.content.VoltageUnit;
import leadwise.io.content.XmlElement;
import leadwise.model.Gain;
import leadwise.model.Lead;

import java.util.Optional;
import java.util.StringTokenizer;

/// The samples of one lead in one sequence set: `origin`, `scale`, and one number for each sample.
///
/// A value is origin + scale × digit, and origin and scale have a unit each. In counts per
/// millivolt: scale 2.5 µV is 1000 / 2.5 = 400, and an origin of 50 µV puts 0 mV at the count −20.
final class LeadSequence {

    private static final double LARGEST = Integer.MAX_VALUE;

    private final Lead lead;
    private final double[] counts;
    private final Gain gain;
    private final String place;

    private LeadSequence(Lead lead, double[] counts, Gain gain, String place) {
        this.lead = lead;
        this.counts = counts;
        this.gain = gain;
        this.place = place;
    }

    Lead lead() {
        return lead;
    }

    /// The digits; not a copy.
    double[] counts() {
        return counts;
    }

    Gain gain() {
        return gain;
    }

    /// Where it stands in the file.
    String place() {
        return place;
    }

    /// How many digits an element holds, so that their room can be verified before it is taken.
    static int count(XmlElement sequence) {
        return digits(sequence).map(element -> tokens(element).countTokens()).orElse(0);
    }

    /// @param gain see [#gain]
    static LeadSequence of(Lead lead, XmlElement sequence, Gain gain) throws Refusal {
        var element = digits(sequence).orElse(sequence);
        var tokens = tokens(element);
        var counts = new double[tokens.countTokens()];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = digit(tokens.nextToken(), i, lead, element);
        }
        return new LeadSequence(lead, counts, gain, sequence.place());
    }

    private static Optional<XmlElement> digits(XmlElement sequence) {
        return sequence.at("value", "digits");
    }

    private static StringTokenizer tokens(XmlElement digits) {
        return new StringTokenizer(digits.text());
    }

    private static double digit(String token, int index, Lead lead, XmlElement element)
            throws Refusal {
        try {
            return Integer.parseInt(token);
        } catch (NumberFormatException _) {
            if (token.matches("[+-]?\\d{1,10}(\\.\\d{0,20})?")) {
                double number = Double.parseDouble(token);
                if (Math.abs(number) <= LARGEST) {
                    return number;
                }
            }
            throw Refusal.malformed(
                    element.place(),
                    "lead "
                            + lead
                            + ", digit "
                            + (index + 1)
                            + ": "
                            + Refusal.quoted(token)
                            + " is no number of a sample");
        }
    }

    /// The unit of a sequence's scale, as written.
    static Optional<String> unit(XmlElement sequence) {
        return sequence.at("value", "scale").flatMap(scale -> scale.attribute("unit"));
    }

    /// How digits become millivolts.
    ///
    /// @throws Refusal the file does not say it
    static Gain gain(Lead lead, XmlElement sequence) throws Refusal {
        var scale = sequence.at("value", "scale").flatMap(Quantity::of);
        var unit = scale.flatMap(quantity -> VoltageUnit.written(quantity.unit()));
        if (unit.isEmpty() || scale.get().value() == 0) {
            throw Refusal.unsupported(
                    sequence.place(),
                    "lead "
                            + lead
                            + " has no scale in a unit of voltage; the counts per millivolt have"
                            + " to be given");
        }
        double countsPerMillivolt = unit.get().countsPerMillivolt(1) / scale.get().value();
        double origin = originMillivolts(lead, sequence);
        return verified(
                new Gain(
                        countsPerMillivolt,
                        origin == 0 ? 0 : -origin * countsPerMillivolt,
                        Gain.Origin.FILE),
                lead,
                sequence);
    }

    private static double originMillivolts(Lead lead, XmlElement sequence) throws Refusal {
        var element = sequence.at("value", "origin");
        var origin = element.flatMap(Quantity::of);
        if (origin.isEmpty() || origin.get().value() == 0) {
            return 0;
        }
        var unit = VoltageUnit.written(origin.get().unit());
        if (unit.isEmpty()) {
            throw Refusal.malformed(
                    element.get().place(),
                    "the origin of lead " + lead + " has no unit of voltage");
        }
        return origin.get().value() / unit.get().countsPerMillivolt(1);
    }

    /// Numbers at the edge of what a double holds are no gain.
    private static Gain verified(Gain gain, Lead lead, XmlElement sequence) throws Refusal {
        double most = Math.abs(LARGEST / gain.countsPerMillivolt());
        double least = Math.abs(1 / gain.countsPerMillivolt());
        if (!(most < 1e15) || !(least > 1e-15) || !(Math.abs(gain.baseline()) < 1e15)) {
            throw Refusal.malformed(
                    sequence.place(), "origin and scale of lead " + lead + " are no voltages");
        }
        return gain;
    }
}
