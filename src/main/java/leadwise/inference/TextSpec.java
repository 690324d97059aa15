package leadwise.inference;

import java.util.OptionalInt;

/// What the text encoder wants to see.
///
/// @param file the graph
/// @param tokenizer a Hugging Face fast tokenizer
/// @param maximumTokens with the special ones; what is beyond is cut off
/// @param tokenTypes whether the graph also takes `token_type_ids`
/// @param sentence numbers of the output `sentence`, beside which there is `scope`; empty in format
///   1, whose graphs give neither
public record TextSpec(
        String file,
        String tokenizer,
        int maximumTokens,
        boolean tokenTypes,
        OptionalInt sentence) {

    static TextSpec parse(JsonFields json, int format) throws BundleException {
        var spec =
                new TextSpec(
                        json.fileName("file"),
                        json.fileName("tokenizer"),
                        json.positiveInteger("maximumTokens"),
                        json.truth("tokenTypes"),
                        format == 1
                                ? OptionalInt.empty()
                                : OptionalInt.of(json.positiveInteger("sentence")));
        json.end();
        return spec;
    }
}
