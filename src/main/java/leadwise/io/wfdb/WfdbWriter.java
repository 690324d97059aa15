package leadwise.io.wfdb;

import leadwise.io.RecordWriter;
import leadwise.model.Lead;
import leadwise.model.OtherSignal;
import leadwise.model.Recording;
import leadwise.model.Signal;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// Writes a recording as a WFDB record: a header and one signal file.
///
/// The file's leads and the signals of other rates, each at its own; derived leads are left out,
/// and so is all that is known of the patient. Counts and gains are those of the file that was
/// read, so that reading gives the same doubles again; where there are none, the smallest power of
/// ten that makes whole numbers of all values is the gain.
public final class WfdbWriter implements RecordWriter {

    /// A frame of more samples is no record that other programs read.
    private static final long MOST_PER_FRAME = 10_000;

    @Override
    public WrittenRecord write(Recording recording, String name) {
        var remarks = new ArrayList<String>();
        double framesPerSecond = framesPerSecond(recording);
        var signals = new ArrayList<Quantised>();
        signals(recording, framesPerSecond, remarks)
                .forEach(
                        (lead, rated) ->
                                signals.add(
                                        Quantised.of(
                                                lead,
                                                rated.signal(),
                                                recording.gains().get(lead),
                                                perFrame(rated, framesPerSecond))));
        signals.stream()
                .filter(signal -> !signal.exact())
                .map(
                        signal ->
                                "the values of %s are rounded to %s mV"
                                        .formatted(signal.lead(), 1 / signal.perMillivolt()))
                .forEach(remarks::add);
        long frames = signals.stream().mapToLong(Quantised::frames).max().orElse(0);
        var width = SampleWidth.of(signals);
        var files = new LinkedHashMap<String, byte[]>();
        files.put(name + ".dat", width.bytes(signals, frames));
        files.put(
                name + ".hea",
                header(name, framesPerSecond, frames, width, signals)
                        .getBytes(StandardCharsets.UTF_8));
        return new WrittenRecord(files, remarks);
    }

    /// The highest rate of which all rates are multiples; that of the leads where there is none.
    private static double framesPerSecond(Recording recording) {
        double rate = recording.samplesPerSecond();
        var others = recording.others().values();
        if (others.isEmpty() || !isWhole(rate)) {
            return rate;
        }
        var common = BigInteger.valueOf((long) rate);
        for (var other : others) {
            if (isWhole(other.samplesPerSecond())) {
                common = common.gcd(BigInteger.valueOf((long) other.samplesPerSecond()));
            }
        }
        return rate / common.longValue() <= MOST_PER_FRAME ? common.doubleValue() : rate;
    }

    private static boolean isWhole(double rate) {
        return rate == Math.rint(rate) && rate < 1e9;
    }

    private static int perFrame(OtherSignal rated, double framesPerSecond) {
        return (int) Math.rint(rated.samplesPerSecond() / framesPerSecond);
    }

    /// What is written, in the file's order; a signal whose rate fits no frame is left out.
    private static SequencedMap<Lead, OtherSignal> signals(
            Recording recording, double framesPerSecond, List<String> remarks) {
        var all = new LinkedHashMap<Lead, OtherSignal>();
        for (var entry : recording.leads().entrySet()) {
            if (!recording.derived().contains(entry.getKey())) {
                Signal signal = entry.getValue();
                all.put(entry.getKey(), new OtherSignal(recording.samplesPerSecond(), signal));
            }
        }
        for (var entry : recording.others().entrySet()) {
            double times = entry.getValue().samplesPerSecond() / framesPerSecond;
            if (times == Math.rint(times) && times <= MOST_PER_FRAME) {
                all.put(entry.getKey(), entry.getValue());
            } else {
                remarks.add(
                        "%s is left out: its rate of %s Hz and that of the leads share no frame"
                                .formatted(entry.getKey(), entry.getValue().samplesPerSecond()));
            }
        }
        return all;
    }

    private static String header(
            String name,
            double framesPerSecond,
            long frames,
            SampleWidth width,
            List<Quantised> signals) {
        var text = new StringBuilder();
        text.append(name)
                .append(' ')
                .append(signals.size())
                .append(' ')
                .append(number(framesPerSecond))
                .append(' ')
                .append(frames)
                .append('\n');
        for (var signal : signals) {
            text.append(name).append(".dat ").append(width.format().code());
            if (signal.perFrame() > 1) {
                text.append('x').append(signal.perFrame());
            }
            text.append(' ')
                    .append(number(signal.perMillivolt()))
                    .append('(')
                    .append(number(signal.baseline()))
                    .append(")/mV ")
                    .append(width.bits())
                    .append(" 0 ")
                    .append(width.stored(signal, 0))
                    .append(' ')
                    .append(width.checksum(signal, frames))
                    .append(" 0 ")
                    .append(signal.lead().name().replaceAll("\\p{Cntrl}", " "))
                    .append('\n');
        }
        return text.toString();
    }

    private static String number(double value) {
        return isWhole(Math.abs(value)) ? Long.toString((long) value) : Double.toString(value);
    }
}
