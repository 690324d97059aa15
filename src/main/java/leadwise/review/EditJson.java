package leadwise.review;

import static leadwise.review.JsonText.object;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import leadwise.model.Caliper;
import leadwise.model.Lead;
import leadwise.model.WaveMark;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/// An [Edit] as JSON: `{"kind":"judge-statement","id":"s1","verdict":"rejected"}`.
///
/// Written by hand, so that a renamed class or component never changes what is on the disk. Fields
/// that nobody knows are passed over; a kind that nobody knows is refused, so a new kind needs a
/// new [ReviewFile#SCHEMA].
final class EditJson {

    private EditJson() {}

    static ObjectNode write(Edit edit) {
        return switch (edit) {
            case Edit.AddStatement(var statement) -> {
                var node = kind("add-statement");
                node.set("statement", statement(statement));
                yield node;
            }
            case Edit.RewordStatement(var id, var text, var lexiconId) -> {
                var node = kind("reword-statement").put("id", id).put("text", text);
                lexiconId.ifPresent(known -> node.put("lexiconId", known));
                yield node;
            }
            case Edit.JudgeStatement(var id, var verdict) ->
                    kind("judge-statement").put("id", id).put("verdict", JsonText.name(verdict));
            case Edit.RemoveStatement(var id) -> kind("remove-statement").put("id", id);
            case Edit.MoveStatement(var id, var to) ->
                    kind("move-statement").put("id", id).put("to", to);
            case Edit.SetComment(var text) -> kind("set-comment").put("text", text);
            case Edit.PutCaliper(var caliper) -> {
                var node = kind("put-caliper");
                node.set("caliper", caliper(caliper));
                yield node;
            }
            case Edit.RemoveCaliper(var id) -> kind("remove-caliper").put("id", id);
            case Edit.PlaceMark(var mark, var seconds) -> {
                var node = kind("place-mark").put("mark", JsonText.name(mark));
                seconds.ifPresent(there -> node.put("seconds", there));
                yield node;
            }
            case Edit.Typing(var text) -> kind("typing").put("text", text);
            case Edit.NoOpinion() -> kind("no-opinion");
            case Edit.UncoverRanking(var before) ->
                    kind("uncover-ranking").put("beforeOwnReading", before);
            case Edit.RankAllTheSame(var reason) -> kind("rank-all-the-same").put("reason", reason);
            case Edit.Confirm(var signature) -> {
                var node = kind("confirm");
                node.set("signature", signature(signature));
                yield node;
            }
            case Edit.Reject(var signature, var reason) -> {
                var node = kind("reject").put("reason", reason);
                node.set("signature", signature(signature));
                yield node;
            }
        };
    }

    static Edit read(JsonNode node) throws MalformedReviewException {
        try {
            return readChecked(node);
        } catch (IllegalArgumentException e) {
            throw new MalformedReviewException("holds what no edit can hold", e);
        }
    }

    private static Edit readChecked(JsonNode node) throws MalformedReviewException {
        var kind = JsonText.text(node, "kind");
        return switch (kind) {
            case "add-statement" ->
                    new Edit.AddStatement(readStatement(JsonText.field(node, "statement")));
            case "reword-statement" ->
                    new Edit.RewordStatement(
                            id(node),
                            JsonText.text(node, "text"),
                            JsonText.optionalText(node, "lexiconId"));
            case "judge-statement" -> new Edit.JudgeStatement(id(node), verdict(node));
            case "remove-statement" -> new Edit.RemoveStatement(id(node));
            case "move-statement" ->
                    new Edit.MoveStatement(id(node), Math.toIntExact(JsonText.whole(node, "to")));
            case "set-comment" -> new Edit.SetComment(JsonText.text(node, "text"));
            case "put-caliper" -> new Edit.PutCaliper(readCaliper(JsonText.field(node, "caliper")));
            case "remove-caliper" -> new Edit.RemoveCaliper(id(node));
            case "place-mark" ->
                    new Edit.PlaceMark(
                            JsonText.choice(node, "mark", WaveMark.class),
                            JsonText.optionalNumber(node, "seconds"));
            case "typing" -> new Edit.Typing(JsonText.text(node, "text"));
            case "no-opinion" -> new Edit.NoOpinion();
            case "uncover-ranking" ->
                    new Edit.UncoverRanking(JsonText.truth(node, "beforeOwnReading"));
            case "rank-all-the-same" -> new Edit.RankAllTheSame(JsonText.text(node, "reason"));
            case "confirm" -> new Edit.Confirm(readSignature(node));
            case "reject" -> new Edit.Reject(readSignature(node), JsonText.text(node, "reason"));
            default -> throw new MalformedReviewException("a kind of edit that is unknown");
        };
    }

    static Instant instant(JsonNode node, String name) throws MalformedReviewException {
        try {
            return Instant.parse(JsonText.text(node, name));
        } catch (DateTimeException e) {
            throw new MalformedReviewException(name + " is not a time", e);
        }
    }

    private static ObjectNode kind(String kind) {
        return object().put("kind", kind);
    }

    private static String id(JsonNode node) throws MalformedReviewException {
        return JsonText.text(node, "id");
    }

    private static Verdict verdict(JsonNode node) throws MalformedReviewException {
        return JsonText.choice(node, "verdict", Verdict.class);
    }

    private static ObjectNode statement(ReviewedStatement statement) {
        var node = object().put("id", statement.id()).put("text", statement.text());
        statement.lexiconId().ifPresent(known -> node.put("lexiconId", known));
        node.put("origin", JsonText.name(statement.origin()));
        node.put("verdict", JsonText.name(statement.verdict()));
        statement.proposal().ifPresent(proposed -> node.set("proposal", proposal(proposed)));
        return node;
    }

    private static ReviewedStatement readStatement(JsonNode node) throws MalformedReviewException {
        return new ReviewedStatement(
                id(node),
                JsonText.text(node, "text"),
                JsonText.optionalText(node, "lexiconId"),
                JsonText.choice(node, "origin", Origin.class),
                verdict(node),
                node.hasNonNull("proposal")
                        ? Optional.of(readProposal(node.get("proposal")))
                        : Optional.empty());
    }

    private static ObjectNode proposal(Proposal proposal) {
        var node = object().put("text", proposal.text());
        proposal.probability().ifPresent(value -> node.put("probability", value));
        proposal.percentile().ifPresent(value -> node.put("percentile", value));
        node.put("bundle", proposal.bundle());
        proposal.calibration().ifPresent(id -> node.put("calibration", id));
        return node;
    }

    private static Proposal readProposal(JsonNode node) throws MalformedReviewException {
        return new Proposal(
                JsonText.text(node, "text"),
                JsonText.optionalNumber(node, "probability"),
                JsonText.optionalNumber(node, "percentile"),
                JsonText.text(node, "bundle"),
                JsonText.optionalText(node, "calibration"));
    }

    private static ObjectNode caliper(Caliper caliper) {
        return object().put("id", caliper.id())
                .put("kind", JsonText.name(caliper.kind()))
                .put("lead", caliper.lead().name())
                .put("fromSeconds", caliper.fromSeconds())
                .put("toSeconds", caliper.toSeconds())
                .put("fromMillivolts", caliper.fromMillivolts())
                .put("toMillivolts", caliper.toMillivolts())
                .put("marchOut", caliper.marchOut());
    }

    private static Caliper readCaliper(JsonNode node) throws MalformedReviewException {
        return new Caliper(
                id(node),
                JsonText.choice(node, "kind", Caliper.Kind.class),
                new Lead(JsonText.text(node, "lead")),
                JsonText.number(node, "fromSeconds"),
                JsonText.number(node, "toSeconds"),
                JsonText.number(node, "fromMillivolts"),
                JsonText.number(node, "toMillivolts"),
                JsonText.truth(node, "marchOut"));
    }

    private static ObjectNode signature(Signature signature) {
        return object().put("who", signature.who()).put("at", signature.at().toString());
    }

    private static Signature readSignature(JsonNode edit) throws MalformedReviewException {
        var node = JsonText.field(edit, "signature");
        return new Signature(JsonText.text(node, "who"), instant(node, "at"));
    }
}
