package leadwise.ui.explain;

import leadwise.lexicon.Lexicon;
import leadwise.lexicon.Statement;
import leadwise.model.Explanation;
import leadwise.model.Explanation.Part;
import leadwise.model.Explanation.Region;
import leadwise.model.Explanation.Segment;
import leadwise.model.Explanation.Span;
import leadwise.model.Finding;
import leadwise.report.FindingDigits;
import leadwise.ui.Messages;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// An explanation in words.
///
/// @param sentence what happens to the percentile without the marked parts
/// @param raising the strongest parts that raise the number, strongest first; empty where none does
/// @param lowering the same for those that lower it
/// @param nearest what the phrase means to the encoder, where it is near a statement of the lexicon
public record ExplanationWords(
        String sentence, String raising, String lowering, Optional<String> nearest) {

    private static final int MOST_PARTS = 4;

    static ExplanationWords of(Explanation explanation, Finding finding, Lexicon lexicon) {
        var marked = explanation.marked();
        return new ExplanationWords(
                sentence(explanation),
                list(marked.stream().filter(Part::raises).toList()),
                list(marked.stream().filter(part -> !part.raises()).toList()),
                nearest(finding, lexicon));
    }

    private static String sentence(Explanation explanation) {
        if (explanation.marked().isEmpty()) {
            return Messages.text("explain.nothing");
        }
        int before = FindingDigits.wholePercentile(explanation.percentile());
        int after = FindingDigits.wholePercentile(explanation.percentileWithoutMarked());
        var from = FindingDigits.percentile(explanation.percentile());
        var to = FindingDigits.percentile(explanation.percentileWithoutMarked());
        if (after == before) {
            return Messages.text("explain.stays", from);
        }
        return after < before
                ? Messages.text("explain.falls", from, to)
                : Messages.text("explain.rises", from, to);
    }

    private static String list(List<Part> parts) {
        var words =
                parts.stream()
                        .limit(MOST_PARTS)
                        .map(part -> words(part.region()))
                        .collect(Collectors.joining(", "));
        return parts.size() > MOST_PARTS
                ? Messages.text("explain.more", words, parts.size() - MOST_PARTS)
                : words;
    }

    private static String words(Region region) {
        return switch (region) {
            case Region.WholeLead(var lead) -> Messages.text("explain.lead", lead);
            case Region.Window(var in, var span) ->
                    in.map(lead -> Messages.text("explain.window.lead", seconds(span), lead))
                            .orElseGet(() -> Messages.text("explain.window.all", seconds(span)));
            case Region.Beats(var in, var segment, _) ->
                    in.map(lead -> Messages.text("explain.beats.lead", words(segment), lead))
                            .orElseGet(() -> Messages.text("explain.beats.all", words(segment)));
        };
    }

    private static String words(Segment segment) {
        return switch (segment) {
            case P -> "P";
            case QRS -> "QRS";
            case ST_T -> "ST-T";
        };
    }

    private static String seconds(Span span) {
        return String.format(Locale.ROOT, "%.1f–%.1f s", span.fromSeconds(), span.toSeconds());
    }

    private static Optional<String> nearest(Finding finding, Lexicon lexicon) {
        return finding.nearest()
                .flatMap(
                        near ->
                                lexicon.byId(near.statementId())
                                        .map(Statement::name)
                                        .map(
                                                name ->
                                                        Messages.text(
                                                                "explain.nearest",
                                                                name,
                                                                FindingDigits.similarity(
                                                                        near.cosine()))));
    }
}
