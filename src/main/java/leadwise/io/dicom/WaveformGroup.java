package leadwise.io.dicom;

import leadwise.io.content.Bytes;
import leadwise.io.content.Refusal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/// A multiplex group: channels that were sampled together, their samples taking turns (PS3.3,
/// C.10.9).
///
/// @param place how remarks name it: "multiplex group 1 (RHYTHM)"
/// @param samplesPerSecond of each channel
/// @param offsetMs when it begins, in milliseconds after the object's acquisition time
/// @param channels in the order in which their samples take turns
/// @param announced samples of each channel, where the file says
/// @param format of all samples
/// @param data the samples as they are stored
/// @param padding the count that stands for a missing sample
record WaveformGroup(
        String place,
        double samplesPerSecond,
        OptionalDouble offsetMs,
        List<Channel> channels,
        OptionalLong announced,
        SampleFormat format,
        Bytes data,
        Padding padding) {

    private static final double LOWEST_RATE = 1;
    private static final double HIGHEST_RATE = 1_000_000;
    private static final int MOST_CHANNELS = 256;
    private static final Pattern BEAT = Pattern.compile("MEDIAN|AVERAGE|REPRESENTATIVE|TEMPLATE");

    WaveformGroup {
        channels = List.copyOf(channels);
    }

    /// How remarks name a group.
    ///
    /// @param number from 1
    static String place(DataSet item, int number) throws Refusal {
        var label = item.text(Tag.GROUP_LABEL);
        return "multiplex group " + number + label.map(l -> " (" + l + ")").orElse("");
    }

    /// Whether it holds what was recorded, not what was made of it, such as a median beat.
    static boolean isRhythm(DataSet item) throws Refusal {
        return !item.text(Tag.ORIGINALITY).orElse("").equals("DERIVED")
                && !BEAT.matcher(item.text(Tag.GROUP_LABEL).orElse("").toUpperCase(Locale.ROOT))
                        .find();
    }

    static WaveformGroup of(DataSet item, String place) throws Refusal {
        double rate = item.decimal(Tag.SAMPLING_FREQUENCY).orElse(0);
        if (!(rate >= LOWEST_RATE && rate <= HIGHEST_RATE)) {
            throw Refusal.malformed(place, "states no sample rate, or one that cannot be meant");
        }
        var channels = channels(item, place, rate);
        var format = SampleFormat.of(item, place);
        var data = item.bytes(Tag.WAVEFORM_DATA).orElse(Bytes.littleEndian(new byte[0]));
        if (data.isHighByteFirst()) {
            verifyWords(item.representation(Tag.WAVEFORM_DATA), format, place);
        }
        var stated = item.bytes(Tag.PADDING_VALUE);
        var padding =
                stated.isPresent() ? Padding.of(stated.get(), data, format, rate) : Padding.none();
        return new WaveformGroup(
                place,
                rate,
                item.decimal(Tag.GROUP_TIME_OFFSET),
                channels,
                item.unsigned(Tag.SAMPLE_COUNT),
                format,
                data,
                padding);
    }

    private static List<Channel> channels(DataSet item, String place, double rate) throws Refusal {
        var definitions = item.items(Tag.CHANNEL_DEFINITIONS);
        long announced = item.unsigned(Tag.CHANNEL_COUNT).orElse(definitions.size());
        if (announced != definitions.size()) {
            throw Refusal.malformed(
                    place,
                    "announces " + announced + " channels and describes " + definitions.size());
        }
        if (definitions.isEmpty() || definitions.size() > MOST_CHANNELS) {
            throw Refusal.malformed(place, "describes " + definitions.size() + " channels");
        }
        var channels = new ArrayList<Channel>();
        for (var definition : definitions) {
            channels.add(Channel.of(definition, rate));
        }
        return channels;
    }

    /// In big-endian files, words are turned over by their type and not by that of the samples, so
    /// that samples of another size than a word can be read in two ways.
    private static void verifyWords(String representation, SampleFormat format, String place)
            throws Refusal {
        boolean oneWay =
                format.bytes() == 2 || (format.bytes() == 1 && representation.equals("OB"));
        if (!oneWay) {
            throw Refusal.unsupported(
                    place,
                    "samples of "
                            + format.bytes() * 8
                            + " bits in words of big-endian byte order are not supported");
        }
    }

    /// Samples that the data hold of each channel.
    int stored() {
        return data.length() / (channels.size() * format.bytes());
    }

    /// Samples that are read of each channel: as announced, as far as the data hold them.
    int length() {
        return (int) Math.min(announced.orElse(stored()), stored());
    }

    /// Whether the data hold no more than `samples` of each channel and the byte that makes an odd
    /// length even.
    boolean isOnlyFilledUp(long samples) {
        return data.length() - samples * channels.size() * format.bytes() <= 1;
    }

    /// Writes a channel's counts into `counts`, NaN for what is missing.
    ///
    /// @param channel from 0
    /// @param from where in `counts` the first one belongs
    void read(int channel, double[] counts, int from) throws Refusal {
        long step = (long) channels.size() * format.bytes();
        long at = (long) channel * format.bytes();
        int length = length();
        for (int i = 0; i < length; i++, at += step) {
            counts[from + i] = format.count(data, at);
        }
        padding.clear(counts, from, from + length);
    }

    /// How remarks name a channel.
    ///
    /// @param channel from 0
    String place(int channel) {
        var name = channels.get(channel).source().name();
        return place + ", channel " + (channel + 1) + (name.isEmpty() ? "" : " (" + name + ")");
    }
}
