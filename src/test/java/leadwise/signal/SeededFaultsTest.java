package leadwise.signal;

import static org.assertj.core.api.Assertions.assertThat;

import leadwise.SkippedAloud;
import leadwise.model.Recording;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Puts faults into good recordings and counts which are found, and how often a good recording
/// raises an alarm. The recordings are other ones, of other patients, than those that the limits
/// were set on.
///
/// In every build a few recordings are taken; `mvn test -Dtest=SeededFaultsTest
/// -Drecord-health=write` takes all of them and writes the figures into `docs/record-health.md`.
@ExtendWith(SkippedAloud.class)
class SeededFaultsTest {

    private static final boolean WRITE = "write".equals(System.getProperty("record-health"));
    private static final Path REPORT = Path.of("docs/record-health.md");

    private static final double LEAST_FOUND = 0.95;
    private static final double MOST_FALSE_ALARMS = 0.02;

    /// A few recordings tell less: chance alone may double the share of false alarms.
    private static final double MOST_FALSE_ALARMS_OF_FEW = 0.04;

    /// Recordings of each group that faults are put into, and faults of each kind at least.
    private static final int SPOILT = WRITE ? 200 : 6;

    private static final int LEAST_FAULTS = WRITE ? 200 : 20;
    private static final int EVERY = WRITE ? 1 : 4;

    @Test
    void faultsThatASignalCanBetrayAreFoundAndGoodRecordingsRaiseFewAlarms() throws IOException {
        StudyRecordings.assumeAllThere();
        var groups = StudyRecordings.forFigures();
        var clean = groups.stream().map(group -> CleanCount.of(group, EVERY)).toList();
        var good = new ArrayList<Recording>();
        groups.forEach(group -> good.addAll(spread(group.recordings())));
        var counts = FaultKind.all().stream().map(kind -> count(kind, good)).toList();
        if (WRITE) {
            var figures = new HealthReport(clean, counts, HealthTime.measure(good.getLast()));
            Files.writeString(REPORT, figures.into(Files.readString(REPORT)));
        }

        assertThat(FaultCount.all(counts, FaultKind.Sight.SEEN).share())
                .as("found of the faults that a signal can betray")
                .isGreaterThanOrEqualTo(LEAST_FOUND);
        assertThat(CleanCount.all(clean).alarmShare())
                .as("good recordings with an alarm")
                .isLessThanOrEqualTo(WRITE ? MOST_FALSE_ALARMS : MOST_FALSE_ALARMS_OF_FEW);
    }

    /// At most so many, from the whole list.
    private static List<Recording> spread(List<Recording> all) {
        int count = Math.min(SPOILT, all.size());
        var some = new ArrayList<Recording>();
        for (int i = 0; i < count; i++) {
            some.add(all.get(i * all.size() / count));
        }
        return some;
    }

    private static FaultCount count(FaultKind kind, List<Recording> good) {
        var fitting = good.stream().filter(kind.fits()).toList();
        int draws = (LEAST_FAULTS + fitting.size() - 1) / Math.max(1, fitting.size());
        var count = new FaultCount(kind);
        for (int draw = 0; draw < draws; draw++) {
            for (int i = 0; i < fitting.size(); i++) {
                var random = new Random(kind.name().hashCode() + 1009L * i + 7919L * draw);
                count.add(Health.of(kind.fault().in(fitting.get(i), random)));
            }
        }
        return count;
    }

    @Test
    void theForecastsWeightsAreTheLeastSquaresFit() throws IOException {
        StudyRecordings.assumeAllThere();
        var fitted = new ForecastFit();
        StudyRecordings.forLimits().getFirst().recordings().forEach(fitted::add);
        var weights = new double[6][];
        for (int chest = 0; chest < 6; chest++) {
            weights[chest] =
                    Arrays.stream(fitted.weights(chest + 2))
                            .map(weight -> Math.rint(100 * weight) / 100 + 0.0)
                            .toArray();
        }
        assertThat(Arrays.deepToString(weights))
                .isEqualTo(Arrays.deepToString(ChestForecast.weights()));
    }
}
