package leadwise.evaluate;

import leadwise.evaluate.ScoreSheet.Way;
import leadwise.inference.BundleException;
import leadwise.lexicon.Lexicon;
import leadwise.lexicon.Statement;
import leadwise.model.Label;
import leadwise.model.Probability;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How well statements are found by bundles that were never trained on them.
///
/// No recording was ever paired with a label, name or phrase of such a statement. Of the two kinds
/// of bundles the one has read these statements' entries of the lexicon, text alone, and the other
/// has not.
final class HeldOutStudy {

    /// The six of the study that this project follows.
    private static final List<String> STUDY =
            List.of("1AVB", "AFIB", "IRBBB", "CLBBB", "SBRAD", "STACH");

    private final Lexicon lexicon;
    private final EvaluationOptions options;
    private final SuiteFindings findings;
    private final Encoding encoding;

    /// Encodes recordings with a bundle.
    @FunctionalInterface
    interface Encoding {
        EncodedCases encode(SuiteBundle bundle, Cases cases) throws InterruptedException;
    }

    HeldOutStudy(
            Lexicon lexicon, EvaluationOptions options, SuiteFindings findings, Encoding encoding) {
        this.lexicon = lexicon;
        this.options = options;
        this.findings = findings;
        this.encoding = encoding;
    }

    /// @param heldOut bundles that have read the lexicon's entries of what they do not know
    /// @param unread bundles that have not
    void run(
            List<SuiteBundle.Opener> heldOut,
            List<SuiteBundle.Opener> unread,
            Cases ptbxl,
            Draws draws)
            throws BundleException, InterruptedException {
        new Kind("", " (their entries of the lexicon read as text)", true)
                .run(heldOut, ptbxl, draws);
        new Kind("-unread", " (not even their entries of the lexicon read)", false)
                .run(unread, ptbxl, draws);
    }

    /// Bundles of one kind.
    private final class Kind {

        private final String suffix;
        private final String howRead;
        private final boolean judged;
        private final AreaComparison six = new AreaComparison();
        private final AreaComparison all = new AreaComparison();
        private final CalibrationStudy transferred = new CalibrationStudy();
        private final CalibrationStudy transferredTyped = new CalibrationStudy();

        Kind(String suffix, String howRead, boolean judged) {
            this.suffix = suffix;
            this.howRead = howRead;
            this.judged = judged;
        }

        void run(List<SuiteBundle.Opener> bundles, Cases ptbxl, Draws draws)
                throws BundleException, InterruptedException {
            int patients = 0;
            for (var opener : bundles) {
                try (var bundle = opener.open()) {
                    var cases = encoding.encode(bundle, ptbxl);
                    patients = cases.patients();
                    ask(bundle, cases, ptbxl.labels());
                }
            }
            if (!bundles.isEmpty()) {
                zeroShot(ptbxl, draws);
            }
            if (!all.isEmpty()) {
                groups(ptbxl, draws, patients);
            }
        }

        private void ask(SuiteBundle bundle, EncodedCases cases, List<Label> labels) {
            var ranker = bundle.ranker();
            var trained = ranker.trainedStatements();
            var unknown =
                    labels.stream()
                            .filter(
                                    label ->
                                            label.statementId().stream()
                                                    .noneMatch(trained::contains))
                            .toList();
            var window = ScoreSheet.of(ranker, cases, unknown, Way.AS_IN_THE_WINDOW);
            var typed = ScoreSheet.of(ranker, cases, SuiteLabels.typed(unknown), Way.AS_TYPED);
            var study = study();
            boolean knowsNone = study.stream().noneMatch(trained::contains) && six.isEmpty();
            for (var label : unknown) {
                var id = label.statementId().orElse("");
                var truth = cases.truth(id);
                if (knowsNone && study.contains(id)) {
                    six.add(label, ranker.bundle(), truth, window, typed);
                }
                if (!all.has(label)) {
                    all.add(label, ranker.bundle(), truth, window, typed);
                    judge(transferred, window, label, label, cases, truth);
                    judge(transferredTyped, typed, Label.of(label.text()), label, cases, truth);
                }
            }
        }

        private void zeroShot(Cases ptbxl, Draws draws) {
            if (six.isEmpty()) {
                findings.remarks.add(
                        "No bundle of held-out statements"
                                + howRead
                                + " is without all of "
                                + String.join(", ", STUDY)
                                + ", so the study's zero-shot figure is not made.");
                return;
            }
            findings.add(
                    six.section(
                            "zero-shot" + suffix,
                            ptbxl.description() + ", zero-shot, the study's six" + howRead,
                            draws,
                            options),
                    ptbxl.description() + ", zero-shot, the study's six" + howRead,
                    aim(Aim.atLeast(0.93).study(0.641)),
                    aim(Aim.atLeast(0.90).study(0.641)));
        }

        private void groups(Cases ptbxl, Draws draws, int patients) {
            findings.add(
                    all.section(
                            "held-out" + suffix,
                            ptbxl.description()
                                    + ", each statement by a bundle that was not trained on it"
                                    + howRead,
                            draws,
                            options),
                    ptbxl.description() + ", held-out groups" + howRead,
                    aim(Aim.atLeast(0.80)),
                    aim(Aim.atLeast(0.80)));
            if (transferred.isEmpty()) {
                findings.remarks.add(
                        "The bundles of held-out statements"
                                + howRead
                                + " give no transferred probabilities, so none are compared with"
                                + " the truth.");
            }
            add(transferred, "transferred", ", lexicon prompts", ptbxl, draws, patients);
            add(transferredTyped, "transferred-typed", ", bare names", ptbxl, draws, patients);
        }

        private void add(
                CalibrationStudy study,
                String key,
                String how,
                Cases ptbxl,
                Draws draws,
                int patients) {
            if (!study.isEmpty()) {
                findings.add(
                        study.section(
                                key + suffix,
                                "Transferred probabilities of held-out statements"
                                        + how
                                        + howRead
                                        + ", "
                                        + ptbxl.description(),
                                patients,
                                draws,
                                options),
                        "transferred probabilities" + how + howRead,
                        Optional.empty());
            }
        }

        private static void judge(
                CalibrationStudy study,
                ScoreSheet sheet,
                Label asked,
                Label statement,
                EncodedCases cases,
                boolean[] truth) {
            sheet.probabilities(asked, Probability.Kind.TRANSFERRED)
                    .ifPresent(
                            p ->
                                    study.add(
                                            statement,
                                            new CalibrationCases(
                                                    p, truth, cases.patientNumbers())));
        }

        private Optional<Aim> aim(Aim at) {
            return judged ? Optional.of(at) : Optional.empty();
        }
    }

    private Set<String> study() {
        return STUDY.stream()
                .flatMap(this::statement)
                .map(Statement::id)
                .collect(Collectors.toSet());
    }

    private Stream<Statement> statement(String code) {
        return lexicon.byCode(PtbxlFolder.CODE_SYSTEM, code).stream();
    }
}
