package leadwise.evaluate;

import leadwise.io.ReadOutcome;
import leadwise.model.FileFacts;
import leadwise.model.Lead;
import leadwise.model.Problem;
import leadwise.model.Recording;
import leadwise.model.Signal;
import leadwise.model.Source;

import org.tukaani.xz.XZInputStream;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The signals of PTB-XL at 100 Hz. Keeps the shard that was read last, so recordings are best
/// asked for in their order.
///
/// A shard holds n 16-bit numbers, first all low bytes, then all high bytes; each is the
/// zigzag-coded difference in µV to the sample before, the first of a lead to 0.
final class PtbxlShards {

    private static final int RECORDINGS = 1000;
    private static final int SAMPLES = 1000;
    private static final double RATE = 100;
    private static final double MICROVOLTS_PER_MILLIVOLT = 1000;
    private static final List<Lead> LEADS = Lead.INDEPENDENT;
    private static final int NUMBERS_EACH = LEADS.size() * SAMPLES;

    private final Path folder;
    private byte[] shard = {};
    private int shardNumber = -1;

    PtbxlShards(Path folder) {
        this.folder = folder;
    }

    static String fileName(int number) {
        return String.format(Locale.ROOT, "signals-%02d.xz", number);
    }

    /// One recording.
    ///
    /// @param number of the recording, from 0 in the order of the table
    ReadOutcome read(int number, String name) throws IOException {
        load(number / RECORDINGS);
        int first = number % RECORDINGS * NUMBERS_EACH;
        int half = shard.length / 2;
        var file = folder.resolve(fileName(shardNumber));
        if (first + NUMBERS_EACH > half) {
            return new ReadOutcome.Refused(
                    new Problem(Problem.Kind.MALFORMED, file, name, "is beyond the file's end"));
        }
        var leads = new LinkedHashMap<Lead, Signal>();
        int at = first;
        for (var lead : LEADS) {
            var millivolts = new double[SAMPLES];
            int sample = 0;
            for (int i = 0; i < SAMPLES; i++, at++) {
                int zigzag = (shard[at] & 0xff) | (shard[half + at] & 0xff) << 8;
                sample += (zigzag >> 1) ^ -(zigzag & 1);
                millivolts[i] = sample / MICROVOLTS_PER_MILLIVOLT;
            }
            leads.put(lead, Signal.of(millivolts));
        }
        return new ReadOutcome.Read(
                new Recording(
                        name,
                        RATE,
                        leads,
                        Set.of(),
                        Map.of(),
                        FileFacts.NONE,
                        new Source("PTB-XL", file, name)),
                List.of());
    }

    private void load(int number) throws IOException {
        if (number == shardNumber) {
            return;
        }
        try (var file =
                        new BufferedInputStream(
                                Files.newInputStream(folder.resolve(fileName(number))));
                var in = new XZInputStream(file)) {
            shard = in.readAllBytes();
            shardNumber = number;
        }
    }
}
