package leadwise.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;

import leadwise.cli.TextTable.Column;
import leadwise.model.Finding;
import leadwise.model.Nearest;
import leadwise.model.Probability;
import leadwise.model.Scope;
import leadwise.report.FindingDigits;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.function.Function;

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
                            Column.left("probability"),
                            Column.right("percentile"),
                            Column.right("similarity"),
                            Column.left("trained"));
            int rank = 1;
            for (var finding : ranked.ranking().findings()) {
                table.add(
                        finding.hasMeaning() ? Integer.toString(rank++) : FindingDigits.NONE,
                        finding.label().text(),
                        probability(finding),
                        FindingDigits.percentile(finding),
                        FindingDigits.similarity(finding),
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
                                    Written.name(ranked.ranker().device().used())));
            out.print(training(ranked.ranker()));
            out.print(table);
            out.flush();
            any = true;
        }

        /// What the columns lean on.
        private static String training(RankedBy ranker) {
            return "trained on %d statements (--format json names them), %s\n"
                    .formatted(
                            ranker.trained().size(),
                            ranker.calibration()
                                    .map(id -> "calibrated by " + id)
                                    .orElse("not calibrated"));
        }

        private static String probability(Finding finding) {
            return finding.scope() == Scope.OUTSIDE
                    ? "outside"
                    : finding.probability()
                            .map(
                                    p ->
                                            FindingDigits.probability(Optional.of(p))
                                                    + " "
                                                    + Written.name(p.kind()))
                            .orElse(FindingDigits.NONE);
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
                            "probability_low",
                            "probability_high",
                            "probability_kind",
                            "scope",
                            "nearest",
                            "nearest_name",
                            "nearest_cosine",
                            "trained",
                            "bundle",
                            "calibration",
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
                        cell(finding.probability(), p -> Json.rounded(p.value(), 6)),
                        cell(finding.probability(), p -> Json.rounded(p.low(), 6)),
                        cell(finding.probability(), p -> Json.rounded(p.high(), 6)),
                        cell(finding.probability(), p -> Written.name(p.kind())),
                        Written.name(finding.scope()),
                        cell(finding.nearest(), Nearest::statementId),
                        cell(finding.nearest(), n -> ranked.ranker().name(n.statementId())),
                        cell(finding.nearest(), n -> Json.rounded(n.cosine(), 6)),
                        finding.known(),
                        ranked.ranking().bundle(),
                        ranked.ranker().calibration().orElse(""),
                        Written.name(ranked.ranker().device().used()));
            }
            csv.flush();
        }

        private static <T> Object cell(Optional<T> value, Function<T, Object> content) {
            return value.map(content).orElse("");
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
            node.put("device", Written.name(ranked.ranker().device().used()));
            node.put("deviceReason", ranked.ranker().device().reason());
            node.put("calibration", ranked.ranker().calibration().orElse(null));
            var results = node.putArray("results");
            for (var finding : ranked.ranking().findings()) {
                results.add(result(finding, ranked.ranker()));
            }
            var trained = node.putArray("trainedStatements");
            ranked.ranker().trained().forEach(trained::add);
            node.set("health", Json.health(ranked.health()));
            node.set("remarks", Json.remarks(ranked.remarks()));
            node.put("notice", Notice.TEXT);
            return node;
        }

        private static ObjectNode result(Finding finding, RankedBy ranker) {
            var node = Json.object();
            node.put("label", finding.label().text());
            node.put("score", Json.rounded(finding.cosine(), 6));
            node.put("percentile", Json.rounded(finding.percentile(), 4));
            put(node, "probability", finding.probability().map(Probability::value));
            put(node, "probabilityLow", finding.probability().map(Probability::low));
            put(node, "probabilityHigh", finding.probability().map(Probability::high));
            node.put(
                    "probabilityKind",
                    finding.probability().map(p -> Written.name(p.kind())).orElse(null));
            node.put("scope", Written.name(finding.scope()));
            finding.nearest()
                    .ifPresentOrElse(
                            nearest ->
                                    node.putObject("nearest")
                                            .put("statement", nearest.statementId())
                                            .put("name", ranker.name(nearest.statementId()))
                                            .put("cosine", Json.rounded(nearest.cosine(), 6)),
                            () -> node.putNull("nearest"));
            node.put("trained", finding.known());
            return node;
        }

        private static void put(ObjectNode node, String key, Optional<Double> share) {
            node.put(key, share.map(value -> Json.rounded(value, 6)).orElse(null));
        }
    }
}
