package leadwise.io.aecg;

import leadwise.io.content.XmlElement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a file says of device, filters and subject, as lines of text.
final class SeriesComments {

    private SeriesComments() {}

    /// `Device: Mortara Instrument, Inc. ELI250 5.3`, `Low Pass Filter: Cutoff Frequency 150 Hz`.
    static List<String> of(XmlElement series) {
        var lines = new ArrayList<String>();
        device(series).map(words -> "Device: " + words).ifPresent(lines::add);
        series.children("controlVariable")
                .flatMap(variable -> variable.children("controlVariable"))
                .flatMap(variable -> filter(variable).stream())
                .forEach(lines::add);
        return lines;
    }

    /// What was written down about the subject.
    static List<String> ofSubject(XmlElement root) {
        return root.all("subjectFindingComment")
                .flatMap(comment -> comment.textAt("text").stream())
                .toList();
    }

    private static Optional<String> device(XmlElement series) {
        var author = series.at("author", "seriesAuthor");
        var words =
                Stream.of(
                                author.flatMap(a -> a.textAt("manufacturerOrganization", "name")),
                                author.flatMap(a -> of(a, "manufacturerModelName")),
                                author.flatMap(a -> of(a, "softwareName")))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(" "));
        return Optional.of(words).filter(text -> !text.isEmpty());
    }

    private static Optional<String> of(XmlElement author, String name) {
        return author.textAt("manufacturedSeriesDevice", name);
    }

    private static Optional<String> filter(XmlElement variable) {
        var name = Words.ofCode(variable);
        var values =
                variable.children("component")
                        .flatMap(component -> component.children("controlVariable"))
                        .map(
                                part ->
                                        Words.ofCode(part).orElse("")
                                                + " "
                                                + part.child("value")
                                                        .flatMap(Words::ofValue)
                                                        .orElse(""))
                        .map(String::strip)
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining(", "));
        return name.map(words -> values.isEmpty() ? words : words + ": " + values);
    }
}
