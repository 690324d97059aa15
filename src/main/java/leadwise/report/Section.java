package leadwise.report;

import java.util.List;
import java.util.stream.Stream;

/// A part of a report under a heading; it may begin in one column and go on in the next.
///
/// @param title its heading
/// @param blocks what is left of it
/// @param begun whether some of it was printed already
record Section(String title, List<Block> blocks, boolean begun) {

    Section {
        blocks = List.copyOf(blocks);
    }

    static Section of(String title, Stream<Block> blocks) {
        return new Section(title, blocks.toList(), false);
    }

    boolean isEmpty() {
        return blocks.isEmpty();
    }

    /// What is left after the first `printed` blocks.
    Section after(int printed) {
        return new Section(title, blocks.subList(printed, blocks.size()), true);
    }
}
