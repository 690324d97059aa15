package leadwise.report;

import leadwise.model.MedianBeat;
import leadwise.model.Recording;
import leadwise.paper.GridPainter;
import leadwise.paper.Layout;
import leadwise.paper.Painter;
import leadwise.paper.PaperFit;
import leadwise.paper.PaperLayout;
import leadwise.paper.PaperScale;
import leadwise.paper.PaperStyle;
import leadwise.paper.Theme;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.metadata.IIOMetadataNode;

/// The paper as a PNG file, drawn without a display. The file says how many dots make a metre, so
/// that a program that prints it at its own size prints true millimetres.
///
/// @param style how the recording is drawn
/// @param theme the colours
/// @param widthPx of the picture, at least [#LEAST_WIDTH_PX]; the height follows
/// @param fromSeconds where the page begins in the recording
public record PngPicture(PaperStyle style, Theme theme, int widthPx, double fromSeconds) {

    public static final int LEAST_WIDTH_PX = 200;
    public static final int MOST_WIDTH_PX = 20_000;

    private static final String NOTICE = "Leadwise: research software, not a medical device";

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    public PngPicture {
        if (widthPx < LEAST_WIDTH_PX || widthPx > MOST_WIDTH_PX) {
            throw new IllegalArgumentException(
                    "width " + widthPx + ", not " + LEAST_WIDTH_PX + " to " + MOST_WIDTH_PX);
        }
    }

    public PngPicture(Layout layout, PaperScale scale, int widthPx) {
        this(PaperStyle.of(layout, scale), Theme.PAPER, widthPx, 0);
    }

    /// Writes the picture of a recording without a median beat.
    ///
    /// @throws IOException as the other
    public void write(Recording recording, Path out) throws IOException {
        write(recording, Optional.empty(), out);
    }

    /// Writes the picture.
    ///
    /// @param medianBeat for the layout that draws it
    /// @throws FileSystemException there is a file already that is neither empty nor a PNG picture:
    ///   it may be part of a recording, and those are never written to
    /// @throws IOException the disk failed
    public void write(Recording recording, Optional<MedianBeat> medianBeat, Path out)
            throws IOException {
        if (Files.exists(out) && Files.size(out) > 0 && !isPng(out)) {
            throw new FileSystemException(
                    out.toString(), null, "exists and is not a PNG picture; it is left as it is");
        }
        Files.write(out, bytes(style.drawn(recording, medianBeat)));
    }

    /// The file's content.
    ///
    /// @param drawn what the style draws of a recording
    byte[] bytes(Recording drawn) throws IOException {
        var image = draw(drawn);
        var writer = ImageIO.getImageWritersByFormatName("png").next();
        var bytes = new ByteArrayOutputStream();
        try (var stream = ImageIO.createImageOutputStream(bytes)) {
            var metadata =
                    writer.getDefaultImageMetadata(
                            ImageTypeSpecifier.createFromRenderedImage(image), null);
            var root = new IIOMetadataNode("javax_imageio_png_1.0");
            root.appendChild(dotsPerMetre(fit(drawn)));
            metadata.mergeTree("javax_imageio_png_1.0", root);
            writer.setOutput(stream);
            writer.write(new IIOImage(image, null, metadata));
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    BufferedImage draw(Recording drawn) {
        var fit = fit(drawn);
        var image =
                new BufferedImage(
                        widthPx,
                        (int) Math.rint(fit.heightMm() * fit.dotsPerMm()),
                        BufferedImage.TYPE_INT_RGB);
        double from = style.layout().isRhythm() ? fromSeconds : 0;
        var paper = PaperLayout.of(drawn, style, fit.widthMm(), fit.heightMm(), from);
        try (var pen = new ImagePen(image, theme, fit.dotsPerMm())) {
            new GridPainter().paint(pen, paper);
            Painter.content(NOTICE, true).forEach(painter -> painter.paint(pen, paper));
        }
        return image;
    }

    private PaperFit fit(Recording drawn) {
        return PaperFit.toWidth(style, style.pageSeconds(drawn.durationSeconds()), widthPx);
    }

    private static IIOMetadataNode dotsPerMetre(PaperFit fit) {
        var node = new IIOMetadataNode("pHYs");
        var dots = Long.toString(Math.round(1000 * fit.dotsPerMm()));
        node.setAttribute("pixelsPerUnitXAxis", dots);
        node.setAttribute("pixelsPerUnitYAxis", dots);
        node.setAttribute("unitSpecifier", "meter");
        return node;
    }

    private static boolean isPng(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (var in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(SIGNATURE.length), SIGNATURE);
        }
    }
}
