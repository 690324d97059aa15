package leadwise.signal;

import leadwise.model.HealthFinding;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// How many faults of one kind were found, and by what.
final class FaultCount {

    private static final int NAMED_CODES = 3;

    private final FaultKind kind;
    private final Map<String, Integer> byCode = new TreeMap<>();
    private int faults;
    private int found;
    private int withheld;

    FaultCount(FaultKind kind) {
        this.kind = kind;
    }

    /// @param findings in one recording with the fault
    void add(Collection<HealthFinding> findings) {
        var named =
                findings.stream()
                        .filter(finding -> kind.codes().contains(finding.code()))
                        .map(HealthFinding::code)
                        .collect(Collectors.toSet());
        named.forEach(code -> byCode.merge(code, 1, Integer::sum));
        faults++;
        found += named.isEmpty() ? 0 : 1;
        withheld += findings.stream().anyMatch(HealthFinding::gates) ? 1 : 0;
    }

    static Share all(List<FaultCount> counts, FaultKind.Sight sight) {
        var some = counts.stream().filter(count -> count.kind.sight() == sight).toList();
        return new Share(
                some.stream().mapToInt(count -> count.found).sum(),
                some.stream().mapToInt(count -> count.faults).sum());
    }

    /// Of the kinds, not of the faults: the mean of their shares.
    static double meanShare(List<FaultCount> counts, FaultKind.Sight sight) {
        return counts.stream()
                .filter(count -> count.kind.sight() == sight)
                .mapToDouble(count -> count.found().share())
                .average()
                .orElse(0);
    }

    FaultKind kind() {
        return kind;
    }

    Share found() {
        return new Share(found, faults);
    }

    /// In how many the ranking was withheld, by whatever finding.
    Share withheld() {
        return new Share(withheld, faults);
    }

    /// "`shifted` 190, `foreign` 4", the most frequent first.
    String codes() {
        return byCode.entrySet().stream()
                .sorted(
                        Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                .limit(NAMED_CODES)
                .map(entry -> "`" + entry.getKey() + "` " + entry.getValue())
                .collect(Collectors.joining(", "));
    }
}
