package leadwise.io.muse;

import static leadwise.io.muse.MuseFixture.base64;
import static leadwise.io.muse.MuseFixture.document;
import static leadwise.io.muse.MuseFixture.element;
import static leadwise.io.muse.MuseFixture.lead;
import static leadwise.io.muse.MuseFixture.stated;
import static leadwise.io.muse.MuseFixture.usualGain;
import static leadwise.io.muse.MuseFixture.waveform;

import static org.assertj.core.api.Assertions.assertThat;

import leadwise.io.Damage;
import leadwise.io.ReaderMutations;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Whatever is in a file, reading it ends in an outcome.
class MuseRobustnessTest {

    private static final byte[] SEED =
            document(
                            "<PatientDemographics><PatientAge>45</PatientAge><AgeUnits>YEARS</AgeUnits>"
                                + "<DateofBirth>01-02-1980</DateofBirth></PatientDemographics>",
                            "<TestDemographics><AcquisitionTime>13:15:18</AcquisitionTime>"
                                + "<AcquisitionDate>05-10-2021</AcquisitionDate></TestDemographics>",
                            "<RestingECGMeasurements><QOnset>219</QOnset></RestingECGMeasurements>",
                            "<Diagnosis><DiagnosisStatement><StmtFlag>ENDSLINE</StmtFlag>"
                                + "<StmtText>Normal</StmtText></DiagnosisStatement></Diagnosis>",
                            waveform("Median", lead("I", 1, 2)),
                            waveform(
                                    "Rhythm",
                                    element("HighPassFilter", 56),
                                    lead("I", 1, -2, 300, -400, 5000),
                                    lead(
                                            "II",
                                            base64(1, 2, 3, 4),
                                            stated(6),
                                            element("LeadOffsetFirstSample", 1),
                                            element("FirstSampleBaseline", 5),
                                            element("LeadHighLimit", 32767),
                                            element("LeadLowLimit", -32768),
                                            element("LeadDataCRC32", 77),
                                            usualGain())))
                    .getBytes(StandardCharsets.ISO_8859_1);

    @TempDir Path folder;

    @Test
    void everyPrefixHasAnOutcome() throws IOException {
        try (var mutations = new ReaderMutations(new MuseReader(), folder.resolve("m.xml"))) {
            mutations.readPrefixes(SEED);

            // the whole, and without the line break behind the root
            assertThat(mutations.read()).isEqualTo(2);
            assertThat(mutations.refused()).isEqualTo(SEED.length - 1);
        }
    }

    @Test
    void thousandsOfVariantsHaveAnOutcome() throws IOException {
        try (var mutations = new ReaderMutations(new MuseReader(), folder.resolve("m.xml"))) {
            mutations.readVariants(Damage.ANY, 5, SEED);

            assertThat(mutations.read()).isGreaterThan(ReaderMutations.VARIANTS / 10);
            assertThat(mutations.refused()).isGreaterThan(ReaderMutations.VARIANTS / 10);
        }
    }
}
