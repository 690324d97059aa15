package leadwise.io.muse;

import leadwise.io.content.RecordingParts;
import leadwise.io.content.Refusal;
import leadwise.io.content.XmlElement;
import leadwise.model.Lead;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/// Reads the leads of one waveform, each from its `LeadData`.
///
/// Samples are numbers of two bytes, two's complement, low byte first, in Base64.
final class Leads {

    /// `LeadOffsetFirstSample` has 16 bits.
    private static final int LATEST_FIRST_SAMPLE = 65_535;

    /// A count that a file states and does not hold takes room only up to here.
    private static final int MOST_MISSING = 100_000;

    private static final List<Flag> FLAGS =
            List.of(
                    new Flag("LeadOff", "electrode off"),
                    new Flag("BaselineSway", "baseline sway"),
                    new Flag("ExcessiveACNoise", "mains interference"),
                    new Flag("MuscleNoise", "muscle noise"));

    private final RecordingParts parts;
    private final Map<String, List<String>> leadsByFlag = new LinkedHashMap<>();

    Leads(RecordingParts parts) {
        this.parts = parts;
    }

    /// An element that says TRUE of a lead, and what that means.
    private record Flag(String element, String words) {}

    void add(XmlElement element, double samplesPerSecond) throws Refusal {
        var name = element.textAt("LeadID").orElse("");
        var place = name.isEmpty() ? element.place() : "lead " + name;
        if (Numbers.whole(element, "LeadSampleSize").orElse(2) != 2) {
            throw Refusal.unsupported(
                    place,
                    "samples of "
                            + Refusal.quoted(element.textAt("LeadSampleSize").orElse(""))
                            + " bytes are not supported, only of 2");
        }
        var bytes = SampleBytes.of(element, place);
        if (bytes.length < 2) {
            parts.remark(place, "holds no samples; left out");
            return;
        }
        verifyChecksum(element, place, bytes);
        var counts = counts(element, place, bytes);
        Limits.of(element).ifPresent(limits -> limits.remarkOn(counts, place, parts));
        noteFlags(element, name.isEmpty() ? place : Lead.named(name).name());
        parts.add(name, place, samplesPerSecond, counts, LeadGain.of(element, place, parts));
    }

    /// `LeadDataCRC32` is the CRC-32 of zlib over the samples' bytes; 0 where it was not filled in.
    private void verifyChecksum(XmlElement element, String place, byte[] bytes) {
        var stated = element.textAt("LeadDataCRC32").orElse("0");
        var crc = new CRC32();
        crc.update(bytes);
        var found = Long.toString(crc.getValue());
        if (!stated.equals("0") && !stated.equals(found)) {
            parts.remarkOnChecksum(
                    place,
                    "checksum differs ("
                            + Refusal.quoted(stated)
                            + " stated, "
                            + found
                            + " found): the file may be damaged");
        }
    }

    private double[] counts(XmlElement element, String place, byte[] bytes) throws Refusal {
        if (bytes.length % 2 != 0) {
            parts.remark(place, "ends in the middle of a sample, which is left out");
        }
        int before = firstSample(element, place);
        int present = bytes.length / 2;
        int length = stated(element, place, present);
        parts.verifyRoom((long) before + length);
        var counts = RecordingParts.gaps(before + length);
        for (int i = 0; i < Math.min(present, length); i++) {
            counts[before + i] = (short) ((bytes[2 * i] & 0xFF) | bytes[2 * i + 1] << 8);
        }
        return counts;
    }

    private int firstSample(XmlElement element, String place) {
        var time = element.textAt("LeadTimeOffset").orElse("0");
        if (!time.matches("0+(\\.0+)?")) {
            parts.remark(
                    place, "its time offset " + Refusal.quoted(time) + " has no unit; not applied");
        }
        int offset = Numbers.whole(element, "LeadOffsetFirstSample").orElse(0);
        if (offset < 0 || offset > LATEST_FIRST_SAMPLE) {
            parts.remark(place, "its first sample cannot be number " + offset + "; not applied");
            return 0;
        }
        if (offset > 0) {
            parts.remark(place, "begins " + offset + " samples late; what is before is a gap");
        }
        return offset;
    }

    /// How many samples the lead has: as many as stated, for what is absent is a gap and what is
    /// too much is no part of it.
    private int stated(XmlElement element, String place, int present) {
        int stated = Numbers.whole(element, "LeadSampleCountTotal").orElse(present);
        if (stated <= 0 || stated == present) {
            return present;
        }
        if (stated < present) {
            parts.remark(place, present + " samples, " + stated + " stated; the rest is cut off");
            return stated;
        }
        boolean filled = stated - present <= MOST_MISSING;
        parts.remark(
                place,
                present
                        + " samples of "
                        + stated
                        + " stated; "
                        + (filled ? "the rest is a gap" : "the lead ends there"));
        return filled ? stated : present;
    }

    private void noteFlags(XmlElement element, String lead) {
        for (var flag : FLAGS) {
            if (element.textAt(flag.element).filter("TRUE"::equalsIgnoreCase).isPresent()) {
                leadsByFlag.computeIfAbsent(flag.words, _ -> new ArrayList<>()).add(lead);
            }
        }
    }

    /// Says what the file says of the quality of leads.
    void remarkOnQuality() {
        leadsByFlag.forEach(
                (words, leads) ->
                        parts.remark("", "marked '" + words + "': " + String.join(", ", leads)));
    }
}
