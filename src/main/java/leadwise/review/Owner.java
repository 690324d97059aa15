package leadwise.review;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/// The process that writes a review: its number alone is given to another one some day.
///
/// @param startedAt as the system tells; systems differ by a little each time they are asked
record Owner(long processId, Instant startedAt) {

    private static final Duration TOLERANCE = Duration.ofSeconds(10);
    private static final Pattern WRITTEN =
            Pattern.compile("(?<process>\\d{1,18}) (?<ms>\\d{1,18})");

    static Owner thisProcess() {
        var process = ProcessHandle.current();
        return new Owner(process.pid(), process.info().startInstant().orElse(Instant.EPOCH));
    }

    /// "4711 1767355200000": number, and start in milliseconds since 1970.
    static Optional<Owner> parse(String written) {
        var parts = WRITTEN.matcher(written.strip());
        return parts.matches()
                ? Optional.of(
                        new Owner(
                                Long.parseLong(parts.group("process")),
                                Instant.ofEpochMilli(Long.parseLong(parts.group("ms")))))
                : Optional.empty();
    }

    String written() {
        return processId + " " + startedAt.toEpochMilli();
    }

    /// Whether a process of that number runs that began at that time.
    boolean isAlive() {
        return ProcessHandle.of(processId)
                .filter(ProcessHandle::isAlive)
                .map(process -> process.info().startInstant().map(this::isStart).orElse(true))
                .orElse(false);
    }

    private boolean isStart(Instant start) {
        return Duration.between(start, startedAt).abs().compareTo(TOLERANCE) < 0;
    }
}
