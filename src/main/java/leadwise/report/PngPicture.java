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
import java.nio.file.Path;
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

    /// The whole fifths of a dot that come nearest to 300 dots per inch: 299.7.
    private static final double DOTS_PER_MM = 11.8;

    private static final String NOTICE = "Leadwise: research software, not a medical device";

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

    /// The picture at 300 dots per inch, 118 dots to a centimetre: as large as it prints.
    ///
    /// @param fromSeconds where the page begins in the recording
    ///
    /// @param seconds of the page, as [PaperStyle#pageSeconds] tells
    public static PngPicture forPrint(
            PaperStyle style, Theme theme, double fromSeconds, double seconds) {
        double widthMm = PaperLayout.pageWidthMm(style.scale(), seconds);
        return new PngPicture(style, theme, (int) Math.rint(widthMm * DOTS_PER_MM), fromSeconds);
    }

    /// Writes the picture.
    ///
    /// @param medianBeat for the layout that draws it
    /// @throws FileSystemException there is a file already that is neither empty nor a PNG picture:
    ///   it may be part of a recording, and those are never written to
    /// @throws IOException the disk failed
    public void write(Recording recording, Optional<MedianBeat> medianBeat, Path out)
            throws IOException {
        ReportFile.writePng(out, bytes(style.drawn(recording, medianBeat)));
    }

    /// The file's content.
    ///
    /// @param drawn what the style draws of a recording
    /// @throws IOException the picture cannot be packed
    public byte[] bytes(Recording drawn) throws IOException {
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
}
