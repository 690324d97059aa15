package leadwise.io.wfdb;

import static org.assertj.core.api.Assertions.assertThat;

import leadwise.model.Annotation;
import leadwise.model.Annotation.Kind;
import leadwise.model.Lead;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Annotation files beside a record; the words are put together here by type and interval.
class AnnotationFileTest {

    @TempDir Path folder;
    private RecordFixture record;
    private Path header;

    @BeforeEach
    void recordOfTenSeconds() {
        record = new RecordFixture(folder);
        record.file("r.dat", RecordFixture.words(new int[2 * 1000]));
        header =
                record.header("r 2 100 1000", "r.dat 16 1 0 0 0 0 0 II", "r.dat 16 1 0 0 0 0 0 V1");
    }

    /// A word for each pair of type and interval.
    private static byte[] words(int... typesAndIntervals) {
        var out = new ByteArrayOutputStream();
        for (int i = 0; i < typesAndIntervals.length; i += 2) {
            int word = typesAndIntervals[i] << 10 | typesAndIntervals[i + 1];
            out.write(word);
            out.write(word >> 8);
        }
        return out.toByteArray();
    }

    private static byte[] joined(byte[]... pieces) {
        var out = new ByteArrayOutputStream();
        for (var piece : pieces) {
            out.writeBytes(piece);
        }
        return out.toByteArray();
    }

    private List<Annotation> annotations() {
        return RecordFixture.recording(header).facts().annotations();
    }

    private static Annotation mark(double seconds, Kind kind, String code, Optional<Lead> lead) {
        return new Annotation(seconds, kind, code, lead, "", "atr");
    }

    @Test
    void intervalsAddUpAndTypesBecomeCodes() {
        // ( at 18, normal beat at 20, ) at 25, ventricular beat at 120, T peak at 150
        record.file("r.atr", words(39, 18, 1, 2, 40, 5, 5, 95, 27, 30, 0, 0));

        assertThat(annotations())
                .containsExactly(
                        mark(0.18, Kind.ONSET, "(", Optional.empty()),
                        mark(0.20, Kind.BEAT, "N", Optional.empty()),
                        mark(0.25, Kind.OFFSET, ")", Optional.empty()),
                        mark(1.20, Kind.BEAT, "V", Optional.empty()),
                        mark(1.50, Kind.WAVE, "t", Optional.empty()));
    }

    @Test
    void aLongIntervalHasItsHighHalfFirst() {
        // 59, then 0x0000 0x0258 = 600; the beat after it is at 600 + 7
        record.file("r.atr", joined(words(59, 0), new byte[] {0, 0, 0x58, 2}, words(1, 7, 0, 0)));

        assertThat(annotations()).containsExactly(mark(6.07, Kind.BEAT, "N", Optional.empty()));
    }

    @Test
    void textIsPaddedToWholeWordsAndBelongsToTheAnnotationBefore() {
        record.file(
                "r.atr",
                joined(
                        words(28, 100, 63, 5),
                        "(AFIB\0".getBytes(StandardCharsets.ISO_8859_1),
                        words(1, 50, 0, 0)));

        assertThat(annotations())
                .containsExactly(
                        new Annotation(1, Kind.NOTE, "+", Optional.empty(), "(AFIB", "atr"),
                        mark(1.5, Kind.BEAT, "N", Optional.empty()));
    }

    @Test
    void theChannelIsTheSignalFromThereOn() {
        record.file("r.atr", words(1, 100, 62, 1, 60, 3, 61, 2, 1, 100, 0, 0));

        assertThat(annotations())
                .containsExactly(
                        mark(1, Kind.BEAT, "N", Optional.of(Lead.V1)),
                        mark(2, Kind.BEAT, "N", Optional.of(Lead.V1)));
    }

    @Test
    void aFileNamedByALeadIsAboutThatLead() {
        record.file("r.avf", words(39, 100, 0, 0));

        assertThat(annotations())
                .containsExactly(
                        new Annotation(1, Kind.ONSET, "(", Optional.of(Lead.AVF), "", "avf"));
    }

    @Test
    void aFileMayStateItsOwnResolution() {
        var text = "## time resolution: 360";
        record.file(
                "r.atr",
                joined(
                        words(22, 0, 63, text.length()),
                        (text + "\0").getBytes(StandardCharsets.ISO_8859_1),
                        words(1, 540, 0, 0)));

        assertThat(annotations()).containsExactly(mark(1.5, Kind.BEAT, "N", Optional.empty()));
    }

    @Test
    void whatLiesBehindTheEndIsLeftOutWithARemark() {
        record.file("r.atr", words(1, 500, 1, 501, 0, 0));

        assertThat(annotations()).containsExactly(mark(5, Kind.BEAT, "N", Optional.empty()));
        assertThat(RecordFixture.remarks(header))
                .contains("r.atr: 1 annotations behind the end of the record are left out.");
    }

    @Test
    void otherFilesBesideARecordAreNoAnnotations() {
        record.file("r.txt", "a report".getBytes(StandardCharsets.UTF_8));
        record.file("r.cut", words(1, 500));
        record.file("r.odd", words(55, 1, 0, 0));
        record.file("r.none", words(0, 0));
        record.file("other.atr", words(1, 500, 0, 0));

        assertThat(annotations()).isEmpty();
    }
}
