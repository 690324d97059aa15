package leadwise.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import leadwise.model.FileFacts;
import leadwise.model.Lead;
import leadwise.model.Recording;
import leadwise.model.Signal;
import leadwise.model.Source;
import leadwise.paper.Layout;
import leadwise.paper.PaperFit;
import leadwise.paper.PaperScale;
import leadwise.paper.PaperStyle;
import leadwise.paper.Theme;
import leadwise.samples.Samples;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import javax.imageio.ImageIO;

class PngPictureTest {

    @TempDir Path folder;

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MEDIAN_BEAT")
    void everyLayoutIsDrawnAsWideAsAsked(Layout layout) throws IOException {
        var out = folder.resolve("out.png");
        new PngPicture(layout, PaperScale.STANDARD, 800)
                .write(Samples.named("synthetic-sinus-rhythm"), out);
        var image = ImageIO.read(out.toFile());
        assertThat(image.getWidth()).isEqualTo(800);
        assertThat(dark(image)).isGreaterThan(3000);
    }

    @Test
    void theSameRecordingGivesTheSameBytes() throws IOException {
        var picture = new PngPicture(Layout.SIX_BY_TWO, PaperScale.STANDARD, 700);
        var recording = Samples.named("synthetic-ventricular-bigeminy");
        assertThat(picture.bytes(recording)).isEqualTo(picture.bytes(recording));
    }

    @Test
    void aSpikeOfOneSampleIsSeenAtEveryZoom() {
        for (int width = 300; width <= 3000; width = width * 4 / 3) {
            for (double mmPerSecond : PaperScale.SPEEDS) {
                var scale = PaperScale.STANDARD.withSpeed(mmPerSecond);
                var picture = new PngPicture(Layout.TWELVE_BY_ONE, scale, width);
                var flat = picture.draw(leadOne(-1));
                var spiked = picture.draw(leadOne(2345));
                var style = PaperStyle.of(Layout.TWELVE_BY_ONE, scale);
                var fit = PaperFit.toWidth(style, 10, width);
                assertThat(differingRows(flat, spiked))
                        .as("%d px, %s mm/s", width, mmPerSecond)
                        .isGreaterThanOrEqualTo((int) (0.9 * 10 * fit.dotsPerMm()));
            }
        }
    }

    @Test
    void aFileThatIsNoPictureIsNeverOverwritten() throws IOException {
        var record = Files.writeString(folder.resolve("record.dat"), "samples");
        var picture = new PngPicture(Layout.SIX_BY_TWO, PaperScale.STANDARD, 400);
        var recording = Samples.named("synthetic-sinus-rhythm");
        assertThatThrownBy(() -> picture.write(recording, record))
                .isInstanceOf(FileSystemException.class)
                .hasMessageContaining("is not a PNG picture");
        assertThat(record).hasContent("samples");
    }

    @Test
    void aPictureIsReplaced() throws IOException {
        var out = folder.resolve("out.png");
        var recording = Samples.named("synthetic-sinus-rhythm");
        new PngPicture(Layout.SIX_BY_TWO, PaperScale.STANDARD, 400).write(recording, out);
        new PngPicture(Layout.SIX_BY_TWO, PaperScale.STANDARD, 500).write(recording, out);
        assertThat(ImageIO.read(out.toFile()).getWidth()).isEqualTo(500);
    }

    @Test
    void everyThemeDrawsItsOwnGround() {
        for (var theme : Theme.ALL) {
            var image =
                    new PngPicture(PaperStyle.STANDARD, theme, 1600, 0)
                            .draw(Samples.named("synthetic-sinus-rhythm"));
            var ground = theme.ground();
            assertThat(image.getRGB(3, 3) & 0xffffff)
                    .isEqualTo(ground.red() << 16 | ground.green() << 8 | ground.blue());
        }
    }

    @Test
    void widthsBeyondSenseAreRefused() {
        for (int width : new int[] {0, -1, 199, 20_001}) {
            assertThatThrownBy(() -> new PngPicture(Layout.SIX_BY_TWO, PaperScale.STANDARD, width))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    /// Lead I at 0 mV but for one sample of 1 mV.
    private static Recording leadOne(int spikeAt) {
        var values = new double[5000];
        if (spikeAt >= 0) {
            values[spikeAt] = 1;
        }
        var leads = new LinkedHashMap<Lead, Signal>(Map.of(Lead.I, Signal.of(values)));
        return new Recording(
                "spike",
                500,
                leads,
                Set.of(),
                Map.of(),
                FileFacts.NONE,
                new Source("test", Path.of("spike"), ""));
    }

    /// Rows of dots in which the pictures differ clearly.
    private static int differingRows(BufferedImage one, BufferedImage other) {
        int rows = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            boolean differs = false;
            for (int x = 0; x < one.getWidth() && !differs; x++) {
                differs = grey(one, x, y) - grey(other, x, y) > 60;
            }
            rows += differs ? 1 : 0;
        }
        return rows;
    }

    private static int dark(BufferedImage image) {
        int count = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                count += grey(image, x, y) < 90 ? 1 : 0;
            }
        }
        return count;
    }

    private static int grey(BufferedImage image, int x, int y) {
        int rgb = image.getRGB(x, y);
        return ((rgb >> 16 & 0xff) + (rgb >> 8 & 0xff) + (rgb & 0xff)) / 3;
    }
}
