package leadwise.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.Optional;

/// A [HistoryEntry] as JSON: `{"number":7,"at":"2026-01-02T12:00:00Z","who":"","act":"undo"}`.
final class HistoryJson {

    private HistoryJson() {}

    static ObjectNode write(HistoryEntry entry) {
        var node =
                JsonText.object()
                        .put("number", entry.number())
                        .put("at", entry.at().toString())
                        .put("who", entry.who())
                        .put("act", JsonText.name(entry.act()));
        entry.edit().ifPresent(edit -> node.set("edit", EditJson.write(edit)));
        return node;
    }

    static HistoryEntry read(JsonNode node) throws MalformedReviewException {
        try {
            return new HistoryEntry(
                    JsonText.whole(node, "number"),
                    EditJson.instant(node, "at"),
                    JsonText.text(node, "who"),
                    JsonText.choice(node, "act", HistoryEntry.Act.class),
                    node.hasNonNull("edit")
                            ? Optional.of(EditJson.read(node.get("edit")))
                            : Optional.empty());
        } catch (IllegalArgumentException e) {
            throw new MalformedReviewException("an act without its edit", e);
        }
    }
}
