package leadwise.io.philips;

import leadwise.io.content.Refusal;
import leadwise.io.content.XmlElement;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/// What a document states about its rhythm.
///
/// Version 1.04 states it with the samples themselves (attributes of `parsedwaveforms`), 1.03 only
/// with the acquisition (`signalcharacteristics`). Where both do, the former counts: the samples
/// may have been changed since.
///
/// @param samplesPerSecond of every lead
/// @param microvoltsPerCount of every lead
/// @param offset the count of 0 mV
/// @param signed whether samples are two's complement
/// @param labels of the leads, in the order in which they are stored
/// @param statedSamples of each lead; empty when no duration is stated
record SignalDescription(
        double samplesPerSecond,
        double microvoltsPerCount,
        int offset,
        boolean signed,
        List<String> labels,
        OptionalLong statedSamples) {

    private static final double HIGHEST_RATE = 1e6;
    private static final double LONGEST_MS = 1e9;
    private static final int BITS = 16;
    private static final int MOST_LEADS = 4096;

    private static final List<String> TWELVE =
            List.of("I", "II", "III", "aVR", "aVL", "aVF", "V1", "V2", "V3", "V4", "V5", "V6");

    static SignalDescription of(XmlElement root, XmlElement waveforms) throws Refusal {
        return new Parser(root, waveforms).description();
    }

    double countsPerMillivolt() {
        return 1000 / microvoltsPerCount;
    }

    /// Looks in both places.
    private record Parser(XmlElement root, XmlElement waveforms) {

        SignalDescription description() throws Refusal {
            double rate = positive("sample rate", HIGHEST_RATE, "samplespersecond", "samplingrate");
            double resolution =
                    positive(
                            "resolution in µV",
                            1e6,
                            "resolution",
                            "resolution",
                            "signalresolution");
            verifyBits();
            return new SignalDescription(
                    rate, resolution, offset(), signed(), labels(), samples(rate));
        }

        /// The first of an attribute of the samples and some elements of the acquisition.
        private Optional<String> stated(String attribute, String... elements) {
            return waveforms
                    .attribute(attribute)
                    .or(
                            () ->
                                    Arrays.stream(elements)
                                            .map(
                                                    element ->
                                                            root.textAt(
                                                                    "dataacquisition",
                                                                    "signalcharacteristics",
                                                                    element))
                                            .flatMap(Optional::stream)
                                            .findFirst());
        }

        private double positive(String what, double most, String attribute, String... elements)
                throws Refusal {
            var text = stated(attribute, elements);
            if (text.isEmpty()) {
                throw Refusal.malformed(waveforms.place(), "states no " + what);
            }
            var value = Numbers.decimal(text.get());
            // the quotient of the smallest would not be a number
            if (value.isEmpty() || value.getAsDouble() < 1e-6 || value.getAsDouble() > most) {
                throw Refusal.malformed(
                        waveforms.place(),
                        "the " + what + " " + Refusal.quoted(text.get()) + " makes no sense");
            }
            return value.getAsDouble();
        }

        private void verifyBits() throws Refusal {
            var text = stated("bitspersample").or(() -> stated("nbitspersample", "bitspersample"));
            if (text.isPresent() && !text.get().equals(String.valueOf(BITS))) {
                throw Refusal.unsupported(
                        waveforms.place(),
                        "samples of "
                                + Refusal.quoted(text.get())
                                + " bits are not supported, "
                                + BITS
                                + " are");
            }
        }

        private int offset() throws Refusal {
            var text = stated("signaloffset", "signaloffset");
            if (text.isEmpty()) {
                return 0;
            }
            var offset = Numbers.whole(text.get());
            if (offset.isEmpty() || Math.abs(offset.getAsLong()) > 1 << BITS) {
                throw Refusal.malformed(
                        waveforms.place(),
                        "the signal offset " + Refusal.quoted(text.get()) + " makes no sense");
            }
            return (int) offset.getAsLong();
        }

        private boolean signed() {
            return !stated("signalsigned", "signalsigned")
                    .filter("False"::equalsIgnoreCase)
                    .isPresent();
        }

        private List<String> labels() throws Refusal {
            var labels = waveforms.attribute("leadlabels");
            if (labels.isPresent()) {
                var names = List.of(labels.get().split("\\s+", MOST_LEADS + 1));
                if (names.size() > MOST_LEADS) {
                    throw Refusal.malformed(
                            waveforms.place(), "names more than " + MOST_LEADS + " leads");
                }
                return names;
            }
            var type =
                    root.textAt("dataacquisition", "signalcharacteristics", "acquisitiontype")
                            .orElse("");
            // "STD-12" until version 1.03, "10-WIRE" since: ten electrodes, the twelve leads in
            // order
            if (type.equals("STD-12") || type.equals("10-WIRE")) {
                return TWELVE;
            }
            throw Refusal.unsupported(
                    waveforms.place(),
                    "the leads have no labels, and acquisition type "
                            + Refusal.quoted(type)
                            + " does not tell their order");
        }

        private OptionalLong samples(double rate) throws Refusal {
            var text = waveforms.attribute("durationperchannel");
            if (text.isEmpty()) {
                return OptionalLong.empty();
            }
            OptionalDouble ms = Numbers.decimal(text.get());
            if (ms.isEmpty() || ms.getAsDouble() <= 0 || ms.getAsDouble() > LONGEST_MS) {
                throw Refusal.malformed(
                        waveforms.place(),
                        "the duration " + Refusal.quoted(text.get()) + " ms makes no sense");
            }
            return OptionalLong.of(Math.round(ms.getAsDouble() * rate / 1000));
        }
    }
}
