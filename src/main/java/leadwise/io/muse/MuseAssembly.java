package leadwise.io.muse;

import leadwise.io.ReadOptions;
import leadwise.io.ReadOutcome;
import leadwise.io.content.FileContent;
import leadwise.io.content.FileName;
import leadwise.io.content.RecordingParts;
import leadwise.io.content.Refusal;
import leadwise.io.content.XmlContent;
import leadwise.io.content.XmlElement;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// One reading of one file: the `Rhythm` among its waveforms, then what the file says beside.
///
/// The `Median` waveform comes first in these files; it is one representative beat and never read
/// as rhythm.
final class MuseAssembly {

    private static final String RHYTHM = "rhythm";
    private static final String MEDIAN = "median";
    private static final int MOST_LEADS = 64;
    private static final int LARGEST_EXPONENT = 6;
    private static final double FASTEST = 100_000;

    private final Path file;
    private final RecordingParts parts;

    MuseAssembly(Path file, ReadOptions options) {
        this.file = file;
        this.parts = new RecordingParts(file, options);
    }

    ReadOutcome.Read read() throws IOException, Refusal {
        var content = FileContent.read(file);
        var root = XmlContent.read(content.bytes());
        if (!root.name().equals(MuseReader.ROOT)) {
            throw Refusal.malformed(
                    root.place(),
                    "the root element is "
                            + Refusal.quoted(root.name())
                            + ", not "
                            + MuseReader.ROOT);
        }
        var rhythm = rhythm(root);
        double rate = samplesPerSecond(rhythm);
        var leads = new Leads(parts);
        for (var lead : leadElements(rhythm)) {
            leads.add(lead, rate);
        }
        leads.remarkOnQuality();
        return parts.finish(
                FileName.stem(file),
                new Facts(root, rhythm, parts).all(),
                "GE MUSE XML",
                content.sha256());
    }

    private XmlElement rhythm(XmlElement root) throws Refusal {
        var waveforms = root.children("Waveform").toList();
        if (waveforms.isEmpty()) {
            throw Refusal.unsupported("", "holds no waveform");
        }
        var rhythms = waveforms.stream().filter(w -> type(w).equals(RHYTHM)).toList();
        if (rhythms.isEmpty()) {
            throw Refusal.unsupported(
                    waveforms.getFirst().place(),
                    waveforms.stream().anyMatch(w -> type(w).equals(MEDIAN))
                            ? "holds a median beat, no rhythm"
                            : "holds no waveform of type Rhythm");
        }
        remarkOnOthers(waveforms);
        return rhythms.getFirst();
    }

    private static String type(XmlElement waveform) {
        return waveform.textAt("WaveformType").orElse("").toLowerCase(Locale.ROOT);
    }

    /// All but the first rhythm are left out.
    private void remarkOnOthers(List<XmlElement> waveforms) {
        boolean rhythmPassed = false;
        for (var waveform : waveforms) {
            var type = type(waveform);
            if (type.equals(RHYTHM) && !rhythmPassed) {
                rhythmPassed = true;
                continue;
            }
            parts.remark(
                    waveform.place(),
                    switch (type) {
                        case MEDIAN -> "the median beat is not rhythm; left out";
                        case RHYTHM -> "a second waveform of type Rhythm is left out";
                        default -> "a waveform of type " + Refusal.quoted(type) + " is left out";
                    });
        }
    }

    /// `SampleBase` × 10 to the power of `SampleExponent`.
    private static double samplesPerSecond(XmlElement rhythm) throws Refusal {
        var type = rhythm.textAt("SampleType").orElse("CONTINUOUS_SAMPLES");
        if (!type.equals("CONTINUOUS_SAMPLES")) {
            throw Refusal.unsupported(
                    rhythm.place(),
                    "samples of type " + Refusal.quoted(type) + " are not supported");
        }
        var base = Numbers.decimal(rhythm, "SampleBase");
        if (base.isEmpty()) {
            throw Refusal.malformed(
                    rhythm.place(), "no number in SampleBase, so the sample rate is not known");
        }
        int exponent = Numbers.whole(rhythm, "SampleExponent").orElse(0);
        double rate =
                Math.abs(exponent) > LARGEST_EXPONENT
                        ? Double.NaN
                        : base.getAsDouble() * Math.pow(10, exponent);
        if (!(rate >= 1 && rate <= FASTEST)) {
            throw Refusal.malformed(
                    rhythm.place(),
                    "SampleBase "
                            + base.getAsDouble()
                            + " and SampleExponent "
                            + exponent
                            + " give no sample rate from 1 to 100,000 per second");
        }
        return rate;
    }

    private static List<XmlElement> leadElements(XmlElement rhythm) throws Refusal {
        var leads = rhythm.children("LeadData").toList();
        if (leads.size() > MOST_LEADS) {
            throw Refusal.unsupported(rhythm.place(), "more than " + MOST_LEADS + " leads");
        }
        return leads;
    }
}
