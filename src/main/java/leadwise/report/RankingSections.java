package leadwise.report;

import leadwise.model.Finding;
import leadwise.model.NoProbability;
import leadwise.model.PercentileSpread;
import leadwise.report.Line.Piece;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The ranking on paper: the digits, marks and gates of the screen.
record RankingSections(ReportContent content, Words words, Typesetter typesetter) {

    private static final double INDENT_MM = 6;
    private static final double DIGITS_MM = 42;
    private static final double PERCENTILE_MM = 15;

    /// Empty where the reader did not ask for it.
    Section ranking() {
        var title = words.say(content.isConfirmed() ? "ranking" : "ranking.unconfirmed");
        return switch (content.ranking()) {
            case RankingPart.LeftOut() -> Section.of(title, Stream.empty());
            case RankingPart.Withheld(var reason) ->
                    Section.of(title, small(words.say("ranking.withheld", reason)));
            case RankingPart.Shown shown -> Section.of(title, rows(shown));
        };
    }

    private Stream<Block> rows(RankingPart.Shown shown) {
        var blocks = new ArrayList<Block>();
        small(words.say("ranking.what")).forEach(blocks::add);
        if (!shown.despite().isEmpty()) {
            small(words.say("ranking.despite", shown.despite())).forEach(blocks::add);
        }
        if (shown.ranking().findings().stream().anyMatch(Finding::unlike)) {
            small(words.say("ranking.unlike")).forEach(blocks::add);
        }
        blocks.add(head());
        int rank = 1;
        for (var finding : shown.ranking().findings()) {
            var place = finding.hasMeaning() ? Integer.toString(rank++) : FindingDigits.NONE;
            row(place, finding, shown).forEach(blocks::add);
        }
        return blocks.stream();
    }

    private Block head() {
        double width = typesetter.widthMm();
        return Block.of(
                new Line(
                        List.of(
                                new Piece(Style.SMALL, INDENT_MM, words.say("label"), false),
                                new Piece(
                                        Style.SMALL,
                                        width - PERCENTILE_MM,
                                        words.say("probability"),
                                        true),
                                new Piece(Style.SMALL, width, words.say("percentile"), true)),
                        Style.SMALL.lineMm()));
    }

    private Stream<Block> row(String place, Finding finding, RankingPart.Shown shown) {
        double width = typesetter.widthMm();
        var label = typesetter.broken(Style.BODY, width - DIGITS_MM - INDENT_MM, text(finding));
        var lines = new ArrayList<Line>();
        var digits = probability(finding);
        lines.add(
                new Line(
                        List.of(
                                new Piece(Style.BODY, INDENT_MM - 1.5, place, true),
                                new Piece(Style.BODY, INDENT_MM, label.getFirst(), false),
                                new Piece(Style.BODY, width - PERCENTILE_MM, digits, true),
                                new Piece(
                                        Style.BODY,
                                        width,
                                        FindingDigits.percentile(finding),
                                        true)),
                        Style.BODY.lineMm()));
        label.stream().skip(1).forEach(rest -> lines.add(Line.of(Style.BODY, INDENT_MM, rest)));
        lines.addAll(typesetter.lines(Style.SMALL, INDENT_MM, notes(finding, shown)));
        return Block.of(lines);
    }

    private String text(Finding finding) {
        var label = finding.label().text();
        return finding.denied() ? label + " " + words.say("denied") : label;
    }

    /// The probability in digits where it means anything.
    static String probability(Finding finding) {
        return FindingDigits.probability(finding);
    }

    /// How well the encoders know the wording, what other wordings would give, and why there is no
    /// probability.
    private String notes(Finding finding, RankingPart.Shown shown) {
        var notes = new ArrayList<String>();
        notes.add(words.say(mark(finding, shown)));
        if (finding.whyNoProbability().equals(Optional.of(NoProbability.TOO_WIDE))) {
            notes.add(words.say("ranking.tooWide"));
        }
        var spread = FindingDigits.spread(finding);
        if (!spread.isEmpty()) {
            notes.add(words.say("ranking.spread", spread));
        }
        if (finding.spread().filter(PercentileSpread::dependsOnWording).isPresent()) {
            notes.add(words.say("ranking.dependsOnWording"));
        }
        return String.join(" · ", notes);
    }

    /// How well the encoders know the wording.
    static String mark(Finding finding, RankingPart.Shown shown) {
        if (!finding.hasMeaning()) {
            return "mark.outside";
        }
        if (!finding.known()) {
            return "mark.new";
        }
        boolean asNamed =
                finding.label()
                        .statementId()
                        .map(shown.statementNames()::get)
                        .map(name -> name.equalsIgnoreCase(finding.label().text()))
                        .orElse(true);
        return asNamed ? "mark.trained" : "mark.synonym";
    }

    private Stream<Block> small(String text) {
        return Block.of(typesetter.lines(Style.SMALL, 0, text));
    }
}
