package leadwise.io.dicom;

import leadwise.io.ReadOptions;
import leadwise.io.ReadOutcome;
import leadwise.io.content.FileContent;
import leadwise.io.content.FileName;
import leadwise.io.content.RecordingParts;
import leadwise.io.content.Refusal;
import leadwise.model.Gain;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// One reading of one object: multiplex groups, then channels, then leads on one axis of time.
final class DicomAssembly {

    /// Five are the most of a 12-lead ECG (PS3.3, A.34.3.4.4).
    private static final int MOST_GROUPS = 1000;

    private static final int MOST_SIGNALS = 4096;

    private final Path file;
    private final FileContent content;
    private final ReadOptions options;
    private final RecordingParts parts;

    DicomAssembly(Path file, FileContent content, ReadOptions options) {
        this.file = file;
        this.content = content;
        this.options = options;
        this.parts = new RecordingParts(file, options);
    }

    ReadOutcome read() throws Refusal {
        var dataSet = DicomFile.ecg(content.bytes());
        var waveforms = dataSet.items(Tag.WAVEFORMS);
        var groups = groups(waveforms);
        remarkOnGaps(groups);
        for (var strip : timeline(groups).strips(parts)) {
            parts.add(
                    strip.name(),
                    strip.place(),
                    strip.samplesPerSecond(),
                    strip.counts(),
                    strip.gain());
        }
        var facts = new ObjectFacts(dataSet, parts).read(waveforms, groups);
        return parts.finish(FileName.stem(file), facts, "DICOM", content.sha256());
    }

    /// The groups that hold rhythm.
    private List<WaveformGroup> groups(List<DataSet> waveforms) throws Refusal {
        if (waveforms.size() > MOST_GROUPS) {
            throw Refusal.unsupported("", "holds more than " + MOST_GROUPS + " multiplex groups");
        }
        var groups = new ArrayList<WaveformGroup>();
        var derived = new ArrayList<String>();
        for (int i = 0; i < waveforms.size(); i++) {
            var place = WaveformGroup.place(waveforms.get(i), i + 1);
            if (!WaveformGroup.isRhythm(waveforms.get(i))) {
                derived.add(place);
                continue;
            }
            var group = WaveformGroup.of(waveforms.get(i), place);
            remarkOnLength(group);
            if (group.length() > 0) {
                remarkOnPadding(group);
                groups.add(group);
            }
        }
        if (groups.isEmpty()) {
            throw Refusal.unsupported(
                    "",
                    derived.isEmpty()
                            ? "holds no waveform"
                            : "holds a median beat or other derived waveforms, no rhythm: "
                                    + String.join(", ", derived));
        }
        for (var place : derived) {
            parts.remark(place, "is derived from other waveforms, no rhythm, and is left out");
        }
        return groups;
    }

    private void remarkOnLength(WaveformGroup group) {
        long announced = group.announced().orElse(group.stored());
        if (announced > group.stored()) {
            parts.remark(
                    group.place(),
                    "announces " + announced + " samples and ends after " + group.stored());
        } else if (announced < group.stored() && !group.isOnlyFilledUp(announced)) {
            parts.remark(
                    group.place(),
                    "holds "
                            + group.stored()
                            + " samples and announces "
                            + announced
                            + "; the rest is left out");
        }
    }

    private void remarkOnPadding(WaveformGroup group) {
        if (group.padding().isOrdinary()) {
            parts.remark(
                    group.place(),
                    String.format(
                            Locale.ROOT,
                            "its padding value %.0f is an ordinary sample too; only where it"
                                    + " stands for 1 s and more are samples missing",
                            group.padding().count()));
        }
    }

    /// Says where groups stand that do not fill the recording.
    private void remarkOnGaps(List<WaveformGroup> groups) {
        if (groups.size() > 1 && groups.stream().anyMatch(group -> group.offsetMs().isEmpty())) {
            parts.remark(
                    "",
                    "a multiplex group does not state when it begins; it is taken to begin at the"
                            + " acquisition time");
        }
        double begin = groups.stream().mapToDouble(DicomAssembly::beginSeconds).min().orElse(0);
        double end = groups.stream().mapToDouble(DicomAssembly::endSeconds).max().orElse(0);
        for (var group : groups) {
            double half = 0.5 / group.samplesPerSecond();
            if (beginSeconds(group) > begin + half || endSeconds(group) < end - half) {
                parts.remark(
                        group.place(),
                        String.format(
                                Locale.ROOT,
                                "stands at %.2f to %.2f s of the recording",
                                beginSeconds(group) - begin,
                                endSeconds(group) - begin));
            }
        }
    }

    private static double beginSeconds(WaveformGroup group) {
        return group.offsetMs().orElse(0) / 1000;
    }

    private static double endSeconds(WaveformGroup group) {
        return beginSeconds(group) + group.length() / group.samplesPerSecond();
    }

    /// All channels that are voltages; a remark for each other one.
    private Timeline timeline(List<WaveformGroup> groups) throws Refusal {
        var timeline = new Timeline();
        int signals = 0;
        var reasons = new ArrayList<String>();
        for (var group : groups) {
            signals += group.channels().size();
            if (signals > MOST_SIGNALS) {
                throw Refusal.unsupported("", "holds more than " + MOST_SIGNALS + " channels");
            }
            for (int i = 0; i < group.channels().size(); i++) {
                var channel = group.channels().get(i);
                var gain = gain(channel.calibration());
                if (gain.isPresent()) {
                    remarkOn(channel, group.place(i));
                    timeline.add(group, i, gain.get());
                } else {
                    var reason = channel.calibration().reason();
                    reasons.add(group.place(i) + " " + reason);
                    parts.remark(group.place(i), reason + "; it is left out");
                }
            }
        }
        if (timeline.isEmpty()) {
            throw Refusal.unsupported(
                    "",
                    "none of its channels is a voltage of a known scale: " + reasons.getFirst());
        }
        return timeline;
    }

    /// The file's gain, or the user's where the file says nothing.
    private Optional<Gain> gain(Calibration calibration) {
        if (calibration.gain().isPresent() || !calibration.unstated()) {
            return calibration.gain();
        }
        return options.countsPerMillivolt().isPresent()
                ? Optional.of(
                        new Gain(options.countsPerMillivolt().getAsDouble(), 0, Gain.Origin.USER))
                : Optional.empty();
    }

    private void remarkOn(Channel channel, String place) {
        if (channel.source().isContradictory()) {
            parts.remark(
                    place,
                    "is labelled "
                            + Refusal.quoted(channel.source().label())
                            + "; its code counts");
        }
        if (!channel.status().isEmpty() && !channel.status().equals("OK")) {
            parts.remark(place, "has the status " + Refusal.quoted(channel.status()));
        }
    }
}
