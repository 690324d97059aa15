package leadwise.ui.compare;

import leadwise.inference.EcgEmbedding;
import leadwise.io.FileStamp;
import leadwise.phrasing.LeftOut;

import java.nio.file.Path;

/// What came of reading and encoding a file.
sealed interface EncodedFile {

    /// Which file, in which state, for which encoders: another state is another answer.
    ///
    /// @param bundle id and version of the model bundle
    record Key(Path file, FileStamp stamp, String bundle) {}

    /// It can be scored. Its digest goes with the embedding.
    record Encoded(Path file, String name, EcgEmbedding embedding) implements EncodedFile {}

    /// It cannot, or is not to be.
    record None(LeftOut leftOut) implements EncodedFile {}
}
