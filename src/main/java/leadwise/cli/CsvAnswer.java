package leadwise.cli;

import org.apache.commons.csv.CSVFormat;

import java.io.PrintWriter;

/// CSV as the commands write it: a header, commas, quotes where needed, the same line ends on every
/// system.
final class CsvAnswer {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180;

    private final PrintWriter out;

    CsvAnswer(PrintWriter out, Object... header) {
        this.out = out;
        row(header);
    }

    void row(Object... cells) {
        out.print(FORMAT.format(cells) + "\n");
    }

    void flush() {
        out.flush();
    }
}
