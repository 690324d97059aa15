package leadwise.paper;

import leadwise.model.Lead;
import leadwise.paper.Strip.Presence;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The paper in words, for those who hear it.
public final class PaperSummary {

    private static final int GAPS_TOLD = 3;

    private PaperSummary() {}

    /// What is drawn, at which scale, and what is missing: no reading of the ECG.
    public static String of(PaperLayout layout) {
        var recording = layout.recording();
        var sentences = new ArrayList<String>();
        sentences.add(
                (FooterPainter.isSynthetic(layout) ? "Synthetic ECG " : "ECG ") + recording.id());
        sentences.add("layout " + layout.style().title());
        sentences.add(scale(layout.scale()));
        sentences.add(FooterPainter.shown(layout));
        if (layout.layout().isRhythm()) {
            sentences.add("sampled at " + Numbers.plain(recording.samplesPerSecond()) + " Hz");
        } else if (layout.strips().isEmpty()) {
            sentences.add("none could be measured");
        }
        add(sentences, "derived", layout, Presence.DERIVED);
        add(sentences, "absent", layout, Presence.ABSENT);
        shownLeads(layout).forEach(lead -> addGaps(sentences, layout, lead));
        addClipped(sentences, layout);
        return String.join("; ", sentences) + ".";
    }

    private static String scale(PaperScale scale) {
        return scale.hasTwoGains()
                ? "%s mm/s, %s mm/mV in limb leads and %s mm/mV in chest leads"
                        .formatted(
                                Numbers.plain(scale.mmPerSecond()),
                                Numbers.plain(scale.mmPerMillivolt()),
                                Numbers.plain(scale.chestMmPerMillivolt()))
                : scale.text().replace("  ", ", ");
    }

    private static List<Lead> shownLeads(PaperLayout layout) {
        return layout.strips().stream().map(Strip::lead).distinct().toList();
    }

    private static void add(
            List<String> sentences, String word, PaperLayout layout, Presence presence) {
        var leads =
                layout.strips().stream()
                        .filter(strip -> strip.presence() == presence)
                        .map(strip -> strip.lead().name())
                        .distinct()
                        .collect(Collectors.joining(", "));
        if (!leads.isEmpty()) {
            sentences.add(word + ": " + leads);
        }
    }

    private static void addGaps(List<String> sentences, PaperLayout layout, Lead lead) {
        var gaps = layout.recording().lead(lead).map(layout::gaps).orElse(List.of());
        gaps.stream()
                .limit(GAPS_TOLD)
                .forEach(gap -> sentences.add(lead + " has no samples " + seconds(gap)));
        if (gaps.size() > GAPS_TOLD) {
            sentences.add(lead + " has " + (gaps.size() - GAPS_TOLD) + " more gaps");
        }
    }

    private static void addClipped(List<String> sentences, PaperLayout layout) {
        var leads =
                layout.strips().stream()
                        .filter(strip -> isClipped(layout, strip))
                        .map(strip -> strip.lead().name())
                        .distinct()
                        .collect(Collectors.joining(", "));
        if (!leads.isEmpty()) {
            sentences.add("clipped: " + leads);
        }
    }

    private static boolean isClipped(PaperLayout layout, Strip strip) {
        return layout.layout().isRhythm()
                && layout.recording()
                        .lead(strip.lead())
                        .filter(signal -> !layout.clipped(strip, signal).isEmpty())
                        .isPresent();
    }

    private static String seconds(Stretch gap) {
        return Numbers.plain(gap.fromSeconds()) + "–" + Numbers.plain(gap.toSeconds()) + " s";
    }
}
