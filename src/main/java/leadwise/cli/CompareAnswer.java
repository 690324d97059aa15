package leadwise.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import leadwise.cli.TextTable.Column;
import leadwise.inference.Ranker;
import leadwise.inference.SeenPhrase;
import leadwise.model.Finding;
import leadwise.phrasing.ComparedRecording;
import leadwise.phrasing.ComparisonCsv;
import leadwise.phrasing.ComparisonStudy;
import leadwise.phrasing.PhraseStudy;
import leadwise.phrasing.PhrasingScore;
import leadwise.phrasing.WordEffect;
import leadwise.report.FindingDigits;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/// Writes comparisons, each as soon as it is known.
interface CompareAnswer {

    /// Writes one recording's comparison.
    ///
    /// @param studied of that recording; costs a second, so only those who tell of it ask
    void add(ComparedRecording recording, Supplier<ComparisonStudy> studied) throws IOException;

    void end();

    /// The answer in this form.
    ///
    /// @param words whether each word's effect is told
    static CompareAnswer of(
            OutputFormat format, PrintWriter out, Ranker ranker, boolean several, boolean words)
            throws IOException {
        return switch (format) {
            case TABLE -> new AsTable(out, ranker, words);
            case CSV -> new AsCsv(out, ranker);
            case JSON -> new AsJson(new JsonAnswer(out, several), ranker, words);
        };
    }

    /// For a person.
    final class AsTable implements CompareAnswer {

        private final PrintWriter out;
        private final Ranker ranker;
        private final boolean words;
        private boolean any;

        AsTable(PrintWriter out, Ranker ranker, boolean words) {
            this.out = out;
            this.ranker = ranker;
            this.words = words;
        }

        @Override
        public void add(ComparedRecording recording, Supplier<ComparisonStudy> studied) {
            var study = studied.get();
            out.print(any ? "\n" : "");
            any = true;
            out.print(
                    "%s: %s, the first %s s\n"
                            .formatted(
                                    recording.name(),
                                    ranker.bundle(),
                                    Digits.plain(ranker.windowSeconds())));
            var table =
                    new TextTable(
                            Column.right("place"),
                            Column.left("phrasing"),
                            Column.left("probability"),
                            Column.right("percentile"),
                            Column.left("difference"),
                            Column.right("noise"),
                            Column.right("similarity"));
            var scores = recording.comparison().scores();
            for (int i = 0; i < scores.size(); i++) {
                var finding = scores.get(i).middle();
                table.add(
                        finding.hasMeaning()
                                ? Integer.toString(scores.get(i).place())
                                : FindingDigits.NONE,
                        scores.get(i).phrasing().name(),
                        finding.hasMeaning() ? FindingDigits.probability(finding) : "outside",
                        FindingDigits.percentile(finding),
                        difference(study, i),
                        Digits.fixed(study.phrases().get(i).floor().points(), 1),
                        FindingDigits.similarity(finding));
            }
            out.print(table);
            for (var confusion : study.confusions()) {
                out.print(
                        "the encoder hardly tells \"%s\" and \"%s\" apart (likeness %s)\n"
                                .formatted(
                                        confusion.one(),
                                        confusion.other(),
                                        FindingDigits.similarity(confusion.cosine())));
            }
            if (words) {
                study.phrases().forEach(this::words);
            }
            out.flush();
        }

        private static String difference(ComparisonStudy study, int index) {
            double points = study.comparison().differencePoints(index);
            if (index == 0 || Double.isNaN(points)) {
                return FindingDigits.NONE;
            }
            if (study.isNoDifference(index)) {
                return "no difference";
            }
            int own = whole(study.comparison().scores().get(index));
            int first = whole(study.comparison().scores().getFirst());
            return own == first ? "0" : "%+d".formatted(own - first);
        }

        private static int whole(PhrasingScore score) {
            return FindingDigits.wholePercentile(score.middle().percentile());
        }

        private void words(PhraseStudy study) {
            if (study.effects().isEmpty()) {
                return;
            }
            var table =
                    new TextTable(
                            Column.left("without"),
                            Column.right("percentile"),
                            Column.right("change"));
            for (var effect : study.effects()) {
                table.add(
                        effect.word(),
                        Double.isNaN(effect.changePoints())
                                ? FindingDigits.NONE
                                : FindingDigits.percentile(effect.percentile()),
                        Double.isNaN(effect.changePoints())
                                ? FindingDigits.NONE
                                : "%+.1f".formatted(effect.changePoints()));
            }
            out.print("\n" + study.finding().label().text() + "\n" + table);
        }

        @Override
        public void end() {}
    }

    /// For a spreadsheet: the same table as the window's.
    final class AsCsv implements CompareAnswer {

        private final PrintWriter out;
        private final ComparisonCsv csv;

        AsCsv(PrintWriter out, Ranker ranker) throws IOException {
            this.out = out;
            this.csv = new ComparisonCsv(ComparisonCsv.Ids.of(ranker), out);
        }

        @Override
        public void add(ComparedRecording recording, Supplier<ComparisonStudy> studied)
                throws IOException {
            csv.add(recording);
            out.flush();
        }

        @Override
        public void end() {}
    }

    /// For programs.
    final class AsJson implements CompareAnswer {

        private final JsonAnswer json;
        private final Ranker ranker;
        private final boolean words;

        AsJson(JsonAnswer json, Ranker ranker, boolean words) {
            this.json = json;
            this.ranker = ranker;
            this.words = words;
        }

        @Override
        public void add(ComparedRecording recording, Supplier<ComparisonStudy> studied) {
            var study = studied.get();
            var node = Json.object();
            node.put("file", recording.file().toString());
            node.put("sha256", recording.comparison().recordingSha256());
            node.put("bundle", ranker.bundle());
            node.put("calibration", ranker.calibration().orElse(null));
            node.put("windowSeconds", ranker.windowSeconds());
            var phrasings = node.putArray("phrasings");
            var scores = recording.comparison().scores();
            for (int i = 0; i < scores.size(); i++) {
                phrasing(phrasings.addObject(), scores.get(i), study, i);
            }
            var confusions = node.putArray("hardlyToldApart");
            for (var confusion : study.confusions()) {
                confusions
                        .addObject()
                        .put("one", confusion.one())
                        .put("other", confusion.other())
                        .put("likeness", Json.rounded(confusion.cosine(), 4));
            }
            json.add(node);
        }

        private void phrasing(
                ObjectNode node, PhrasingScore score, ComparisonStudy study, int index) {
            var finding = score.middle();
            var close = study.phrases().get(index);
            node.put("phrase", score.phrasing().name());
            node.put("scope", Written.name(finding.scope()));
            Json.put(node, "score", meant(finding, finding.cosine()), 6);
            Json.put(node, "percentile", meant(finding, finding.percentile()), 4);
            Json.put(
                    node,
                    "difference",
                    OptionalDouble.of(study.comparison().differencePoints(index)),
                    4);
            Json.put(node, "noisePoints", meant(finding, close.floor().points()), 4);
            node.put("noDifference", study.isNoDifference(index));
            Json.put(
                    node,
                    "probability",
                    finding.shownProbability()
                            .map(p -> OptionalDouble.of(p.value()))
                            .orElse(OptionalDouble.empty()),
                    6);
            tokens(node.putArray("tokens"), close.seen());
            if (words) {
                words(node.putArray("words"), close);
            }
        }

        private static OptionalDouble meant(Finding finding, double value) {
            return finding.hasMeaning() ? OptionalDouble.of(value) : OptionalDouble.empty();
        }

        private static void tokens(ArrayNode node, SeenPhrase seen) {
            for (var word : seen.words()) {
                var each = node.addObject().put("word", word.text()).put("cutOff", word.cutOff());
                word.pieces().forEach(each.putArray("pieces")::add);
            }
        }

        private static void words(ArrayNode node, PhraseStudy study) {
            for (WordEffect effect : study.effects()) {
                var each = node.addObject().put("without", effect.word());
                boolean known = !Double.isNaN(effect.changePoints());
                Json.put(
                        each,
                        "percentile",
                        known ? OptionalDouble.of(effect.percentile()) : OptionalDouble.empty(),
                        4);
                Json.put(each, "change", OptionalDouble.of(effect.changePoints()), 4);
            }
        }

        @Override
        public void end() {
            json.end();
        }
    }
}
