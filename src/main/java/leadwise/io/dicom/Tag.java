package leadwise.io.dicom;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The elements that are read, by their numbers in the dictionary (PS3.6); all others are passed
/// over.
enum Tag {
    MEDIA_STORAGE_CLASS(0x0002_0002),
    TRANSFER_SYNTAX(0x0002_0010),

    SPECIFIC_CHARACTER_SET(0x0008_0005),
    STORAGE_CLASS(0x0008_0016),
    ACQUISITION_DATE(0x0008_0022),
    CONTENT_DATE(0x0008_0023),
    ACQUISITION_DATE_TIME(0x0008_002A),
    ACQUISITION_TIME(0x0008_0032),
    CONTENT_TIME(0x0008_0033),
    MANUFACTURER(0x0008_0070),
    CODE_VALUE(0x0008_0100),
    CODING_SCHEME(0x0008_0102),
    CODE_MEANING(0x0008_0104),
    MODEL_NAME(0x0008_1090),

    PATIENT_NAME(0x0010_0010),
    PATIENT_ID(0x0010_0020),
    BIRTH_DATE(0x0010_0030),
    SEX(0x0010_0040),
    AGE(0x0010_1010),
    PATIENT_COMMENTS(0x0010_4000),

    GROUP_TIME_OFFSET(0x0018_1068),

    ORIGINALITY(0x003A_0004),
    CHANNEL_COUNT(0x003A_0005),
    SAMPLE_COUNT(0x003A_0010),
    SAMPLING_FREQUENCY(0x003A_001A),
    GROUP_LABEL(0x003A_0020),
    CHANNEL_DEFINITIONS(0x003A_0200),
    CHANNEL_LABEL(0x003A_0203),
    CHANNEL_STATUS(0x003A_0205),
    CHANNEL_SOURCE(0x003A_0208),
    SENSITIVITY(0x003A_0210),
    SENSITIVITY_UNITS(0x003A_0211),
    CORRECTION_FACTOR(0x003A_0212),
    BASELINE(0x003A_0213),
    TIME_SKEW(0x003A_0214),
    SAMPLE_SKEW(0x003A_0215),
    LOW_FREQUENCY(0x003A_0220),
    HIGH_FREQUENCY(0x003A_0221),
    NOTCH_FREQUENCY(0x003A_0222),

    MEASUREMENT_UNITS(0x0040_08EA),
    CONCEPT_NAME(0x0040_A043),
    REFERENCED_CHANNELS(0x0040_A0B0),
    TEMPORAL_RANGE(0x0040_A130),
    CONCEPT_VALUE(0x0040_A168),
    NUMERIC_VALUE(0x0040_A30A),
    ANNOTATIONS(0x0040_B020),
    TEXT_VALUE(0x0070_0006),

    WAVEFORMS(0x5400_0100),
    BITS_ALLOCATED(0x5400_1004),
    SAMPLE_INTERPRETATION(0x5400_1006),
    PADDING_VALUE(0x5400_100A),
    WAVEFORM_DATA(0x5400_1010);

    private static final Map<Integer, Tag> BY_NUMBER = new HashMap<>();

    static {
        for (var tag : values()) {
            BY_NUMBER.put(tag.number, tag);
        }
    }

    private final int number;

    Tag(int number) {
        this.number = number;
    }

    static Optional<Tag> of(int number) {
        return Optional.ofNullable(BY_NUMBER.get(number));
    }

    /// Group in the upper 16 bits, element in the lower.
    int number() {
        return number;
    }

    /// As the field writes it: (5400,0100).
    static String written(int number) {
        return "(%04X,%04X)".formatted(number >>> 16, number & 0xFFFF);
    }
}
