package leadwise.signal;

import static org.assertj.core.api.Assertions.assertThat;

import leadwise.SkippedAloud;
import leadwise.model.HealthFinding;
import leadwise.model.Recording;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Exploration.
@ExtendWith(SkippedAloud.class)
class SeededFaultsTest {

    static List<HealthFinding> alarms(Recording r) {
        return Health.of(r).stream()
                .filter(f -> f.severity() != HealthFinding.Severity.NOTE)
                .toList();
    }

    @Test
    void explore() throws Exception {
        StudyRecordings.assumeAllThere();
        long t0 = System.nanoTime();
        var groups = "figures".equals(System.getProperty("part"))
                ? StudyRecordings.forFigures() : StudyRecordings.forLimits();
        System.out.printf("read %.1f s%n", (System.nanoTime() - t0) / 1e9);
        t0 = System.nanoTime();
        for (var group : groups) {
            Map<String, Integer> codes = new TreeMap<>();
            int any = 0;
            for (var r : group.recordings()) {
                var f = alarms(r);
                any += f.isEmpty() ? 0 : 1;
                f.forEach(x -> System.out.println("   " + r.id() + " " + x.code() + ": " + x.sentence()));
                f.stream().map(HealthFinding::code).distinct().forEach(c -> codes.merge(c, 1, Integer::sum));
            }
            System.out.printf("%s: %d of %d = %.2f %%  %s%n", group.name(), any, group.recordings().size(), 100.0 * any / group.recordings().size(), codes);
        }
        System.out.printf("clean %.1f s%n", (System.nanoTime() - t0) / 1e9);
        var all = new ArrayList<Recording>();
        for (var g : groups) {
            all.addAll(g.recordings().subList(0, Math.min(Integer.getInteger("most", 40), g.recordings().size())));
        }
        int total = 0, hits = 0;
        for (var kind : FaultKind.all()) {
            var fits = all.stream().filter(kind.fits()).toList();
            int found = 0, n = 0, any = 0;
            Map<String, Integer> codes = new TreeMap<>();
            for (int i = 0; i < fits.size(); i++) {
                var random = new Random(31L * i + kind.name().hashCode());
                var f = Health.of(kind.fault().in(fits.get(i), random)).stream().map(HealthFinding::code).collect(Collectors.toSet());
                f.forEach(c -> codes.merge(c, 1, Integer::sum));
                found += f.stream().anyMatch(kind.codes()::contains) ? 1 : 0;
                any += f.isEmpty() ? 0 : 1;
                n++;
            }
            if (kind.sight() == FaultKind.Sight.SEEN) { total += n; hits += found; }
            System.out.printf("%-60s %s %5.1f %% of %d  (any %.1f) %s%n", kind.name(), kind.sight(), 100.0 * found / n, n, 100.0*any/n, codes);
        }
        System.out.printf("all %.2f %%, faults %.1f s%n", 100.0 * hits / total, (System.nanoTime() - t0) / 1e9);
        assertThat(hits).isPositive();
    }
}
