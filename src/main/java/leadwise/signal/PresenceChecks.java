package leadwise.signal;

import static leadwise.signal.HealthFindings.names;
import static leadwise.signal.HealthFindings.text;

import leadwise.model.HealthFinding.Gate;
import leadwise.model.Lead;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/// Whether each lead is there, moves, has all its samples and is not another lead's copy.
final class PresenceChecks {

    private final CheckedLeads leads;
    private final HealthFindings findings;

    PresenceChecks(CheckedLeads leads, HealthFindings findings) {
        this.leads = leads;
        this.findings = findings;
    }

    /// Whether every lead is a lead of its own.
    boolean check() {
        absent();
        flat();
        stuck();
        gaps();
        return !duplicates();
    }

    private void absent() {
        var absent =
                Lead.STANDARD.stream()
                        .filter(
                                lead ->
                                        leads.find(lead)
                                                .map(LeadProfile::isEmpty)
                                                .orElseGet(() -> isWanting(lead)))
                        .toList();
        dead("absent", absent, absent, names(absent, "is missing.", "are missing."));
    }

    /// A dependent lead that no file holds can be derived.
    private boolean isWanting(Lead lead) {
        return Lead.INDEPENDENT.contains(lead) && !leads.recording().leads().containsKey(lead);
    }

    private void flat() {
        var flat = leads.where(LeadProfile::isFlat);
        dead("flat", flat, flat, names(flat, "is flat.", "are flat."));
    }

    private void stuck() {
        var stuck =
                leads.all().stream()
                        .filter(LeadProfile::isAlive)
                        .filter(
                                lead ->
                                        leads.seconds(lead.longestConstant().length())
                                                >= HealthLimits.STUCK_SECONDS)
                        .collect(
                                Collectors.groupingBy(
                                        LeadProfile::longestConstant,
                                        LinkedHashMap::new,
                                        Collectors.mapping(
                                                LeadProfile::lead, Collectors.toList())));
        var all = stuck.values().stream().flatMap(List::stream).toList();
        stuck.forEach(
                (span, same) ->
                        dead(
                                "stuck",
                                same,
                                all,
                                names(same, "is", "are") + " stuck " + leads.words(span) + "."));
    }

    /// Without I, II or two independent leads there is no 12-lead ECG left.
    ///
    /// @param all the leads of which the same is said, by this finding or another
    private void dead(String code, Collection<Lead> dead, Collection<Lead> all, String sentence) {
        boolean grave =
                all.contains(Lead.I)
                        || all.contains(Lead.II)
                        || all.stream().filter(Lead.INDEPENDENT::contains).count() >= 2;
        if (grave && !dead.isEmpty()) {
            findings.alarm(code, dead, sentence);
        } else if (!dead.isEmpty()) {
            findings.warning(code, Gate.BLOCK_WITH_OVERRIDE, dead, sentence);
        }
    }

    private boolean duplicates() {
        boolean any = false;
        var alive = leads.all().stream().filter(LeadProfile::isAlive).toList();
        for (int i = 0; i < alive.size(); i++) {
            for (int j = i + 1; j < alive.size(); j++) {
                var one = alive.get(i);
                var other = alive.get(j);
                for (int sign : new int[] {1, -1}) {
                    if (isCopy(one, other, sign)) {
                        any = true;
                        findings.alarm(
                                "duplicate",
                                List.of(one.lead(), other.lead()),
                                text(
                                        "%s and %s hold the same samples%s.",
                                        one.lead(),
                                        other.lead(),
                                        sign > 0 ? "" : " with opposite sign"));
                    }
                }
            }
        }
        return any;
    }

    /// Limb leads may be nearly alike by nature: aVL is I where II is small.
    private static boolean isCopy(LeadProfile one, LeadProfile other, int sign) {
        boolean limb = one.lead().isLimb() && other.lead().isLimb();
        double size = Math.max(one.standardDeviation(), other.standardDeviation());
        double little =
                Math.max(
                        HealthLimits.COPY_SHARE * size,
                        Math.min(
                                HealthLimits.COPY_MILLIVOLTS,
                                HealthLimits.SMALL_COPY_SHARE * size));
        return one.mirrors(other, sign) || (!limb && one.residual(other, sign) < little);
    }

    private void gaps() {
        var byGaps =
                leads.all().stream()
                        .filter(lead -> !lead.isEmpty() && !lead.gaps().isEmpty())
                        .collect(
                                Collectors.groupingBy(
                                        LeadProfile::gaps,
                                        LinkedHashMap::new,
                                        Collectors.toCollection(ArrayList::new)));
        byGaps.forEach(this::gaps);
    }

    private void gaps(List<LeadProfile.Span> gaps, List<LeadProfile> same) {
        var longest =
                gaps.stream().max(Comparator.comparingInt(LeadProfile.Span::length)).orElseThrow();
        double share = (double) same.getFirst().missing() / leads.recording().length();
        var concerned = same.stream().map(LeadProfile::lead).toList();
        var more =
                gaps.size() == 1
                        ? ""
                        : text(
                                " and at %d other place%s",
                                gaps.size() - 1, gaps.size() == 2 ? "" : "s");
        var sentence =
                text(
                        "%s no samples %s%s.",
                        names(concerned, "has", "have"), leads.words(longest), more);
        if (leads.seconds(longest.length()) > HealthLimits.GAP_SECONDS
                || share > HealthLimits.GAP_SHARE) {
            findings.warning("gaps", Gate.BLOCK_WITH_OVERRIDE, concerned, sentence);
        } else {
            findings.note("gaps", concerned, sentence);
        }
    }
}
