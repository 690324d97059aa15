package leadwise.io.csv;

import leadwise.io.Question;
import leadwise.io.ReadOptions;
import leadwise.io.ReadOutcome;
import leadwise.io.RecordingReader;
import leadwise.io.content.Refusal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Reads tables of numbers as text: CSV, tab-separated, columns set apart by blanks.
public final class CsvReader implements RecordingReader {

    private static final int PREVIEW_LINES = 20;
    private static final int PREVIEW_CHARACTERS = 200;

    @Override
    public boolean recognises(Path file, byte[] head) {
        if (!TextContent.isText(head)) {
            return false;
        }
        var name = file.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".csv") || name.endsWith(".tsv")) {
            return true;
        }
        return new DialectSniffer(TextContent.ofHead(head), ReadOptions.NONE)
                .candidate(new ArrayList<>())
                .isPresent();
    }

    @Override
    public ReadOutcome read(Path file, ReadOptions options) throws IOException {
        try {
            var content = TextContent.read(file);
            var questions = new ArrayList<Question>();
            var candidate = new DialectSniffer(content, options).candidate(questions);
            if (!questions.isEmpty()) {
                return asks(content, questions);
            }
            var layout = TableLayout.of(content, candidate.orElseThrow(() -> noTable(options)));
            var assembly = new TableAssembly(file, content, layout, options);
            var outcome = assembly.read(questions);
            return questions.isEmpty() && outcome.isPresent()
                    ? outcome.get()
                    : asks(content, questions);
        } catch (Refusal refusal) {
            return new ReadOutcome.Refused(refusal.problem(file));
        }
    }

    private static Refusal noTable(ReadOptions options) {
        return Refusal.malformed(
                "",
                options.delimiter().isPresent()
                        ? "the delimiter '"
                                + Dialect.nameOf(options.delimiter().get())
                                + "' gives no columns of numbers"
                        : "no columns of numbers, separated by semicolon, tab, comma, bar or"
                                + " blank");
    }

    private static ReadOutcome asks(TextContent content, List<Question> questions) {
        var preview =
                content.firstLines(PREVIEW_LINES).stream()
                        .map(TextContent.Line::text)
                        .map(
                                line ->
                                        line.length() <= PREVIEW_CHARACTERS
                                                ? line
                                                : line.substring(0, PREVIEW_CHARACTERS) + "…")
                        .toList();
        return new ReadOutcome.Asks(questions, preview);
    }
}
