package leadwise.report;

import leadwise.model.Lead;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What a report was made from: everything that is needed to make its numbers again. Its last line
/// is the recording's full digest.
record OriginSection(ReportContent content, PageStyle style, Words words, Typesetter typesetter) {

    private static final double INDENT_MM = 22;

    Section section() {
        var recording = content.recording();
        var by = content.madeBy();
        var none = words.say("origin.none");
        var lines = new ArrayList<Line>();
        if (style.patient()) {
            line(lines, "origin.record", recording.id());
        }
        line(
                lines,
                "origin.format",
                words.say(
                        "origin.formatIs",
                        recording.source().format(),
                        Plain.number(recording.samplesPerSecond()),
                        Plain.number(recording.durationSeconds())));
        line(lines, "origin.leads", names(recording.leads().keySet().stream().toList()));
        if (!recording.derived().isEmpty()) {
            line(lines, "origin.derived", names(derived()));
        }
        line(lines, "origin.bundle", by.bundle().orElse(none));
        line(lines, "origin.calibration", by.calibration().orElse(none));
        line(lines, "origin.labelSet", by.labelSet().orElse(none));
        line(lines, "origin.program", "Leadwise " + by.program());
        line(lines, "origin.made", words.time(style.made()));
        line(lines, "origin.sha", content.sha256());
        return Section.of(words.say("origin"), Block.of(lines));
    }

    private List<Lead> derived() {
        return content.recording().leads().keySet().stream()
                .filter(content.recording().derived()::contains)
                .toList();
    }

    private static String names(List<Lead> leads) {
        return leads.stream().map(Lead::name).collect(Collectors.joining(", "));
    }

    private void line(List<Line> lines, String key, String value) {
        lines.addAll(typesetter.marked(words.say(key), Style.SMALL, INDENT_MM, value));
    }
}
