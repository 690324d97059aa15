package leadwise.io.wfdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import leadwise.model.Lead;
import leadwise.model.OtherSignal;
import leadwise.model.Signal;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/// Records whose frames hold several samples of a signal, that are compressed, or packed.
class FramesTest {

    @TempDir Path folder;
    private RecordFixture record;

    @BeforeEach
    void emptyFolder() {
        record = new RecordFixture(folder);
    }

    @Test
    void aSignalOfSeveralSamplesPerFrameHasItsOwnRate() {
        // frames of V1, V1, V1, resp: 1 2 3 90 | 4 5 6 91
        record.file("r.dat", RecordFixture.words(1, 2, 3, 90, 4, 5, 6, 91));
        var header =
                record.header(
                        "r 2 100 2",
                        "r.dat 16x3 1000 0 0 1 21 0 V1",
                        "r.dat 16 100 0 0 90 181 0 resp");

        var recording = RecordFixture.recording(header);

        assertThat(recording.samplesPerSecond()).isEqualTo(300);
        assertThat(recording.lead(Lead.V1))
                .contains(Signal.of(0.001, 0.002, 0.003, 0.004, 0.005, 0.006));
        assertThat(recording.others())
                .containsExactly(
                        Map.entry(new Lead("resp"), new OtherSignal(100, Signal.of(0.9, 0.91))));
        assertThat(RecordFixture.remarks(header))
                .containsExactly(
                        "r.hea: signals of other sample rates are neither drawn nor ranked: resp"
                                + " (100 Hz).");
    }

    @Test
    void theRateOfTheStandardLeadsIsTheRecordings() {
        record.file("r.dat", RecordFixture.words(1, 70, 71, 72, 2, 73, 74, 75));
        var header = record.header("r 2 250 2", "r.dat 16 1 0 0 0 0 0 II", "r.dat 16x3 1");

        assertThat(RecordFixture.recording(header).samplesPerSecond()).isEqualTo(250);
    }

    @Test
    void theSkewCountsFrames() {
        // V1 is late by one frame of two samples
        record.file("r.dat", RecordFixture.words(9, 9, 7, 1, 2, 7, 3, 4, 7));
        var header = record.header("r 2 100 3", "r.dat 16x2:1 1", "r.dat 16 1");

        var recording = RecordFixture.recording(header);

        assertThat(recording.lead(new Lead("signal 1")))
                .contains(Signal.of(1, 2, 3, 4, Double.NaN, Double.NaN));
    }

    @Test
    void differencesGoOnFromFrameToFrame() {
        // two samples of the first and one of the second: +1 +2 | +10, +3 −4 | −20
        record.file("r.dat", new byte[] {1, 2, 10, 3, -4, -20});
        var header =
                record.header("r 2 100 2", "r.dat 8x2 1 0 0 100 0 0 I", "r.dat 8 1 0 0 0 0 0 x");

        var recording = RecordFixture.recording(header);

        assertThat(recording.lead(Lead.I)).contains(Signal.of(101, 103, 106, 102));
        assertThat(recording.others().values())
                .containsExactly(new OtherSignal(100, Signal.of(10, -10)));
    }

    @ParameterizedTest
    @CsvSource({"508, 8, -128", "516, 16, -32768", "524, 24, -8388608"})
    void aFlacStreamHoldsOneChannelForEachSignal(int format, int bits, int missing) {
        int[][] samples = {{5, -7, missing, 100}, {1, 2, 3, -4}};
        record.file("r.dat", flac(bits, samples));
        var header =
                record.header(
                        "r 2 500 4",
                        "r.dat %d 10 0 0 5 %d 0 I"
                                .formatted(format, (5 - 7 + missing + 100) % 65536),
                        "r.dat %d 10(1) 0 0 1 2 0 V2".formatted(format));

        var recording = RecordFixture.recording(header);

        assertThat(recording.lead(Lead.I)).contains(Signal.of(0.5, -0.7, Double.NaN, 10));
        assertThat(recording.lead(Lead.V2)).contains(Signal.of(0, 0.1, 0.2, -0.5));
        assertThat(RecordFixture.remarks(header)).isEmpty();
    }

    @Test
    void aFlacStreamThatIsCutOffEndsInAGap() {
        var stream = flac(16, new int[][] {{1, 2, 3, 4}, {5, 6, 7, 8}});
        record.file("r.dat", Arrays.copyOf(stream, stream.length - 3));
        var header = record.header("r 2 500 4", "r.dat 516 10", "r.dat 516 10");

        assertThat(RecordFixture.recording(header).lead(new Lead("signal 1")))
                .contains(Signal.of(0.1, 0.2, Double.NaN, Double.NaN));
        assertThat(RecordFixture.remarks(header))
                .anyMatch(remark -> remark.startsWith("r.dat, byte "))
                .contains("r.dat: the file ends after 2 of 4 samples; the rest is a gap.");
    }

    @Test
    void aFlacStreamOfOtherChannelsIsRefused() {
        record.file("r.dat", flac(16, new int[][] {{1, 2, 3, 4}, {5, 6, 7, 8}}));
        var header = record.header("r 1 500 4", "r.dat 516 10");

        assertThat(RecordFixture.refusal(header))
                .isEqualTo("r.dat: a FLAC stream of 2 channels where the header has 1 signals.");
    }

    @Test
    void theOffsetOfAFlacStreamCountsSamples() {
        record.file("r.dat", flac(16, new int[][] {{1, 2, 3, 4}, {5, 6, 7, 8}}));
        var header = record.header("r 2 500 2", "r.dat 516+1 10", "r.dat 516+1 10");

        assertThat(RecordFixture.recording(header).lead(new Lead("signal 2")))
                .contains(Signal.of(0.6, 0.7));
    }

    @Test
    void samplesOfAFrameFollowEachOtherInAFlacChannel() {
        record.file("r.dat", flac(16, new int[][] {{1, 2, 3, 4}, {5, 6, 7, 8}}));
        var header = record.header("r 2 100 2", "r.dat 516x2 10", "r.dat 516x2 10");

        var recording = RecordFixture.recording(header);

        assertThat(recording.samplesPerSecond()).isEqualTo(200);
        assertThat(recording.length()).isEqualTo(4);
        assertThat(recording.durationSeconds()).isEqualTo(0.02, within(1e-12));
    }

    @Test
    void aPackedSignalFileIsFoundInThePlaceOfTheOther() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(RecordFixture.words(1, 2, 3));
        }
        record.file("r.dat.gz", packed.toByteArray());
        var header = record.header("r 1 500 3", "r.dat 16 1000 0 0 1 6 0 II");

        assertThat(RecordFixture.recording(header).lead(Lead.II))
                .contains(Signal.of(0.001, 0.002, 0.003));
        assertThat(RecordFixture.remarks(header)).isEmpty();
    }

    /// Two samples to a frame, verbatim.
    private static byte[] flac(int bits, int[][] samples) {
        return new FlacEncoder(
                        bits,
                        List.of(2),
                        samples.length - 1,
                        false,
                        List.of(FlacEncoder.VERBATIM, FlacEncoder.VERBATIM))
                .encode(samples);
    }
}
