package leadwise.io.ishne;

import leadwise.io.content.RecordingParts;
import leadwise.io.content.Refusal;
import leadwise.model.FileFacts;
import leadwise.model.Patient;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What a header says beside the samples, with remarks on what of it is not clear.
final class Facts {

    private static final int EARLIEST_YEAR = 1850;

    private final IshneHeader header;
    private final RecordingParts parts;

    Facts(IshneHeader header, RecordingParts parts) {
        this.header = header;
        this.parts = parts;
    }

    FileFacts read() throws Refusal {
        return new FileFacts(
                Optional.of(patient()).filter(patient -> !patient.isUnknown()),
                takenAt(),
                comments(),
                List.of(),
                List.of(),
                List.of());
    }

    private Patient patient() throws Refusal {
        var name = (text(28, 40) + " " + text(68, 40)).strip();
        var birthDate = date(132);
        if (birthDate.isEmpty() && isFilledIn(132)) {
            parts.remark("byte 132", "the date of birth is not stated clearly");
        }
        return new Patient(
                OptionalInt.empty(),
                switch (header.bytes().i16(128)) {
                    case 1 -> Optional.of("male");
                    case 2 -> Optional.of("female");
                    default -> Optional.empty();
                },
                filled(name),
                filled(text(108, 20)),
                birthDate);
    }

    private Optional<LocalDateTime> takenAt() throws Refusal {
        var date = date(138);
        var time = time(150);
        if (date.isEmpty() || time.isEmpty()) {
            parts.remark("byte 138", "when it was recorded is not stated clearly");
        }
        return date.flatMap(d -> time.map(d::atTime));
    }

    private List<String> comments() throws Refusal {
        var comments = new ArrayList<String>();
        add(comments, "recorder", text(232, 40));
        add(comments, "pacemaker", LeadTable.pacemaker(header.bytes().i16(230)));
        add(comments, "lead quality", qualities());
        add(comments, "proprietary", text(274, 80));
        add(comments, "copyright", text(354, 80));
        comments.addAll(header.text());
        return comments;
    }

    private String qualities() {
        return IntStream.range(0, header.leads().size())
                .filter(i -> !LeadTable.quality(header.leads().get(i).quality()).isEmpty())
                .mapToObj(
                        i ->
                                "lead "
                                        + (i + 1)
                                        + " "
                                        + LeadTable.quality(header.leads().get(i).quality()))
                .collect(Collectors.joining(", "));
    }

    private static void add(List<String> comments, String name, String text) {
        if (!text.isEmpty()) {
            comments.add(name + ": " + text);
        }
    }

    private String text(int at, int width) throws Refusal {
        return header.bytes().latin1(at, width);
    }

    private static Optional<String> filled(String text) {
        return Optional.of(text).filter(t -> !t.isEmpty());
    }

    /// 0 and −9 stand for what is not known.
    private boolean isFilledIn(int at) throws Refusal {
        return header.bytes().i16(at) > 0;
    }

    /// Day, month, year.
    private Optional<LocalDate> date(int at) throws Refusal {
        var bytes = header.bytes();
        try {
            return Optional.of(LocalDate.of(bytes.i16(at + 4), bytes.i16(at + 2), bytes.i16(at)))
                    .filter(date -> date.getYear() >= EARLIEST_YEAR);
        } catch (DateTimeException _) {
            return Optional.empty(); // the 31st of February
        }
    }

    /// Hour, minute, second.
    private Optional<LocalTime> time(int at) throws Refusal {
        var bytes = header.bytes();
        try {
            return Optional.of(LocalTime.of(bytes.i16(at), bytes.i16(at + 2), bytes.i16(at + 4)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
