package leadwise.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import leadwise.SkippedAloud;
import leadwise.app.AllFormats;
import leadwise.io.Damage;
import leadwise.io.ReadOutcome;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Real recordings of every format, cut off and damaged in many ways: the only outcomes are a
/// recording, questions, or a refusal, each in time.
///
/// Every build tries a few; `mvn test -Dtest=SamplesUnderAttackTest -Dattack.variants=10000
/// -Dattack.prefixes=10000` tries all that a release needs: 10,000 variants of each file, and every
/// beginning of a file of up to 10,000 bytes, as many evenly spread ones of a larger one.
@ExtendWith(SkippedAloud.class)
class SamplesUnderAttackTest {

    private static final Path DATA =
            Path.of(System.getProperty("leadwise.home", ".")).resolve("../shared/data");

    private static final int VARIANTS = Integer.getInteger("attack.variants", 20);
    private static final int PREFIXES = Integer.getInteger("attack.prefixes", 20);

    /// Of a record of several files the header and the samples are damaged in turn.
    private static final List<String> RECORDS = List.of("ludb/1", "ptbxl-500hz/00001_hr");

    @TempDir Path folder;

    private final ReadingOracle oracle = new ReadingOracle(AllFormats.formats());
    private final TreeMap<String, Integer> outcomes = new TreeMap<>();

    @Test
    void everySampleCutOffOrDamagedHasAnOutcome() throws IOException {
        var formats = DATA.resolve("formats");
        assumeTrue(Files.isDirectory(formats), "no recordings beside the repository");
        for (var file : files(formats)) {
            attack(Files.readAllBytes(file), folder.resolve("r"), folder.resolve("r"));
        }

        assertThat(outcomes).containsKeys("Read", "Refused");
        System.out.println("samples cut off or damaged: " + outcomes);
    }

    @Test
    void everyRecordWithADamagedPartHasAnOutcome() throws IOException {
        for (var record : RECORDS) {
            var header = DATA.resolve(record + ".hea");
            var samples = DATA.resolve(record + ".dat");
            assumeTrue(Files.exists(header), "no recordings beside the repository");
            var headerHere = Files.copy(header, folder.resolve(header.getFileName()));
            var samplesHere = Files.copy(samples, folder.resolve(samples.getFileName()));
            attack(Files.readAllBytes(samples), samplesHere, headerHere);
            Files.write(samplesHere, Files.readAllBytes(samples));
            attack(Files.readAllBytes(header), headerHere, headerHere);
        }

        assertThat(outcomes).containsKeys("Read", "Refused");
        System.out.println("records cut off or damaged: " + outcomes);
    }

    private static List<Path> files(Path formats) throws IOException {
        try (Stream<Path> files = Files.walk(formats, 2)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().matches("(LICENSE|COPYING).*"))
                    .sorted()
                    .toList();
        }
    }

    private void attack(byte[] seed, Path damaged, Path opened) throws IOException {
        var random = new Random(seed.length);
        for (int i = 0; i < VARIANTS; i++) {
            verify(Damage.ANY.variant(seed, random), damaged, opened);
        }
        for (int length : lengths(seed.length)) {
            verify(Arrays.copyOf(seed, length), damaged, opened);
        }
    }

    private static List<Integer> lengths(int length) {
        var lengths = new ArrayList<Integer>();
        int count = Math.min(length, PREFIXES);
        for (int i = 0; i < count; i++) {
            lengths.add((int) ((long) length * i / count));
        }
        return lengths;
    }

    private void verify(byte[] bytes, Path damaged, Path opened) throws IOException {
        // some file systems flush what is overwritten, and that takes longer than reading
        Files.deleteIfExists(damaged);
        Files.write(damaged, bytes);
        var kind =
                switch (oracle.verify(opened)) {
                    case ReadOutcome.Read _ -> "Read";
                    case ReadOutcome.Asks _ -> "Asks";
                    case ReadOutcome.Refused _ -> "Refused";
                };
        outcomes.merge(kind, 1, Integer::sum);
    }
}
