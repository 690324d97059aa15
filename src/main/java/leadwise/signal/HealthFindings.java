package leadwise.signal;

import leadwise.model.HealthFinding;
import leadwise.model.HealthFinding.Gate;
import leadwise.model.HealthFinding.Severity;
import leadwise.model.Lead;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// What the checks have found so far, and the words that they share.
final class HealthFindings {

    private final List<HealthFinding> findings = new ArrayList<>();

    void note(String code, Collection<Lead> concerned, String sentence) {
        add(code, Severity.NOTE, Gate.NONE, concerned, sentence);
    }

    void warning(String code, Gate gate, Collection<Lead> concerned, String sentence) {
        add(code, Severity.WARNING, gate, concerned, sentence);
    }

    /// A contradiction; it blocks the ranking.
    void alarm(String code, Collection<Lead> concerned, String sentence) {
        add(code, Severity.ALARM, Gate.BLOCK, concerned, sentence);
    }

    private void add(
            String code,
            Severity severity,
            Gate gate,
            Collection<Lead> concerned,
            String sentence) {
        findings.add(new HealthFinding(code, severity, gate, List.copyOf(concerned), sentence));
    }

    List<HealthFinding> gravestFirst() {
        return findings.stream()
                .sorted(Comparator.comparing(HealthFinding::severity).reversed())
                .toList();
    }

    /// "V1–V6" where it can be said so, else "I, II, V1".
    static String names(Collection<Lead> leads) {
        if (Set.copyOf(leads).equals(Set.copyOf(Lead.STANDARD.subList(6, 12)))) {
            return "V1–V6";
        }
        return leads.size() == Lead.STANDARD.size()
                ? "All leads"
                : leads.stream().map(Lead::name).collect(Collectors.joining(", "));
    }

    /// "V1 is" or "V1, V2 are", with two forms of any verb.
    static String names(Collection<Lead> leads, String ofOne, String ofSeveral) {
        return names(leads) + " " + (leads.size() == 1 ? ofOne : ofSeveral);
    }

    static String number(double value) {
        return value == Math.rint(value) ? text("%.0f", value) : text("%.1f", value);
    }

    @SuppressWarnings(
            "AnnotateFormatMethod") // the annotation is Error Prone's own, not worth a dependency
    static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
