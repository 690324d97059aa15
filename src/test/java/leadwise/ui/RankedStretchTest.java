package leadwise.ui;

import static org.assertj.core.api.Assertions.assertThat;

import leadwise.model.Label;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class RankedStretchTest {

    @TempDir Path folder;

    @SuppressWarnings("NullAway.Init") // made before each test
    private Bench bench;

    @BeforeEach
    void openFortySeconds() {
        bench = Bench.ready(folder);
        bench.recordings.readAtRate(25);
    }

    @Test
    void theBeginningIsRankedUntilAnotherStretchIsChosen() {
        assertThat(bench.scoring.fromSeconds()).isZero();
        bench.scoring.rankFrom(12);
        assertThat(bench.scoring.key().orElseThrow().fromSeconds()).isEqualTo(12);
    }

    @Test
    void theLastStretchEndsWithTheRecording() {
        bench.scoring.rankFrom(38);
        assertThat(bench.scoring.key().orElseThrow().fromSeconds()).isEqualTo(30);
    }

    @Test
    void theEncodersSeeTheChosenStretchAlone() {
        bench.scoring.rankFrom(12);
        var seconds = new ArrayList<Double>();
        bench.scoring.ask((_, recording, _) -> recording.durationSeconds(), seconds::add);
        assertThat(seconds).allSatisfy(s -> assertThat(s).isBetween(10.0, 10.1)).hasSize(1);
    }

    @Test
    void H09_anAnswerAboutAnotherStretchIsDropped() {
        var answers = new ArrayList<Scoring.Scored>();
        bench.worker.hold();
        bench.scoring.score(List.of(Label.of("delta wave")), answers::add);
        bench.scoring.rankFrom(12);
        bench.worker.deliver();
        assertThat(answers).isEmpty();
    }

    @Test
    void anotherRecordingIsRankedFromItsBeginning() {
        bench.scoring.rankFrom(12);
        bench.open("second.good");
        assertThat(bench.scoring.fromSeconds()).isZero();
    }
}
