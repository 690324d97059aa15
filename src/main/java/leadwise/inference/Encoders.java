package leadwise.inference;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtProvider;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.providers.OrtCUDAProviderOptions;

import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;

/// The two graphs of a bundle in ONNX Runtime, on the device that could be had.
final class Encoders implements AutoCloseable {

    static final String ECG = "ecg";
    static final String INPUT_IDS = "input_ids";
    static final String ATTENTION_MASK = "attention_mask";
    static final String TOKEN_TYPES = "token_type_ids";
    static final String EMBEDDING = "embedding";
    static final String SENTENCE = "sentence";
    static final String SCOPE = "scope";

    /// Fixed, because sums are split by it: the same recording has to give the same number on every
    /// computer.
    private static final int THREADS = 2;

    private final OrtEnvironment environment;
    private final Manifest manifest;
    private final DeviceUse deviceUse;
    private final OrtSession ecg;
    private final OrtSession text;

    private Encoders(
            OrtEnvironment environment,
            Manifest manifest,
            DeviceUse deviceUse,
            OrtSession ecg,
            OrtSession text) {
        this.environment = environment;
        this.manifest = manifest;
        this.deviceUse = deviceUse;
        this.ecg = ecg;
        this.text = text;
    }

    /// Tries the device with one tiny run of both graphs, since the list of providers tells what
    /// was compiled in and not what works; what cannot be used falls back to the CPU.
    static Encoders open(ModelBundle bundle, Device asked) throws BundleException {
        var environment = environment(bundle);
        var reason = "";
        if (asked != Device.CPU) {
            if (!OrtEnvironment.getAvailableProviders().contains(OrtProvider.CUDA)) {
                reason = "this build has no GPU provider";
            } else {
                try {
                    return start(environment, bundle, new DeviceUse(asked, Device.CUDA, ""));
                } catch (OrtException e) {
                    reason = "CUDA cannot be used here: " + firstLine(e);
                }
            }
        }
        try {
            return start(environment, bundle, new DeviceUse(asked, Device.CPU, reason));
        } catch (OrtException e) {
            throw new BundleException(
                    bundle.manifest().ecg().file() + " or " + bundle.manifest().text().file(),
                    "",
                    "does not run on the CPU: " + firstLine(e),
                    e);
        }
    }

    private static OrtEnvironment environment(ModelBundle bundle) throws BundleException {
        try {
            var environment =
                    OrtEnvironment.getEnvironment(
                            OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "leadwise");
            environment.setTelemetry(false);
            return environment;
        } catch (OrtException | LinkageError e) {
            throw new BundleException(
                    bundle.manifest().ecg().file(),
                    "",
                    "cannot be run: ONNX Runtime has no library for this computer",
                    e);
        }
    }

    private static Encoders start(OrtEnvironment environment, ModelBundle bundle, DeviceUse use)
            throws OrtException, BundleException {
        var manifest = bundle.manifest();
        var ecg = session(environment, bundle.folder().resolve(manifest.ecg().file()), use.used());
        OrtSession text;
        try {
            text =
                    session(
                            environment,
                            bundle.folder().resolve(manifest.text().file()),
                            use.used());
        } catch (OrtException e) {
            ecg.close();
            throw e;
        }
        var encoders = new Encoders(environment, manifest, use, ecg, text);
        try {
            GraphShapes.checkEcg(ecg, manifest);
            GraphShapes.checkText(text, manifest);
            encoders.runEcg(
                    List.of(new float[manifest.ecg().leads().size() * manifest.ecg().samples()]));
            encoders.runText(new long[] {0});
            return encoders;
        } catch (OrtException | BundleException e) {
            encoders.close();
            throw e;
        }
    }

    private static OrtSession session(OrtEnvironment environment, Path graph, Device device)
            throws OrtException {
        try (var options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(THREADS);
            options.setInterOpNumThreads(1);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            if (device == Device.CUDA) {
                try (var cuda = new OrtCUDAProviderOptions(0)) {
                    // TF32 would keep ten bits of every factor
                    cuda.add("use_tf32", "0");
                    options.addCUDA(cuda);
                    return environment.createSession(graph.toString(), options);
                }
            }
            return environment.createSession(graph.toString(), options);
        }
    }

    private static String firstLine(OrtException e) {
        var message = e.getMessage() == null ? e.getCode().toString() : e.getMessage();
        return message.lines().findFirst().orElse("").strip();
    }

    DeviceUse deviceUse() {
        return deviceUse;
    }

    /// The embedding, of length 1, of what [EcgInput] prepared.
    float[] encodeEcg(float[] input) {
        return encodeEcgs(List.of(input)).getFirst();
    }

    /// The embeddings of several, in one run of the graph.
    List<float[]> encodeEcgs(List<float[]> inputs) {
        try {
            return runEcg(inputs);
        } catch (OrtException e) {
            throw new IllegalStateException("the ECG encoder failed", e);
        }
    }

    /// What the text encoder makes of one phrase.
    EncodedPhrase encodeText(Tokens tokens) {
        try {
            return runText(tokens.idArray());
        } catch (OrtException e) {
            throw new IllegalStateException("the text encoder failed", e);
        }
    }

    private List<float[]> runEcg(List<float[]> recordings) throws OrtException {
        int count = recordings.size();
        var shape = new long[] {count, manifest.ecg().leads().size(), manifest.ecg().samples()};
        var input = FloatBuffer.allocate((int) (shape[0] * shape[1] * shape[2]));
        recordings.forEach(input::put);
        input.flip();
        var inputs = new HashMap<String, OnnxTensor>();
        try {
            inputs.put(ECG, OnnxTensor.createTensor(environment, input, shape));
            try (var result = ecg.run(inputs)) {
                int width = manifest.dimension();
                var all = numbers(result, EMBEDDING, count * width);
                return IntStream.range(0, count)
                        .mapToObj(i -> Arrays.copyOfRange(all, i * width, (i + 1) * width))
                        .toList();
            }
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    private EncodedPhrase runText(long[] ids) throws OrtException {
        var ones = new long[ids.length];
        Arrays.fill(ones, 1);
        var inputs = new HashMap<String, OnnxTensor>();
        try {
            inputs.put(INPUT_IDS, row(ids));
            inputs.put(ATTENTION_MASK, row(ones));
            if (manifest.text().tokenTypes()) {
                inputs.put(TOKEN_TYPES, row(new long[ids.length]));
            }
            try (var result = text.run(inputs)) {
                return phrase(result);
            }
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    private OnnxTensor row(long[] values) throws OrtException {
        return OnnxTensor.createTensor(
                environment, LongBuffer.wrap(values), new long[] {1, values.length});
    }

    private EncodedPhrase phrase(OrtSession.Result result) throws OrtException {
        var embedding = numbers(result, EMBEDDING, manifest.dimension());
        var sentence = manifest.text().sentence();
        return sentence.isPresent()
                ? EncodedPhrase.understood(
                        embedding,
                        numbers(result, SENTENCE, sentence.getAsInt()),
                        numbers(result, SCOPE, 1)[0])
                : EncodedPhrase.plain(embedding);
    }

    private static float[] numbers(OrtSession.Result result, String output, int count)
            throws OrtException {
        var buffer = ((OnnxTensor) result.get(output).orElseThrow()).getFloatBuffer();
        var numbers = new float[buffer.remaining()];
        buffer.get(numbers);
        if (numbers.length != count) {
            throw new OrtException(output + " has " + numbers.length + " numbers, not " + count);
        }
        return numbers;
    }

    @Override
    public void close() {
        try (ecg;
                text) {
            // both are closed even where the first fails
        } catch (OrtException e) {
            throw new IllegalStateException("an encoder could not be closed", e);
        }
    }
}
