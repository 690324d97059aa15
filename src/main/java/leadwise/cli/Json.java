package leadwise.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import leadwise.model.HealthFinding;
import leadwise.model.Lead;
import leadwise.model.Problem;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/// JSON as the commands write it: two blanks of indentation, the same bytes on every system.
final class Json {

    private static final ObjectWriter WRITER =
            new JsonMapper()
                    .writer(
                            new DefaultPrettyPrinter()
                                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                                    .withArrayIndenter(new DefaultIndenter("  ", "\n")));

    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    static String text(JsonNode node) {
        try {
            return WRITER.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree always has a text", e);
        }
    }

    static ArrayNode names(Collection<Lead> leads) {
        var names = array();
        leads.forEach(lead -> names.add(lead.name()));
        return names;
    }

    static ArrayNode health(List<HealthFinding> findings) {
        var health = array();
        for (var finding : findings) {
            health.addObject()
                    .put("code", finding.code())
                    .put("severity", finding.severity().name().toLowerCase(Locale.ROOT))
                    .put("gate", Written.name(finding.gate()))
                    .put("sentence", finding.sentence())
                    .set("leads", names(finding.leads()));
        }
        return health;
    }

    static ArrayNode remarks(List<Problem> problems) {
        var remarks = array();
        problems.forEach(problem -> remarks.add(problem.sentence()));
        return remarks;
    }

    /// Puts a number, or null where there is none.
    static void put(ObjectNode node, String key, OptionalDouble value, int decimals) {
        if (value.isPresent() && Double.isFinite(value.getAsDouble())) {
            node.put(key, rounded(value.getAsDouble(), decimals));
        } else {
            node.putNull(key);
        }
    }

    /// A number without the digits that differ between processors.
    static double rounded(double value, int decimals) {
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN).doubleValue();
    }
}
