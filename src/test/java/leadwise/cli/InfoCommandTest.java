package leadwise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class InfoCommandTest {

    @TempDir private Path folder;

    @BeforeEach
    void writeRecordings() throws IOException {
        Files.writeString(folder.resolve("good.txt"), "good");
        Files.writeString(folder.resolve("sick.txt"), "sick");
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void theTableSaysWhatTheFileHolds() {
        var answer = Terminal.run("info", file("good.txt"), file("sick.txt"));

        assertThat(answer.out())
                .isEqualTo(
                        """
                        recording     good
                        format        WORD
                        length        0.004 s, 2 samples per lead at 500 Hz
                        leads         V1 I II
                        derived       III aVR aVL aVF
                        gain          1000 counts per mV, 0 mV at 0
                        patient       56 years, female
                        file says     Sinus rhythm, unconfirmed
                        file measured PR 150 ms
                        file marks    1 (atr)
                        heart rate    72/min
                        rhythm        irregular
                        R-R interval  mean 834 ms, standard deviation not measurable: two intervals
                        P duration    not measurable: no P wave before most beats
                        PR            not measurable: no P wave before most beats
                        QRS           98 ms
                        QT            400 ms
                        QTc           Bazett 438 ms, Fridericia 425 ms, Framingham 426 ms, Hodges 421 ms
                        P axis        not measurable: no P wave before most beats
                        QRS axis      -12°
                        T axis        45°
                        measured by   a stand-in
                        health        nothing found

                        recording     sick
                        format        WORD
                        length        0.004 s, 2 samples per lead at 500 Hz
                        leads         V1 I II
                        derived       III aVR aVL aVF
                        gain          1000 counts per mV, 0 mV at 0
                        patient       56 years, female
                        file says     Sinus rhythm, unconfirmed
                        file measured PR 150 ms
                        file marks    1 (atr)
                        heart rate    72/min
                        rhythm        irregular
                        R-R interval  mean 834 ms, standard deviation not measurable: two intervals
                        P duration    not measurable: no P wave before most beats
                        PR            not measurable: no P wave before most beats
                        QRS           98 ms
                        QT            400 ms
                        QTc           Bazett 438 ms, Fridericia 425 ms, Framingham 426 ms, Hodges 421 ms
                        P axis        not measurable: no P wave before most beats
                        QRS axis      -12°
                        T axis        45°
                        measured by   a stand-in
                        alarm         V1 is flat. (no ranking)
                        note          It lasts 0.004 s.
                        """);
        assertThat(answer.exitCode()).isEqualTo(0);
    }

    @Test
    void jsonSaysTheSame() {
        var answer = Terminal.run("info", file("good.txt"), "--format", "json");

        assertThat(answer.out())
                .isEqualTo(
                        """
                        {
                          "recording" : "good",
                          "file" : "%s",
                          "sha256" : "00ff",
                          "format" : "WORD",
                          "leads" : [
                            "V1",
                            "I",
                            "II"
                          ],
                          "derivedLeads" : [
                            "III",
                            "aVR",
                            "aVL",
                            "aVF"
                          ],
                          "samplesPerSecond" : 500.0,
                          "samples" : 2,
                          "durationSeconds" : 0.004,
                          "gains" : {
                            "V1" : {
                              "countsPerMillivolt" : 1000.0,
                              "baseline" : 0.0,
                              "origin" : "file"
                            },
                            "I" : {
                              "countsPerMillivolt" : 1000.0,
                              "baseline" : 0.0,
                              "origin" : "file"
                            },
                            "II" : {
                              "countsPerMillivolt" : 1000.0,
                              "baseline" : 0.0,
                              "origin" : "file"
                            }
                          },
                          "patient" : {
                            "ageYears" : 56,
                            "sex" : "female",
                            "name" : null,
                            "id" : null,
                            "birthDate" : null
                          },
                          "otherSignals" : { },
                          "fromFile" : {
                            "recordedAt" : null,
                            "statements" : [
                              "Sinus rhythm, unconfirmed"
                            ],
                            "measurements" : [
                              {
                                "name" : "PR",
                                "value" : "150",
                                "unit" : "ms"
                              }
                            ],
                            "annotations" : [
                              {
                                "seconds" : 0.002,
                                "kind" : "beat",
                                "code" : "N",
                                "lead" : "II",
                                "text" : "",
                                "annotator" : "atr"
                              }
                            ],
                            "comments" : [
                              "good"
                            ]
                          },
                          "health" : [ ],
                          "measurements" : {
                            "regularity" : "irregular",
                            "heartRatePerMinute" : 72.0,
                            "rrMeanMs" : 833.8,
                            "rrSdMs" : null,
                            "pMs" : null,
                            "prMs" : null,
                            "qrsMs" : 98.0,
                            "qtMs" : 400.0,
                            "qtcBazettMs" : 438.1,
                            "qtcFridericiaMs" : 425.0,
                            "qtcFraminghamMs" : 425.6,
                            "qtcHodgesMs" : 420.9,
                            "pAxisDegrees" : null,
                            "qrsAxisDegrees" : -12.4,
                            "tAxisDegrees" : 44.6,
                            "stMillivolts" : {
                              "V1" : {
                                "atJ" : 0.02,
                                "after60Ms" : -0.051,
                                "after80Ms" : 0.1
                              }
                            },
                            "noiseMicrovolts" : {
                              "II" : 12.3
                            },
                            "notMeasurable" : {
                              "rrSdMs" : "two intervals",
                              "pMs" : "no P wave before most beats",
                              "prMs" : "no P wave before most beats",
                              "pAxisDegrees" : "no P wave before most beats"
                            },
                            "method" : "a stand-in"
                          },
                          "remarks" : [ ],
                          "notice" : "Research software, not a medical device. Do not base a diagnosis or treatment on it. Check every finding on the recording."
                        }
                        """
                                .formatted(file("good.txt")));
    }

    @Test
    void csvHoldsARowPerFile() {
        var answer = Terminal.run("info", file("sick.txt"), "--format", "csv");

        assertThat(answer.out())
                .isEqualTo(
                        """
                        file,recording,format,leads,derived_leads,samples_per_second,duration_seconds,heart_rate_per_minute,rr_mean_ms,rr_sd_ms,p_ms,pr_ms,qrs_ms,qt_ms,qtc_bazett_ms,qtc_fridericia_ms,qtc_framingham_ms,qtc_hodges_ms,p_axis_degrees,qrs_axis_degrees,t_axis_degrees,health,gate
                        %s,sick,WORD,V1;I;II,III;aVR;aVL;aVF,500,0.004,72.0,833.8,,,,98.0,400.0,438.1,425.0,425.6,420.9,,-12.4,44.6,flat;short,block
                        """
                                .formatted(file("sick.txt")));
    }
}
