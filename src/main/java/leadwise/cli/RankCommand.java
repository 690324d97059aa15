package leadwise.cli;

import leadwise.inference.BundleException;
import leadwise.inference.EncodeOutcome;
import leadwise.inference.Ranker;
import leadwise.io.ReadOutcome;
import leadwise.lexicon.Lexicon;
import leadwise.model.HealthFinding;
import leadwise.model.Label;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/// `leadwise rank`: ranks labels for recordings.
@Command(
        name = "rank",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        description = "Ranks free-text diagnostic labels for each recording, the likeliest first.")
final class RankCommand implements Callable<Integer> {

    private final Equipment equipment;

    @Spec private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Recordings.")
    private List<Path> files = List.of();

    @Mixin private LabelOptions labels = new LabelOptions();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES}; default: table.",
            completionCandidates = Written.OutputFormatNames.class,
            converter = Written.OutputFormatNames.class)
    private OutputFormat format = OutputFormat.TABLE;

    @Option(
            names = "--despite-health",
            description = "Rank recordings too that do not pass their checks.")
    private boolean despiteHealth;

    @Mixin private ModelOptions model = new ModelOptions();

    @Mixin private ReadingOptions reading = new ReadingOptions();

    RankCommand(Equipment equipment) {
        this.equipment = equipment;
    }

    @Override
    public Integer call() throws IOException {
        var out = spec.commandLine().getOut();
        var err = spec.commandLine().getErr();
        var lexicon = Lexicon.read(equipment.lexiconFile());
        var asked = labels.asked(equipment, lexicon, err);
        var intake = new Intake(equipment.formats(), reading.asked(), err);
        err.println(Notice.TEXT);
        try (var ranker = model.open(equipment)) {
            ModelOptions.explain(ranker.deviceUse(), err);
            var by = RankedBy.of(ranker, lexicon);
            var answer = RankAnswer.of(format, out, files.size() > 1);
            for (var file : files) {
                intake.read(file)
                        .ifPresent(read -> rank(file, read, asked, ranker, by, intake, answer));
            }
            answer.end();
        } catch (BundleException e) {
            intake.refuse(String.valueOf(e.getMessage()));
        }
        return intake.exitCode();
    }

    private void rank(
            Path file,
            ReadOutcome.Read read,
            List<Label> asked,
            Ranker ranker,
            RankedBy by,
            Intake intake,
            RankAnswer answer) {
        var recording = read.recording();
        var health = equipment.health().apply(read, equipment.measurements().apply(recording));
        intake.remark(read.remarks());
        intake.warn(file, health);
        var withholding = health.stream().filter(HealthFinding::gates).toList();
        if (!despiteHealth && !withholding.isEmpty()) {
            intake.refuse(withheld(file, withholding));
            return;
        }
        switch (ranker.encode(recording)) {
            case EncodeOutcome.Encoded(var embedding) ->
                    answer.add(
                            new RankedFile(
                                    file,
                                    recording,
                                    read.remarks(),
                                    health,
                                    ranker.rankWithSpreads(embedding, asked),
                                    embedding.likeness(),
                                    by));
            case EncodeOutcome.Declined(var reason) ->
                    intake.refuse(file.getFileName() + ": " + reason);
        }
    }

    private static String withheld(Path file, List<HealthFinding> withholding) {
        return "%s: is not ranked because of its health (%s); --despite-health ranks it all the same."
                .formatted(
                        file.getFileName(),
                        withholding.stream()
                                .map(HealthFinding::code)
                                .distinct()
                                .collect(Collectors.joining(", ")));
    }
}
