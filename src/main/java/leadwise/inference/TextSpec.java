package leadwise.inference;

/// What the text encoder wants to see.
///
/// @param file the graph
/// @param tokenizer a Hugging Face fast tokenizer
/// @param maximumTokens with the special ones; what is beyond is cut off
/// @param tokenTypes whether the graph also takes `token_type_ids`
public record TextSpec(String file, String tokenizer, int maximumTokens, boolean tokenTypes) {

    static TextSpec parse(JsonFields json) throws BundleException {
        var spec =
                new TextSpec(
                        json.fileName("file"),
                        json.fileName("tokenizer"),
                        json.positiveInteger("maximumTokens"),
                        json.truth("tokenTypes"));
        json.end();
        return spec;
    }
}
