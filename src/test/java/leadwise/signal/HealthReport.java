package leadwise.signal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// The figures of the study as Markdown.
final class HealthReport {

    private static final String BEGIN = "<!-- figures begin -->\n";
    private static final String END = "<!-- figures end -->\n";

    private final List<CleanCount> clean;
    private final List<FaultCount> counts;
    private final HealthTime time;

    HealthReport(List<CleanCount> clean, List<FaultCount> counts, HealthTime time) {
        this.clean = clean;
        this.counts = counts;
        this.time = time;
    }

    /// The document with the figures between its two marks replaced.
    String into(String document) {
        int from = document.indexOf(BEGIN) + BEGIN.length();
        int to = document.indexOf(END);
        return document.substring(0, from) + text() + document.substring(to);
    }

    private String text() {
        var seen = FaultCount.all(counts, FaultKind.Sight.SEEN);
        var blind = FaultCount.all(counts, FaultKind.Sight.BLIND);
        var good = CleanCount.all(clean);
        var alarms = new Share(good.alarmed(), good.recordings());
        var inferred = new Share(good.inferred(), good.recordings());
        return "\n| | aim | reached |\n|---|---|---|\n"
                + "| faults that a signal can betray, found | ≥ 95 % | "
                + percent(seen)
                + "; mean over the kinds "
                + percent(FaultCount.meanShare(counts, FaultKind.Sight.SEEN))
                + " |\n| good recordings with a warning or an alarm | ≤ 2 % | "
                + percent(alarms)
                + " |\n"
                + "| of these, without those that show a plain fact (a step, a stuck lead, wander)"
                + " | – | "
                + percent(inferred)
                + " |\n| blind spots, found all the same | – | "
                + percent(blind)
                + " |\n| all checks on 10 s at 500 Hz | ≤ 20 ms | fastest of %d runs %.1f ms, median %.1f ms |\n"
                        .formatted(time.runs(), time.fastestMs(), time.medianMs())
                + "\n### Faults that a signal can betray\n\n"
                + faults(FaultKind.Sight.SEEN)
                + "\n### Blind spots\n\n"
                + faults(FaultKind.Sight.BLIND)
                + "\n### Good recordings\n\n"
                + goodOnes()
                + "\n";
    }

    private String faults(FaultKind.Sight sight) {
        return "| fault | found | of | share | named by | ranking withheld |\n"
                + "|---|---|---|---|---|---|\n"
                + counts.stream()
                        .filter(count -> count.kind().sight() == sight)
                        .map(HealthReport::line)
                        .collect(Collectors.joining());
    }

    private static String line(FaultCount count) {
        return "| %s | %d | %d | %s | %s | %s |\n"
                .formatted(
                        count.kind().name(),
                        count.found().part(),
                        count.found().whole(),
                        percent(count.found().share()),
                        count.codes().isEmpty() ? "–" : count.codes(),
                        percent(count.withheld().share()));
    }

    private String goodOnes() {
        var lines = new StringBuilder();
        lines.append(
                "| recordings | of | with an alarm | share | notes only | ranking withheld | by"
                        + " |\n");
        lines.append("|---|---|---|---|---|---|---|\n");
        clean.forEach(group -> lines.append(line(group)));
        return lines.append(line(CleanCount.all(clean))).toString();
    }

    private static String line(CleanCount group) {
        return "| %s | %d | %d | %s | %d | %d | %s |\n"
                .formatted(
                        group.group(),
                        group.recordings(),
                        group.alarmed(),
                        percent(group.alarmShare()),
                        group.noted(),
                        group.withheld(),
                        codes(group.byCode()));
    }

    private static String codes(Map<String, Integer> byCode) {
        return byCode.isEmpty()
                ? "–"
                : byCode.entrySet().stream()
                        .map(entry -> "`" + entry.getKey() + "` " + entry.getValue())
                        .collect(Collectors.joining(", "));
    }

    private static String percent(Share share) {
        return "%s (%d of %d; 95 %% interval %s to %s)"
                .formatted(
                        percent(share.share()),
                        share.part(),
                        share.whole(),
                        percent(share.low()),
                        percent(share.high()));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }
}
