package leadwise.report;

import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/// The opacities of one page; in a PDF an opacity is an object of its own.
final class Opacities {

    private final Map<Double, PDExtendedGraphicsState> states = new HashMap<>();
    private double now = 1;

    /// Makes what follows so opaque, 0 to 1.
    void use(PDPageContentStream out, double opacity) throws IOException {
        if (opacity == now) {
            return;
        }
        var state = states.get(opacity);
        if (state == null) {
            state = new PDExtendedGraphicsState();
            state.setStrokingAlphaConstant((float) opacity);
            state.setNonStrokingAlphaConstant((float) opacity);
            states.put(opacity, state);
        }
        out.setGraphicsStateParameters(state);
        now = opacity;
    }
}
