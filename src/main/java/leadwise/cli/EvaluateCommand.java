package leadwise.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import leadwise.evaluate.Cases;
import leadwise.evaluate.CasesOutcome;
import leadwise.evaluate.Evaluation;
import leadwise.evaluate.EvaluationOptions;
import leadwise.evaluate.EvaluationReport;
import leadwise.evaluate.ManifestCsv;
import leadwise.evaluate.PtbxlFolder;
import leadwise.evaluate.ReportFormat;
import leadwise.inference.BundleException;
import leadwise.lexicon.Lexicon;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;

/// `leadwise evaluate`: measures how well labels are ranked for recordings whose labels are known.
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        description = {
            "Measures how well labels are ranked for recordings whose labels are known: area under"
                    + " the ROC curve and average precision, each with a 95 %% bootstrap interval"
                    + " over patients. With --suite, every figure that the encoders are judged by."
        })
final class EvaluateCommand implements Callable<Integer> {

    private final Equipment equipment;

    @Spec private CommandSpec spec;

    @ArgGroup(multiplicity = "1")
    private Recordings recordings = new Recordings();

    @Option(
            names = "--suite",
            paramLabel = "OUTDIR",
            description =
                    "With --ptbxl: makes every figure that the encoders are judged by, and writes"
                            + " report, tables and pictures into this folder.")
    private @Nullable Path suite;

    @Option(
            names = "--ludb",
            paramLabel = "DIR",
            description = "With --suite: folder of LUDB with 1.hea, 1.dat and so on.")
    private @Nullable Path ludb;

    @Option(
            names = "--held-out",
            paramLabel = "DIR",
            description =
                    "With --suite: folder with the bundles held-out-1, held-out-2 and so on, each"
                            + " trained without some of the statements.")
    private @Nullable Path heldOut;

    @Option(
            names = "--typed",
            paramLabel = "FILE",
            description =
                    "With --suite: phrases as physicians might type them, one to a line: a"
                            + " statement's id, a tab, the phrase.")
    private @Nullable Path typed;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "Only the first N recordings, to try it out.")
    private @Nullable Integer limit;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES}; default: table.",
            completionCandidates = Written.OutputFormatNames.class,
            converter = Written.OutputFormatNames.class)
    private OutputFormat format = OutputFormat.TABLE;

    @Option(names = "--out", paramLabel = "FILE", description = "Write the answer there.")
    private @Nullable Path target;

    @Option(names = "--force", description = "Replace the file of --out if it is there.")
    private boolean force;

    @Mixin private ModelOptions model = new ModelOptions();

    /// Where recordings and labels come from: one of the two.
    static final class Recordings {

        @ArgGroup(exclusive = false, heading = "Recordings of a table:%n")
        private @Nullable Listed listed;

        @ArgGroup(exclusive = false, heading = "Recordings of PTB-XL:%n")
        private @Nullable Ptbxl ptbxl;
    }

    /// `--manifest M.csv --root DIR`.
    static final class Listed {

        @Option(
                names = "--manifest",
                paramLabel = "M.csv",
                required = true,
                description =
                        "Table with the columns path, patient_id, labels (parted by ;) and, where"
                                + " wanted, counts_per_mv. Each distinct label is a prompt.")
        private Path manifest = Path.of("");

        @Option(
                names = "--root",
                paramLabel = "DIR",
                description = "The folder that path is relative to; default: the table's own.")
        private @Nullable Path root;

        CasesOutcome cases(Equipment equipment) {
            var folder = root != null ? root : manifest.resolveSibling("");
            return new ManifestCsv(equipment.formats()).read(manifest, folder);
        }
    }

    /// `--ptbxl DIR --fold 10`.
    static final class Ptbxl {

        @Option(
                names = "--ptbxl",
                paramLabel = "DIR",
                required = true,
                description = "Folder with labels.csv and signals-NN.xz.")
        private Path folder = Path.of("");

        @Option(
                names = "--fold",
                paramLabel = "N",
                split = ",",
                description = "Folds, parted by commas; default: 10.")
        private Set<Integer> folds = Set.of(10);

        @Option(
                names = "--statements",
                paramLabel = "CODES",
                split = ",",
                description =
                        "PTB-XL codes of the statements to ask for, parted by commas; default: all"
                                + " that occur.")
        private Set<String> codes = Set.of();

        CasesOutcome cases(Lexicon lexicon) {
            return PtbxlFolder.with(lexicon).read(folder, folds, codes);
        }
    }

    EvaluateCommand(Equipment equipment) {
        this.equipment = equipment;
    }

    @Override
    public Integer call() throws IOException {
        if (limit != null && limit < 1) {
            throw new ParameterException(spec.commandLine(), "--limit takes 1 or more.");
        }
        var err = spec.commandLine().getErr();
        if (suite != null) {
            return suite(suite, err);
        }
        if (ludb != null || heldOut != null || typed != null) {
            throw new ParameterException(
                    spec.commandLine(), "--ludb, --held-out and --typed belong to --suite.");
        }
        var output = Optional.ofNullable(target).map(file -> new OutputFile(file, suffix(), force));
        try {
            if (output.isPresent()) {
                output.get().check(source());
            }
            return switch (cases()) {
                case CasesOutcome.Refused(var problem) -> {
                    err.println(problem.sentence());
                    yield ExitCode.REFUSED;
                }
                case CasesOutcome.Found(var cases) -> {
                    var report = evaluated(cases, err);
                    answer(report, output);
                    report.leftOut().forEach(problem -> err.println(problem.sentence()));
                    yield report.leftOut().isEmpty() ? ExitCode.DONE : ExitCode.REFUSED;
                }
            };
        } catch (OutputFile.UnwritableException e) {
            err.println(e.sentence());
        } catch (BundleException e) {
            err.println(e.getMessage());
        }
        return ExitCode.REFUSED;
    }

    private int suite(Path folder, PrintWriter err) throws IOException {
        if (recordings.ptbxl == null) {
            throw new ParameterException(spec.commandLine(), "--suite needs --ptbxl.");
        }
        var given = spec.commandLine().getParseResult();
        for (var other : List.of("--out", "--format", "--force", "--prompts", "--statements")) {
            if (given.hasMatchedOption(other)) {
                throw new ParameterException(
                        spec.commandLine(), other + " does not go with --suite.");
            }
        }
        return switch (cases()) {
            case CasesOutcome.Refused(var problem) -> {
                err.println(problem.sentence());
                yield ExitCode.REFUSED;
            }
            case CasesOutcome.Found(var cases) ->
                    new SuiteRun(equipment, model, err)
                            .run(
                                    new SuiteFolder(folder),
                                    limited(cases),
                                    Optional.ofNullable(ludb),
                                    Optional.ofNullable(heldOut),
                                    Optional.ofNullable(typed));
        };
    }

    private Cases limited(Cases all) {
        return limit != null ? all.limitedTo(limit) : all;
    }

    private CasesOutcome cases() throws IOException {
        if (recordings.listed != null) {
            return recordings.listed.cases(equipment);
        }
        if (recordings.ptbxl != null) {
            return recordings.ptbxl.cases(Lexicon.read(equipment.lexiconFile()));
        }
        throw new ParameterException(spec.commandLine(), "--manifest or --ptbxl is missing.");
    }

    private Path source() {
        return recordings.listed != null ? recordings.listed.manifest : Path.of("");
    }

    private EvaluationReport evaluated(Cases all, PrintWriter err) throws BundleException {
        var cases = limited(all);
        err.println(Notice.TEXT);
        try (var ranker = model.open(equipment)) {
            ModelOptions.explain(ranker.deviceUse(), err);
            return new Evaluation(ranker, EvaluationOptions.DEFAULT)
                    .run(cases, new ProgressLine(err, equipment.terminal()));
        }
    }

    private void answer(EvaluationReport report, Optional<OutputFile> output)
            throws IOException, OutputFile.UnwritableException {
        var text = text(report);
        if (output.isPresent()) {
            output.get().write(file -> file.write(text));
        } else {
            spec.commandLine().getOut().print(text);
        }
    }

    private String text(EvaluationReport report) throws IOException {
        var text = new StringBuilder();
        switch (format) {
            case TABLE -> ReportFormat.TABLE.write(report, text);
            case CSV -> ReportFormat.CSV.write(report, text);
            case JSON -> {
                var json = new StringBuilder();
                ReportFormat.JSON.write(report, json);
                var node = (ObjectNode) new JsonMapper().readTree(json.toString());
                text.append(Json.text(node.put("notice", Notice.TEXT))).append('\n');
            }
        }
        return text.toString();
    }

    private String suffix() {
        return switch (format) {
            case TABLE -> ".txt";
            case CSV -> ".csv";
            case JSON -> ".json";
        };
    }
}
