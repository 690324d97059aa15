package leadwise.inference;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;

/// The bundle's tokenizer. The only class that touches DJL, which has to be told to stay offline
/// before its first use, and to take its CPU library: where it sees a GPU it would otherwise fetch
/// another one.
final class Tokenizer implements AutoCloseable {

    static {
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("RUST_FLAVOR", "cpu");
    }

    private final HuggingFaceTokenizer tokenizer;
    private final int maximumTokens;

    private Tokenizer(HuggingFaceTokenizer tokenizer, int maximumTokens) {
        this.tokenizer = tokenizer;
        this.maximumTokens = maximumTokens;
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
                            .build(),
                    spec.maximumTokens());
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

    /// The words of `text` with the pieces that the encoder sees of them.
    SeenPhrase seen(String text) {
        var encoding = tokenizer.encode(text);
        var spans = new ArrayList<SeenPhrase.Span>();
        int special = 0;
        for (var span : encoding.getCharTokenSpans()) {
            // a token of the encoder's own stands for no letters
            if (span == null || span.getStart() == span.getEnd()) {
                special++;
            } else {
                spans.add(new SeenPhrase.Span(span.getStart(), span.getEnd()));
            }
        }
        return SeenPhrase.of(text, spans, encoding.exceedMaxLength(), maximumTokens - special);
    }

    @Override
    public void close() {
        tokenizer.close();
    }
}
