package leadwise.ui;

import leadwise.model.HealthFinding;

import java.util.List;

/// What was found out about a recording, in words.
final class HealthWords {

    private HealthWords() {}

    /// One line: the first finding, for the gravest stand first, and how many more there are.
    static String line(List<HealthFinding> findings) {
        if (findings.isEmpty()) {
            return Messages.text("health.none");
        }
        var worst = sentence(findings.getFirst());
        var sign = findings.getFirst().severity() == HealthFinding.Severity.NOTE ? "" : "⚠ ";
        return findings.size() == 1
                ? sign + worst
                : Messages.text("health.more", sign + worst, findings.size() - 1);
    }

    /// A finding with the word for how much it matters.
    static String sentence(HealthFinding finding) {
        var word =
                switch (finding.severity()) {
                    case NOTE -> Messages.text("health.note");
                    case WARNING -> Messages.text("health.warning");
                    case ALARM -> Messages.text("health.alarm");
                };
        return word + ": " + finding.sentence();
    }
}
