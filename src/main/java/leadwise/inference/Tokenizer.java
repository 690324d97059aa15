package leadwise.inference;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;

import java.io.IOException;
import java.nio.file.Path;

/// The bundle's tokenizer. The only class that touches DJL, which has to be told to stay offline
/// before its first use, and to take its CPU library: where it sees a GPU it would otherwise fetch
/// another one.
final class Tokenizer implements AutoCloseable {

    static {
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("RUST_FLAVOR", "cpu");
    }

    private final HuggingFaceTokenizer tokenizer;

    private Tokenizer(HuggingFaceTokenizer tokenizer) {
        this.tokenizer = tokenizer;
    }

    static Tokenizer open(Path folder, TextSpec spec) throws BundleException {
        try {
            return new Tokenizer(
                    HuggingFaceTokenizer.builder()
                            .optTokenizerPath(folder.resolve(spec.tokenizer()))
                            .optAddSpecialTokens(true)
                            .optTruncation(true)
                            .optMaxLength(spec.maximumTokens())
                            .optPadding(false)
                            .build());
        } catch (IOException | RuntimeException e) {
            throw new BundleException(
                    spec.tokenizer(), "", "is not a tokenizer that can be used", e);
        } catch (LinkageError e) {
            throw new BundleException(
                    spec.tokenizer(),
                    "",
                    "cannot be used: no tokenizer library for this computer",
                    e);
        }
    }

    Tokens tokens(String text) {
        var encoding = tokenizer.encode(text);
        return Tokens.of(encoding.getIds(), encoding.exceedMaxLength());
    }

    @Override
    public void close() {
        tokenizer.close();
    }
}
