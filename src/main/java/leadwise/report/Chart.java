package leadwise.report;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

import javax.imageio.ImageIO;

/// A picture of numbers, drawn without a display.
public sealed interface Chart permits DotPlot, ReliabilityPlot, ScatterPlot {

    /// The picture itself.
    BufferedImage draw();

    /// The content of a PNG file.
    default byte[] png() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(draw(), "png", bytes);
        return bytes.toByteArray();
    }
}
