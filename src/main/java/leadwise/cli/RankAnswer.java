package leadwise.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;

import leadwise.cli.TextTable.Column;
import leadwise.model.Finding;
import leadwise.model.Nearest;
import leadwise.model.NoProbability;
import leadwise.model.PercentileSpread;
import leadwise.model.Probability;
import leadwise.report.FindingDigits;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.OptionalDouble;
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

    /// How frequent the label's statement was where its own fit was made.
    private static Optional<Double> prevalence(Finding finding) {
        return finding.shownProbability()
                .flatMap(Probability::fittedOn)
                .map(Probability.FittedOn::prevalence)
                .filter(OptionalDouble::isPresent)
                .map(OptionalDouble::getAsDouble);
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
                        FindingDigits.percentileAndSpread(finding),
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
            if (ranked.isUnlike()) {
                out.print(
                        "unlike the reference recordings: there are no probabilities, and the"
                                + " percentiles say less than usual\n");
            }
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
            return finding.shownProbability()
                    .map(
                            p ->
                                    FindingDigits.probability(Optional.of(p))
                                            + " "
                                            + Written.name(p.kind()))
                    .orElseGet(() -> finding.whyNoProbability().map(AsTable::why).orElseThrow());
        }

        private static String why(NoProbability why) {
            return switch (why) {
                case NOT_CALIBRATED -> FindingDigits.NONE;
                case OUTSIDE -> "outside";
                case UNLIKE -> FindingDigits.NONE + " unlike";
                case TOO_WIDE -> FindingDigits.NONE + " range too wide";
            };
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
                            "percentile_low",
                            "percentile_high",
                            "probability",
                            "probability_low",
                            "probability_high",
                            "probability_kind",
                            "no_probability",
                            "prevalence",
                            "unlike",
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
                        cell(finding.spread(), spread -> Json.rounded(spread.low(), 4)),
                        cell(finding.spread(), spread -> Json.rounded(spread.high(), 4)),
                        cell(finding.shownProbability(), p -> Json.rounded(p.value(), 6)),
                        cell(finding.shownProbability(), p -> Json.rounded(p.low(), 6)),
                        cell(finding.shownProbability(), p -> Json.rounded(p.high(), 6)),
                        cell(finding.shownProbability(), p -> Written.name(p.kind())),
                        cell(finding.whyNoProbability(), Written::name),
                        cell(prevalence(finding), share -> Json.rounded(share, 6)),
                        finding.unlike(),
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
            node.put("unlikeReference", ranked.isUnlike());
            ranked.likeness()
                    .ifPresentOrElse(
                            likeness ->
                                    node.putObject("likeness")
                                            .put("cosine", Json.rounded(likeness.cosine(), 6))
                                            .put("limit", Json.rounded(likeness.limit(), 6)),
                            () -> node.putNull("likeness"));
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
            put(node, "percentileLow", finding.spread().map(PercentileSpread::low), 4);
            put(node, "percentileHigh", finding.spread().map(PercentileSpread::high), 4);
            var shown = finding.shownProbability();
            put(node, "probability", shown.map(Probability::value), 6);
            put(node, "probabilityLow", shown.map(Probability::low), 6);
            put(node, "probabilityHigh", shown.map(Probability::high), 6);
            node.put("probabilityKind", shown.map(p -> Written.name(p.kind())).orElse(null));
            node.put("noProbability", finding.whyNoProbability().map(Written::name).orElse(null));
            put(node, "prevalence", prevalence(finding), 6);
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

        private static void put(
                ObjectNode node, String key, Optional<Double> number, int decimals) {
            node.put(key, number.map(value -> Json.rounded(value, decimals)).orElse(null));
        }
    }
}
