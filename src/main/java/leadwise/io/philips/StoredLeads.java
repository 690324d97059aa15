package leadwise.io.philips;

import leadwise.io.content.RecordingParts;
import leadwise.io.content.Refusal;
import leadwise.io.content.XmlElement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.StringTokenizer;

/// The leads as `parsedwaveforms` stores them: all samples of the first, then of the second, and so
/// on, compressed or not.
///
/// A file may hold more channels than it has labels for; what they hold is anybody's guess, and
/// they are not looked at.
final class StoredLeads {

    private final XmlElement waveforms;
    private final SignalDescription description;
    private final RecordingParts parts;

    StoredLeads(XmlElement waveforms, SignalDescription description, RecordingParts parts) {
        this.waveforms = waveforms;
        this.description = description;
        this.parts = parts;
    }

    /// Whether they are compressed, by the name that the file gives.
    ///
    /// @throws Refusal by another method than XLI
    static boolean isCompressed(XmlElement waveforms) throws Refusal {
        // version 1.03 has a flag beside the method, and programs that unpack it turn only that off
        var flag = waveforms.attribute("compressflag").orElse("");
        if (flag.equalsIgnoreCase("False")) {
            return false;
        }
        var method =
                waveforms
                        .attribute("compression")
                        .or(() -> waveforms.attribute("compressmethod"))
                        .orElse(flag.equalsIgnoreCase("True") ? "XLI" : "");
        return switch (method.toLowerCase(Locale.ROOT)) {
            case "xli" -> true;
            case "", "none", "uncompressed" -> false;
            default ->
                    throw Refusal.unsupported(
                            waveforms.place(),
                            "samples compressed by "
                                    + Refusal.quoted(method)
                                    + " are not supported");
        };
    }

    List<Channel> read() throws Refusal {
        boolean compressed = isCompressed(waveforms);
        if (description.statedSamples().isPresent()) {
            long stated = description.statedSamples().getAsLong();
            parts.verifyRoom(stated * description.labels().size());
        }
        var encoding = waveforms.attribute("dataencoding").orElse("");
        return switch (encoding.toLowerCase(Locale.ROOT)) {
            case "base64" -> compressed ? compressed(base64()) : split(words(base64()));
            case "plain" -> {
                if (compressed) {
                    throw Refusal.malformed(
                            waveforms.place(), "compressed samples cannot be plain numbers");
                }
                yield split(numbers());
            }
            default ->
                    throw Refusal.unsupported(
                            waveforms.place(),
                            "samples in the encoding "
                                    + Refusal.quoted(encoding)
                                    + " are not supported; Base64 and Plain are");
        };
    }

    private byte[] base64() throws Refusal {
        try {
            return Base64.getDecoder().decode(waveforms.text().replaceAll("\\s+", ""));
        } catch (IllegalArgumentException _) {
            throw Refusal.malformed(waveforms.place(), "the samples are not in Base64");
        }
    }

    private List<Channel> compressed(byte[] bytes) throws Refusal {
        if (description.offset() != 0 || !description.signed()) {
            throw Refusal.unsupported(
                    waveforms.place(),
                    "compressed samples that are unsigned or have an offset are not supported");
        }
        var chunks = new Xli(bytes);
        var channels = new ArrayList<Channel>();
        long room = RecordingParts.MOST_VALUES;
        for (var label : description.labels()) {
            var samples =
                    chunks.next(
                            description.statedSamples(),
                            room,
                            "lead " + label + " (" + waveforms.place() + ")");
            if (samples.isPresent()) {
                channels.add(new Channel(label, samples.get()));
                room -= samples.get().length;
            }
        }
        remark(channels.size(), chunks.remaining());
        return channels;
    }

    /// 16 bits each, low byte first.
    private int[] words(byte[] bytes) throws Refusal {
        if (bytes.length % 2 != 0) {
            throw Refusal.malformed(waveforms.place(), "the samples are not words of 16 bits");
        }
        parts.verifyRoom(bytes.length / 2);
        var words = new int[bytes.length / 2];
        for (int i = 0; i < words.length; i++) {
            int low = bytes[2 * i] & 0xFF;
            int high = description.signed() ? bytes[2 * i + 1] : bytes[2 * i + 1] & 0xFF;
            words[i] = high << 8 | low;
        }
        return words;
    }

    /// Decimal numbers with blanks between them.
    private int[] numbers() throws Refusal {
        var words = new StringTokenizer(waveforms.text());
        var numbers = new int[1024];
        int count = 0;
        while (words.hasMoreTokens()) {
            var word = words.nextToken();
            var number = Numbers.whole(word);
            if (number.isEmpty() || Math.abs(number.getAsLong()) > 0xFFFF) {
                throw Refusal.malformed(
                        waveforms.place(), Refusal.quoted(word) + " is not a 16-bit sample");
            }
            if (count == numbers.length) {
                parts.verifyRoom(count + 1L);
                numbers =
                        Arrays.copyOf(
                                numbers,
                                (int) Math.min(2L * count, RecordingParts.MOST_VALUES + 1));
            }
            numbers[count++] = (int) number.getAsLong();
        }
        return Arrays.copyOf(numbers, count);
    }

    /// Cuts the samples of all channels into leads. They must be as many as whole channels take: a
    /// wrong length would move all leads but the first.
    private List<Channel> split(int[] samples) throws Refusal {
        int labels = description.labels().size();
        long each = description.statedSamples().orElse(samples.length / labels);
        if (each == 0 || samples.length % each != 0) {
            throw Refusal.malformed(
                    waveforms.place(),
                    "holds "
                            + samples.length
                            + " samples, which are not whole leads of "
                            + each
                            + " samples");
        }
        int length = (int) each;
        int stored = samples.length / length;
        var channels = new ArrayList<Channel>();
        for (int i = 0; i < Math.min(labels, stored); i++) {
            channels.add(
                    new Channel(
                            description.labels().get(i),
                            Arrays.copyOfRange(samples, i * length, (i + 1) * length)));
        }
        remark(channels.size(), Math.max(0, stored - labels));
        return channels;
    }

    private void remark(int found, int spare) {
        var labels = description.labels();
        if (found < labels.size()) {
            parts.remark(
                    waveforms.place(),
                    "there are no samples of "
                            + String.join(", ", labels.subList(found, labels.size())));
        }
        if (spare > 0) {
            parts.remark(
                    waveforms.place(),
                    spare
                            + (spare == 1 ? " channel" : " channels")
                            + " without a lead's name left out");
        }
    }
}
