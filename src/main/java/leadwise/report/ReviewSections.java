package leadwise.report;

import leadwise.model.HealthFinding;
import leadwise.model.Lead;
import leadwise.review.ReviewedStatement;

import java.util.ArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What people and the file say of a recording, and what the checks found.
record ReviewSections(ReportContent content, Words words, Typesetter typesetter) {

    private static final double INDENT_MM = 5.5;

    /// The statements that the reader accepts, with what was proposed where the words were changed.
    Section accepted() {
        var accepted = content.review().accepted();
        if (accepted.isEmpty()) {
            var nothing = words.say(content.review().noOpinion() ? "noOpinion" : "statements.none");
            return Section.of(
                    words.say("statements"), Block.of(typesetter.lines(Style.BODY, 0, nothing)));
        }
        return Section.of(
                words.say("statements"),
                IntStream.range(0, accepted.size())
                        .boxed()
                        .flatMap(i -> statement(i + 1 + ".", accepted.get(i))));
    }

    /// The statements that were proposed and do not hold.
    Section rejected() {
        return Section.of(
                words.say("rejected"),
                content.review().rejected().stream().flatMap(one -> statement("×", one)));
    }

    Section comment() {
        var comment = content.review().comment();
        return Section.of(
                words.say("comment"),
                comment.isBlank()
                        ? Stream.empty()
                        : typesetter.lines(Style.BODY, 0, comment).stream().map(Block::of));
    }

    Section health() {
        return Section.of(
                words.say("health"),
                content.health().isEmpty()
                        ? Block.of(typesetter.lines(Style.BODY, 0, words.say("health.nothing")))
                        : content.health().stream().flatMap(this::finding));
    }

    /// The device's own statements, never mixed with the reader's.
    Section ofFile() {
        return Section.of(
                words.say("fileStatements"),
                content.recording().facts().statements().stream()
                        .flatMap(text -> Block.of(typesetter.marked("–", Style.BODY, 3, text))));
    }

    private Stream<Block> statement(String mark, ReviewedStatement statement) {
        var lines =
                new ArrayList<>(typesetter.marked(mark, Style.BODY, INDENT_MM, statement.text()));
        var said = said(statement);
        if (!said.isEmpty()) {
            lines.addAll(typesetter.lines(Style.SMALL, INDENT_MM, said));
        }
        return Block.of(lines);
    }

    /// Where the words come from; nothing beside the reader's own.
    private String said(ReviewedStatement statement) {
        var parts = new ArrayList<String>();
        switch (statement.origin()) {
            case READER -> {}
            case RANKING -> parts.add(words.say("origin.ranking"));
            case FILE -> parts.add(words.say("origin.file"));
        }
        if (statement.isEdited()) {
            parts.add(words.say("edited", statement.proposal().orElseThrow().text()));
        }
        return String.join("; ", parts);
    }

    private Stream<Block> finding(HealthFinding finding) {
        var leads =
                finding.leads().isEmpty()
                        ? ""
                        : " ["
                                + finding.leads().stream()
                                        .map(Lead::name)
                                        .collect(Collectors.joining(", "))
                                + "]";
        return Block.of(
                typesetter.lines(
                        Style.BODY,
                        0,
                        words.say(severity(finding.severity()))
                                + ": "
                                + finding.sentence()
                                + leads));
    }

    private static String severity(HealthFinding.Severity severity) {
        return switch (severity) {
            case NOTE -> "health.note";
            case WARNING -> "health.warning";
            case ALARM -> "health.alarm";
        };
    }
}
