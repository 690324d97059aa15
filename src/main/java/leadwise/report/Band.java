package leadwise.report;

import leadwise.model.Patient;
import leadwise.review.Signature;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The band at the head of every page, always in one place: whose recording, which recording, who
/// stands for the review. What is longer than its cell ends in "…" there and stands in full in a
/// section of its own.
record Band(ReportContent content, PageStyle style, Words words, Typesetter typesetter) {

    static final double HEIGHT_MM = 12.8;

    private static final int LINES = 2;
    private static final String MORE = "…";

    /// A cell of the band.
    private record Cell(String title, List<String> below) {}

    void print(Sheet sheet, double[] leftMm, double topMm) {
        print(sheet, patient(), leftMm[0], topMm);
        print(sheet, recording(), leftMm[1], topMm);
        print(sheet, state(), leftMm[2], topMm);
    }

    /// What did not fit, in full; empty where everything did.
    Section inFull() {
        return Section.of(
                words.say("inFull"),
                Stream.of(patient(), recording(), state())
                        .filter(cell -> !fits(cell))
                        .flatMap(
                                cell ->
                                        Stream.concat(
                                                Stream.of(cell.title()), cell.below().stream()))
                        .flatMap(text -> Block.of(typesetter.lines(Style.BODY, 0, text))));
    }

    private Cell patient() {
        if (!style.patient()) {
            return new Cell(words.say("patient.hidden"), List.of());
        }
        var patient = content.recording().patient();
        var facts = new ArrayList<String>();
        patient.flatMap(Patient::id).map(id -> words.say("patient.id", id)).ifPresent(facts::add);
        patient.flatMap(Patient::sex).map(this::sex).ifPresent(facts::add);
        patient.ifPresent(
                known ->
                        known.ageYears()
                                .ifPresent(age -> facts.add(words.say("patient.age", age))));
        patient.flatMap(Patient::birthDate)
                .map(date -> words.say("patient.born", date))
                .ifPresent(facts::add);
        return new Cell(
                patient.flatMap(Patient::name).orElseGet(() -> words.say("patient.nameless")),
                facts.isEmpty() ? List.of() : List.of(String.join("  ·  ", facts)));
    }

    private String sex(String said) {
        return switch (said) {
            case "female" -> words.say("patient.female");
            case "male" -> words.say("patient.male");
            default -> said;
        };
    }

    private Cell recording() {
        var recording = content.recording();
        var title =
                style.patient()
                        ? recording
                                .facts()
                                .takenAt()
                                .map(at -> words.say("recorded", words.wallTime(at)))
                                .orElseGet(() -> words.say("recorded.unknown"))
                        : words.say("recorded.hidden");
        return new Cell(
                title,
                List.of(
                        recording.id()
                                + "  ·  "
                                + recording.source().format()
                                + "  ·  "
                                + Plain.number(recording.durationSeconds())
                                + " s"));
    }

    private Cell state() {
        var review = content.review();
        var by = review.signature().map(this::words).orElse("");
        var title = words.say(content.isConfirmed() ? "CONFIRMED" : "UNCONFIRMED");
        return new Cell(
                title,
                List.of(
                        switch (review.state()) {
                            case UNREAD -> words.say("state.unread");
                            case DRAFT -> words.say("state.draft");
                            case CONFIRMED -> words.say("state.confirmed", by);
                            case CHANGED -> words.say("state.changed", by);
                            case REJECTED ->
                                    words.say("state.rejected", by, review.rejectedBecause());
                        }));
    }

    private String words(Signature signature) {
        var who = signature.who().isBlank() ? words.say("nobody") : signature.who();
        return who + ", " + words.time(signature.at());
    }

    private boolean fits(Cell cell) {
        return broken(Style.NAME, cell.title()).size() == 1
                && cell.below().stream().mapToInt(text -> broken(Style.SMALL, text).size()).sum()
                        <= LINES;
    }

    private void print(Sheet sheet, Cell cell, double leftMm, double topMm) {
        double y = topMm;
        for (var line : shortened(Style.NAME, cell.title(), 1)) {
            Line.of(Style.NAME, 0, line).print(sheet, leftMm, y);
            y += Style.NAME.lineMm();
        }
        var below = String.join("\n", cell.below());
        for (var line : shortened(Style.SMALL, below, LINES)) {
            Line.of(Style.SMALL, 0, line).print(sheet, leftMm, y);
            y += Style.SMALL.lineMm();
        }
    }

    /// The first lines, the last of them with "…" where there are more.
    private List<String> shortened(Style letters, String text, int most) {
        var lines = broken(letters, text);
        if (lines.size() <= most) {
            return lines;
        }
        var shown = new ArrayList<>(lines.subList(0, most - 1));
        var last = String.join(" ", lines.subList(most - 1, lines.size()));
        while (typesetter.typeface().widthMm(last + MORE, letters.sizeMm())
                > typesetter.widthMm()) {
            last = last.substring(0, last.offsetByCodePoints(last.length(), -1)).stripTrailing();
        }
        shown.add(last + MORE);
        return shown;
    }

    private List<String> broken(Style letters, String text) {
        return typesetter.broken(letters, typesetter.widthMm(), text);
    }
}
