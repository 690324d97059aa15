package leadwise.report;

import leadwise.model.Lead;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What a report was made from: everything that is needed to make its numbers again. Its last line
/// is the recording's full digest.
record OriginSection(
        ReportContent content, PageStyle style, Words words, Typesetter typesetter) {

    private static final double INDENT_MM = 22;

    Section section() {
        var recording = content.recording();
        var by = content.madeBy();
        var none = words.say("origin.none");
        var blocks = new ArrayList<Block>();
        if (style.patient()) {
            line(blocks, "origin.record", recording.id());
        }
        line(
                blocks,
                "origin.format",
                words.say(
                        "origin.formatIs",
                        recording.source().format(),
                        Plain.number(recording.samplesPerSecond()),
                        Plain.number(recording.durationSeconds())));
        line(blocks, "origin.leads", names(recording.leads().keySet().stream().toList()));
        if (!recording.derived().isEmpty()) {
            line(blocks, "origin.derived", names(derived()));
        }
        line(blocks, "origin.bundle", by.bundle().orElse(none));
        line(blocks, "origin.calibration", by.calibration().orElse(none));
        line(blocks, "origin.labelSet", by.labelSet().orElse(none));
        line(blocks, "origin.program", "Leadwise " + by.program());
        line(blocks, "origin.made", words.time(style.made()));
        line(blocks, "origin.sha", content.sha256());
        return Section.of(words.say("origin"), blocks.stream());
    }

    private List<Lead> derived() {
        return content.recording().leads().keySet().stream()
                .filter(content.recording().derived()::contains)
                .toList();
    }

    private static String names(List<Lead> leads) {
        return leads.stream().map(Lead::name).collect(Collectors.joining(", "));
    }

    private void line(List<Block> blocks, String key, String value) {
        Block.of(typesetter.marked(words.say(key), Style.SMALL, INDENT_MM, value))
                .forEach(blocks::add);
    }
}
