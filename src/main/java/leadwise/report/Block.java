package leadwise.report;

import java.util.List;
import java.util.stream.Stream;

/// Lines of a column that stay together.
record Block(List<Line> lines) {

    /// More than this is torn rather than moved to the next column.
    private static final double MOST_MM = 34;

    Block {
        lines = List.copyOf(lines);
    }

    static Block of(Line line) {
        return new Block(List.of(line));
    }

    /// Each line by itself where they are too many to stay together.
    static Stream<Block> of(List<Line> lines) {
        var whole = new Block(lines);
        return whole.heightMm() <= MOST_MM ? Stream.of(whole) : lines.stream().map(Block::of);
    }

    double heightMm() {
        return lines.stream().mapToDouble(Line::heightMm).sum();
    }
}
