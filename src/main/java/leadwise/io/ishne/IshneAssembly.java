package leadwise.io.ishne;

import leadwise.io.ReadOptions;
import leadwise.io.ReadOutcome;
import leadwise.io.content.Bytes;
import leadwise.io.content.FileContent;
import leadwise.io.content.FileName;
import leadwise.io.content.RecordingParts;
import leadwise.io.content.Refusal;
import leadwise.io.ishne.IshneHeader.HolterLead;
import leadwise.model.Gain;

import java.nio.file.Path;

/// One reading of one file: header, how many samples there are, then lead by lead.
final class IshneAssembly {

    private static final int SAMPLE_BYTES = 2;
    private static final int MISSING = -32768;
    private static final double NANOVOLTS_PER_MILLIVOLT = 1e6;

    private final Path file;
    private final FileContent content;
    private final ReadOptions options;
    private final RecordingParts parts;

    IshneAssembly(Path file, FileContent content, ReadOptions options) {
        this.file = file;
        this.content = content;
        this.options = options;
        this.parts = new RecordingParts(file, options);
    }

    ReadOutcome read() throws Refusal {
        var header = IshneHeader.parse(Bytes.littleEndian(content.bytes()));
        remarkOnChecksum(header);
        remarkOnNames(header);
        long length = length(header, content.length());
        int readable = (int) Math.min(length, readable(header));
        if (readable < length) {
            double rate = header.samplesPerSecond();
            parts.remarkOnBeginning(readable / rate, length / rate);
        }
        for (int i = 0; i < header.leads().size(); i++) {
            var lead = header.leads().get(i);
            parts.add(
                    LeadTable.name(lead.code()),
                    place(i),
                    header.samplesPerSecond(),
                    counts(header, i, readable),
                    gain(lead, i));
        }
        return parts.finish(
                FileName.stem(file), new Facts(header, parts).read(), "ISHNE", content.sha256());
    }

    private static String place(int lead) {
        return "lead " + (lead + 1);
    }

    private void remarkOnChecksum(IshneHeader header) throws Refusal {
        int stated = header.statedChecksum();
        int found = header.checksum();
        if (stated != found) {
            parts.remarkOnChecksum(
                    "byte 8",
                    String.format(
                            "the header's checksum differs (%04X stated, %04X found): it may be"
                                    + " damaged",
                            stated, found));
        }
    }

    private void remarkOnNames(IshneHeader header) {
        if (header.leads().stream().anyMatch(lead -> LeadTable.isCalledUnipolar(lead.code()))) {
            parts.remark(
                    "",
                    "the leads that the format calls VR, VL and VF are taken as aVR, aVL and aVF");
        }
    }

    /// Samples of each lead, those of a last frame that is cut off included.
    private long length(IshneHeader header, long fileBytes) throws Refusal {
        int leads = header.leads().size();
        long stored = (fileBytes - header.dataStart()) / SAMPLE_BYTES;
        long there = Math.ceilDiv(stored, (long) leads);
        if (there < 1) {
            throw Refusal.malformed(
                    "byte " + header.dataStart(), "the file ends before the first sample");
        }
        if (header.samples() <= 0) {
            parts.remark(
                    "byte 14", "does not state its number of samples; " + there + " are there");
            return there;
        }
        if (leads > 1 && stored == header.samples()) {
            parts.remark("byte 14", "counts the samples of all leads together");
            return there;
        }
        if (stored < (long) header.samples() * leads) {
            parts.remark(
                    "",
                    "is cut off: "
                            + header.samples()
                            + " samples of each lead are announced, "
                            + there
                            + " are there");
        }
        if (there > header.samples()) {
            parts.remark(
                    "",
                    "holds "
                            + (there - header.samples())
                            + " samples of each lead more than announced; they are left out");
        }
        return Math.min(there, header.samples());
    }

    /// How many samples of each lead are within the bounds on memory.
    private static long readable(IshneHeader header) {
        int leads = header.leads().size();
        long inMemory =
                Math.ceilDiv(
                        header.bytes().length() - header.dataStart(), (long) SAMPLE_BYTES * leads);
        return Math.min(inMemory, RecordingParts.MOST_VALUES / leads);
    }

    /// The samples of one lead, which takes turns with the others; NaN where there is none.
    private double[] counts(IshneHeader header, int lead, int length) throws Refusal {
        parts.verifyRoom(length);
        var bytes = header.bytes();
        int leads = header.leads().size();
        var counts = new double[length];
        for (int i = 0; i < length; i++) {
            long at = header.dataStart() + SAMPLE_BYTES * ((long) i * leads + lead);
            int count = at + SAMPLE_BYTES <= bytes.length() ? bytes.i16(at) : MISSING;
            counts[i] = count == MISSING ? Double.NaN : count;
        }
        return counts;
    }

    /// From nanovolts per count: 2500 is 400 counts per millivolt.
    private Gain gain(HolterLead lead, int index) throws Refusal {
        if (lead.nanovoltsPerCount() > 0) {
            return new Gain(
                    NANOVOLTS_PER_MILLIVOLT / lead.nanovoltsPerCount(), 0, Gain.Origin.FILE);
        }
        if (options.countsPerMillivolt().isEmpty()) {
            throw Refusal.malformed(
                    place(index),
                    "states "
                            + lead.nanovoltsPerCount()
                            + " nV per count, so its values have no scale");
        }
        return new Gain(options.countsPerMillivolt().getAsDouble(), 0, Gain.Origin.USER);
    }
}
