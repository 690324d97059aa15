package leadwise.signal;

import leadwise.model.HealthFinding;
import leadwise.model.HealthFinding.Severity;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// What the checks say of recordings as they are.
///
/// @param alarmed with a warning or an alarm
/// @param inferred those of them with a finding that is more than a fact: one that concludes from
///   what other recordings are like, and may conclude wrongly
/// @param noted with notes only
/// @param withheld not ranked unless asked for
/// @param byCode in how many recordings a code is a warning or an alarm
record CleanCount(
        String group,
        int recordings,
        int alarmed,
        int inferred,
        int noted,
        int withheld,
        Map<String, Integer> byCode) {

    /// What is there to be seen and measured, in good recordings too.
    private static final Set<String> FACTS =
            Set.of(
                    "absent", "flat", "stuck", "gaps", "short", "clipped", "extreme", "step",
                    "mains", "noise", "wander");

    /// Looks at every so many of a group.
    static CleanCount of(StudyRecordings.Group group, int every) {
        int recordings = 0;
        int alarmed = 0;
        int inferred = 0;
        int noted = 0;
        int withheld = 0;
        var byCode = new TreeMap<String, Integer>();
        for (int i = 0; i < group.recordings().size(); i += every) {
            var findings = Health.of(group.recordings().get(i));
            var codes =
                    findings.stream()
                            .filter(finding -> finding.severity() != Severity.NOTE)
                            .map(HealthFinding::code)
                            .distinct()
                            .toList();
            recordings++;
            alarmed += codes.isEmpty() ? 0 : 1;
            inferred += FACTS.containsAll(codes) ? 0 : 1;
            noted += codes.isEmpty() && !findings.isEmpty() ? 1 : 0;
            withheld += findings.stream().anyMatch(HealthFinding::gates) ? 1 : 0;
            codes.forEach(code -> byCode.merge(code, 1, Integer::sum));
        }
        return new CleanCount(group.name(), recordings, alarmed, inferred, noted, withheld, byCode);
    }

    static CleanCount all(List<CleanCount> groups) {
        var byCode = new TreeMap<String, Integer>();
        groups.forEach(group -> group.byCode.forEach((c, n) -> byCode.merge(c, n, Integer::sum)));
        return new CleanCount(
                "all",
                groups.stream().mapToInt(CleanCount::recordings).sum(),
                groups.stream().mapToInt(CleanCount::alarmed).sum(),
                groups.stream().mapToInt(CleanCount::inferred).sum(),
                groups.stream().mapToInt(CleanCount::noted).sum(),
                groups.stream().mapToInt(CleanCount::withheld).sum(),
                byCode);
    }

    double alarmShare() {
        return new Share(alarmed, recordings).share();
    }
}
