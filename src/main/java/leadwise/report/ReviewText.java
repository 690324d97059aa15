package leadwise.report;

import leadwise.model.Finding;
import leadwise.model.HealthFinding;
import leadwise.model.Patient;
import leadwise.review.ReviewedStatement;

import java.util.ArrayList;
import java.util.List;

/// The review of a recording as plain text, to be pasted into a letter: statements, measurements,
/// remarks on the recording, the state, and the ranking where it is wanted.
///
/// @param content what is told
/// @param style of the report; tells whether the patient is told, the language and the zone
public record ReviewText(ReportContent content, PageStyle style) {

    /// The text, lines parted by line feeds, with one at its end.
    public String text() {
        var told = style.patient() ? content : WithoutPatient.of(content);
        return String.join("\n", new Lines(told, new Words(style.language(), style.zone())).all())
                + "\n";
    }

    private record Lines(ReportContent content, Words words, List<String> lines) {

        Lines(ReportContent content, Words words) {
            this(content, words, new ArrayList<>());
        }

        List<String> all() {
            head();
            part("statements", content.review().accepted().stream().map(this::statement).toList());
            part("rejected", content.review().rejected().stream().map(this::statement).toList());
            var comment = content.review().comment().strip();
            part("comment", comment.isEmpty() ? List.of() : List.of(comment));
            part("measurements", measurements());
            part("health", content.health().stream().map(HealthFinding::sentence).toList());
            part("fileStatements", content.recording().facts().statements());
            ranking();
            lines.add("");
            lines.add(words.say("notice"));
            return lines;
        }

        private void head() {
            var state = words.say(content.isConfirmed() ? "CONFIRMED" : "UNCONFIRMED");
            lines.add(words.say("recordingIs", content.shortHash()) + ", " + state);
            content.recording().patient().flatMap(Patient::name).ifPresent(lines::add);
            content.recording()
                    .facts()
                    .takenAt()
                    .ifPresent(at -> lines.add(words.say("recorded", words.wallTime(at))));
        }

        private void part(String titleKey, List<String> texts) {
            if (!texts.isEmpty()) {
                lines.add("");
                lines.add(words.say(titleKey));
                texts.forEach(text -> lines.add("  " + text));
            }
        }

        private String statement(ReviewedStatement statement) {
            return statement.isEdited()
                    ? statement.text()
                            + " ("
                            + words.say("edited", statement.proposal().orElseThrow().text())
                            + ")"
                    : statement.text();
        }

        private List<String> measurements() {
            var texts = new ArrayList<String>();
            for (var line :
                    MeasuredLine.of(content.measurements(), content.review().marks().keySet())) {
                var name = words.say("name." + line.key());
                texts.add(
                        line.measured().isPresent()
                                ? name + " " + line.digits() + " " + line.unit()
                                : name + " " + line.digits());
            }
            texts.add(words.say("measured.method", content.measurements().method()));
            return texts;
        }

        private void ranking() {
            switch (content.ranking()) {
                case RankingPart.LeftOut() -> {}
                case RankingPart.Withheld(var reason) ->
                        part(title(), List.of(words.say("ranking.withheld", reason)));
                case RankingPart.Shown shown ->
                        part(
                                title(),
                                shown.ranking().findings().stream()
                                        .map(finding -> ranked(finding, shown))
                                        .toList());
            }
        }

        private String ranked(Finding finding, RankingPart.Shown shown) {
            return String.join(
                    "\t",
                    finding.label().text(),
                    RankingSections.probability(finding),
                    FindingDigits.percentile(finding),
                    words.say(RankingSections.mark(finding, shown)));
        }

        private String title() {
            return content.isConfirmed() ? "ranking" : "ranking.unconfirmed";
        }
    }
}
