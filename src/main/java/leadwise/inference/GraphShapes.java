package leadwise.inference;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Compares what a graph takes and gives with what the manifest says of it.
final class GraphShapes {

    /// A size that the graph leaves open.
    private static final long OPEN = -1;

    private GraphShapes() {}

    static void checkEcg(OrtSession session, Manifest manifest)
            throws BundleException, OrtException {
        var spec = manifest.ecg();
        var graph = new Graph(spec.file(), session.getInputInfo(), session.getOutputInfo());
        graph.takesOnly(List.of(Encoders.ECG));
        graph.takes(Encoders.ECG, OnnxJavaType.FLOAT, OPEN, spec.leads().size(), spec.samples());
        graph.gives(Encoders.EMBEDDING, OPEN, manifest.dimension());
    }

    static void checkText(OrtSession session, Manifest manifest)
            throws BundleException, OrtException {
        var spec = manifest.text();
        var graph = new Graph(spec.file(), session.getInputInfo(), session.getOutputInfo());
        var names = new ArrayList<>(List.of(Encoders.INPUT_IDS, Encoders.ATTENTION_MASK));
        if (spec.tokenTypes()) {
            names.add(Encoders.TOKEN_TYPES);
        }
        graph.takesOnly(names);
        for (var name : names) {
            graph.takes(name, OnnxJavaType.INT64, OPEN, OPEN);
        }
        graph.gives(Encoders.EMBEDDING, OPEN, manifest.dimension());
        if (spec.sentence().isPresent()) {
            graph.gives(Encoders.SENTENCE, OPEN, spec.sentence().getAsInt());
            graph.gives(Encoders.SCOPE, OPEN);
        }
    }

    private record Graph(String file, Map<String, NodeInfo> inputs, Map<String, NodeInfo> outputs) {

        void takesOnly(List<String> names) throws BundleException {
            var expected = new TreeSet<>(names);
            var found = new TreeSet<>(inputs.keySet());
            if (!found.equals(expected)) {
                throw new BundleException(
                        file, "", "takes the inputs " + found + ", expected " + expected);
            }
        }

        void takes(String name, OnnxJavaType type, long... shape) throws BundleException {
            check("input " + name, inputs.get(name), type, shape);
        }

        void gives(String name, long... shape) throws BundleException {
            check("output " + name, outputs.get(name), OnnxJavaType.FLOAT, shape);
        }

        /// A size that the graph leaves open fits any; one that has to be open must be.
        private void check(
                String place, @Nullable NodeInfo node, OnnxJavaType type, long... expected)
                throws BundleException {
            if (node == null) {
                throw new BundleException(file, place, "is missing");
            }
            if (!(node.getInfo() instanceof TensorInfo tensor) || tensor.type != type) {
                throw new BundleException(file, place, "is not a tensor of " + type);
            }
            var found = tensor.getShape();
            boolean fits = found.length == expected.length;
            for (int i = 0; fits && i < found.length; i++) {
                fits = found[i] == OPEN || found[i] == expected[i];
            }
            if (!fits) {
                throw new BundleException(
                        file,
                        place,
                        "has shape "
                                + Arrays.toString(found)
                                + ", the manifest asks for "
                                + Arrays.toString(expected)
                                + " (-1 is any)");
            }
        }
    }
}
