package leadwise.io.dicom;

import leadwise.io.content.Refusal;
import leadwise.model.FileMeasurement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What an object's annotations say (PS3.3, C.10.10): texts and coded findings on the whole
/// recording are statements, numbers are measurements.
///
/// Marks on samples are counted and left out: known devices number those of the median beat as if
/// they were of the rhythm, so that nobody can say where they belong.
final class AnnotationFacts {

    private final List<List<String>> leads;
    private final List<String> statements = new ArrayList<>();
    private final List<String> comments = new ArrayList<>();
    private final List<FileMeasurement> measurements = new ArrayList<>();
    private int marks;

    private AnnotationFacts(List<List<String>> leads) {
        this.leads = leads;
    }

    /// @param waveforms the object's multiplex groups, which annotations refer to by number
    static AnnotationFacts of(DataSet dataSet, List<DataSet> waveforms) throws Refusal {
        var facts = new AnnotationFacts(leads(waveforms));
        for (var annotation : dataSet.items(Tag.ANNOTATIONS)) {
            facts.take(annotation);
        }
        return facts;
    }

    /// The names of all channels, group by group.
    private static List<List<String>> leads(List<DataSet> waveforms) throws Refusal {
        var leads = new ArrayList<List<String>>();
        for (var group : waveforms) {
            var names = new ArrayList<String>();
            for (var channel : group.items(Tag.CHANNEL_DEFINITIONS)) {
                names.add(ChannelSource.of(channel).name());
            }
            leads.add(names);
        }
        return leads;
    }

    private void take(DataSet annotation) throws Refusal {
        boolean onWhole = annotation.text(Tag.TEMPORAL_RANGE).isEmpty();
        var text = annotation.text(Tag.TEXT_VALUE);
        if (text.isPresent()) {
            var lines = text.get().lines().map(String::strip).filter(line -> !line.isEmpty());
            (onWhole ? statements : comments).addAll(lines.toList());
            return;
        }
        var name = meaning(annotation, Tag.CONCEPT_NAME);
        if (name.isEmpty()) {
            return;
        }
        if (!onWhole) {
            marks++;
            return;
        }
        var number = annotation.text(Tag.NUMERIC_VALUE);
        if (number.isPresent()) {
            measurements.add(
                    new FileMeasurement(
                            lead(annotation)
                                    .map(lead -> name.get() + " " + lead)
                                    .orElse(name.get()),
                            number.get().replace("\\", ", "),
                            unit(annotation)));
        } else {
            statements.add(
                    meaning(annotation, Tag.CONCEPT_VALUE)
                            .map(value -> name.get() + ": " + value)
                            .orElse(name.get()));
        }
    }

    private static Optional<String> meaning(DataSet annotation, Tag sequence) throws Refusal {
        var code = annotation.item(sequence);
        if (code.isEmpty()) {
            return Optional.empty();
        }
        var meaning = code.get().text(Tag.CODE_MEANING);
        return meaning.isPresent() ? meaning : code.get().text(Tag.CODE_VALUE);
    }

    /// Units of UCUM as the field writes them.
    private static String unit(DataSet annotation) throws Refusal {
        var code = annotation.item(Tag.MEASUREMENT_UNITS);
        var written = code.isEmpty() ? "" : code.get().text(Tag.CODE_VALUE).orElse("");
        return switch (written) {
            case "deg" -> "°";
            case "uV" -> "µV";
            case "/min", "{H.B.}/min", "{beats}/min", "{H.B.}" -> "1/min";
            case "1" -> "";
            default -> written;
        };
    }

    /// The lead that an annotation is about, where it is about a single one: pairs of group and
    /// channel, each from 1, a channel of 0 means all.
    private Optional<String> lead(DataSet annotation) throws Refusal {
        var pairs = annotation.bytes(Tag.REFERENCED_CHANNELS);
        if (pairs.isEmpty() || pairs.get().length() != 4) {
            return Optional.empty();
        }
        int group = pairs.get().u16(0);
        int channel = pairs.get().u16(2);
        if (group < 1 || group > leads.size()) {
            return Optional.empty();
        }
        var names = leads.get(group - 1);
        return channel >= 1 && channel <= names.size() && !names.get(channel - 1).isEmpty()
                ? Optional.of(names.get(channel - 1))
                : Optional.empty();
    }

    List<String> statements() {
        return statements;
    }

    List<String> comments() {
        return comments;
    }

    List<FileMeasurement> measurements() {
        return measurements;
    }

    /// How many marks on samples were left out.
    int marks() {
        return marks;
    }
}
