package leadwise.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.json.JsonMapper;

import leadwise.inference.Device;
import leadwise.inference.DeviceUse;
import leadwise.inference.OnnxRanker;
import leadwise.io.ReadOutcome;
import leadwise.model.FileFacts;
import leadwise.model.Label;
import leadwise.model.Lead;
import leadwise.model.Problem;
import leadwise.model.Recording;
import leadwise.model.Signal;
import leadwise.model.Source;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

class EvaluationTest {

    private static final Path TINY = Path.of("src/test/resources/tiny-bundle");
    private static final Label LEFT = Label.of("left");
    private static final Label CHEST = Label.of("chest");

    /// The tiny bundle ranks "left" by how large lead II is.
    private static Case sized(String name, String patient, double ofTwo, Label... truths) {
        return new Case(
                name,
                patient,
                Set.of(truths),
                () -> new ReadOutcome.Read(recording(ofTwo, 300), List.of()));
    }

    private static Recording recording(double ofTwo, int length) {
        var leads = new LinkedHashMap<Lead, Signal>();
        for (var lead : Lead.INDEPENDENT) {
            var samples = new double[length];
            for (int i = 0; i < length; i++) {
                samples[i] = (lead.equals(Lead.II) ? ofTwo : 1) * (i % 20 - 9.5) / 10;
            }
            leads.put(lead, Signal.of(samples));
        }
        return new Recording(
                "test",
                100,
                leads,
                Set.of(),
                Map.of(),
                FileFacts.NONE,
                new Source("test", Path.of("test"), ""));
    }

    private static EvaluationReport report(Progress progress) throws Exception {
        var cases =
                List.of(
                        sized("a", "1", 4, LEFT),
                        sized("b", "1", 3),
                        sized("c", "2", 2, LEFT),
                        sized("d", "3", 1),
                        new Case(
                                "short",
                                "4",
                                Set.of(LEFT),
                                () -> new ReadOutcome.Read(recording(1, 100), List.of())),
                        new Case(
                                "broken",
                                "5",
                                Set.of(LEFT),
                                () -> {
                                    throw new IOException();
                                }));
        try (var ranker = OnnxRanker.open(TINY, Device.CPU)) {
            return new Evaluation(ranker, new EvaluationOptions(2, 200, 7))
                    .run(new Cases("six", List.of(CHEST, LEFT), cases), progress);
        }
    }

    @Test
    void figuresAreThoseOfTheCasesThatCouldBeScored() throws Exception {
        var report = report(Progress.NONE);
        assertThat(report.recordings()).isEqualTo(4);
        assertThat(report.patients()).isEqualTo(3);
        assertThat(report.bundle()).isEqualTo("tiny 1.0.0");
        assertThat(report.device()).isEqualTo(new DeviceUse(Device.CPU, Device.CPU, ""));
        assertThat(report.labels())
                .extracting(LabelFigures::label, LabelFigures::positives, LabelFigures::inMacro)
                .containsExactly(tuple(LEFT, 2, true), tuple(CHEST, 0, false));
        assertThat(report.labels().getFirst().auc().orElseThrow().value()).isEqualTo(0.75);
        assertThat(report.labels().getFirst().auprc().orElseThrow().value())
                .isEqualTo((1 + 2.0 / 3) / 2);
        assertThat(report.labels().getLast().auc()).isEmpty();
        assertThat(report.macro().labels()).isEqualTo(1);
        assertThat(report.macro().auc()).isEqualTo(report.labels().getFirst().auc());
    }

    @Test
    void whatCannotBeScoredIsReportedAndTheOthersGoOn() throws Exception {
        assertThat(report(Progress.NONE).leftOut())
                .extracting(Problem::sentence)
                .containsExactly(
                        "short: The recording lasts 1.0 s; the encoder needs 2.5 s.",
                        "broken: cannot be read from the disk.");
    }

    @Test
    void theSameSeedGivesTheSameIntervals() throws Exception {
        assertThat(report(Progress.NONE).labels()).isEqualTo(report(Progress.NONE).labels());
    }

    @Test
    void progressIsToldAfterEachRecording() throws Exception {
        var seen = new ArrayList<String>();
        report((done, total, left) -> seen.add(done + "/" + total + (left.isZero() ? " end" : "")));
        assertThat(seen).hasSize(6).first().isEqualTo("1/6");
        assertThat(seen).last().isEqualTo("6/6 end");
    }

    private static EvaluationReport fixed() {
        var estimate = Optional.of(new Estimate(0.75, 0.5, 0.91234567));
        var chosen = new Label("atrial fibrillation, or flutter", Optional.of("af"));
        return new EvaluationReport(
                "PTB-XL fold 10",
                "tiny 1.0.0",
                new DeviceUse(Device.AUTO, Device.CPU, "this build has no GPU provider"),
                new EvaluationOptions(5, 1000, 1),
                20,
                18,
                List.of(
                        new LabelFigures(chosen, 5, 20, estimate, estimate, true),
                        new LabelFigures(LEFT, 0, 20, Optional.empty(), Optional.empty(), false)),
                new MacroFigures(estimate, estimate, 0.25, 1),
                List.of(new Problem(Problem.Kind.MALFORMED, Path.of("x.hea"), "line 1", "is bad")),
                Duration.ofMillis(2400));
    }

    private static String written(ReportFormat format) throws IOException {
        var out = new StringBuilder();
        format.write(fixed(), out);
        return out.toString();
    }

    @Test
    void theTableIsForPeople() throws Exception {
        assertThat(written(ReportFormat.TABLE).lines().map(String::stripTrailing))
                .containsExactly(
                        """
                        tiny 1.0.0 on PTB-XL fold 10: 20 recordings of 18 patients, on CPU (this build has no GPU provider), 2 s

                        label                                           AUC  95 %           AUPRC  95 %           share      n
                        atrial fibrillation, or flutter               0.750  0.500–0.912    0.750  0.500–0.912    0.250      5
                        left                                              –                     –                 0.000    0 *
                        ------------------------------------------------------------------------------------------------------
                        macro, 1 labels                               0.750  0.500–0.912    0.750  0.500–0.912    0.250
                        * not in the macro figures: fewer than 5 positives, or no negative
                        left out: x.hea, line 1: is bad.
                        """
                                .lines()
                                .toArray(String[]::new));
    }

    @Test
    void csvHasOneRowForEachLabelAndTheMacroLast() throws Exception {
        assertThat(written(ReportFormat.CSV))
                .isEqualTo(
                        """
                        label,statement,auc,auc_low,auc_high,auprc,auprc_low,auprc_high,prevalence,positives,recordings,in_macro
                        "atrial fibrillation, or flutter",af,0.750000,0.500000,0.912346,0.750000,0.500000,0.912346,0.250000,5,20,true
                        left,,,,,,,,0.000000,0,20,false
                        (macro),,0.750000,0.500000,0.912346,0.750000,0.500000,0.912346,0.250000,,20,
                        """
                                .replace("\n", "\r\n"));
    }

    @Test
    void jsonHasTheKeysThatTheCommandLineDocuments() throws Exception {
        var json = new JsonMapper().readTree(written(ReportFormat.JSON));
        assertThat(json.at("/labels/0").toString())
                .isEqualTo(
                        "{\"label\":\"atrial fibrillation, or flutter\",\"statement\":\"af\","
                                + "\"auc\":0.75,\"aucLow\":0.5,\"aucHigh\":0.912346,\"auprc\":0.75,"
                                + "\"auprcLow\":0.5,\"auprcHigh\":0.912346,\"prevalence\":0.25,"
                                + "\"positives\":5,\"recordings\":20,\"inMacro\":true}");
        assertThat(json.at("/labels/1/auc").isNull()).isTrue();
        assertThat(json.at("/macro").toString())
                .isEqualTo(
                        "{\"auc\":0.75,\"aucLow\":0.5,\"aucHigh\":0.912346,\"auprc\":0.75,"
                                + "\"auprcLow\":0.5,\"auprcHigh\":0.912346,\"prevalence\":0.25,"
                                + "\"labels\":1}");
    }
}
