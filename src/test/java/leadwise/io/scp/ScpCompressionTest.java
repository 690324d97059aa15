package leadwise.io.scp;

import static leadwise.io.scp.ScpFile.codes;
import static leadwise.io.scp.ScpFile.differences;
import static leadwise.io.scp.ScpFile.microvolts;
import static leadwise.io.scp.ScpFile.numbers;
import static leadwise.io.scp.ScpFile.out;
import static leadwise.io.scp.ScpFile.refusal;
import static leadwise.io.scp.ScpFile.remarks;

import static org.assertj.core.api.Assertions.assertThat;

import leadwise.model.Lead;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/// Rhythms without their reference beat, and thinned out between the QRS complexes.
class ScpCompressionTest {

    private static final double NAN = Double.NaN;
    private static final int SUBTRACTED = 1;
    private static final int THINNED_OUT = 1;

    @TempDir Path folder;

    /// A beat of four samples at 500 per second whose third is the fiducial point; a complex of the
    /// beat's type with its fiducial point at sample 6, one of another type at 12.
    private static ScpFile.Out places() {
        return out().u16(8, 3, 2).u16(0).u32(4, 6, 7).u16(1).u32(10, 12, 13);
    }

    private static ScpFile subtracted(int beatNanovolts, int... residual) {
        return new ScpFile()
                .leads(SUBTRACTED, residual.length, 1)
                .section(4, places())
                .packed(5, beatNanovolts, 2000, 0, 0, numbers(5, 10, 20, 10))
                .packed(6, 1000, 2000, 0, 0, numbers(residual));
    }

    @Test
    void theReferenceBeatIsPutBackWhereItWasTakenOut() {
        var file = subtracted(1000, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1).in(folder);

        assertThat(microvolts(file, Lead.I))
                .containsExactly(1, 1, 1, 6, 11, 21, 11, 1, 1, 1, 1, 1, 1);
        assertThat(remarks(file))
                .containsExactly("ecg.scp: when it was recorded is not stated clearly.");
    }

    @Test
    void theBeatsCountsMayBeWorthMoreThanTheRhythms() {
        var file = subtracted(2500, 0, 0, 0, 0, 0, 0, 0, 0).in(folder);

        assertThat(microvolts(file, Lead.I)).containsExactly(0, 0, 0, 12.5, 25, 50, 25, 0);
    }

    @Test
    void aZoneMayBePartOfTheBeatAndReachBeyondTheRhythm() {
        var onlyTheEnd = out().u16(8, 3, 1).u16(0).u32(6, 6, 6);
        var file = subtracted(1000, 1, 1, 1, 1, 1, 1, 1).section(4, onlyTheEnd);
        assertThat(microvolts(file.in(folder), Lead.I)).containsExactly(1, 1, 1, 1, 1, 21, 1);

        var beforeTheFirst = out().u16(8, 3, 1).u16(0).u32(0, 2, 3);
        file.section(4, beforeTheFirst);
        assertThat(microvolts(file.in(folder), Lead.I)).containsExactly(11, 21, 11, 1, 1, 1, 1);
    }

    @Test
    void samplesForWhichTheBeatIsTooShortAreMissing() {
        var tooLong = out().u16(8, 3, 1).u16(0).u32(3, 6, 8);
        var file = subtracted(1000, 1, 1, 1, 1, 1, 1, 1, 1, 1).section(4, tooLong).in(folder);

        assertThat(microvolts(file, Lead.I)).containsExactly(1, 1, NAN, 6, 11, 21, 11, NAN, 1);
        assertThat(remarks(file))
                .contains(
                        "ecg.scp, I: the reference beat is too short for 2 samples from which it"
                                + " was subtracted; they are missing.");
    }

    @Test
    void aRhythmWithoutItsBeatIsRefused() {
        var file = subtracted(1000, 1, 1, 1);

        assertThat(refusal(file.section(4, out().u16(8, 0, 1).u16(0).u32(1, 2, 3)).in(folder)))
                .isEqualTo(
                        "ecg.scp, section 4 (QRS places): the reference beat has no fiducial"
                                + " point.");
        assertThat(refusal(file.without(5).in(folder)))
                .isEqualTo("ecg.scp: section 5 (reference beat) is missing.");
        assertThat(refusal(file.without(4).in(folder)))
                .isEqualTo("ecg.scp: section 4 (QRS places) is missing.");
    }

    @Test
    void threeBeatsDoNotOverlap() {
        var crowded = out().u16(8, 3, 3);
        for (int i = 0; i < 3; i++) {
            crowded.u16(0).u32(4, 6, 7);
        }

        assertThat(refusal(subtracted(1000, 1, 1, 1).section(4, crowded).in(folder)))
                .isEqualTo("ecg.scp, section 4 (QRS places): three beats overlap at sample 4.");
    }

    /// Twenty samples of which 8 to 11 are protected; 1 to 7 are four as one and three as they are,
    /// 12 to 20 are twice four as one and one as it is.
    private static ScpFile thinned(int flags, int mark, ScpFile.Out places) {
        int[] stored = {10, 11, 12, 13, 100, 200, 300, 400, 0, 8, 5};
        return new ScpFile()
                .section(2, out().u16(19999))
                .leads(flags, 20, 1)
                .section(4, places)
                .packed(5, 1000, 2000, 0, 0, codes(1000, 2000, 1000))
                .packed(6, 1000, 8000, 2, mark, codes(differences(2, stored)));
    }

    private static ScpFile.Out oneProtectedArea() {
        return out().u16(6, 2, 1).u16(0).u32(9, 10, 11).u32(8, 11);
    }

    @Test
    void protectedSamplesAreExactAndLinesAreDrawnBetweenTheOthers() {
        var file = thinned(0, THINNED_OUT, oneProtectedArea()).in(folder);

        assertThat(microvolts(file, Lead.I))
                .containsExactly(
                        10, 10, 10, 10, 11, 12, 13, 100, 200, 300, 400, 0, 0, 0, 2, 4, 6, 8, 8, 5);
        assertThat(ScpFile.read(file).recording().samplesPerSecond()).isEqualTo(500);
        assertThat(remarks(file))
                .contains(
                        "ecg.scp, section 6 (rhythm): outside the QRS complexes only every 4th"
                                + " sample is stored; between them a straight line is drawn.");
    }

    @Test
    void theBeatIsPutBackAtTheFullRate() {
        // early versions mark it by nothing but the sample intervals of the two sections
        for (int mark = 0; mark <= 1; mark++) {
            var file = thinned(SUBTRACTED, mark, oneProtectedArea()).in(folder);

            assertThat(microvolts(file, Lead.I))
                    .containsExactly(
                            10, 10, 10, 10, 11, 12, 13, 100, 1200, 2300, 1400, 0, 0, 0, 2, 4, 6, 8,
                            8, 5);
        }
    }

    @Test
    void aProtectedAreaMayBeginOrEndTheLead() {
        var atBothEnds =
                out().u16(6, 2, 2).u16(1).u32(0, 0, 0).u16(1).u32(0, 0, 0).u32(1, 2).u32(7, 30);
        var file =
                new ScpFile()
                        .leads(0, 8, 1)
                        .section(4, atBothEnds)
                        .packed(5, 1000, 2000, 0, 0, numbers(0))
                        .packed(6, 1000, 8000, 0, 1, numbers(1, 2, 50, 7, 8));

        assertThat(microvolts(file.in(folder), Lead.I)).containsExactly(1, 2, 50, 50, 50, 50, 7, 8);
    }

    @Test
    void aThinnedRhythmThatEndsTooEarlyEndsThere() {
        var short6 = numbers(10, 11, 12, 13, 100, 200);
        var file =
                thinned(0, THINNED_OUT, oneProtectedArea())
                        .without(2)
                        .packed(6, 1000, 8000, 0, 1, short6)
                        .in(folder);

        assertThat(microvolts(file, Lead.I)).containsExactly(10, 10, 10, 10, 11, 12, 13, 100, 200);
        assertThat(remarks(file))
                .contains("ecg.scp, I: section 6 (rhythm) ends after 6 of 11 samples.");
    }

    @Test
    void whereSamplesAreLeftOutMustBeKnown() {
        var noAreas = out().u16(6, 2, 1).u16(0).u32(9, 10, 11);
        assertThat(refusal(thinned(0, THINNED_OUT, noAreas).in(folder)))
                .isEqualTo(
                        "ecg.scp, section 4 (QRS places): states no protected areas, so it is not"
                                + " known where samples are left out.");
        var overlapping =
                out().u16(6, 2, 2).u16(1).u32(0, 0, 0).u16(1).u32(0, 0, 0).u32(8, 11).u32(11, 14);
        assertThat(refusal(thinned(0, THINNED_OUT, overlapping).in(folder)))
                .isEqualTo(
                        "ecg.scp, section 4 (QRS places): two protected areas overlap at sample"
                                + " 11.");
        var otherBeat =
                thinned(0, THINNED_OUT, oneProtectedArea()).packed(5, 1000, 3000, 0, 0, codes(1));
        assertThat(refusal(otherBeat.in(folder)))
                .isEqualTo(
                        "ecg.scp, section 6 (rhythm): its samples are 8000 µs apart, those of the"
                                + " reference beat 3000 µs.");
    }
}
