package leadwise.io.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import leadwise.io.ReadOptions;
import leadwise.io.ReadOutcome;
import leadwise.model.FileFacts;
import leadwise.model.Lead;
import leadwise.model.Recording;
import leadwise.model.Signal;
import leadwise.model.Source;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;
import java.util.Set;

class CsvWriterTest {

    @TempDir Path folder;

    @Test
    void theFilesLeadsStandInTheirOrderBehindTheTime() throws IOException {
        var leads = new LinkedHashMap<Lead, Signal>();
        leads.put(Lead.V1, Signal.of(0.1, Double.NaN, -2));
        leads.put(Lead.II, Signal.of(0, 1.5, 1e-5));
        leads.put(new Lead("a, \"b\""), Signal.of(1, 1, Double.NaN));
        leads.put(Lead.III, Signal.of(9, 9, 9));

        assertThat(written(recording(500, leads, Set.of(Lead.III))))
                .isEqualTo(
                        """
                        time_s,V1,II,"a, ""b""\"
                        0,0.1,0,1
                        0.002,,1.5,1
                        0.004,-2,0.00001,
                        """);
    }

    @ParameterizedTest
    @CsvSource({
        "0.1, 0.1",
        "0, 0",
        "-0.0, -0",
        "1, 1",
        "0.0005, 0.0005",
        "12345678.9, 12345678.9",
        "1e7, 10000000",
        "0.30000000000000004, 0.30000000000000004",
        "1e-12, 1.0E-12",
        "1e300, 1.0E300",
    })
    void numbersAreTheShortestTextThatGivesTheSameDouble(double number, String text) {
        assertThat(Decimals.shortest(number)).isEqualTo(text);
        assertThat(Double.parseDouble(text)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(doubles = {500, 100, 257.7, 99.95, 1000 / 3.9, 0.5, 1})
    void whatIsWrittenReadsBackTheSameWithoutAQuestion(double samplesPerSecond) throws IOException {
        var random = new Random(5);
        var leads = new LinkedHashMap<Lead, Signal>();
        for (var lead : List.of(Lead.V6, Lead.AVR, new Lead("MLII"), new Lead("2"))) {
            var values = new double[2500];
            for (int i = 0; i < values.length; i++) {
                values[i] = random.nextInt(20) == 0 ? Double.NaN : random.nextGaussian();
            }
            leads.put(lead, Signal.of(values));
        }
        var file = folder.resolve("t.csv");
        Files.writeString(file, written(recording(samplesPerSecond, leads, Set.of())));

        var read = (ReadOutcome.Read) new CsvReader().read(file, ReadOptions.NONE);

        assertThat(read.recording().leads()).isEqualTo(leads);
        assertThat(read.recording().leads().keySet()).containsExactlyElementsOf(leads.keySet());
        assertThat(read.recording().samplesPerSecond())
                .isCloseTo(samplesPerSecond, offset(1e-11 * samplesPerSecond));
    }

    private static String written(Recording recording) throws IOException {
        var out = new StringBuilder();
        new CsvWriter().write(recording, out);
        return out.toString();
    }

    private static Recording recording(
            double samplesPerSecond, SequencedMap<Lead, Signal> leads, Set<Lead> derived) {
        return new Recording(
                "r",
                samplesPerSecond,
                leads,
                derived,
                Map.of(),
                FileFacts.NONE,
                new Source("WFDB", Path.of("r.hea"), "00"));
    }
}
