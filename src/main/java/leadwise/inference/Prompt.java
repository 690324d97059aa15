package leadwise.inference;

import java.util.List;
import java.util.Optional;

/// What stands for a label before the encoders.
///
/// @param statementId the statement that it means, or whose absence it means
/// @param denied whether it means the absence: then the numbers are the complement
/// @param ofStatement whether the bundle's vector of the statement is taken where it has one
/// @param phrases encoded and averaged in any other case; never empty
record Prompt(
        Optional<String> statementId, boolean denied, boolean ofStatement, List<String> phrases) {

    Prompt {
        phrases = List.copyOf(phrases);
    }
}
