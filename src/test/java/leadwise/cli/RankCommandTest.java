package leadwise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import leadwise.lexicon.LabelSetFile;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class RankCommandTest {

    @TempDir private Path folder;

    @BeforeEach
    void writeRecordings() throws IOException {
        for (var word : new String[] {"good", "bad", "mute", "short", "sick", "assumed"}) {
            Files.writeString(folder.resolve(word + ".txt"), word);
        }
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void theTableHoldsTheLabelsInRankOrder() {
        var answer =
                Terminal.run(
                        "rank",
                        file("good.txt"),
                        "--label",
                        "AV",
                        "--label",
                        "a wide complex of no kind",
                        "--label",
                        "atrial fibrillation",
                        "--label",
                        "pizza");

        assertThat(answer.out())
                .isEqualTo(
                        """
                        good: WORD, 500 Hz, 0.0 s; stand-in 1.0.0 on cpu
                        trained on 2 statements (--format json names them), calibrated by stand-in-fit
                        rank  label                      probability                percentile  similarity  trained
                           1  a wide complex of no kind  0.4 (0.2–0.7) transferred        > 99        0.33  no
                           2  atrial fibrillation        –                                  76        0.13  yes
                           –  pizza                      outside                             –           –  no
                           3  AV                         0.25 calibrated                     8       -0.43  no
                        """);
        assertThat(answer.exitCode()).isEqualTo(0);
    }

    @Test
    void standardErrorHoldsTheNoticeOnce() {
        var answer = Terminal.run("rank", file("good.txt"), file("good.txt"), "--label", "LBBB");

        assertThat(answer.err())
                .isEqualTo(
                        """
                        Research software, not a medical device. Do not base a diagnosis or treatment on it. Check every finding on the recording.
                        """);
    }

    @Test
    void jsonOfOneFileIsAnObject() {
        var answer =
                Terminal.run(
                        "rank",
                        file("sick.txt"),
                        "--label",
                        "LBBB",
                        "--label",
                        "AV",
                        "--label",
                        "wide",
                        "--format",
                        "json",
                        "--device",
                        "cuda",
                        "--despite-health");

        assertThat(answer.out())
                .isEqualTo(
                        """
                        {
                          "recording" : "sick",
                          "file" : "%s",
                          "sha256" : "00ff",
                          "bundle" : "stand-in 1.0.0",
                          "device" : "cpu",
                          "deviceReason" : "there is no such device",
                          "calibration" : "stand-in-fit",
                          "unlikeReference" : false,
                          "likeness" : null,
                          "results" : [
                            {
                              "label" : "LBBB",
                              "score" : -0.366667,
                              "percentile" : 16.0,
                              "percentileLow" : null,
                              "percentileHigh" : null,
                              "probability" : null,
                              "probabilityLow" : null,
                              "probabilityHigh" : null,
                              "probabilityKind" : null,
                              "noProbability" : "not-calibrated",
                              "prevalence" : null,
                              "scope" : "within",
                              "nearest" : null,
                              "trained" : true
                            },
                            {
                              "label" : "wide",
                              "score" : -0.366667,
                              "percentile" : 16.0,
                              "percentileLow" : null,
                              "percentileHigh" : null,
                              "probability" : 0.42,
                              "probabilityLow" : 0.21,
                              "probabilityHigh" : 0.7,
                              "probabilityKind" : "transferred",
                              "noProbability" : null,
                              "prevalence" : null,
                              "scope" : "within",
                              "nearest" : {
                                "statement" : "complete-left-bundle-branch-block",
                                "name" : "left bundle branch block",
                                "cosine" : 0.87
                              },
                              "trained" : false
                            },
                            {
                              "label" : "AV",
                              "score" : -0.433333,
                              "percentile" : 8.0,
                              "percentileLow" : null,
                              "percentileHigh" : null,
                              "probability" : 0.25,
                              "probabilityLow" : 0.25,
                              "probabilityHigh" : 0.25,
                              "probabilityKind" : "calibrated",
                              "noProbability" : null,
                              "prevalence" : null,
                              "scope" : "within",
                              "nearest" : null,
                              "trained" : false
                            }
                          ],
                          "trainedStatements" : [
                            "atrial-fibrillation",
                            "sinus-rhythm"
                          ],
                          "health" : [
                            {
                              "code" : "flat",
                              "severity" : "alarm",
                              "gate" : "block",
                              "sentence" : "V1 is flat.",
                              "leads" : [
                                "V1"
                              ]
                            },
                            {
                              "code" : "short",
                              "severity" : "note",
                              "gate" : "none",
                              "sentence" : "It lasts 0.004 s.",
                              "leads" : [ ]
                            }
                          ],
                          "remarks" : [ ],
                          "notice" : "Research software, not a medical device. Do not base a diagnosis or treatment on it. Check every finding on the recording."
                        }
                        """
                                .formatted(file("sick.txt")));
        assertThat(answer.err())
                .isEqualTo(
                        """
                        Research software, not a medical device. Do not base a diagnosis or treatment on it. Check every finding on the recording.
                        Device: cuda was asked, cpu is used: there is no such device
                        %s: alarm: V1 is flat.
                        """
                                .formatted(file("sick.txt")));
    }

    @Test
    void aRecordingThatFailsItsChecksIsRefusedUnlessAskedForAllTheSame() {
        var refused =
                Terminal.run(
                        "rank", file("sick.txt"), file("good.txt"), "--label=AV", "--format=csv");

        assertThat(refused.exitCode()).isEqualTo(3);
        assertThat(refused.out().lines().skip(1))
                .singleElement()
                .asString()
                .startsWith(file("good.txt"));
        assertThat(refused.err().lines().skip(1))
                .containsExactly(
                        file("sick.txt") + ": alarm: V1 is flat.",
                        "sick.txt: is not ranked because of its health (flat); --despite-health"
                                + " ranks it all the same.");

        var asked =
                Terminal.run(
                        "rank", file("sick.txt"), "--label=AV", "--format=csv", "--despite-health");
        assertThat(asked.exitCode()).isEqualTo(0);
        assertThat(asked.err().lines().skip(1))
                .containsExactly(file("sick.txt") + ": alarm: V1 is flat.");
    }

    @Test
    void jsonOfSeveralFilesIsAnArrayOfThoseThatCouldBeRead() {
        var answer =
                Terminal.run(
                        "rank",
                        file("bad.txt"),
                        file("good.txt"),
                        file("short.txt"),
                        file("absent.txt"),
                        file("mute.txt"),
                        file("assumed.txt"),
                        "--label",
                        "LBBB",
                        "--format",
                        "json");

        assertThat(answer.exitCode()).isEqualTo(3);
        assertThat(answer.out()).startsWith("[\n{\n").endsWith("}\n]\n");
        assertThat(answer.out().lines().filter(line -> line.contains("\"recording\"")))
                .containsExactly("  \"recording\" : \"good\",", "  \"recording\" : \"assumed\",");
        assertThat(answer.err())
                .isEqualTo(
                        """
                        Research software, not a medical device. Do not base a diagnosis or treatment on it. Check every finding on the recording.
                        bad.txt, line 1: the word is bad.
                        short.txt: The recording lasts 0.004 s.
                        absent.txt: does not exist.
                        mute.txt: The file does not state its sample rate. Say it with --rate (its content suggests 500).
                        assumed.txt: states no gain.
                        """);
    }

    @Test
    void whatAFileDoesNotSayCanBeSaidAsAnOption() {
        var answer = Terminal.run("rank", file("mute.txt"), "--label", "LBBB", "--rate", "500");

        assertThat(answer.exitCode()).isEqualTo(0);
    }

    @Test
    void csvHoldsARowPerLabelAndFile() {
        var answer =
                Terminal.run(
                        "rank",
                        "--format=csv",
                        "--label=block, left",
                        "--label=AV",
                        "--label=wide",
                        file("good.txt"));

        assertThat(answer.out())
                .isEqualTo(
                        """
                        file,recording,rank,label,score,percentile,percentile_low,percentile_high,probability,probability_low,probability_high,probability_kind,no_probability,prevalence,unlike,scope,nearest,nearest_name,nearest_cosine,trained,bundle,calibration,device
                        %1$s,good,1,"block, left",-0.133333,44.0,,,,,,,not-calibrated,,false,within,,,,false,stand-in 1.0.0,stand-in-fit,cpu
                        %1$s,good,2,wide,-0.366667,16.0,,,0.42,0.21,0.7,transferred,,,false,within,complete-left-bundle-branch-block,left bundle branch block,0.87,false,stand-in 1.0.0,stand-in-fit,cpu
                        %1$s,good,3,AV,-0.433333,8.0,,,0.25,0.25,0.25,calibrated,,,false,within,,,,false,stand-in 1.0.0,stand-in-fit,cpu
                        """
                                .formatted(file("good.txt")));
    }

    @Test
    void nothingIsAnsweredWhenTheOnlyFileIsRefused() {
        var answer = Terminal.run("rank", file("bad.txt"), "--label", "LBBB", "--format", "json");

        assertThat(answer.out()).isEmpty();
        assertThat(answer.exitCode()).isEqualTo(3);
    }

    @Test
    void aLabelFileHoldsOneLabelPerLineAndEachCountsOnce() throws IOException {
        Files.writeString(
                folder.resolve("labels.txt"), "\uFEFF# mine\nLBBB\n\n  T wave inversion \nLBBB\n");

        var answer =
                Terminal.run(
                        "rank",
                        file("good.txt"),
                        "--format=csv",
                        "--labels",
                        file("labels.txt"),
                        "--label",
                        "LBBB");

        assertThat(answer.out().lines().map(line -> line.split(",", -1)[3]))
                .containsExactly("label", "T wave inversion", "LBBB");
    }

    @Test
    void withoutLabelsTheDefaultSetIsRanked() throws IOException {
        var answer = Terminal.run("rank", file("good.txt"), "--format=csv");

        var labels = LabelSetFile.read(Path.of("assets/lexicon/default-labels.txt"));
        assertThat(answer.out().lines().skip(1).map(line -> line.split(",", -1)[3]))
                .containsExactlyInAnyOrderElementsOf(labels);
    }

    @Test
    void lettersOfSeveralMeaningsAreRankedAsTypedAndSaid() {
        var answer = Terminal.run("rank", file("good.txt"), "--label", "AF");

        assertThat(answer.err()).contains("\"AF\" may mean atrial fibrillation or atrial flutter");
    }

    @Test
    void wrongUsageIsSaidWithTheExitCodeTwo() {
        assertThat(Terminal.run("rank").exitCode()).isEqualTo(2);
        assertThat(Terminal.run().exitCode()).isEqualTo(2);
        assertThat(Terminal.run("rank", "x", "--format", "xml").exitCode()).isEqualTo(2);
        assertThat(Terminal.run("rank", "x", "--device", "tpu").exitCode()).isEqualTo(2);
        assertThat(Terminal.run("rank", "x", "--labels", file("absent")).exitCode()).isEqualTo(2);
        assertThat(Terminal.run("rank", "x", "--counts-per-mv", "0").exitCode()).isEqualTo(2);
        assertThat(Terminal.run("rank", "x", "--unit", "kV").exitCode()).isEqualTo(2);
        assertThat(Terminal.run("rank", "x", "--delimiter", "::").exitCode()).isEqualTo(2);
        assertThat(Terminal.run("rank", "x", "--delimiter", "::").out()).isEmpty();
    }

    @Test
    void aBundleThatCannotBeReadIsRefused() {
        var answer = Terminal.run("rank", file("good.txt"), "--bundle", "absent");

        assertThat(answer.exitCode()).isEqualTo(3);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).endsWith("\nModel bundle, absent: is not a folder.\n");
    }

    @Test
    void helpAndVersionAreAnswers() {
        assertThat(Terminal.run("--version").out()).startsWith("Leadwise 0.");
        assertThat(Terminal.run("rank", "--help").out()).contains("--counts-per-mv=N");
        assertThat(Terminal.run("rank", "--help").exitCode()).isEqualTo(0);
    }
}
