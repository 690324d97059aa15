package leadwise.inference;

import java.util.Arrays;
import java.util.List;

/// A phrase as the text encoder sees it.
///
/// @param ids with the special ones
/// @param truncated whether the phrase was longer than the encoder takes
record Tokens(List<Integer> ids, boolean truncated) {

    long[] idArray() {
        return ids.stream().mapToLong(Integer::longValue).toArray();
    }

    static Tokens of(long[] ids, boolean truncated) {
        return new Tokens(Arrays.stream(ids).mapToObj(id -> (int) id).toList(), truncated);
    }
}
