package leadwise.signal;

import leadwise.model.Lead;
import leadwise.model.Recording;
import leadwise.model.Signal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;

/// The plain files of 12 leads, 16 bits, 500 Hz and 1 µV that lie beside the repository.
public final class RealRecordings {

    public static final Path LUDB = Path.of("../shared/data/ludb");
    public static final Path PTBXL_500 = Path.of("../shared/data/ptbxl-500hz");

    private RealRecordings() {}

    /// Reads a `.dat` of either folder, without its header.
    public static Recording read(Path dat) throws IOException {
        var counts = ByteBuffer.wrap(Files.readAllBytes(dat)).order(ByteOrder.LITTLE_ENDIAN);
        var samples = new double[12][counts.remaining() / 24];
        for (int i = 0; i < samples[0].length; i++) {
            for (var lead : samples) {
                lead[i] = counts.getShort() / 1000.0;
            }
        }
        var leads = new LinkedHashMap<Lead, Signal>();
        for (int lead = 0; lead < 12; lead++) {
            leads.put(Lead.STANDARD.get(lead), Signal.of(samples[lead]));
        }
        return Beats.of(500, leads);
    }
}
