package leadwise.io.philips;

import static leadwise.io.philips.PhilipsDocument.counts;
import static leadwise.io.philips.PhilipsDocument.read;
import static leadwise.io.philips.PhilipsDocument.refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import leadwise.SkippedAloud;
import leadwise.io.ReadOptions;
import leadwise.io.ReadOutcome;
import leadwise.io.content.Digest;
import leadwise.model.FileMeasurement;
import leadwise.model.Lead;
import leadwise.model.Problem;
import leadwise.model.Recording;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// Files of two cardiographs, where they are at hand. The digests are of an independent decoder:
/// SHA-256 of all leads in the file's order, 16 bits each, high byte first, without the pulse.
@ExtendWith(SkippedAloud.class)
class PhilipsSamplesTest {

    private static final Path DATA =
            Path.of(System.getProperty("leadwise.home", "."))
                    .resolve("../shared/data/formats/philips");

    @TempDir Path folder;

    @Test
    void theFileOf104HoldsWhatAnotherDecoderFinds() {
        var read = read(sample("ad4d3d80-d165_1-04_orig.xml"));

        var recording = read.recording();
        assertThat(recording.leads().keySet()).containsExactlyElementsOf(Lead.STANDARD);
        assertThat(recording.derived()).isEmpty();
        assertThat(recording.length()).isEqualTo(5300);
        assertThat(recording.samplesPerSecond()).isEqualTo(500);
        assertThat(digest(recording))
                .isEqualTo("b4b41e423c996b9f69fdfc0169407ffd2de6f472dfccf70ddffd23d9bde26f8e");
        assertThat(read.remarks().stream().map(Problem::reason))
                .containsExactly(
                        "4 channels without a lead's name left out",
                        "the last 400 ms hold a calibration pulse of 1 mV, not ECG; they are left"
                                + " out",
                        "the representative beats are left out; the rhythm is read");
    }

    @Test
    void itsFactsAreTaken() {
        var facts = read(sample("ad4d3d80-d165_1-04_orig.xml")).recording().facts();

        assertThat(facts.takenAt()).contains(LocalDateTime.of(2008, 12, 23, 19, 44, 46));
        assertThat(facts.patient().orElseThrow().id()).contains("9999");
        assertThat(facts.patient().orElseThrow().name()).isEmpty();
        assertThat(facts.patient().orElseThrow().ageYears()).isEmpty();
        assertThat(facts.statements())
                .containsExactly(
                        "SINUS BRADYCARDIA (V-rate<60)",
                        "NO PREVIOUS TRACING AVAILABLE FOR COMPARISON",
                        "- OTHERWISE NORMAL ECG -");
        assertThat(facts.measurements())
                .contains(
                        new FileMeasurement("heart rate", "41", "1/min"),
                        new FileMeasurement("QTc (Fridericia)", "497", "ms"),
                        new FileMeasurement("T axis", "53", "°"));
        assertThat(facts.comments()).contains("device: PageWriter Touch", "pass band: 0.05–150 Hz");
    }

    @Test
    void theMakersOwnConversionAgreesWithinItsRounding() throws IOException {
        var recording = read(sample("ad4d3d80-d165_1-04_orig.xml")).recording();
        var digits =
                Pattern.compile("<digits>([^<]*)</digits>")
                        .matcher(Files.readString(sample("ad4d3d80-d165_1-04_converted.xml")));

        double squares = 0;
        for (var lead : Lead.STANDARD) {
            assertThat(digits.find()).isTrue();
            var converted = digits.group(1).strip().split("\\s+", -1);
            var counts = counts(recording, lead);
            for (int i = 0; i < counts.length; i++) {
                int difference = counts[i] - Integer.parseInt(converted[i]);
                assertThat(Math.abs(difference)).as("%s, sample %d", lead, i).isLessThan(5);
                squares += difference * difference;
            }
        }
        assertThat(Math.sqrt(squares / (12 * 5300.0))).isBetween(0.7, 0.8);
    }

    @Test
    void theLimbLeadsObeyEinthovenWithinRounding() throws IOException {
        verifyEinthoven(read(sample("ad4d3d80-d165_1-04_orig.xml")).recording());
        verifyEinthoven(read(known()).recording());
    }

    /// In counts: what the differences held, at most 2 in III and 1.5 in the augmented leads (twice
    /// that is compared, for halves).
    private static void verifyEinthoven(Recording recording) {
        var one = counts(recording, Lead.I);
        var two = counts(recording, Lead.II);
        var three = counts(recording, Lead.III);
        var right = counts(recording, Lead.AVR);
        var left = counts(recording, Lead.AVL);
        var foot = counts(recording, Lead.AVF);
        for (int i = 0; i < recording.length(); i++) {
            assertThat(Math.abs(2 * (three[i] - two[i] + one[i]))).isLessThanOrEqualTo(4);
            assertThat(Math.abs(2 * right[i] + one[i] + two[i])).isLessThanOrEqualTo(3);
            assertThat(Math.abs(2 * left[i] - one[i] + three[i])).isLessThanOrEqualTo(3);
            assertThat(Math.abs(2 * foot[i] - two[i] - three[i])).isLessThanOrEqualTo(3);
        }
    }

    @Test
    void everyPrefixIsRefused() throws IOException {
        var whole = Files.readAllBytes(sample("ad4d3d80-d165_1-04_orig.xml"));
        var file = folder.resolve("e.xml");
        for (int i = 0; i < 50; i++) {
            Files.write(file, Arrays.copyOf(whole, (int) (whole.length * (i / 50.0))));
            var outcome = new PhilipsReader().read(file, ReadOptions.NONE);
            assertThat(outcome).isInstanceOf(ReadOutcome.Refused.class);
        }
    }

    @Test
    void anUnknownVersionIsRefusedByName() {
        assertThat(refusal(sample("invalid-doc-version.xml")))
                .isEqualTo(
                        "invalid-doc-version.xml, line 7: document type 'SierraECG' version '1.05'"
                                + " is not supported; PhilipsECG and SierraECG 1.03, 1.04 and"
                                + " 1.04.01 are.");
    }

    @Test
    void withItsVersionPutRightTheOtherFileHoldsWhatAnotherDecoderFinds() throws IOException {
        var recording = read(known()).recording();

        assertThat(recording.leads().keySet()).containsExactlyElementsOf(Lead.STANDARD);
        assertThat(recording.length()).isEqualTo(5264);
        assertThat(digest(recording))
                .isEqualTo("a68ebbaa286286f9fcca4e30c44ce0233d90fc2918aa0e3a1de2e130360e108c");
        assertThat(recording.facts().statements()).hasSize(5);
        assertThat(recording.facts().measurements())
                .contains(new FileMeasurement("QTc", "393", "ms"));
    }

    /// The file of an unknown version, which is otherwise one of 1.03.
    private Path known() throws IOException {
        var text = Files.readString(sample("invalid-doc-version.xml"));
        return Files.writeString(folder.resolve("e.xml"), text.replace(">1.05<", ">1.03<"));
    }

    private static String digest(Recording recording) {
        var digest = Digest.sha256();
        for (var lead : recording.leads().keySet()) {
            var bytes = ByteBuffer.allocate(2 * recording.length());
            Arrays.stream(counts(recording, lead)).forEach(count -> bytes.putShort((short) count));
            digest.update(bytes.array());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static Path sample(String name) {
        var file = DATA.resolve(name);
        assumeTrue(Files.exists(file), "no recordings of patients beside the repository");
        return file;
    }
}
