package leadwise.inference;

import leadwise.model.FileFacts;
import leadwise.model.Gain;
import leadwise.model.Lead;
import leadwise.model.Recording;
import leadwise.model.Signal;
import leadwise.model.Source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/// What the training framework computed from synthetic input, `parity.json`.
///
/// @param ecgs recordings with what the encoder saw and answered
/// @param texts phrases with their tokens and what the encoder answered
record GoldenVectors(List<Ecg> ecgs, List<Phrase> texts) {

    /// A synthetic recording.
    ///
    /// @param place where it stands in the file
    /// @param recording as a reader would give it
    /// @param input what the encoder saw, one row per lead
    /// @param embedding what it answered
    record Ecg(String place, Recording recording, List<double[]> input, Vector embedding) {}

    /// A phrase.
    ///
    /// @param place where it stands in the file
    /// @param text the phrase
    /// @param tokens ids with the special ones
    /// @param embedding what the encoder answered
    record Phrase(String place, String text, List<Integer> tokens, Vector embedding) {}

    /// An embedding of the training framework.
    static final class Vector {
        private final double[] numbers;

        Vector(double[] numbers) {
            this.numbers = numbers;
        }

        double cosine(float[] other) {
            double dot = 0;
            double mine = 0;
            double others = 0;
            for (int i = 0; i < numbers.length; i++) {
                dot += numbers[i] * other[i];
                mine += numbers[i] * numbers[i];
                others += (double) other[i] * other[i];
            }
            return dot / Math.sqrt(mine * others);
        }
    }

    static GoldenVectors read(Path folder, Manifest manifest) throws BundleException {
        var json = JsonFields.read(folder, manifest.parity().file());
        var ecgs = new ArrayList<Ecg>();
        for (var each : json.objects("ecg")) {
            ecgs.add(ecg(each, "ecg[" + ecgs.size() + "]", manifest));
        }
        var texts = new ArrayList<Phrase>();
        for (var each : json.objects("text")) {
            texts.add(phrase(each, "text[" + texts.size() + "]", manifest));
        }
        json.end();
        if (ecgs.isEmpty() || texts.isEmpty()) {
            throw json.refused(ecgs.isEmpty() ? "ecg" : "text", "is empty");
        }
        return new GoldenVectors(ecgs, texts);
    }

    private static Ecg ecg(JsonFields json, String place, Manifest manifest)
            throws BundleException {
        double counts = json.positiveNumber("countsPerMillivolt");
        var gain = new Gain(counts, 0, Gain.Origin.FILE);
        var leads = new LinkedHashMap<Lead, Signal>();
        var gains = new HashMap<Lead, Gain>();
        var stored = json.object("leads");
        for (var name : stored.names()) {
            var samples = stored.numbersWithGaps(name);
            for (int i = 0; i < samples.length; i++) {
                samples[i] /= counts;
            }
            leads.put(Lead.named(name), Signal.of(samples));
            gains.put(Lead.named(name), gain);
        }
        if (leads.values().stream().mapToInt(Signal::length).distinct().count() != 1) {
            throw json.refused("leads", "holds none, or some of different length");
        }
        var input = json.rows("input");
        if (input.size() != manifest.ecg().leads().size()
                || input.stream().anyMatch(row -> row.length != manifest.ecg().samples())) {
            throw json.refused("input", "is not leads x samples");
        }
        var recording =
                new Recording(
                        place,
                        json.positiveNumber("samplesPerSecond"),
                        leads,
                        Set.of(),
                        gains,
                        FileFacts.NONE,
                        new Source("parity", Path.of(manifest.parity().file()), place));
        var golden = new Ecg(place, recording, input, embedding(json, manifest));
        json.end();
        return golden;
    }

    private static Phrase phrase(JsonFields json, String place, Manifest manifest)
            throws BundleException {
        var tokens = new ArrayList<Integer>();
        for (double token : json.numbers("tokens")) {
            tokens.add((int) token);
        }
        var phrase = new Phrase(place, json.anyText("text"), tokens, embedding(json, manifest));
        json.end();
        return phrase;
    }

    private static Vector embedding(JsonFields json, Manifest manifest) throws BundleException {
        var numbers = json.numbers("embedding");
        if (numbers.length != manifest.dimension()) {
            throw json.refused(
                    "embedding",
                    "has " + numbers.length + " numbers, expected " + manifest.dimension());
        }
        return new Vector(numbers);
    }
}
