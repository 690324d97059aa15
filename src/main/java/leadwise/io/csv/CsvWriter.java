package leadwise.io.csv;

import leadwise.io.RecordingWriter;
import leadwise.model.Recording;
import leadwise.model.Signal;

import org.apache.commons.csv.CSVFormat;

import java.io.IOException;
import java.util.ArrayList;

/// Writes a recording as a table: `time_s`, then the file's leads in millivolts.
///
/// Each number is the shortest text that gives the same double again; a missing sample is an empty
/// cell; lines end with LF. [CsvReader] reads such a table without a question.
public final class CsvWriter implements RecordingWriter {

    @Override
    public void write(Recording recording, Appendable out) throws IOException {
        var signals = new ArrayList<Signal>();
        var heads = new ArrayList<String>();
        heads.add(TableLayout.OWN_TIME_COLUMN);
        recording
                .leads()
                .forEach(
                        (lead, signal) -> {
                            if (!recording.derived().contains(lead)) {
                                heads.add(lead.name());
                                signals.add(signal);
                            }
                        });
        out.append(CSVFormat.DEFAULT.format(heads.toArray())).append('\n');
        var line = new StringBuilder();
        for (int i = 0; i < recording.length(); i++) {
            line.setLength(0);
            line.append(Decimals.shortest(i / recording.samplesPerSecond()));
            for (var signal : signals) {
                line.append(',');
                if (!signal.isGap(i)) {
                    line.append(Decimals.shortest(signal.at(i)));
                }
            }
            out.append(line.append('\n'));
        }
    }
}
