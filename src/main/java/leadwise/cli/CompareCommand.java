package leadwise.cli;

import leadwise.inference.BundleException;
import leadwise.inference.EcgEmbedding;
import leadwise.inference.EncodeOutcome;
import leadwise.inference.Ranker;
import leadwise.io.ReadOutcome;
import leadwise.model.HealthFinding;
import leadwise.model.Recording;
import leadwise.phrasing.Agreement;
import leadwise.phrasing.ComparedRecording;
import leadwise.phrasing.Comparison;
import leadwise.phrasing.ComparisonStudy;
import leadwise.phrasing.FolderComparison;
import leadwise.phrasing.Phrasing;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/// `leadwise compare`: does it matter how a finding is worded, and by how much.
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        description = "Compares wordings of a finding, each scored as typed, for each recording.")
final class CompareCommand implements Callable<Integer> {

    private final Equipment equipment;

    @Spec private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Recordings.")
    private List<Path> files = List.of();

    @Option(
            names = "--phrase",
            paramLabel = "TEXT",
            required = true,
            description = "A wording; give two or more. All are compared to the first.")
    private List<String> phrases = List.of();

    @Option(
            names = "--words",
            description = "Tell what becomes of the percentile without each word.")
    private boolean words;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES}; default: table.",
            completionCandidates = Written.OutputFormatNames.class,
            converter = Written.OutputFormatNames.class)
    private OutputFormat format = OutputFormat.TABLE;

    @Option(
            names = "--despite-health",
            description = "Compare for recordings too that do not pass their checks.")
    private boolean despiteHealth;

    @Mixin private ModelOptions model = new ModelOptions();

    @Mixin private ReadingOptions reading = new ReadingOptions();

    CompareCommand(Equipment equipment) {
        this.equipment = equipment;
    }

    @Override
    public Integer call() throws IOException {
        var phrasings = phrasings();
        var out = spec.commandLine().getOut();
        var err = spec.commandLine().getErr();
        var intake = new Intake(equipment.formats(), reading.asked(), err);
        err.println(Notice.TEXT);
        var compared = new ArrayList<ComparedRecording>();
        try (var ranker = model.open(equipment)) {
            ModelOptions.explain(ranker.deviceUse(), err);
            var answer = CompareAnswer.of(format, out, ranker, files.size() > 1, words);
            for (var file : files) {
                var read = intake.read(file);
                if (read.isPresent()) {
                    compare(file, read.get(), phrasings, ranker, intake, answer, compared);
                }
            }
            answer.end();
            if (format == OutputFormat.TABLE) {
                agreement(new FolderComparison(phrasings, compared, List.of()), out);
            }
        } catch (BundleException e) {
            intake.refuse(String.valueOf(e.getMessage()));
        }
        return intake.exitCode();
    }

    private List<Phrasing> phrasings() {
        var phrasings =
                phrases.stream()
                        .map(String::strip)
                        .filter(phrase -> !phrase.isEmpty())
                        .distinct()
                        .map(Phrasing::of)
                        .toList();
        if (phrasings.size() < 2) {
            throw new ParameterException(
                    spec.commandLine(), "--phrase has to be given twice, in different words.");
        }
        return phrasings;
    }

    private void compare(
            Path file,
            ReadOutcome.Read read,
            List<Phrasing> phrasings,
            Ranker ranker,
            Intake intake,
            CompareAnswer answer,
            List<ComparedRecording> compared)
            throws IOException {
        var recording = read.recording();
        var health = equipment.health().apply(read, equipment.measurements().apply(recording));
        intake.remark(read.remarks());
        intake.warn(file, health);
        var withholding = health.stream().filter(HealthFinding::gates).toList();
        if (!despiteHealth && !withholding.isEmpty()) {
            intake.refuse(
                    "%s: is not compared because of its health (%s); --despite-health does so all the same."
                            .formatted(
                                    file.getFileName(),
                                    withholding.stream()
                                            .map(HealthFinding::code)
                                            .distinct()
                                            .collect(Collectors.joining(", "))));
            return;
        }
        switch (ranker.encode(recording)) {
            case EncodeOutcome.Encoded(var embedding) -> {
                var each = compared(file, embedding, phrasings, ranker);
                compared.add(each);
                answer.add(each, () -> study(each, recording, embedding, ranker));
            }
            case EncodeOutcome.Declined(var reason) ->
                    intake.refuse(file.getFileName() + ": " + reason);
        }
    }

    private static ComparedRecording compared(
            Path file, EcgEmbedding embedding, List<Phrasing> phrasings, Ranker ranker) {
        return new ComparedRecording(
                file,
                String.valueOf(file.getFileName()),
                Comparison.of(ranker, embedding, phrasings));
    }

    private static ComparisonStudy study(
            ComparedRecording each, Recording recording, EcgEmbedding embedding, Ranker ranker) {
        return ComparisonStudy.of(ranker, recording, embedding, each.comparison());
    }

    /// How alike each phrasing orders the recordings as the first does.
    private static void agreement(FolderComparison all, PrintWriter out) {
        if (all.recordings().size() < 2) {
            return;
        }
        out.print("\n");
        for (int i = 1; i < all.phrasings().size(); i++) {
            var agreement = all.agreement(0, i);
            out.print(
                    "\"%s\" and \"%s\": %s\n"
                            .formatted(
                                    all.phrasings().getFirst().name(),
                                    all.phrasings().get(i).name(),
                                    sentence(agreement)));
        }
        out.flush();
    }

    private static String sentence(Agreement agreement) {
        return "%d recordings, rank correlation %s, %d of %d pairs in opposite order, %d in the same band of the %s"
                .formatted(
                        agreement.recordings(),
                        Digits.fixed(agreement.spearman(), 2),
                        agreement.flippedPairs(),
                        agreement.pairs(),
                        agreement.sameBand(),
                        agreement.bandsOfProbability() ? "probability" : "percentile");
    }
}
