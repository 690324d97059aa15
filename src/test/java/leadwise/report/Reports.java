package leadwise.report;

import leadwise.measure.Measure;
import leadwise.model.FileFacts;
import leadwise.model.FileMeasurement;
import leadwise.model.Finding;
import leadwise.model.HealthFinding;
import leadwise.model.Label;
import leadwise.model.Patient;
import leadwise.model.Probability;
import leadwise.model.Ranking;
import leadwise.model.Recording;
import leadwise.model.Scope;
import leadwise.model.Source;
import leadwise.review.Edit;
import leadwise.review.Origin;
import leadwise.review.Proposal;
import leadwise.review.RecordingId;
import leadwise.review.Review;
import leadwise.review.ReviewedStatement;
import leadwise.review.Signature;
import leadwise.review.Verdict;
import leadwise.samples.Samples;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Reports for tests, of a patient whose every word is a marker.
final class Reports {

    static final String SHA = "0123456789abcdef".repeat(4);
    static final Instant MADE = Instant.parse("2026-03-04T05:06:07Z");

    /// What must not be found where the patient is hidden.
    static final List<String> MARKERS =
            List.of("Zebrafink", "PID-77231", "1951-06-17", "2024-11-30", "female", "74 years");

    private Reports() {}

    /// A sample as if it were of a patient.
    static Recording recording(String sample) {
        var plain = Samples.named(sample);
        return new Recording(
                "Zebrafink_Zoe",
                plain.samplesPerSecond(),
                plain.leads(),
                plain.derived(),
                plain.gains(),
                new FileFacts(
                        Optional.of(
                                new Patient(
                                        OptionalInt.of(74),
                                        Optional.of("female"),
                                        Optional.of("Zebrafink, Zoë"),
                                        Optional.of("PID-77231"),
                                        Optional.of(LocalDate.of(1951, 6, 17)))),
                        Optional.of(LocalDateTime.of(2024, 11, 30, 9, 41, 5)),
                        List.of("synthetic", "Zebrafink came by taxi"),
                        List.of("SINUS RHYTHM", "BORDERLINE ECG of PID-77231"),
                        List.of(new FileMeasurement("PR interval", "164", "ms")),
                        List.of()),
                new Source("WFDB", Path.of("Zebrafink_Zoe.hea"), SHA));
    }

    static Review unread() {
        return Review.unread(new RecordingId(SHA, "samples"));
    }

    static Review draft() {
        return unread().apply(new Edit.AddStatement(own("a", "Sinus rhythm, 71/min")))
                .apply(
                        new Edit.AddStatement(
                                new ReviewedStatement(
                                        "b",
                                        "Left anterior fascicular block",
                                        Optional.empty(),
                                        Origin.RANKING,
                                        Verdict.ACCEPTED,
                                        Optional.of(Proposal.ofFile("left axis deviation")))))
                .apply(
                        new Edit.AddStatement(
                                new ReviewedStatement(
                                        "c",
                                        "Old inferior infarction",
                                        Optional.empty(),
                                        Origin.FILE,
                                        Verdict.REJECTED,
                                        Optional.of(Proposal.ofFile("Old inferior infarction")))))
                .apply(new Edit.SetComment("QT ≥ 440 ms → control; Δ ± 10 µV, α − β × 2 ≤ 3."));
    }

    static Review confirmed() {
        return draft().apply(
                        new Edit.Confirm(new Signature("Dr. A. Muster", MADE.minusSeconds(60))));
    }

    static ReviewedStatement own(String id, String text) {
        return new ReviewedStatement(
                id, text, Optional.empty(), Origin.READER, Verdict.ACCEPTED, Optional.empty());
    }

    static ReportContent content(Review review) {
        return content(review, new RankingPart.LeftOut());
    }

    static ReportContent content(Review review, RankingPart ranking) {
        var recording = recording("synthetic-sinus-rhythm");
        return new ReportContent(
                recording,
                review,
                Measure.of(recording),
                List.of(
                        new HealthFinding(
                                "baseline",
                                HealthFinding.Severity.WARNING,
                                HealthFinding.Gate.NONE,
                                List.of(),
                                "The baseline wanders by 0.4 mV."),
                        new HealthFinding(
                                "remark",
                                HealthFinding.Severity.NOTE,
                                HealthFinding.Gate.NONE,
                                List.of(),
                                "Zebrafink_Zoe.hea, line 3: a checksum is missing.")),
                ranking,
                new MadeBy(
                        "0.9.1",
                        Optional.of("leadwise 1.0.0"),
                        Optional.of("cal-2026-01"),
                        Optional.of(MadeBy.labelSet(List.of("sinus rhythm")))));
    }

    static RankingPart.Shown ranking() {
        return new RankingPart.Shown(
                new Ranking(
                        List.of(
                                finding(
                                        "sinus rhythm",
                                        "SR",
                                        Optional.of(Probability.calibrated(0.93)),
                                        99.7,
                                        true,
                                        Scope.WITHIN),
                                finding(
                                        "LAFB",
                                        "LAFB",
                                        Optional.of(Probability.calibrated(0.31)),
                                        81.2,
                                        true,
                                        Scope.WITHIN),
                                finding(
                                        "early repolarisation in the lateral leads of an athlete",
                                        "",
                                        Optional.of(Probability.transferred(0.4, 0.2, 0.7)),
                                        64,
                                        false,
                                        Scope.WITHIN),
                                finding(
                                        "a red bicycle",
                                        "",
                                        Optional.empty(),
                                        12,
                                        false,
                                        Scope.OUTSIDE)),
                        SHA,
                        "leadwise 1.0.0"),
                Map.of("SR", "sinus rhythm", "LAFB", "left anterior fascicular block"),
                "");
    }

    private static Finding finding(
            String text,
            String id,
            Optional<Probability> probability,
            double percentile,
            boolean known,
            Scope scope) {
        return new Finding(
                new Label(text, Optional.of(id).filter(one -> !one.isEmpty())),
                0.3,
                percentile,
                probability,
                known,
                false,
                scope,
                Optional.empty());
    }

    static PageStyle style() {
        return PageStyle.standard(MADE);
    }
}
