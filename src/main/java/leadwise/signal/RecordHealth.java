package leadwise.signal;

import static leadwise.model.HealthFinding.Severity.ALARM;
import static leadwise.model.HealthFinding.Severity.NOTE;
import static leadwise.model.HealthFinding.Severity.WARNING;

import leadwise.model.Gain;
import leadwise.model.HealthFinding;
import leadwise.model.HealthFinding.Severity;
import leadwise.model.Lead;
import leadwise.model.Problem;
import leadwise.model.Recording;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Looks for contradictions in a recording before anybody believes it.
///
/// What is found is shown beside the ranking and withholds nothing. It is not the truth: exchanged
/// electrodes, exchanged chest leads and a wrong factor of two pass most checks. Leads that were
/// derived are not tested: they obey by construction.
public final class RecordHealth {

    private final Recording recording;
    private final Map<Lead, LeadProfile> leads = new LinkedHashMap<>();
    private final List<HealthFinding> findings = new ArrayList<>();

    private RecordHealth(Recording recording) {
        this.recording = recording;
        recording
                .leads()
                .forEach(
                        (lead, signal) -> {
                            if (lead.isStandard() && !recording.derived().contains(lead)) {
                                leads.put(lead, new LeadProfile(lead, signal));
                            }
                        });
    }

    /// All findings, the gravest first; empty when nothing was found.
    public static List<HealthFinding> check(Recording recording) {
        return check(recording, List.of());
    }

    /// All findings, the gravest first, with what the reader remarked as notes.
    public static List<HealthFinding> check(Recording recording, List<Problem> remarks) {
        var health = new RecordHealth(recording);
        health.rateAndLength();
        health.gains();
        health.absentAndFlat();
        health.duplicates();
        health.gaps();
        // a lead that says nothing must not also raise what follows
        health.leads.values().removeIf(lead -> !lead.isAlive());
        health.limbLeads();
        if (!health.normalised()) {
            health.amplitude();
        }
        health.clipped();
        health.extremes();
        health.electrodes();
        remarks.forEach(remark -> health.add("remark", NOTE, List.of(), remark.sentence()));
        health.findings.sort(Comparator.comparing(HealthFinding::severity).reversed());
        return List.copyOf(health.findings);
    }

    private void add(String code, Severity severity, Collection<Lead> concerned, String sentence) {
        findings.add(new HealthFinding(code, severity, List.copyOf(concerned), sentence));
    }

    private void rateAndLength() {
        double rate = recording.samplesPerSecond();
        if (rate < HealthLimits.LEAST_RATE || rate > HealthLimits.MOST_RATE) {
            add(
                    "rate",
                    WARNING,
                    List.of(),
                    text("The sample rate is %.0f Hz; ECGs have 100 to 2000 Hz.", rate));
        }
        double seconds = recording.durationSeconds();
        if (seconds < HealthLimits.LEAST_SECONDS) {
            add("length", ALARM, List.of(), text("The recording lasts only %.1f s.", seconds));
        } else if (seconds < HealthLimits.USUAL_SECONDS) {
            add(
                    "length",
                    NOTE,
                    List.of(),
                    text("The recording lasts %.1f s; 10 s are usual.", seconds));
        }
    }

    private void gains() {
        var assumed = leadsWith(Gain.Origin.ASSUMED);
        if (!assumed.isEmpty()) {
            add(
                    "gain-assumed",
                    WARNING,
                    assumed,
                    text(
                            "Uncalibrated: %s per mV assumed for %s.",
                            perMillivolt(assumed), names(assumed)));
        }
        var said = leadsWith(Gain.Origin.USER);
        if (!said.isEmpty()) {
            add(
                    "gain-user",
                    NOTE,
                    List.of(),
                    text("%s per mV taken in place of the file's gains.", perMillivolt(said)));
        }
        var counts =
                recording.gains().values().stream()
                        .mapToDouble(gain -> Math.abs(gain.countsPerMillivolt()))
                        .summaryStatistics();
        if (counts.getCount() > 0 && counts.getMax() > HealthLimits.GAIN_RATIO * counts.getMin()) {
            add(
                    "gains-differ",
                    WARNING,
                    List.of(),
                    text(
                            "The leads have different gains, %s to %s per mV.",
                            number(counts.getMin()), number(counts.getMax())));
        }
    }

    private List<Lead> leadsWith(Gain.Origin origin) {
        return recording.leads().sequencedKeySet().stream()
                .filter(
                        lead ->
                                Optional.ofNullable(recording.gains().get(lead))
                                        .filter(gain -> gain.origin() == origin)
                                        .isPresent())
                .toList();
    }

    private String perMillivolt(Collection<Lead> concerned) {
        return concerned.stream()
                .map(recording.gains()::get)
                .map(gain -> gain == null ? "" : number(Math.abs(gain.countsPerMillivolt())))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private void absentAndFlat() {
        var absent =
                Lead.INDEPENDENT.stream()
                        .filter(
                                lead -> {
                                    var profile = leads.get(lead);
                                    return profile == null
                                            ? !recording.leads().containsKey(lead)
                                            : profile.isEmpty();
                                })
                        .toList();
        if (!absent.isEmpty()) {
            add("absent", gravity(absent), absent, names(absent) + are(absent) + " missing.");
        }
        var flat =
                leads.values().stream().filter(LeadProfile::isFlat).map(LeadProfile::lead).toList();
        if (!flat.isEmpty()) {
            add("flat", gravity(flat), flat, names(flat) + are(flat) + " flat.");
        }
        for (var profile : leads.values()) {
            var constant = profile.longestConstant();
            if (profile.isAlive() && seconds(constant.length()) >= HealthLimits.STUCK_SECONDS) {
                add(
                        "stuck",
                        gravity(List.of(profile.lead())),
                        List.of(profile.lead()),
                        text("%s is stuck %s.", profile.lead(), span(constant)));
            }
        }
    }

    /// Without I, II or two independent leads there is no 12-lead ECG left.
    private static Severity gravity(Collection<Lead> dead) {
        boolean grave =
                dead.contains(Lead.I)
                        || dead.contains(Lead.II)
                        || dead.stream().filter(Lead.INDEPENDENT::contains).count() >= 2;
        return grave ? ALARM : WARNING;
    }

    private void duplicates() {
        var alive = leads.values().stream().filter(LeadProfile::isAlive).toList();
        for (int i = 0; i < alive.size(); i++) {
            for (int j = i + 1; j < alive.size(); j++) {
                var one = alive.get(i);
                var other = alive.get(j);
                boolean same = one.mirrors(other, 1);
                if (same || one.mirrors(other, -1)) {
                    add(
                            "duplicate",
                            ALARM,
                            List.of(one.lead(), other.lead()),
                            text(
                                    "%s and %s hold the same samples%s.",
                                    one.lead(), other.lead(), same ? "" : " with opposite sign"));
                }
            }
        }
    }

    private void gaps() {
        var byGaps =
                leads.values().stream()
                        .filter(lead -> !lead.isEmpty() && !lead.gaps().isEmpty())
                        .collect(
                                Collectors.groupingBy(
                                        LeadProfile::gaps,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        byGaps.forEach(
                (gaps, same) -> {
                    var longest =
                            gaps.stream()
                                    .max(Comparator.comparingInt(LeadProfile.Span::length))
                                    .orElseThrow();
                    double share = (double) same.getFirst().missing() / recording.length();
                    boolean large =
                            seconds(longest.length()) > HealthLimits.GAP_SECONDS
                                    || share > HealthLimits.GAP_SHARE;
                    var concerned = same.stream().map(LeadProfile::lead).toList();
                    var more =
                            gaps.size() == 1
                                    ? ""
                                    : text(
                                            " and at %d other place%s",
                                            gaps.size() - 1, gaps.size() == 2 ? "" : "s");
                    add(
                            "gaps",
                            large ? WARNING : NOTE,
                            concerned,
                            text(
                                    "%s %s no samples %s%s.",
                                    names(concerned),
                                    concerned.size() == 1 ? "has" : "have",
                                    span(longest),
                                    more));
                });
    }

    private void limbLeads() {
        var verdict = LimbLeadAlgebra.of(leads);
        if (!verdict.wrong().isEmpty()) {
            add(
                    "limb-lead-algebra",
                    ALARM,
                    verdict.wrong(),
                    text(
                            "%s %s not follow from I and II (residual %.0f %%): names, order or"
                                    + " gains are wrong.%s",
                            names(verdict.wrong()),
                            verdict.wrong().size() == 1 ? "does" : "do",
                            verdict.residualPercent(),
                            verdict.remedy().isEmpty()
                                    ? ""
                                    : " " + verdict.remedy() + " would fit."));
        }
    }

    private boolean normalised() {
        if (leads.size() < HealthLimits.NORMALISED_LEADS) {
            return false;
        }
        var spans = leads.values().stream().mapToDouble(LeadProfile::span).summaryStatistics();
        var deviations =
                leads.values().stream()
                        .mapToDouble(LeadProfile::standardDeviation)
                        .summaryStatistics();
        boolean bySpan = spans.getMax() <= HealthLimits.NORMALISED_RATIO * spans.getMin();
        boolean byDeviation =
                deviations.getMax() <= HealthLimits.NORMALISED_RATIO * deviations.getMin();
        if (bySpan || byDeviation) {
            add(
                    "normalised",
                    ALARM,
                    List.of(),
                    text(
                            "All leads have the same %s, %.3f mV: the file is normalised,"
                                    + " amplitudes mean nothing.",
                            bySpan ? "span" : "standard deviation",
                            bySpan ? spans.getAverage() : deviations.getAverage()));
        }
        return bySpan || byDeviation;
    }

    private void amplitude() {
        // derived leads too: chest leads alone are larger than an ECG's usual lead
        var derived =
                recording.derived().stream()
                        .flatMap(
                                lead ->
                                        recording
                                                .lead(lead)
                                                .map(x -> new LeadProfile(lead, x))
                                                .stream())
                        .filter(LeadProfile::isAlive);
        var deflections =
                Stream.concat(leads.values().stream(), derived)
                        .mapToDouble(LeadProfile::deflection)
                        .sorted()
                        .toArray();
        if (deflections.length == 0) {
            return;
        }
        int half = deflections.length / 2;
        double typical =
                deflections.length % 2 == 1
                        ? deflections[half]
                        : (deflections[half - 1] + deflections[half]) / 2;
        if (typical < HealthLimits.LEAST_DEFLECTION || typical > HealthLimits.MOST_DEFLECTION) {
            var stated =
                    perMillivolt(
                            recording.gains().keySet().stream()
                                    .sorted(Comparator.comparing(Lead::name))
                                    .toList());
            add(
                    "amplitude",
                    WARNING,
                    List.of(),
                    text(
                            "The typical deflection is %s mV, expected 0.25 to 3 mV: gain or unit"
                                    + " may be wrong%s.",
                            typical < 1 ? text("%.3f", typical) : text("%.1f", typical),
                            stated.isEmpty() ? "" : " (" + stated + " per mV)"));
        }
    }

    private void clipped() {
        int least =
                Math.max(
                        HealthLimits.CLIPPED_SAMPLES,
                        (int)
                                Math.ceil(
                                        HealthLimits.CLIPPED_SECONDS
                                                * recording.samplesPerSecond()));
        for (var profile : leads.values()) {
            for (double extreme : new double[] {profile.most(), profile.least()}) {
                int run = profile.longestRunAt(extreme);
                boolean far =
                        Math.abs(extreme - profile.median()) >= HealthLimits.CLIPPED_MILLIVOLTS;
                if (far && run >= least) {
                    add(
                            "clipped",
                            WARNING,
                            List.of(profile.lead()),
                            text(
                                    "%s is cut off at %.2f mV (%.0f ms).",
                                    profile.lead(), extreme, 1000 * seconds(run)));
                }
            }
        }
    }

    private void extremes() {
        for (var profile : leads.values()) {
            boolean high =
                    Math.max(profile.most(), -profile.least()) > HealthLimits.EXTREME_MILLIVOLTS;
            for (int i = 0; i < profile.length(); i++) {
                double value = profile.at(i);
                double step = i == 0 ? 0 : Math.abs(value - profile.at(i - 1));
                if (high && Math.abs(value) > HealthLimits.EXTREME_MILLIVOLTS) {
                    add(
                            "extreme",
                            WARNING,
                            List.of(profile.lead()),
                            text(
                                    "%s reaches %.0f mV at %.1f s.",
                                    profile.lead(), value, seconds(i)));
                    break;
                }
                if (!high && step > HealthLimits.STEP_MILLIVOLTS) {
                    add(
                            "step",
                            WARNING,
                            List.of(profile.lead()),
                            text(
                                    "%s jumps by %.0f mV at %.1f s.",
                                    profile.lead(), step, seconds(i)));
                    break;
                }
            }
        }
    }

    private void electrodes() {
        var one = leads.get(Lead.I);
        var two = leads.get(Lead.II);
        if (one == null || two == null) {
            return;
        }
        var augmented =
                recording
                        .withDerivedLimbLeads()
                        .lead(Lead.AVR)
                        .map(s -> new LeadProfile(Lead.AVR, s));
        if (pointsOneWay(one, -1) && augmented.filter(aVR -> pointsOneWay(aVR, 1)).isPresent()) {
            add(
                    "electrodes",
                    NOTE,
                    List.of(Lead.I),
                    "I is inverted and aVR upright: arm electrodes exchanged, or dextrocardia?");
        }
        if (two.deflection() < HealthLimits.NEAR_ZERO_MILLIVOLTS
                && one.deflection() > HealthLimits.NOT_NEAR_ZERO_MILLIVOLTS) {
            add(
                    "electrodes",
                    NOTE,
                    List.of(Lead.II),
                    "II is nearly zero: electrodes of the right arm and right leg exchanged?");
        }
    }

    private static boolean pointsOneWay(LeadProfile lead, int sign) {
        double up = lead.quantile(0.995) - lead.median();
        double down = lead.median() - lead.quantile(0.005);
        double along = sign > 0 ? up : down;
        double against = sign > 0 ? down : up;
        return along > HealthLimits.ONE_WAY_MILLIVOLTS
                && along > HealthLimits.ONE_WAY_RATIO * against;
    }

    private double seconds(int samples) {
        return samples / recording.samplesPerSecond();
    }

    private String span(LeadProfile.Span span) {
        return text("%.1f–%.1f s", seconds(span.from()), seconds(span.to()));
    }

    /// "V1–V6" where it can be said so, else "I, II, V1".
    private static String names(Collection<Lead> leads) {
        var all = Set.copyOf(leads);
        var chest = Lead.STANDARD.subList(6, 12);
        if (all.equals(new HashSet<>(chest))) {
            return "V1–V6";
        }
        return leads.size() == Lead.STANDARD.size()
                ? "All leads"
                : leads.stream().map(Lead::name).collect(Collectors.joining(", "));
    }

    private static String are(Collection<Lead> leads) {
        return leads.size() == 1 ? " is" : " are";
    }

    private static String number(double value) {
        return value == Math.rint(value) ? text("%.0f", value) : text("%.1f", value);
    }

    @SuppressWarnings(
            "AnnotateFormatMethod") // the annotation is Error Prone's own, not worth a dependency
    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
