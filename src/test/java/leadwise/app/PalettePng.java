package leadwise.app;

import javafx.scene.image.Image;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;

import javax.imageio.ImageIO;

/// A picture of the screen as a PNG file of 256 colours: the most frequent ones, and for every other
/// the nearest of them. That is a third of the size, and what is lost lies in the edges of letters.
final class PalettePng {

    private static final int COLOURS = 256;

    private PalettePng() {}

    static void write(Image screen, Path file) throws IOException {
        int width = (int) screen.getWidth();
        int height = (int) screen.getHeight();
        int[] pixels = new int[width * height];
        for (int at = 0; at < pixels.length; at++) {
            pixels[at] = screen.getPixelReader().getArgb(at % width, at / width) & 0xffffff;
        }
        int[] palette = palette(pixels);
        var model = new IndexColorModel(8, palette.length, palette, 0, false, -1, 0);
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, model);
        var index =
                Arrays.stream(pixels)
                        .distinct()
                        .boxed()
                        .collect(Collectors.toMap(rgb -> rgb, rgb -> nearest(palette, rgb)));
        for (int at = 0; at < pixels.length; at++) {
            picture.getRaster().setSample(at % width, at / width, 0, index.get(pixels[at]));
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        ImageIO.write(picture, "png", file.toFile());
    }

    private static int[] palette(int[] pixels) {
        var counts =
                Arrays.stream(pixels)
                        .boxed()
                        .collect(Collectors.groupingBy(rgb -> rgb, Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(
                        Comparator.comparing(
                                java.util.Map.Entry<Integer, Long>::getValue,
                                Comparator.reverseOrder()))
                .limit(COLOURS)
                .mapToInt(java.util.Map.Entry::getKey)
                .toArray();
    }

    private static int nearest(int[] palette, int rgb) {
        IntUnaryOperator distance = at -> distance(palette[at], rgb);
        int best = 0;
        for (int at = 1; at < palette.length; at++) {
            if (distance.applyAsInt(at) < distance.applyAsInt(best)) {
                best = at;
            }
        }
        return best;
    }

    private static int distance(int one, int other) {
        int red = (one >> 16) - (other >> 16);
        int green = (one >> 8 & 0xff) - (other >> 8 & 0xff);
        int blue = (one & 0xff) - (other & 0xff);
        return red * red + green * green + blue * blue;
    }
}
