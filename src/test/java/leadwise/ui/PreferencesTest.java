package leadwise.ui;

import static org.assertj.core.api.Assertions.assertThat;

import leadwise.paper.Layout;
import leadwise.paper.LeadOrder;
import leadwise.paper.PaperScale;
import leadwise.paper.PaperStyle;
import leadwise.settings.Language;
import leadwise.settings.Settings;
import leadwise.settings.SettingsFile;
import leadwise.settings.ThemeChoice;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

class PreferencesTest {

    private static final Settings REMEMBERED =
            new Settings(
                    "0.1.0",
                    Language.GERMAN,
                    ThemeChoice.DARK,
                    "Dr. A",
                    Optional.of(true),
                    true,
                    false,
                    Map.of("FILTER", "Q"),
                    Map.of("left", 4.0),
                    Map.of("layout", "SIX_BY_TWO"),
                    Map.of("later", "yes"));

    @TempDir Path folder;

    @Test
    void whatWasRememberedIsKeptUnchanged() {
        assertThat(new Preferences(REMEMBERED).settings()).isEqualTo(REMEMBERED);
        assertThat(new Preferences(Settings.NONE).settings()).isEqualTo(Settings.NONE);
    }

    @Test
    void blindFirstIsAskedOnceAndOffUntilThen() {
        var preferences = new Preferences(Settings.NONE);
        assertThat(preferences.blindFirstProperty().get()).isFalse();
        assertThat(preferences.isBlindFirstAnswered()).isFalse();
        preferences.answerBlindFirst(false);
        assertThat(preferences.isBlindFirstAnswered()).isTrue();
        assertThat(preferences.settings().blindFirst()).contains(false);
        preferences.blindFirstProperty().set(true);
        assertThat(preferences.settings().blindFirst()).contains(true);
    }

    @Test
    void aMonitorKeepsItsOwnMillimetre() {
        var preferences = new Preferences(Settings.NONE);
        preferences.setPixelsPerMm("left", OptionalDouble.of(3.8));
        preferences.setPixelsPerMm("right", OptionalDouble.of(5.1));
        assertThat(preferences.pixelsPerMm("left")).hasValue(3.8);
        preferences.setPixelsPerMm("left", OptionalDouble.empty());
        assertThat(preferences.settings().pixelsPerMm()).isEqualTo(Map.of("right", 5.1));
    }

    @Test
    void everyChangeIsWrittenAndManyAtOnceMakeFewWritings() {
        var file = new SettingsFile(folder.resolve("settings.properties"));
        var preferences = new Preferences(Settings.NONE);
        var worker = new DirectWorker();
        var failures = new ArrayList<Throwable>();
        var keeper = new PreferencesKeeper(file, preferences, worker, failures::add);
        preferences.themeProperty().set(ThemeChoice.DARK);
        assertThat(file.read().theme()).isEqualTo(ThemeChoice.DARK);
        worker.hold();
        preferences.readerProperty().set("Dr. A");
        preferences.readerProperty().set("Dr. B");
        preferences.patientHiddenProperty().set(true);
        worker.deliver();
        assertThat(file.read()).isEqualTo(preferences.settings());
        worker.hold();
        preferences.readerProperty().set("Dr. C");
        preferences.readerProperty().set("Dr. D");
        keeper.close();
        assertThat(file.read().reader()).isEqualTo("Dr. D");
        assertThat(failures).isEmpty();
    }

    @Test
    void aDiskThatRefusesIsToldOnceForEachChange() throws Exception {
        var blocked = Files.writeString(folder.resolve("file"), "no folder");
        var failures = new ArrayList<Throwable>();
        var preferences = new Preferences(Settings.NONE);
        var keeper =
                new PreferencesKeeper(
                        new SettingsFile(blocked.resolve("settings.properties")),
                        preferences,
                        new DirectWorker(),
                        failures::add);
        preferences.themeProperty().set(ThemeChoice.DARK);
        preferences.readerProperty().set("Dr. A");
        assertThat(failures).hasSize(2);
        keeper.close();
        assertThat(failures).hasSize(3);
    }

    @Test
    void layoutOrderSpeedAndGainComeBack() {
        var preferences = new Preferences(Settings.NONE);
        var choices = new PaperChoices();
        RememberedDrawing.follow(choices, preferences);
        choices.choose(Layout.TWELVE_BY_ONE);
        choices.toggleOrder();
        choices.stepSpeed(1);
        choices.stepGain(-1);
        var next = new PaperChoices();
        RememberedDrawing.follow(next, new Preferences(preferences.settings()));
        assertThat(next.style())
                .isEqualTo(
                        PaperStyle.of(Layout.TWELVE_BY_ONE, new PaperScale(50, 5))
                                .with(LeadOrder.CABRERA));
    }
}
