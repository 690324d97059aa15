package leadwise.io.philips;

import leadwise.io.ReadOptions;
import leadwise.io.ReadOutcome;
import leadwise.io.content.FileName;
import leadwise.io.content.RecordingParts;
import leadwise.io.content.Refusal;
import leadwise.io.content.XmlElement;
import leadwise.model.Gain;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/// Makes a recording of a document: its rhythm, never its representative beats, which have another
/// scale and rate.
final class PhilipsAssembly {

    private final Path file;
    private final XmlElement root;
    private final RecordingParts parts;

    PhilipsAssembly(Path file, ReadOptions options, XmlElement root) {
        this.file = file;
        this.root = root;
        this.parts = new RecordingParts(file, options);
    }

    ReadOutcome.Read read(String sha256) throws Refusal {
        var version = DocumentVersion.of(root);
        var waveforms = waveforms();
        var description = SignalDescription.of(root, waveforms);
        var stored = new StoredLeads(waveforms, description, parts).read();
        var ecg = withoutPulse(stored, description);
        add(withLimbs(ecg, StoredLeads.isCompressed(waveforms)), waveforms, description);
        if (root.at("waveforms", "repbeats").isPresent()) {
            parts.remark("", "the representative beats are left out; the rhythm is read");
        }
        var facts = new PhilipsFacts(root, waveforms, parts).facts();
        return parts.finish(
                FileName.stem(file), facts, version.type() + " " + version.number(), sha256);
    }

    private XmlElement waveforms() throws Refusal {
        var all = root.child("waveforms");
        var parsed = all.flatMap(w -> w.child("parsedwaveforms")).filter(w -> !w.text().isEmpty());
        if (parsed.isPresent()) {
            return parsed.get();
        }
        Predicate<String> holds = name -> all.flatMap(w -> w.child(name)).isPresent();
        var place = all.orElse(root).place();
        if (holds.test("unparsedwaveforms")) {
            throw Refusal.unsupported(place, "its rhythm lies in another file (unparsedwaveforms)");
        }
        if (holds.test("leadwaveforms")) {
            throw Refusal.unsupported(place, "a rhythm in pieces (leadwaveforms) is not supported");
        }
        throw Refusal.unsupported(
                place,
                holds.test("repbeats")
                        ? "holds representative beats, no rhythm"
                        : "holds no waveform");
    }

    private List<Channel> withoutPulse(List<Channel> channels, SignalDescription description) {
        var begin = CalibrationPulse.begin(channels, description);
        if (begin.isEmpty()) {
            return channels;
        }
        int length = channels.stream().mapToInt(Channel::length).max().orElse(0);
        double seconds = (length - begin.getAsInt()) / description.samplesPerSecond();
        parts.remark(
                "",
                "the last "
                        + Math.round(seconds * 1000)
                        + " ms hold a calibration pulse of 1 mV, not ECG; they are left out");
        return channels.stream().map(channel -> channel.first(begin.getAsInt())).toList();
    }

    /// Compressed limb leads are always differences. In others nobody says which they are, so it is
    /// looked for.
    private List<Channel> withLimbs(List<Channel> channels, boolean compressed) {
        if (!compressed) {
            if (!LimbDifferences.areStored(channels)) {
                return channels;
            }
            parts.remark("", "III, aVR, aVL and aVF are stored as differences and put together");
        }
        var undone = LimbDifferences.undone(channels);
        var found = undone.stream().map(Channel::label).toList();
        var lost = channels.stream().map(Channel::label).filter(l -> !found.contains(l)).toList();
        if (!lost.isEmpty()) {
            parts.remark(
                    "",
                    String.join(", ", lost)
                            + " left out: stored as differences from leads that are not there");
        }
        return undone;
    }

    private void add(List<Channel> channels, XmlElement waveforms, SignalDescription description)
            throws Refusal {
        if (channels.stream().allMatch(channel -> channel.length() == 0)) {
            throw Refusal.malformed(waveforms.place(), "holds no ECG samples");
        }
        var gain =
                new Gain(description.countsPerMillivolt(), description.offset(), Gain.Origin.FILE);
        for (var channel : channels) {
            parts.add(
                    channel.label(),
                    "lead " + channel.label(),
                    description.samplesPerSecond(),
                    channel.toDoubles(),
                    gain);
        }
    }
}
