package leadwise.ui.compare;

import leadwise.lexicon.Lexicon;
import leadwise.lexicon.Statement;
import leadwise.model.Finding;
import leadwise.model.Scope;
import leadwise.phrasing.PhraseStudy;
import leadwise.phrasing.PhrasingScore;
import leadwise.report.FindingDigits;
import leadwise.ui.Mark;
import leadwise.ui.Messages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What has to be known of a phrasing beside its numbers.
final class Remarks {

    private final Lexicon lexicon;

    Remarks(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    List<String> of(PhrasingScore score, Optional<PhraseStudy> study) {
        var remarks = new ArrayList<String>();
        var finding = score.middle();
        if (score.phrasing().isSet()) {
            remarks.add(
                    Messages.text(
                            "compare.set",
                            score.phrasing().phrases().size(),
                            finding.label().text()));
        }
        if (finding.scope() == Scope.OUTSIDE) {
            remarks.add(Messages.text("mark.outside"));
            return remarks;
        }
        remarks.add(mark(finding) + nearest(finding));
        study.ifPresent(known -> tokens(known, remarks));
        return remarks;
    }

    private String mark(Finding finding) {
        return Mark.of(finding, lexicon.lookup(finding.label().text()).map(Statement::name)).text();
    }

    private String nearest(Finding finding) {
        var same = lexicon.lookup(finding.label().text());
        if (same.isPresent()) {
            return same.get().name().equalsIgnoreCase(finding.label().text())
                    ? ""
                    : "  ·  " + Messages.text("compare.same", same.get().name());
        }
        return finding.nearest()
                .flatMap(
                        near ->
                                lexicon.byId(near.statementId())
                                        .map(
                                                statement ->
                                                        Messages.text(
                                                                "compare.near",
                                                                statement.name(),
                                                                FindingDigits.similarity(
                                                                        near.cosine()))))
                .map(words -> "  ·  " + words)
                .orElse("");
    }

    private static void tokens(PhraseStudy study, List<String> remarks) {
        var seen = study.seen();
        var split =
                seen.words().stream()
                        .filter(word -> word.isSplit())
                        .map(word -> String.join("·", word.pieces()))
                        .collect(Collectors.joining(", "));
        if (!split.isEmpty()) {
            remarks.add(Messages.text("compare.split", split));
        }
        if (seen.isCut()) {
            remarks.add(Messages.text("compare.cut", seen.mostPieces()));
        }
    }
}
