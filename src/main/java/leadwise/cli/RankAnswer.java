package leadwise.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;

import leadwise.cli.TextTable.Column;
import leadwise.model.Finding;
import leadwise.report.FindingDigits;

import java.io.PrintWriter;

/// Writes rankings, each as soon as it is known.
interface RankAnswer {

    void add(RankedFile ranked);

    void end();

    static RankAnswer of(OutputFormat format, PrintWriter out, boolean several) {
        return switch (format) {
            case TABLE -> new AsTable(out);
            case CSV -> new AsCsv(out);
            case JSON -> new AsJson(new JsonAnswer(out, several));
        };
    }

    /// For a person.
    final class AsTable implements RankAnswer {

        private final PrintWriter out;
        private boolean any;

        AsTable(PrintWriter out) {
            this.out = out;
        }

        @Override
        public void add(RankedFile ranked) {
            var recording = ranked.recording();
            var table =
                    new TextTable(
                            Column.right("rank"),
                            Column.left("label"),
                            Column.right("similarity"),
                            Column.right("percentile"),
                            Column.right("probability"),
                            Column.left("trained"));
            int rank = 1;
            for (var finding : ranked.ranking().findings()) {
                table.add(
                        Integer.toString(rank++),
                        finding.label().text(),
                        FindingDigits.similarity(finding.cosine()),
                        FindingDigits.percentile(finding.percentile()),
                        FindingDigits.probability(finding.probability()),
                        finding.known() ? "yes" : "no");
            }
            out.print(any ? "\n" : "");
            out.print(
                    "%s: %s, %s Hz, %s s; %s on %s\n"
                            .formatted(
                                    recording.id(),
                                    recording.source().format(),
                                    Digits.plain(recording.samplesPerSecond()),
                                    Digits.fixed(recording.durationSeconds(), 1),
                                    ranked.ranking().bundle(),
                                    Written.name(ranked.device().used())));
            out.print(table);
            out.flush();
            any = true;
        }

        @Override
        public void end() {}
    }

    /// For a spreadsheet.
    final class AsCsv implements RankAnswer {

        private final CsvAnswer csv;

        AsCsv(PrintWriter out) {
            csv =
                    new CsvAnswer(
                            out,
                            "file",
                            "recording",
                            "rank",
                            "label",
                            "score",
                            "percentile",
                            "probability",
                            "trained",
                            "bundle",
                            "device");
        }

        @Override
        public void add(RankedFile ranked) {
            int rank = 1;
            for (var finding : ranked.ranking().findings()) {
                csv.row(
                        ranked.file(),
                        ranked.recording().id(),
                        rank++,
                        finding.label().text(),
                        Json.rounded(finding.cosine(), 6),
                        Json.rounded(finding.percentile(), 4),
                        finding.probability().isPresent()
                                ? Json.rounded(finding.probability().getAsDouble(), 6)
                                : "",
                        finding.known(),
                        ranked.ranking().bundle(),
                        Written.name(ranked.device().used()));
            }
            csv.flush();
        }

        @Override
        public void end() {}
    }

    /// For programs.
    final class AsJson implements RankAnswer {

        private final JsonAnswer json;

        AsJson(JsonAnswer json) {
            this.json = json;
        }

        @Override
        public void add(RankedFile ranked) {
            json.add(object(ranked));
        }

        @Override
        public void end() {
            json.end();
        }

        private static ObjectNode object(RankedFile ranked) {
            var node = Json.object();
            node.put("recording", ranked.recording().id());
            node.put("file", ranked.file().toString());
            node.put("sha256", ranked.ranking().recordingSha256());
            node.put("bundle", ranked.ranking().bundle());
            node.put("device", Written.name(ranked.device().used()));
            node.put("deviceReason", ranked.device().reason());
            var results = node.putArray("results");
            for (var finding : ranked.ranking().findings()) {
                results.add(result(finding));
            }
            node.set("health", Json.health(ranked.health()));
            node.set("remarks", Json.remarks(ranked.remarks()));
            node.put("notice", Notice.TEXT);
            return node;
        }

        private static ObjectNode result(Finding finding) {
            var node = Json.object();
            node.put("label", finding.label().text());
            node.put("score", Json.rounded(finding.cosine(), 6));
            node.put("percentile", Json.rounded(finding.percentile(), 4));
            Json.put(node, "probability", finding.probability(), 6);
            node.put("trained", finding.known());
            return node;
        }
    }
}
