package leadwise.report;

import leadwise.model.FileMeasurement;
import leadwise.model.Regularity;
import leadwise.report.Line.Piece;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// The numbers of a report: what was measured here, by which method, what the reader moved, and
/// what the file states.
record MeasurementSections(ReportContent content, Words words, Typesetter typesetter) {

    private static final double GAP_MM = 5;

    /// Stands at a number that the reader had a hand in; explained below the numbers.
    private static final String READER_MARK = "*";

    /// What was measured by this program and the reader: two numbers a line, then the reasons of
    /// those that are missing, then the method.
    Section measured() {
        var all = MeasuredLine.of(content.measurements(), content.review().marks().keySet());
        var blocks = new ArrayList<Block>();
        int half = (all.size() + 1) / 2;
        for (int row = 0; row < half; row++) {
            var pieces = new ArrayList<Piece>();
            cell(pieces, all.get(row), 0);
            if (row + half < all.size()) {
                cell(pieces, all.get(row + half), (typesetter.widthMm() + GAP_MM) / 2);
            }
            blocks.add(Block.of(new Line(pieces, Style.BODY.lineMm())));
        }
        small(blocks, rhythm());
        small(blocks, missing(all));
        small(
                blocks,
                words.say("measured.method", content.measurements().method())
                        + (all.stream().anyMatch(one -> one.by() == MeasuredLine.By.READER)
                                ? " " + READER_MARK + " " + words.say("measured.reader")
                                : ""));
        return Section.of(words.say("measurements"), blocks.stream());
    }

    /// What the file states, as its own word.
    Section ofFile() {
        return Section.of(
                words.say("fileMeasurements"),
                content.recording().facts().measurements().stream()
                        .map(FileMeasurement::toString)
                        .flatMap(text -> Block.of(typesetter.lines(Style.BODY, 0, text))));
    }

    private void cell(List<Piece> pieces, MeasuredLine line, double leftMm) {
        double width = (typesetter.widthMm() - GAP_MM) / 2;
        pieces.add(new Piece(Style.BODY, leftMm, words.say("name." + line.key()), false));
        double end = leftMm + 0.78 * width;
        pieces.add(new Piece(Style.STRONG, end, line.digits(), true));
        if (line.measured().isPresent()) {
            pieces.add(new Piece(Style.SMALL, end + 0.8, line.unit(), false));
        }
        if (line.by() == MeasuredLine.By.READER) {
            pieces.add(new Piece(Style.STRONG, leftMm + width, READER_MARK, true));
        }
    }

    private String rhythm() {
        return content.measurements()
                .regularity()
                .map(regularity -> words.say("rhythm") + " " + words.say(key(regularity)))
                .orElse("");
    }

    /// The reasons, each once, with the names of what is missing for it.
    private String missing(List<MeasuredLine> all) {
        var namesByReason = new LinkedHashMap<String, List<String>>();
        all.stream()
                .filter(line -> !line.measured().isPresent())
                .forEach(
                        line ->
                                namesByReason
                                        .computeIfAbsent(
                                                line.measured().reason(), _ -> new ArrayList<>())
                                        .add(words.say("name." + line.key())));
        return String.join(
                "; ",
                namesByReason.entrySet().stream()
                        .map(
                                entry ->
                                        words.say(
                                                "measured.missing",
                                                namesByReason.size() == 1
                                                                && entry.getValue().size()
                                                                        == all.size()
                                                        ? words.say("measured.all")
                                                        : String.join(", ", entry.getValue()),
                                                entry.getKey()))
                        .toList());
    }

    private void small(List<Block> blocks, String text) {
        if (!text.isEmpty()) {
            Block.of(typesetter.lines(Style.SMALL, 0, text)).forEach(blocks::add);
        }
    }

    private static String key(Regularity regularity) {
        return switch (regularity) {
            case REGULAR -> "rhythm.regular";
            case SLIGHTLY_IRREGULAR -> "rhythm.slightly";
            case IRREGULAR -> "rhythm.irregular";
        };
    }
}
