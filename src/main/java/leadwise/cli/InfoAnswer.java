package leadwise.cli;

import java.io.PrintWriter;

/// Writes what was found out about files, each as soon as it is known.
sealed interface InfoAnswer permits InfoTable, InfoCsv, InfoJson {

    void add(DescribedFile described);

    void end();

    static InfoAnswer of(OutputFormat format, PrintWriter out, boolean several) {
        return switch (format) {
            case TABLE -> new InfoTable(out);
            case CSV -> new InfoCsv(out);
            case JSON -> new InfoJson(new JsonAnswer(out, several));
        };
    }
}
