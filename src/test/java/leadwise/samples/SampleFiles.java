package leadwise.samples;

import static java.nio.charset.StandardCharsets.UTF_8;

import leadwise.model.Lead;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.Map;

/// The files of `assets/samples` as bytes, by name.
final class SampleFiles {

    private static final String SAID =
            "synthetic: made by Leadwise's simulator, of no patient, not for diagnosis";

    private SampleFiles() {}

    static Map<String, byte[]> all() {
        var files = new LinkedHashMap<String, byte[]>();
        for (var scenario : Scenarios.all()) {
            var counts = Simulator.counts(scenario);
            var name = scenario.name();
            files.put(name + ".hea", header(scenario, counts).getBytes(UTF_8));
            files.put(name + ".dat", samples(counts));
            files.put(name + ".truth.txt", Truth.of(scenario).getBytes(UTF_8));
        }
        var first = Scenarios.all().getFirst();
        files.put(first.name() + ".csv", csv(Simulator.counts(first)).getBytes(UTF_8));
        return files;
    }

    /// WFDB: a record line, a line per signal with first sample and checksum, comments.
    private static String header(Scenario scenario, Counts counts) {
        var name = scenario.name();
        var text = new StringBuilder();
        text.append(name).append(' ').append(Lead.STANDARD.size()).append(" 500 5000\n");
        counts.byLead()
                .forEach(
                        (lead, samples) ->
                                text.append(name)
                                        .append(".dat 16 1000(0)/mV 16 0 ")
                                        .append(samples[0])
                                        .append(' ')
                                        .append(checksum(samples))
                                        .append(" 0 ")
                                        .append(lead)
                                        .append('\n'));
        text.append("# ").append(SAID).append('\n');
        text.append("# synthetic ").append(scenario.title()).append('\n');
        return text.toString();
    }

    /// The sum of all stored samples, missing ones by their code, as a signed 16-bit number.
    private static short checksum(short[] samples) {
        int sum = 0;
        for (short sample : samples) {
            sum += sample;
        }
        return (short) sum;
    }

    /// Format 16: low byte first, the leads' samples in turn.
    private static byte[] samples(Counts counts) {
        var bytes =
                ByteBuffer.allocate(2 * Lead.STANDARD.size() * Scenario.SAMPLES)
                        .order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < Scenario.SAMPLES; i++) {
            for (var samples : counts.byLead().values()) {
                bytes.putShort(samples[i]);
            }
        }
        return bytes.array();
    }

    /// A time column and millivolts, both in the shortest text that gives the same number.
    private static String csv(Counts counts) {
        var text = new StringBuilder("# " + SAID + "\n");
        text.append("time_s");
        counts.byLead().keySet().forEach(lead -> text.append(',').append(lead).append(" (mV)"));
        text.append('\n');
        for (int i = 0; i < Scenario.SAMPLES; i++) {
            text.append(i / Scenario.SAMPLES_PER_SECOND);
            for (var samples : counts.byLead().values()) {
                text.append(',').append(samples[i] / (double) Simulator.COUNTS_PER_MILLIVOLT);
            }
            text.append('\n');
        }
        return text.toString();
    }
}
