package leadwise.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import leadwise.SkippedAloud;
import leadwise.io.ReadOptions;
import leadwise.io.ReadOutcome;
import leadwise.io.csv.CsvWriter;
import leadwise.io.wfdb.WfdbWriter;
import leadwise.model.Lead;
import leadwise.model.Recording;
import leadwise.model.Signal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What `convert` writes of real recordings of every format is read again to the last bit; of
/// databases of many alike every fifth is taken, `-Dround.trip=all` takes all.
@ExtendWith(SkippedAloud.class)
class RoundTripTest {

    private static final Path DATA =
            Path.of(System.getProperty("leadwise.home", ".")).resolve("../shared/data");

    @TempDir Path folder;

    private static List<Path> recordings() throws IOException {
        assumeTrue(Files.isDirectory(DATA), "no recordings beside the repository");
        try (var formats = Files.walk(DATA.resolve("formats"), 2);
                var headers = Files.list(DATA.resolve("ptbxl-500hz"));
                var ludb = Files.list(DATA.resolve("ludb"))) {
            return Stream.of(formats, headers, ludb)
                    .flatMap(files -> files.filter(RoundTripTest::isOpened))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isOpened(Path file) {
        var alike = "all".equals(System.getProperty("round.trip")) ? ".*" : ".*[05]";
        return file.getFileName()
                .toString()
                .matches("(" + alike + "(_hr)?|.*[A-Za-z]_2)\\.hea|.*\\.(scp|dcm|xml|edf)");
    }

    private static List<Recording> readable() throws IOException {
        return recordings().stream()
                .map(file -> AllFormats.formats().read(file, ReadOptions.NONE))
                .filter(ReadOutcome.Read.class::isInstance)
                .map(outcome -> ((ReadOutcome.Read) outcome).recording())
                .toList();
    }

    private static Map<Lead, Signal> ofFile(Recording recording) {
        var leads = new LinkedHashMap<>(recording.leads());
        leads.keySet().removeAll(recording.derived());
        return leads;
    }

    private static Recording again(Path file) {
        return switch (AllFormats.formats().read(file, ReadOptions.NONE)) {
            case ReadOutcome.Read(var recording, _) -> recording;
            case ReadOutcome.Asks asks -> throw new AssertionError(asks.toString());
            case ReadOutcome.Refused(var problem) -> throw new AssertionError(problem.sentence());
        };
    }

    @Test
    void tablesHoldEveryValueToTheLastBit() throws IOException {
        for (var recording : readable()) {
            var table = folder.resolve("table.csv");
            try (var out = Files.newBufferedWriter(table)) {
                new CsvWriter().write(recording, out);
            }

            var again = again(table);

            assertThat(ofFile(again)).as(recording.id()).isEqualTo(ofFile(recording));
            assertThat(again.samplesPerSecond()).isEqualTo(recording.samplesPerSecond());
            Files.delete(table);
        }
    }

    @Test
    void recordsHoldEveryValueToTheLastBitWhereTheGainIsOne() throws IOException {
        for (var recording : readable()) {
            var written = new WfdbWriter().write(recording, "out");
            for (var file : written.files().entrySet()) {
                Files.write(folder.resolve(file.getKey()), file.getValue());
            }

            var again = again(folder.resolve("out.hea"));

            // EDF may put 0 mV between two counts, which WFDB cannot say
            if (written.remarks().isEmpty()) {
                assertThat(ofFile(again)).as(recording.id()).isEqualTo(ofFile(recording));
                assertThat(again.others()).isEqualTo(recording.others());
            } else {
                assertThat(recording.source().format()).startsWith("EDF");
            }
        }
    }
}
