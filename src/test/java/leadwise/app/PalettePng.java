package leadwise.app;

import javafx.scene.image.Image;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

/// A picture of the screen as a PNG file of 256 colours: the most frequent ones, and for every
/// other the nearest of them. That is a third of the size, and what is lost lies in the edges of
/// letters.
final class PalettePng {

    private static final int COLOURS = 256;

    /// The three upper bits of red, green and blue.
    private static final int KIND = 0xe0e0e0;

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
            picture.getRaster()
                    .setSample(at % width, at / width, 0, index.getOrDefault(pixels[at], 0));
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        ImageIO.write(picture, "png", file.toFile());
    }

    /// Half of the places go to the most frequent colours, which are those of areas, the others to
    /// the most frequent one of each kind, so that letters keep theirs.
    private static int[] palette(int[] pixels) {
        var counts =
                Arrays.stream(pixels)
                        .boxed()
                        .collect(Collectors.groupingBy(rgb -> rgb, Collectors.counting()));
        var frequent =
                counts.entrySet().stream()
                        .sorted(Map.Entry.<Integer, Long>comparingByValue().reversed())
                        .map(Map.Entry::getKey)
                        .toList();
        var kinds = new LinkedHashMap<Integer, Integer>();
        frequent.forEach(rgb -> kinds.putIfAbsent(rgb & KIND, rgb));
        return Stream.concat(frequent.stream().limit(COLOURS / 2), kinds.values().stream())
                .distinct()
                .limit(COLOURS)
                .mapToInt(rgb -> rgb)
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
