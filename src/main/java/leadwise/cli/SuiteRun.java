package leadwise.cli;

import leadwise.evaluate.Cases;
import leadwise.evaluate.CasesOutcome;
import leadwise.evaluate.EvaluationOptions;
import leadwise.evaluate.LudbFolder;
import leadwise.evaluate.Phrase;
import leadwise.evaluate.Suite;
import leadwise.evaluate.SuiteBundle;
import leadwise.evaluate.SuiteInput;
import leadwise.evaluate.SuiteJson;
import leadwise.evaluate.SuiteMarkdown;
import leadwise.evaluate.SuiteReport;
import leadwise.evaluate.TypedPhrases;
import leadwise.inference.BundleException;
import leadwise.inference.OnnxRanker;
import leadwise.inference.Ranker;
import leadwise.lexicon.Lexicon;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// `leadwise evaluate --suite`: everything is computed first and written at the end, so that a run
/// that is stopped leaves nothing behind.
final class SuiteRun {

    private static final Pattern HELD_OUT = Pattern.compile("held-out-(\\d+)");
    private static final Pattern UNREAD = Pattern.compile("held-out-(\\d+)-unread");

    private final Equipment equipment;
    private final ModelOptions model;
    private final PrintWriter err;

    SuiteRun(Equipment equipment, ModelOptions model, PrintWriter err) {
        this.equipment = equipment;
        this.model = model;
        this.err = err;
    }

    /// Returns the exit code.
    ///
    /// @param ludb folder of LUDB
    /// @param heldOut folder that holds the bundles of held-out statements
    /// @param typed file of typed phrases
    int run(
            SuiteFolder folder,
            Cases ptbxl,
            Optional<Path> ludb,
            Optional<Path> heldOut,
            Optional<Path> typed)
            throws IOException {
        try {
            folder.check();
            var lexicon = Lexicon.read(equipment.lexiconFile());
            var outOfDistribution = Optional.<Cases>empty();
            if (ludb.isPresent()) {
                var read = new LudbFolder(equipment.formats(), lexicon).read(ludb.get());
                switch (read) {
                    case CasesOutcome.Refused(var problem) -> {
                        err.println(problem.sentence());
                        return ExitCode.REFUSED;
                    }
                    case CasesOutcome.Found(var cases) -> outOfDistribution = Optional.of(cases);
                }
            }
            var phrases = List.<Phrase>of();
            if (typed.isPresent()) {
                switch (TypedPhrases.read(typed.get(), lexicon)) {
                    case TypedPhrases.Outcome.Refused(var problem) -> {
                        err.println(problem.sentence());
                        return ExitCode.REFUSED;
                    }
                    case TypedPhrases.Outcome.Read(var read) -> phrases = read;
                }
            }
            var known = bundles(heldOut, HELD_OUT);
            if (heldOut.isPresent() && known.isEmpty()) {
                err.println(heldOut.get() + " holds no bundle like held-out-1.");
                return ExitCode.REFUSED;
            }
            var input =
                    new SuiteInput(
                            () -> open(model.folder(equipment)),
                            () -> plain(model.openWithoutLexicon(equipment)),
                            known,
                            bundles(heldOut, UNREAD),
                            ptbxl,
                            outOfDistribution,
                            phrases);
            err.println(Notice.TEXT);
            var report = new Suite(lexicon, EvaluationOptions.DEFAULT, this::begins).run(input);
            folder.write(files(report));
            report.leftOut().forEach(problem -> err.println(problem.sentence()));
            err.println("Written to " + folder.folder() + ".");
            return report.leftOut().isEmpty() ? ExitCode.DONE : ExitCode.REFUSED;
        } catch (OutputFile.UnwritableException e) {
            err.println(e.sentence());
        } catch (BundleException e) {
            err.println(e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            err.println("Stopped; nothing was written.");
        }
        return ExitCode.REFUSED;
    }

    private ProgressLine begins(String what) {
        err.println(what);
        err.flush();
        return new ProgressLine(err, equipment.terminal());
    }

    /// The bundles in `folder` whose names match, by their numbers.
    private List<SuiteBundle.Opener> bundles(Optional<Path> folder, Pattern name)
            throws IOException {
        if (folder.isEmpty() || !Files.isDirectory(folder.get())) {
            return List.of();
        }
        var found = new TreeMap<Integer, SuiteBundle.Opener>();
        try (var folders = Files.list(folder.get())) {
            for (var each : folders.filter(Files::isDirectory).toList()) {
                var matcher = name.matcher(String.valueOf(each.getFileName()));
                if (matcher.matches()) {
                    found.put(Integer.valueOf(matcher.group(1)), () -> open(each));
                }
            }
        }
        return List.copyOf(found.values());
    }

    private SuiteBundle open(Path folder) throws BundleException {
        var ranker = model.open(equipment, folder);
        ModelOptions.explain(ranker.deviceUse(), err);
        if (!(ranker instanceof OnnxRanker onnx)) {
            return plain(ranker);
        }
        try {
            var ecg = onnx.manifest().ecg();
            var hash = onnx.manifest().sha256().getOrDefault(ecg.file(), "");
            return new SuiteBundle(
                    onnx, Optional.of(hash + " " + ecg), Optional.of(onnx.verifyParity()));
        } catch (BundleException | RuntimeException e) {
            onnx.close();
            throw e;
        }
    }

    private static SuiteBundle plain(Ranker ranker) {
        return new SuiteBundle(ranker, Optional.empty(), Optional.empty());
    }

    private static Map<String, byte[]> files(SuiteReport report) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        var charts = SuiteCharts.of(report);
        for (var chart : charts.entrySet()) {
            files.put(chart.getKey().file(), chart.getValue().png());
        }
        for (var table : report.tables()) {
            var text = new StringBuilder();
            table.write(text);
            files.put(table.file(), bytes(text));
        }
        var markdown = new StringBuilder();
        new SuiteMarkdown(report, List.copyOf(charts.sequencedKeySet())).write(markdown);
        markdown.append('\n').append(Notice.TEXT).append('\n');
        files.put("report.md", bytes(markdown));
        var json = SuiteJson.of(report).put("notice", Notice.TEXT);
        files.put("report.json", bytes(Json.text(json) + "\n"));
        return files;
    }

    private static byte[] bytes(CharSequence text) {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
