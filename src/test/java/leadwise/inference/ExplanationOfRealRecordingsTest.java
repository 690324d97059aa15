package leadwise.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import leadwise.evaluate.Case;
import leadwise.evaluate.CasesOutcome;
import leadwise.evaluate.PtbxlFolder;
import leadwise.io.ReadOutcome;
import leadwise.lexicon.Lexicon;
import leadwise.model.Explanation;
import leadwise.model.Explanation.Part;
import leadwise.model.Explanation.Region;
import leadwise.model.Explanation.Segment;
import leadwise.model.Lead;
import leadwise.model.Recording;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Whether the shipped bundle's numbers depend on what a cardiologist looks at: the first
/// recordings of PTB-XL fold 9 that have the statement. The figures stand in `docs/explanation.md`.
class ExplanationOfRealRecordingsTest {

    private static final Path PTBXL = Path.of("../shared/data/ptbxl");
    private static final int RECORDINGS = 12;
    private static final String LBBB = "complete left bundle branch block";
    private static final String AF = "atrial fibrillation";

    private static List<Case> fold;
    private static ContributionMap maps;
    private static List<Recording> blocks;
    private static List<Explanation> ofBlocks;

    @BeforeAll
    static void read() throws Exception {
        assumeTrue(Files.isDirectory(PTBXL), "no " + PTBXL);
        var lexicon = Lexicon.read(Path.of("assets/lexicon/statements.txt"));
        var outcome = PtbxlFolder.with(lexicon).read(PTBXL, Set.of(9), Set.of());
        fold = ((CasesOutcome.Found) outcome).cases().cases();
        maps = new ContributionMap();
        blocks = recordings(LBBB);
        ofBlocks = blocks.stream().map(each -> maps.of(each, LBBB)).toList();
    }

    @AfterAll
    static void close() {
        if (maps != null) {
            maps.close();
        }
    }

    private static List<Recording> recordings(String statement) {
        var label = maps.label(statement);
        return fold.stream()
                .filter(
                        each ->
                                each.truths().stream()
                                        .anyMatch(
                                                truth ->
                                                        truth.statementId()
                                                                .equals(label.statementId())))
                .flatMap(ExplanationOfRealRecordingsTest::read)
                .limit(RECORDINGS)
                .toList();
    }

    private static Stream<Recording> read(Case of) {
        try {
            return of.source().read() instanceof ReadOutcome.Read read
                    ? Stream.of(read.recording())
                    : Stream.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double mean(List<Explanation> explanations, Predicate<Region> of) {
        return explanations.stream()
                .flatMap(explanation -> explanation.parts().stream())
                .filter(part -> of.test(part.region()))
                .mapToDouble(Part::contribution)
                .average()
                .orElse(0);
    }

    private static Predicate<Region> beats(Segment segment) {
        return region ->
                region instanceof Region.Beats(var in, var of, _) && in.isEmpty() && of == segment;
    }

    private static boolean isMoment(Region region) {
        return region instanceof Region.Window(var in, _) && in.isEmpty();
    }

    @Test
    void leftBundleBranchBlockSitsInQrs(TestReporter reporter) {
        double qrs = mean(ofBlocks, beats(Segment.QRS));
        double p = mean(ofBlocks, beats(Segment.P));
        double stT = mean(ofBlocks, beats(Segment.ST_T));
        reporter.publishEntry(
                Map.of(
                        "QRS", Double.toString(qrs),
                        "P", Double.toString(p),
                        "ST-T", Double.toString(stT)));
        assertThat(ofBlocks).hasSize(RECORDINGS);
        assertThat(qrs).isGreaterThan(2 * stT).isGreaterThan(2 * p);
    }

    @Test
    void ofAnyThreeLeadsThoseOfTheCriteriaMatterMost(TestReporter reporter) {
        var lost = new TreeMap<List<Lead>, Double>(Comparator.comparing(List::toString));
        var label = maps.label(LBBB);
        for (int i = 0; i < RECORDINGS; i++) {
            var explanation = ofBlocks.get(i);
            for (var leads : threeOf(Lead.INDEPENDENT)) {
                var regions =
                        explanation.parts().stream()
                                .map(Part::region)
                                .filter(region -> isQrsOf(region, leads))
                                .toList();
                double without = maps.without(blocks.get(i), label, regions);
                lost.merge(leads, explanation.cosine() - without, Double::sum);
            }
        }
        var ranked =
                lost.entrySet().stream()
                        .sorted(Map.Entry.<List<Lead>, Double>comparingByValue().reversed())
                        .map(Map.Entry::getKey)
                        .toList();
        reporter.publishEntry("of three leads", ranked.subList(0, 5).toString());
        for (var lead : Lead.INDEPENDENT) {
            double mean = mean(ofBlocks, region -> isQrsOf(region, List.of(lead)));
            reporter.publishEntry("of " + lead + " alone", Double.toString(mean));
        }
        assertThat(ranked).hasSize(56).startsWith(List.of(Lead.I, Lead.V1, Lead.V6));
    }

    private static boolean isQrsOf(Region region, List<Lead> leads) {
        return region instanceof Region.Beats(Optional<Lead> in, var segment, _)
                && segment == Segment.QRS
                && in.filter(leads::contains).isPresent();
    }

    private static List<List<Lead>> threeOf(List<Lead> leads) {
        return leads.stream()
                .flatMap(
                        a ->
                                after(leads, a)
                                        .flatMap(b -> after(leads, b).map(c -> List.of(a, b, c))))
                .toList();
    }

    private static Stream<Lead> after(List<Lead> leads, Lead lead) {
        return leads.subList(leads.indexOf(lead) + 1, leads.size()).stream();
    }

    @Test
    void atrialFibrillationSpreadsOverTheStrip(TestReporter reporter) {
        double spread = 0;
        for (var recording : recordings(AF)) {
            var moments =
                    maps.of(recording, AF).parts().stream()
                            .filter(part -> isMoment(part.region()))
                            .mapToDouble(part -> Math.abs(part.contribution()))
                            .toArray();
            spread += effectiveNumber(moments) / RECORDINGS;
        }
        reporter.publishEntry("half seconds that matter", Double.toString(spread));
        assertThat(spread).isGreaterThan(10);
    }

    /// Of equal shares it is their number, of a single one it is 1.
    private static double effectiveNumber(double[] shares) {
        double sum = 0;
        double squares = 0;
        for (double share : shares) {
            sum += share;
            squares += share * share;
        }
        return sum * sum / squares;
    }
}
