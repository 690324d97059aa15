package leadwise.ui;

import static org.assertj.core.api.Assertions.assertThat;

import leadwise.io.ReadOptions;
import leadwise.model.HealthFinding;
import leadwise.review.RecordingId;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

class RecordingViewModelTest {

    @TempDir Path folder;
    private Bench bench;

    @BeforeEach
    void openOne() {
        bench = new Bench(folder);
        bench.open("first.good");
    }

    @Test
    void aRecordingIsShownWithWhatWasFoundOutAboutIt() {
        var file = folder.resolve("first.good");
        var recording = Bench.recording(file, ReadOptions.NONE).withDerivedLimbLeads();
        assertThat(bench.recordings.shown())
                .contains(
                        new ShownRecording(
                                recording,
                                RecordingId.of(recording),
                                List.of(),
                                Bench.measurements(),
                                ReadOptions.NONE));
    }

    @Test
    void H12_aLongRecordingIsShownBeforeItIsMeasuredAndRankedOnlyAfterwards() {
        bench.scoring.load(() -> bench.ranker);
        var seen = new ArrayList<String>();
        bench.recordings
                .shownProperty()
                .addListener(
                        (_, _, now) ->
                                seen.add(
                                        now.orElseThrow().isBeingChecked()
                                                + " "
                                                + now.orElseThrow()
                                                        .measurements()
                                                        .heartRatePerMinute()
                                                        .isPresent()));
        bench.scoring
                .stateProperty()
                .addListener((_, _, now) -> seen.add(now.getClass().getSimpleName()));
        bench.recordings.readAtRate(10);
        assertThat(seen)
                .containsExactly("Withheld", "true false", "Encoding", "Ready", "false true");
        assertThat(bench.recordings.shown().orElseThrow().health()).isEmpty();
    }

    @Test
    void aRefusedFileIsSaidInOneSentenceAndLeavesTheRecordingOnTheScreen() {
        var before = bench.recordings.shown();
        bench.open("letter.doc");
        assertThat(bench.recordings.shown()).isEqualTo(before);
        assertThat(bench.board.messageProperty().get())
                .contains(
                        new MessageBoard.Message(
                                "letter.doc: is in no format that is known here.", true));
        assertThat(bench.recordings.readingProperty().get()).isFalse();
    }

    @Test
    void aFileThatAsksIsReadAgainWithTheAnswers() {
        bench.open("table.asks");
        assertThat(bench.recordings.shown().orElseThrow().recording().id()).isEqualTo("first.good");
        assertThat(bench.recordings.pendingProperty().get()).isPresent();
        bench.recordings.answer(rate(250));
        assertThat(bench.recordings.pendingProperty().get()).isEmpty();
        assertThat(bench.recordings.shown().orElseThrow().recording().samplesPerSecond())
                .isEqualTo(250);
    }

    @Test
    void aFileThatHasChangedWithholdsTheRankingUntilItIsReadAgain() throws IOException {
        bench.recordings.lookAtDisk();
        assertThat(bench.recordings.shown().orElseThrow().withholding()).isEmpty();

        Files.writeString(folder.resolve("first.dat"), "a second file of the record");
        bench.recordings.lookAtDisk();
        bench.recordings.lookAtDisk();

        assertThat(bench.recordings.shown().orElseThrow().withholding())
                .extracting(HealthFinding::sentence)
                .containsExactly("The file has changed since it was opened; F5 reads it again.");

        bench.recordings.readAgain();

        assertThat(bench.recordings.shown().orElseThrow().withholding()).isEmpty();
    }

    @Test
    void onlyTheFileAskedForLastIsShown() {
        bench.worker.hold();
        bench.open("second.good");
        bench.open("third.good");
        bench.worker.deliver();
        assertThat(bench.recordings.shown().orElseThrow().recording().id()).isEqualTo("third.good");
    }

    @Test
    void anotherGainReadsTheSameFileAgain() {
        bench.recordings.readAgain(OptionalDouble.of(1000));
        assertThat(bench.recordings.shown().orElseThrow().options().countsPerMillivolt())
                .hasValue(1000);
    }

    @Test
    void aRateThatWasGivenStaysWhenTheGainIsGiven() {
        bench.recordings.readAtRate(250);
        bench.recordings.readAgain(OptionalDouble.of(1000));
        assertThat(bench.recordings.shown().orElseThrow().options())
                .returns(OptionalDouble.of(250), ReadOptions::samplesPerSecond)
                .returns(OptionalDouble.of(1000), ReadOptions::countsPerMillivolt);
    }

    private static ReadOptions rate(double samplesPerSecond) {
        return new ReadOptions(
                OptionalDouble.empty(),
                OptionalDouble.of(samplesPerSecond),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
