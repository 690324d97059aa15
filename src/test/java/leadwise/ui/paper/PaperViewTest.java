package leadwise.ui.paper;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.stage.Stage;

import leadwise.paper.Layout;
import leadwise.paper.PaperScale;
import leadwise.paper.PaperStyle;
import leadwise.paper.Theme;
import leadwise.samples.Samples;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.util.function.Predicate;

@ExtendWith(ApplicationExtension.class)
class PaperViewTest {

    private final PaperView view = new PaperView();

    @Start
    void open(Stage stage) {
        stage.setScene(new Scene(view, 980, 620));
        stage.show();
    }

    @Test
    void emptyPaperIsGridAlone(FxRobot robot) {
        assertThat(dark(picture(robot))).isZero();
        assertThat(view.getAccessibleText()).startsWith("Empty ECG paper");
    }

    @Test
    void aRecordingIsDrawnAndClearedAgain(FxRobot robot) {
        show(robot, "synthetic-sinus-rhythm");
        assertThat(dark(picture(robot))).isGreaterThan(4000);
        assertThat(view.getAccessibleText())
                .startsWith("Synthetic ECG synthetic-sinus-rhythm; layout 3×4");
        robot.interact(view::clear);
        assertThat(dark(picture(robot))).isZero();
    }

    @Test
    void layoutScaleAndThemeAreFollowed(FxRobot robot) {
        show(robot, "synthetic-atrial-fibrillation");
        var first = picture(robot);
        robot.interact(() -> draw(PaperStyle.STANDARD.with(Layout.TWELVE_BY_ONE)));
        assertThat(view.getAccessibleText()).contains("layout 12×1");
        robot.interact(() -> draw(PaperStyle.STANDARD.with(new PaperScale(50, 20))));
        assertThat(view.getAccessibleText()).contains("50 mm/s, 20 mm/mV");
        robot.interact(() -> view.themeProperty().set(Theme.DARK));
        assertThat(dark(picture(robot))).isGreaterThan(10 * dark(first));
    }

    @Test
    void thePaperFillsTheRoomAndSaysThatItIsNotToScale(FxRobot robot) {
        show(robot, "synthetic-sinus-rhythm");
        var image = picture(robot);
        assertThat(image.getWidth()).isEqualTo(980);
        assertThat(image.getHeight()).isEqualTo(620);
        assertThat(view.pixelsPerMmProperty().get()).isEqualTo(3.6);
        assertThat(view.scaleStateProperty().get()).isEqualTo("fit to width, not to scale");
    }

    @Test
    void aGapIsShadedAndSaid(FxRobot robot) {
        show(robot, "synthetic-noisy-lead-off");
        var gap = Theme.PAPER.gap();
        var shade = Color.rgb(gap.red(), gap.green(), gap.blue());
        assertThat(count(picture(robot), colour -> near(colour, shade))).isGreaterThan(2000);
        assertThat(view.getAccessibleText()).contains("V2 has no samples 6.1–10 s");
    }

    private void draw(PaperStyle style) {
        view.paperStyleProperty().set(style);
    }

    private void show(FxRobot robot, String name) {
        robot.interact(() -> view.show(Samples.named(name)));
    }

    private WritableImage picture(FxRobot robot) {
        var holder = new WritableImage[1];
        robot.interact(() -> holder[0] = view.snapshot(null, null));
        return holder[0];
    }

    private static int dark(WritableImage image) {
        return count(image, colour -> colour.getBrightness() < 0.45);
    }

    private static boolean near(Color one, Color other) {
        return Math.abs(one.getRed() - other.getRed()) < 0.05
                && Math.abs(one.getGreen() - other.getGreen()) < 0.05
                && Math.abs(one.getBlue() - other.getBlue()) < 0.05;
    }

    private static int count(WritableImage image, Predicate<Color> wanted) {
        int count = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                count += wanted.test(image.getPixelReader().getColor(x, y)) ? 1 : 0;
            }
        }
        return count;
    }
}
