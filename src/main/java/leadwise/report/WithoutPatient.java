package leadwise.report;

import leadwise.model.FileFacts;
import leadwise.model.HealthFinding;
import leadwise.model.Patient;
import leadwise.model.Recording;
import leadwise.paper.FooterPainter;
import leadwise.review.Proposal;
import leadwise.review.Review;
import leadwise.review.ReviewedStatement;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Takes the patient out of what leaves the program: who it is, when it was recorded, how the file
/// is called, and every place in the free texts where one of these is said.
public final class WithoutPatient {

    private static final int NAME_DIGITS = 8;
    private static final int SHORTEST = 4;
    private static final String HIDDEN = "[…]";

    private WithoutPatient() {}

    /// The recording under a name made from its digest. Of the file's comments only that it is
    /// synthetic stays.
    public static Recording of(Recording recording) {
        return of(recording, hiding(recording));
    }

    /// Everything of a report.
    static ReportContent of(ReportContent content) {
        var hide = hiding(content.recording());
        return new ReportContent(
                of(content.recording(), hide),
                of(content.review(), hide),
                content.measurements(),
                content.health().stream().map(finding -> of(finding, hide)).toList(),
                of(content.ranking(), hide),
                content.madeBy());
    }

    /// The recording's name where the patient is not to be seen.
    static String name(String sha256) {
        return "ecg-" + sha256.substring(0, Math.min(NAME_DIGITS, sha256.length()));
    }

    private static Recording of(Recording recording, UnaryOperator<String> hide) {
        var facts = recording.facts();
        return new Recording(
                name(recording.source().sha256()),
                recording.samplesPerSecond(),
                recording.leads(),
                recording.derived(),
                recording.gains(),
                recording.others(),
                new FileFacts(
                        Optional.empty(),
                        Optional.empty(),
                        FooterPainter.isSynthetic(recording) ? List.of("synthetic") : List.of(),
                        facts.statements().stream().map(hide).toList(),
                        facts.measurements(),
                        facts.annotations()),
                recording.source());
    }

    private static RankingPart of(RankingPart ranking, UnaryOperator<String> hide) {
        return switch (ranking) {
            case RankingPart.LeftOut leftOut -> leftOut;
            case RankingPart.Withheld(var reason) -> new RankingPart.Withheld(hide.apply(reason));
            case RankingPart.Shown(var numbers, var names, var despite) ->
                    new RankingPart.Shown(numbers, names, hide.apply(despite));
        };
    }

    private static HealthFinding of(HealthFinding finding, UnaryOperator<String> hide) {
        return new HealthFinding(
                finding.code(),
                finding.severity(),
                finding.gate(),
                finding.leads(),
                hide.apply(finding.sentence()));
    }

    private static Review of(Review review, UnaryOperator<String> hide) {
        return new Review(
                review.recording(),
                review.state(),
                review.statements().stream().map(one -> of(one, hide)).toList(),
                hide.apply(review.comment()),
                review.calipers(),
                review.marks(),
                review.signature(),
                hide.apply(review.rejectedBecause()),
                review.uncovered(),
                review.seenBeforeOwnReading(),
                review.noOpinion());
    }

    private static ReviewedStatement of(ReviewedStatement one, UnaryOperator<String> hide) {
        return new ReviewedStatement(
                one.id(),
                hide.apply(one.text()),
                one.lexiconId(),
                one.origin(),
                one.verdict(),
                one.proposal()
                        .map(
                                was ->
                                        new Proposal(
                                                hide.apply(was.text()),
                                                was.probability(),
                                                was.percentile(),
                                                was.bundle(),
                                                was.calibration())));
    }

    private static UnaryOperator<String> hiding(Recording recording) {
        var patient = recording.patient();
        var file = recording.source().file().getFileName();
        var patterns =
                Stream.of(
                                patient.flatMap(Patient::name),
                                patient.flatMap(Patient::id),
                                patient.flatMap(Patient::birthDate).map(LocalDate::toString),
                                Optional.of(recording.id()),
                                Optional.ofNullable(file).map(Path::toString),
                                Optional.ofNullable(file).map(WithoutPatient::stem))
                        .flatMap(Optional::stream)
                        .map(String::strip)
                        .filter(text -> text.length() >= SHORTEST)
                        .map(WithoutPatient::wholeWords)
                        .toList();
        return text -> {
            var hidden = text;
            for (var pattern : patterns) {
                hidden = pattern.matcher(hidden).replaceAll(HIDDEN);
            }
            return hidden;
        };
    }

    private static String stem(Path file) {
        var name = Objects.toString(file);
        int dot = name.indexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static Pattern wholeWords(String text) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])" + Pattern.quote(text) + "(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
