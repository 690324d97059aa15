package leadwise.review;

import com.fasterxml.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The bytes of `review.json`: one JSON object, whose first line holds the digest of all further
/// lines.
///
/// ```
/// {"sha256":"…",
/// "schema":1,
/// "summary":{"state":"draft","who":"Dr. A","at":"…","accepted":["sinus rhythm"],"edits":1},
/// "program":"1.0.0",
/// "recording":{"sha256":"…","samplesSha256":"…"},
/// "history":[
/// {"number":1, …}
/// ]}
/// ```
///
/// The summary follows from the history; it stands at the head because lists need nothing else.
final class ReviewFile {

    /// Which form the store has; files and journal lines of a higher one are not touched.
    static final int SCHEMA = 1;

    /// What such bytes say.
    sealed interface Content {

        /// A review.
        record Good(StoredReview review) implements Content {}

        /// A later version of this program wrote it.
        ///
        /// @param review as far as it can be understood here
        record Newer(long schema, Optional<StoredReview> review) implements Content {}

        /// It is not what was written.
        record Damaged() implements Content {}
    }

    private static final int DIGEST_LENGTH = 64;
    private static final String BEGIN = "{\"sha256\":\"";
    private static final String END = "\",\n";
    private static final int HEAD_LENGTH = BEGIN.length() + DIGEST_LENGTH + END.length();

    private ReviewFile() {}

    /// @param review with one line of history at least
    static byte[] write(StoredReview review, String program) {
        var rest = new ArrayList<String>();
        rest.add("\"schema\":" + SCHEMA);
        rest.add("\"summary\":" + summary(review));
        rest.add("\"program\":" + JsonText.write(JsonText.object().textNode(program)));
        rest.add("\"recording\":" + recording(review.recording()));
        review.takenOverFrom().ifPresent(other -> rest.add("\"takenOverFrom\":\"" + other + "\""));
        rest.add(
                review.history().stream()
                        .map(entry -> JsonText.write(HistoryJson.write(entry)))
                        .collect(Collectors.joining(",\n", "\"history\":[\n", "\n]}\n")));
        var text = String.join(",\n", rest);
        var digest = digest(text.getBytes(StandardCharsets.US_ASCII), 0);
        return (BEGIN + digest + END + text).getBytes(StandardCharsets.US_ASCII);
    }

    static Content read(byte[] bytes) {
        if (!isWhole(bytes)) {
            return new Content.Damaged();
        }
        try {
            var node = JsonText.read(bytes);
            long schema = JsonText.whole(node, "schema");
            return schema > SCHEMA
                    ? new Content.Newer(schema, tryToRead(node))
                    : new Content.Good(readReview(node));
        } catch (MalformedReviewException e) {
            return new Content.Damaged();
        }
    }

    /// Only what stands at the head, after all bytes were checked.
    static ReviewSummary readSummary(byte[] bytes) throws MalformedReviewException {
        if (!isWhole(bytes)) {
            throw new MalformedReviewException("is not what was written");
        }
        var node = JsonText.field(JsonText.readUpTo("summary", bytes), "summary");
        var accepted = new ArrayList<String>();
        JsonText.field(node, "accepted").forEach(text -> accepted.add(text.asText()));
        return new ReviewSummary(
                JsonText.choice(node, "state", ReviewState.class),
                JsonText.text(node, "who"),
                EditJson.instant(node, "at"),
                accepted,
                Math.toIntExact(JsonText.whole(node, "edits")));
    }

    private static boolean isWhole(byte[] bytes) {
        if (bytes.length < HEAD_LENGTH) {
            return false;
        }
        var head = (BEGIN + digest(bytes, HEAD_LENGTH) + END).getBytes(StandardCharsets.US_ASCII);
        return Arrays.equals(head, Arrays.copyOf(bytes, HEAD_LENGTH));
    }

    private static String summary(StoredReview review) {
        var summary = ReviewSummary.of(review.recording(), review.history());
        var node =
                JsonText.object()
                        .put("state", JsonText.name(summary.state()))
                        .put("who", summary.who())
                        .put("at", summary.at().toString());
        var accepted = node.putArray("accepted");
        summary.accepted().forEach(accepted::add);
        return JsonText.write(node.put("edits", summary.edits()));
    }

    private static String recording(RecordingId id) {
        return JsonText.write(
                JsonText.object()
                        .put("sha256", id.sha256())
                        .put("samplesSha256", id.samplesSha256()));
    }

    private static Optional<StoredReview> tryToRead(JsonNode node) {
        try {
            return Optional.of(readReview(node));
        } catch (MalformedReviewException e) {
            return Optional.empty();
        }
    }

    private static StoredReview readReview(JsonNode node) throws MalformedReviewException {
        var recording = JsonText.field(node, "recording");
        var history = new ArrayList<HistoryEntry>();
        for (var entry : JsonText.field(node, "history")) {
            history.add(HistoryJson.read(entry));
            if (history.getLast().number() != history.size()) {
                throw new MalformedReviewException("the history has a hole");
            }
        }
        try {
            return new StoredReview(
                    new RecordingId(
                            JsonText.text(recording, "sha256"),
                            JsonText.text(recording, "samplesSha256")),
                    JsonText.optionalText(node, "takenOverFrom"),
                    List.copyOf(history));
        } catch (IllegalArgumentException e) {
            throw new MalformedReviewException("is of no recording", e);
        }
    }

    private static String digest(byte[] bytes, int from) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes, from, bytes.length - from);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }
}
