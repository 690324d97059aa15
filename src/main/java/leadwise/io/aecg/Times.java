package leadwise.io.aecg;

import leadwise.io.content.XmlElement;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The times that a file gives for a series or for the whole of it: `effectiveTime` with `low`,
/// `center`, `high`, or a value of its own.
final class Times {

    private static final List<String> PARTS = List.of("low", "center", "high");

    private Times() {}

    /// When a series began, where the file says it to the minute or better.
    static Optional<LocalDateTime> begin(XmlElement series) {
        return series.at("effectiveTime", "low")
                .flatMap(low -> low.attribute("value"))
                .flatMap(Timestamp::time);
    }

    /// The best time that an element gives; a beginning goes before a middle and an end.
    static Optional<LocalDateTime> any(XmlElement element) {
        return written(element).stream().flatMap(text -> Timestamp.time(text).stream()).findFirst();
    }

    /// All that an element's `effectiveTime` says, in the order of [#any].
    static List<String> written(XmlElement element) {
        var effective = element.child("effectiveTime");
        if (effective.isEmpty()) {
            return List.of();
        }
        var own = effective.get().attribute("value").stream();
        var parts =
                PARTS.stream()
                        .flatMap(part -> effective.get().children(part))
                        .flatMap(part -> part.attribute("value").stream());
        return Stream.concat(own, parts).toList();
    }
}
