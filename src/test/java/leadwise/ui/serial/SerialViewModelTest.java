package leadwise.ui.serial;

import static org.assertj.core.api.Assertions.assertThat;

import leadwise.io.ReadOptions;
import leadwise.model.FileFacts;
import leadwise.model.Measured;
import leadwise.model.Patient;
import leadwise.model.Recording;
import leadwise.review.RecordingId;
import leadwise.ui.Bench;
import leadwise.ui.ShownRecording;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

class SerialViewModelTest {

    @Test
    void theEarlierRecordingComesFirst() {
        var may = shown("may", Optional.of(LocalDateTime.of(2020, 5, 1, 8, 0)), "1");
        var june = shown("june", Optional.of(LocalDateTime.of(2020, 6, 1, 8, 0)), "1");
        assertThat(SerialViewModel.of(may, june).first()).isEqualTo(may);
        assertThat(SerialViewModel.of(june, may).first()).isEqualTo(may);
        assertThat(SerialViewModel.of(june, shown("undated", Optional.empty(), "1")).second())
                .isEqualTo(june);
        assertThat(SerialViewModel.name(may)).isEqualTo("may  ·  2020-05-01");
    }

    @Test
    void filesThatNameDifferentPatientsAreToldApart() {
        var one = shown("a", Optional.empty(), "1");
        assertThat(SerialViewModel.of(one, shown("b", Optional.empty(), "1")).warning()).isEmpty();
        assertThat(SerialViewModel.of(one, shown("b", Optional.empty(), "2")).warning())
                .isEqualTo("The two files name different patients.");
    }

    @Test
    void aDifferenceIsThatOfTheValuesAsTheyAreShown() {
        assertThat(row("ms", false, Measured.of(99.6), Measured.of(110.4)))
                .isEqualTo(List.of("100", "110", "+10"));
        assertThat(row("ms", false, Measured.of(110), Measured.not("no P wave")))
                .isEqualTo(List.of("110", "–", "–"));
    }

    @Test
    void anAngleGoesTheShorterWayRound() {
        assertThat(row("°", true, Measured.of(170), Measured.of(-170)))
                .isEqualTo(List.of("170", "−170", "+20"));
        assertThat(row("°", true, Measured.of(-80), Measured.of(100)))
                .isEqualTo(List.of("−80", "100", "+180"));
        assertThat(row("°", true, Measured.of(60), Measured.of(-30)))
                .isEqualTo(List.of("60", "−30", "−90"));
    }

    @Test
    void whatWasMeasuredStandsInItsRow() {
        var model =
                SerialViewModel.of(
                        shown("a", Optional.empty(), "1"), shown("b", Optional.empty(), "1"));
        assertThat(model.rows().getFirst())
                .isEqualTo(new SerialRow("HR", "/min", false, Measured.of(72), Measured.of(72)));
        assertThat(model.rows())
                .extracting(SerialRow::name)
                .containsExactly(
                        "HR", "P", "PR", "QRS", "QT", "QTcF", "P axis", "QRS axis", "T axis");
    }

    private static List<String> row(String unit, boolean angle, Measured first, Measured second) {
        var row = new SerialRow("x", unit, angle, first, second);
        return List.of(row.firstText(), row.secondText(), row.differenceText());
    }

    private static ShownRecording shown(String name, Optional<LocalDateTime> taken, String id) {
        var plain = Bench.recording(Path.of(name), ReadOptions.NONE);
        var patient =
                new Patient(
                        OptionalInt.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(id),
                        Optional.empty());
        var recording =
                new Recording(
                        plain.id(),
                        plain.samplesPerSecond(),
                        plain.leads(),
                        plain.derived(),
                        plain.gains(),
                        new FileFacts(
                                Optional.of(patient),
                                taken,
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of()),
                        plain.source());
        return new ShownRecording(
                recording,
                RecordingId.of(recording),
                List.of(),
                Bench.measurements(),
                ReadOptions.NONE);
    }
}
