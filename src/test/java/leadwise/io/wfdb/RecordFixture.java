package leadwise.io.wfdb;

import leadwise.io.Formats;
import leadwise.io.ReadOptions;
import leadwise.io.ReadOutcome;
import leadwise.model.Problem;
import leadwise.model.Recording;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;

/// Writes small records byte by byte, with an encoder of its own, and reads them.
final class RecordFixture {

    final Path folder;

    RecordFixture(Path folder) {
        this.folder = folder;
    }

    Path file(String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path header(String... lines) {
        return file("r.hea", (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /// Format 16.
    static byte[] words(int... samples) {
        var out = new ByteArrayOutputStream();
        for (int sample : samples) {
            out.write(sample);
            out.write(sample >> 8);
        }
        return out.toByteArray();
    }

    static ReadOutcome outcome(Path file, ReadOptions options) {
        return new Formats(List.of(new WfdbReader())).read(file, options);
    }

    static ReadOutcome.Read read(Path file) {
        return read(file, ReadOptions.NONE);
    }

    static ReadOutcome.Read read(Path file, ReadOptions options) {
        return switch (outcome(file, options)) {
            case ReadOutcome.Read read -> read;
            case ReadOutcome.Refused(var problem) -> throw new AssertionError(problem.sentence());
            case ReadOutcome.Asks asks -> throw new AssertionError(asks.toString());
        };
    }

    static Recording recording(Path file) {
        return read(file).recording();
    }

    static List<String> remarks(Path file) {
        return read(file).remarks().stream().map(Problem::sentence).toList();
    }

    static String refusal(Path file) {
        return switch (outcome(file, ReadOptions.NONE)) {
            case ReadOutcome.Refused(var problem) -> problem.sentence();
            case ReadOutcome.Read read -> throw new AssertionError(read.toString());
            case ReadOutcome.Asks asks -> throw new AssertionError(asks.toString());
        };
    }

    static ReadOptions countsPerMillivolt(double counts) {
        var none = ReadOptions.NONE;
        return new ReadOptions(
                OptionalDouble.of(counts),
                none.samplesPerSecond(),
                none.unit(),
                none.leadNames(),
                none.delimiter(),
                none.decimalComma());
    }
}
