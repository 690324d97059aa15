package leadwise.inference;

import leadwise.lexicon.Lexicon;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.stream.Stream;

/// Writes what a bundle's text encoder makes of each name and synonym of the lexicon, for bundles
/// that were made before there was `spoken.bin`, and prints what its manifest then has to say.
final class SpokenOfBundle {

    private SpokenOfBundle() {}

    /// Writes the vectors and prints the manifest's part.
    ///
    /// @param args the bundle's folder, the lexicon, the file to write
    public static void main(String[] args) throws BundleException, IOException {
        var folder = Path.of(args[0]);
        var lexicon = Lexicon.read(Path.of(args[1]));
        var bundle = ModelBundle.load(folder);
        var vectors = new ArrayList<float[]>();
        var counts = new ArrayList<Integer>();
        try (var tokenizer = Tokenizer.open(folder, bundle.manifest().text());
                var encoders = Encoders.open(bundle, Device.CPU)) {
            for (var id : bundle.manifest().statements().orElseThrow().ids()) {
                var statement = lexicon.byId(id).orElseThrow();
                var names =
                        Stream.concat(Stream.of(statement.name()), statement.synonyms().stream())
                                .toList();
                names.forEach(
                        name ->
                                vectors.add(
                                        encoders.encodeText(tokenizer.tokens(name)).embedding()));
                counts.add(names.size());
            }
        }
        Files.write(Path.of(args[2]), bytes(vectors, bundle.manifest().dimension()));
        System.out.println(
                "{\"counts\": %s, \"unlikeBelow\": %s}"
                        .formatted(counts, bundle.reference().computedLimit()));
    }

    private static byte[] bytes(Iterable<float[]> vectors, int dimension) {
        int count = 0;
        for (var _ : vectors) {
            count++;
        }
        var bytes =
                ByteBuffer.allocate(2 * Integer.BYTES + count * dimension * Float.BYTES)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putInt(count)
                        .putInt(dimension);
        vectors.forEach(
                vector -> {
                    for (float number : vector) {
                        bytes.putFloat(number);
                    }
                });
        return bytes.array();
    }
}
