package leadwise.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import leadwise.SkippedAloud;
import leadwise.model.HealthFinding;
import leadwise.model.Lead;
import leadwise.model.Recording;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Counts what the limits say about real recordings, which are good ones but for a few.
@ExtendWith(SkippedAloud.class)
class HealthOfRealRecordingsTest {

    private static final Set<String> GRAVE =
            Set.of("limb-lead-algebra", "normalised", "amplitude", "absent", "flat", "stuck");

    private static Map<String, Long> counts(Path folder) throws IOException {
        assumeTrue(Files.isDirectory(folder), "no " + folder);
        var counts = new TreeMap<String, Long>();
        try (var files = Files.list(folder)) {
            for (var file : files.filter(f -> f.toString().endsWith(".dat")).toList()) {
                Health.of(RealRecordings.read(file)).stream()
                        .map(HealthFinding::code)
                        .distinct()
                        .forEach(code -> counts.merge(code, 1L, Long::sum));
            }
        }
        return counts;
    }

    @Test
    void goodRecordingsRaiseNoGraveFinding() throws Exception {
        assertThat(counts(RealRecordings.PTBXL_500))
                .doesNotContainKeys(GRAVE.toArray(String[]::new));
        assertThat(counts(RealRecordings.LUDB)).doesNotContainKeys(GRAVE.toArray(String[]::new));
    }

    @Test
    void everyExchangeOfTwoLimbLeadsIsFoundInEveryRecording() throws Exception {
        assumeTrue(Files.isDirectory(RealRecordings.PTBXL_500), "no " + RealRecordings.PTBXL_500);
        try (var files = Files.list(RealRecordings.PTBXL_500)) {
            for (var file : files.filter(f -> f.toString().endsWith(".dat")).toList()) {
                var recording = RealRecordings.read(file);
                for (int a = 0; a < 6; a++) {
                    for (int b = a + 1; b < 6; b++) {
                        var one = Lead.STANDARD.get(a);
                        var other = Lead.STANDARD.get(b);
                        assertThat(codes(exchanged(recording, one, other)))
                                .as(file + ", " + one + " and " + other)
                                .contains("limb-lead-algebra");
                    }
                }
            }
        }
    }

    private static Recording exchanged(Recording recording, Lead one, Lead other) {
        var leads = new LinkedHashMap<>(recording.leads());
        leads.put(one, recording.lead(other).orElseThrow());
        leads.put(other, recording.lead(one).orElseThrow());
        return Beats.of(recording.samplesPerSecond(), leads);
    }

    private static Set<String> codes(Recording recording) {
        return Health.of(recording).stream().map(HealthFinding::code).collect(Collectors.toSet());
    }
}
